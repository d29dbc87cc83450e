import type { Checked, Diagnosis, FeatureLine, OwnStep, Present, Right } from '../model/doctor.ts';
import { problemWords } from '../model/facts.ts';
import { stringify } from '../safe/json.ts';
import { type Style, type StyledLine, styled } from '../safe/style.ts';
import { factLines } from './facts-lines.ts';
import { drawFacts } from './facts-table.ts';
import { paintLines } from './listing-table.ts';
import { section, WIDTH } from './section.ts';
import { wrap } from './wrap.ts';

/** Where it runs, each job with its features and the smallest block for it, and what GitHub said, for a terminal. */
export const renderDoctorTable = (diagnosis: Diagnosis, colour: boolean): string =>
  paintLines(
    [
      ...drawPresent(diagnosis),
      ...diagnosis.checked.flatMap(drawChecked),
      ...drawAnswers(diagnosis.present),
      [diagnosis.healthy ? styled('nothing is missing', 'green') : styled('something is missing', 'red')],
    ],
    colour,
  );

function drawPresent({ present, notes }: Diagnosis): readonly StyledLine[] {
  return [...section('where it runs', placeWords(present)), ...section('what that allows', notes)];
}

function placeWords({ event, workflow, job, fork, actor, repository, visibility, token }: Present): readonly string[] {
  const run = [`on GitHub Actions, started by ${event}`, workflow, job === undefined ? undefined : `job ${job}`];
  return [
    event === '' ? 'at a terminal' : run.filter((one) => one !== undefined).join(', '),
    ...(fork?.known === true
      ? [fork.value ? 'for a change from a fork' : 'for a change of the repository itself']
      : []),
    ...(actor === '' ? [] : [`started by ${actor}`]),
    repository === undefined
      ? 'of which repository is unknown'
      : `of ${repository}${visibility ? `, ${visibility}` : ''}`,
    token === '' ? 'with no token in GITHUB_TOKEN or GH_TOKEN' : `with the token in ${token}`,
  ];
}

const MARKS: Readonly<Record<string, Readonly<{ word: string; style: Style }>>> = {
  unused: { word: 'not in use', style: 'dim' },
  yes: { word: 'works', style: 'green' },
  no: { word: 'lacks', style: 'red' },
  unknown: { word: 'unknown', style: 'cyan' },
};

const drawChecked = ({ step, features, rights, notes }: Checked): readonly StyledLine[] => [
  [styled(step ? `${step.path}:${step.line} (job ${step.job})` : 'no workflow here runs Countersign', 'bold')],
  ...(step ? drawStep(step) : []),
  ...features.flatMap(drawFeature),
  [],
  ['  the smallest permissions for it:'],
  [],
  ...permissionLines(rights).map((text): StyledLine => [text]),
  [],
  ...section('notes', notes),
];

const drawStep = ({ runs, events, settings, given }: OwnStep): readonly StyledLine[] =>
  [
    `runs ${runs}, on ${events.join(', ') || 'nothing'}`,
    ...(Object.keys(settings).length === 0
      ? []
      : [
          `with ${Object.entries(settings)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', ')}`,
        ]),
    given.kind === 'setting' ? 'permissions: as the repository is set' : `permissions: ${rightsWords(given.rights)}`,
  ].flatMap((text) => wrap(text, WIDTH - 2).map((row): StyledLine => ['  ', row]));

const rightsWords = (rights: Readonly<Record<string, string>>): string =>
  Object.entries(rights)
    .map(([scope, access]) => (scope === '*' ? `${access}-all` : `${scope}: ${access}`))
    .join(', ') || 'none';

function drawFeature(line: FeatureLine): readonly StyledLine[] {
  const { feature, why, needs, lacks } = line;
  const { word, style } = MARKS[line.used === 'no' ? 'unused' : line.has] ?? { word: line.has, style: 'dim' };
  const text = [
    line.used === 'unknown' ? `perhaps in use: ${why}` : why,
    ...(needs.length === 0 ? [] : [`needs ${needs.map(({ scope, access }) => `${scope}: ${access}`).join(', ')}`]),
    ...(lacks.length === 0 ? [] : [`lacks ${lacks.join(', ')}`]),
  ].join('; ');
  return wrap(text, WIDTH - 29).map(
    (row, index): StyledLine => [
      '  ',
      (index === 0 ? feature : '').padEnd(13),
      styled((index === 0 ? word : '').padEnd(12), style),
      row,
    ],
  );
}

/** YAML to paste into the job. */
export const permissionLines = (rights: readonly Right[]): readonly string[] => [
  'permissions:',
  ...rights.map(({ scope, access }) => `  ${scope}: ${access}`),
];

const drawAnswers = ({ facts, problems }: Present): readonly StyledLine[] => [
  ...(facts === undefined
    ? []
    : [[styled('what GitHub tells this token:', 'bold')], ...drawFacts(factLines(facts)).map(indent), []]),
  ...section('what went wrong', problems.map(problemWords)),
];

const indent = (line: StyledLine): StyledLine => ['  ', ...line];

/** As in the report, what a reader looks for comes first. */
const KEYS = [
  'schemaVersion',
  'healthy',
  'where',
  'notes',
  'jobs',
  'path',
  'line',
  'job',
  'by',
  'runs',
  'features',
  'feature',
  'used',
  'why',
  'needs',
  'has',
  'lacks',
  'scope',
  'access',
  'permissions',
  'facts',
  'subject',
  'state',
  'says',
  'problems',
];

export function renderDoctorJson({ present, checked, notes, unread, healthy }: Diagnosis): string {
  const { facts, problems, fork, ...where } = present;
  const jobs = checked.map(({ step, features, rights, notes: own }) => ({
    ...step,
    features,
    permissions: Object.fromEntries(rights.map(({ scope, access }) => [scope, access])),
    notes: own,
  }));
  const answer = {
    schemaVersion: '1.0',
    healthy,
    where: { ...where, ...(fork && { fork: fork.known ? fork.value : 'unknown' }) },
    notes,
    jobs,
    ...(facts && { facts: factLines(facts) }),
    problems,
    unread,
  };
  return `${stringify(answer, KEYS)}\n`;
}
