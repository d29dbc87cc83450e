import { oneLine } from './text.ts';

/**
 * Text for a SARIF message: brackets would make a link, https://docs.oasis-open.org/sarif/sarif/v2.1.0/ section 3.11.6.
 * Never empty, since code scanning refuses an upload with an empty message.
 */
export function sarifMessage(text: string, max = 2000): string {
  const escaped = oneLine(text, max).replace(/[[\]\\]/gu, (character) => `\\${character}`);
  return escaped.trim() === '' ? '(no text)' : escaped;
}

/** A path as a relative URI, each segment encoded for itself, so that no name can be a scheme, a query or a fragment. */
export const artifactUri = (path: string): string => path.split('/').map(encodeSegment).join('/');

// Half a surrogate pair has no UTF-8 form; such a name cannot be in a repository that GitHub shows.
const encodeSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
