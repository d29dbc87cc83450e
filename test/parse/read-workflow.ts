import { expect } from 'vitest';
import type { CallJob, Job, Step, StepsJob, Workflow } from '../../src/model/workflow.ts';
import { parseWorkflow } from '../../src/parse/workflow.ts';

export const FILE = '.github/workflows/a.yml';
export const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gmu, ' '.repeat(by));

/** A text that has to be read without any problem. */
export function workflow(text: string): Workflow {
  const { workflow: read, problems } = parseWorkflow(FILE, text);
  expect(problems).toEqual([]);
  if (!read) throw new Error('no workflow');
  return read;
}
export const on = (text: string): Workflow['on'] => workflow(`on: ${text}\njobs: {}\n`).on;

export function job(body: string): Job {
  const [only] = workflow(`on: push\njobs:\n  build:\n${indent(body, 4)}\n`).jobs;
  if (!only) throw new Error('no job');
  return only;
}
export function stepsJob(body: string): StepsJob {
  const read = job(body);
  if (read.kind !== 'steps') throw new Error('a calling job');
  return read;
}
export function callJob(body: string): CallJob {
  const read = job(`uses: ./.github/workflows/b.yml\n${body}`);
  if (read.kind !== 'call') throw new Error('a job with steps');
  return read;
}
export const steps = (body: string): readonly Step[] => stepsJob(`runs-on: x\nsteps:\n${indent(body, 2)}`).steps;
export const words = (list: readonly Readonly<{ text: string }>[]): readonly string[] => list.map(({ text }) => text);
export const named = (
  list: readonly Readonly<{ name: string; value: Readonly<{ text: string }> }>[],
): readonly string[] => list.map(({ name, value }) => `${name}=${value.text}`);

/** `line:column message` of each problem. */
export const problems = (text: string): readonly string[] =>
  parseWorkflow(FILE, text).problems.map(({ message, at }) => `${at.line}:${at.column} ${message}`);
