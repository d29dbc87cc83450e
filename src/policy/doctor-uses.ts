import type { Answer, Feature, OwnStep } from '../model/doctor.ts';

/** Whether a step uses a feature, and what it surely lacks for it beside rights. */
export type Use = Readonly<{
  feature: Feature;
  used: Answer;
  why: string;
  lacks: readonly string[];
  /** The token it is given instead of the workflow's own, as written: no file says what that one may do. */
  otherToken?: string;
}>;

/** What `with:`, or the words of the command, ask for. `onlyReads`: the token of this run may not write, whatever the file says. */
export function useOf(feature: Feature, step: OwnStep, onlyReads: boolean): Use {
  const use = step.by === 'action' ? useByAction(feature, step, onlyReads) : useByCommand(feature, step);
  return { feature, lacks: [], ...use };
}

type Found = Omit<Use, 'feature' | 'lacks'> & Partial<Pick<Use, 'lacks'>>;

function useByAction(feature: Feature, step: OwnStep, onlyReads: boolean): Found {
  switch (feature) {
    case 'scan':
      return { used: 'yes', why: 'the action scans' };
    case 'annotations':
      return bySwitch(step, 'annotations', true);
    case 'upload':
      return { ...uploadByAction(step, onlyReads), ...otherToken(step.settings['token']) };
    case 'online':
      return { ...bySwitch(step, 'online', false), ...otherToken(step.settings['token']) };
  }
}

function bySwitch({ settings }: OwnStep, name: string, byDefault: boolean): Found {
  const said = settings[name] ?? '';
  if (said === '') return { used: byDefault ? 'yes' : 'no', why: `\`${name}\` is ${byDefault} unless it is given` };
  if (said.includes('${{')) return { used: 'unknown', why: `\`${name}\` is an expression, ${said}` };
  return { used: said.toLowerCase() === 'true' ? 'yes' : 'no', why: `\`${name}: ${said}\`` };
}

/** `auto` uses what there is: without the right it stays away and says so, which is no lack. */
function uploadByAction({ settings, given, uploads }: OwnStep, onlyReads: boolean): Found {
  if (uploads) return { used: 'yes', why: 'a step of the job uploads with github/codeql-action/upload-sarif' };
  const said = (settings['upload'] ?? '') || 'auto';
  if (said.includes('${{')) return { used: 'unknown', why: `\`upload\` is an expression, ${said}` };
  if (said.toLowerCase() !== 'auto')
    return { used: said.toLowerCase() === 'always' ? 'yes' : 'no', why: `\`upload: ${said}\`` };
  if (onlyReads) return { used: 'no', why: '`upload` is auto, and the token of this run only reads' };
  if (given.kind === 'setting')
    return { used: 'unknown', why: '`upload` is auto, and no file says what the token may do' };
  return (given.rights['security-events'] ?? given.rights['*']) === 'write'
    ? { used: 'yes', why: '`upload` is auto, and the job has `security-events: write`' }
    : { used: 'no', why: '`upload` is auto, and the job has no `security-events: write`' };
}

function useByCommand(feature: Feature, step: OwnStep): Found {
  const words = step.runs.split(/\s+/u);
  switch (feature) {
    case 'scan':
      return { used: 'yes', why: `\`${step.runs}\`` };
    case 'annotations':
      return /--format[= ]github\b/u.test(step.runs)
        ? { used: 'yes', why: '`--format github`' }
        : { used: 'no', why: 'the command has no `--format github`' };
    case 'upload':
      return step.uploads
        ? { used: 'yes', why: 'a step of the job uploads with github/codeql-action/upload-sarif' }
        : { used: 'no', why: 'no step of the job uploads' };
    case 'online':
      return onlineByCommand(words, step);
  }
}

function onlineByCommand(words: readonly string[], { variables }: OwnStep): Found {
  const asks =
    words.includes('--online') || (words[1] === 'facts' && !words.some((word) => /^--facts(?:=|$)/u.test(word)));
  if (!asks) return { used: 'no', why: 'the command has no `--online`' };
  const token = ['GITHUB_TOKEN', 'GH_TOKEN'].find((name) => variables.includes(name));
  return token === undefined
    ? { used: 'yes', why: 'the command asks GitHub', lacks: ['env: { GITHUB_TOKEN: ${{ github.token }} }'] }
    : { used: 'yes', why: `the command asks GitHub, with ${token}` };
}

/** The workflow's own token has two names. */
function otherToken(given = ''): Readonly<{ otherToken?: string }> {
  if (given === '' || /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/iu.test(given)) return {};
  return { otherToken: given };
}
