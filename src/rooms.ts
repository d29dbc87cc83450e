/**
 * What is opened only when something asks for it: asking GitHub, and its records. The build makes a bundle of its own of it, whole
 * in itself, so that every start loads what every start needs, and that in one piece.
 */
export { askFacts } from './facts/ask.ts';
export { becameUnknown, weakerProtection } from './facts/diff.ts';
export { readFacts, renderFacts } from './facts/record.ts';
