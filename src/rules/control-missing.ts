import { CLASSES } from '../model/identity.ts';
import { demandsOf, type RequiredField } from '../model/matrix.ts';
import type { World } from '../model/world.ts';
import type { Subject } from '../model/judgement.ts';
import {
  type DeclaredEnvironment,
  type DeclaredIdentity,
  type Handoff,
  isProposed,
  placeOf,
} from '../model/manifest.ts';
import { unknown } from '../model/place.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, subjectOf } from './identity-kit.ts';
import { isStoredWay } from './identity-matches.ts';
import { type Judgement, listed, met, notMet, type Rule } from './kit.ts';
import { type ClassControls, controlsOf } from './matrix.ts';

export const controlMissing: Rule = {
  id: 'control-missing',
  title: 'An entry lacks what its class asks for',
  category: 'identity-lifecycle',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds:
    'An entry of the identity manifest that leaves out what the classification matrix asks of its class: a purpose; an end and an environment for a stored credential of a service account; the tasks of a bot; autonomy and rollback of an AI agent; the stages and the record of a handoff; who may break the glass, for how long, and when it is reviewed. And a way to log in that does not befit the class, or an approval by what is no person.',
  why: 'Controls follow what an identity is. Without these, nobody can tell whether it still does what it is for, when it ends, or how to undo what it did.',
  fix: 'Write what is missing, or give the identity the class that it has.',
  cannotSee: 'What another system knows of the identity. Owners, sponsors and reviews have rules of their own.',
  whenNot: 'Where your organization asks for other things: `policy:` in the configuration changes the matrix.',
  needs: 'manifest',
  judge: (world) => [
    ...judgeManifest(world, (declared) => [judgeIdentity(declared, world)]),
    ...(world.manifest.known ? world.manifest.value.handoffs.map((handoff) => judgeHandoff(handoff, world)) : []),
    ...(world.manifest.known ? world.manifest.value.environments.flatMap(judgeBreakGlass) : []),
  ],
};

/** What an entry lacks, as a sentence names it, and the line that gives it. */
type Lack = Readonly<{ what: string; line: string }>;
/** What an entry says that its class may not, as the predicate of a sentence, and what to write instead. */
type Fault = Readonly<{ key: 'authentication' | 'may'; what: string; fix: string }>;

function judgeIdentity(declared: DeclaredIdentity, world: World): Judgement {
  const controls = controlsOf(declared, world);
  const lacks = [...saysOf(declared, controls), ...storedOf(declared, controls)];
  const faults = [...wayOf(declared, controls, world), ...approvalOf(declared, controls)];
  const subject = subjectOf(declared);
  const [fault] = faults;
  const [proposed] = controls.required.filter((key) => LINES[key] && isProposed(declared, key));
  if (lacks.length === 0 && !fault && proposed)
    return {
      subject,
      at: placeOf(declared, proposed),
      outcome: 'unknown',
      because: unknown(`\`${proposed}\` of \`${declared.id}\` is only proposed`, 'confirm'),
    };
  if (lacks.length === 0 && !fault) return met(subject, declared.at, `it says what is asked of ${controls.one}`);
  const at = fault && lacks.length === 0 ? placeOf(declared, fault.key) : declared.at;
  return answer(subject, at, declared.id, controls.one, lacks, faults);
}

/** What is missing by the key that says it; owners, sponsors, reviews and ends have rules, or are asked below. */
const LINES: Readonly<Partial<Record<RequiredField, Lack>>> = {
  purpose: { what: 'a purpose', line: 'purpose: what it is for, in a sentence' },
  may: { what: 'a list of its tasks', line: 'may: []' },
  created: { what: 'the day it was made', line: 'created: YYYY-MM-DD' },
  autonomy: { what: 'an autonomy', line: 'autonomy: recommend' },
  rollback: { what: 'a way to undo what it did', line: 'rollback: docs/runbooks/….md' },
};

const saysOf = (declared: DeclaredIdentity, { required }: ClassControls): readonly Lack[] =>
  required.flatMap((key) => {
    const line = LINES[key];
    return line && !says(declared, key) && !isProposed(declared, key) ? [line] : [];
  });

const says = (declared: DeclaredIdentity, key: RequiredField): boolean =>
  key !== 'record' && key !== 'stages' && declared[key] !== undefined;

/** A credential that lives until somebody rotates it has an end, and an environment that holds it. */
function storedOf(
  { authentication, expires, environments }: DeclaredIdentity,
  { stored, required }: ClassControls,
): readonly Lack[] {
  if (authentication === undefined || !stored.includes(authentication)) return [];
  return [
    ...(expires === undefined && required.includes('expires')
      ? [{ what: 'an end for its stored credential', line: 'expires: YYYY-MM-DD' }]
      : []),
    ...(environments === undefined || environments.length === 0
      ? [{ what: 'the environment that holds its stored credential', line: 'environments: [production]' }]
      : []),
  ];
}

/** A way to log in that the class should not have. */
function wayOf(
  { authentication, class: kind }: DeclaredIdentity,
  { by, stored, one }: ClassControls,
  { expects }: World,
): readonly Fault[] {
  if (authentication === undefined || by.length === 0 || by.includes(authentication) || stored.includes(authentication))
    return [];
  const ways = listed(by.map((way) => `\`${way}\``)).replace(/ and (?=[^ ]+$)/u, ' or ');
  const other = CLASSES.find((name) => name !== kind && expects.matrix[name].authentications.includes(authentication));
  const hint =
    other && kind !== 'ai-agent' && !isStoredWay(authentication)
      ? `, or declare \`class: ${other}\` if that is what it is`
      : '';
  return [
    {
      key: 'authentication',
      what: `logs in by ${authentication}, which ${one} should not`,
      fix: `Let it log in by ${ways}${hint}.`,
    },
  ];
}

/** Only a person says yes. */
const approvalOf = ({ may = [] }: DeclaredIdentity, { approves, one }: ClassControls): readonly Fault[] =>
  may.includes('approve') && !approves
    ? [
        {
          key: 'may',
          what: `is declared to approve, which ${one} may not`,
          fix: 'Take `approve` out of `may`, and let a person say yes.',
        },
      ]
    : [];

function judgeHandoff(handoff: Handoff, { expects }: World): Judgement {
  const { required } = demandsOf(expects.matrix, 'hybrid-workflow');
  const subject: Subject = { kind: 'handoff', id: handoff.id };
  const stages = (['request', 'approve', 'execute'] as const).filter(
    (stage) => required.includes('stages') && (handoff[stage]?.class ?? []).length === 0,
  );
  const lacks: readonly Lack[] = [
    ...stages.map((stage) => ({
      what: `classes for its stage \`${stage}\``,
      line: `${stage}: { class: [${stage === 'execute' ? 'service-account' : 'human'}] }`,
    })),
    ...(handoff.record.length === 0 && required.includes('record')
      ? [{ what: 'a record', line: 'record: [deployment]' }]
      : []),
  ];
  if (lacks.length === 0) return met(subject, handoff.at, 'it says its stages and its record');
  return answer(subject, handoff.at, handoff.id, 'a handoff', lacks, []);
}

/** A way around the gate in an emergency is one only with people who may, a time in which, and a look at it afterwards. */
function judgeBreakGlass(environment: DeclaredEnvironment): readonly Judgement[] {
  const { breakGlass, name } = environment;
  if (!breakGlass) return [];
  const subject: Subject = { kind: 'environment', id: name };
  const lacks: readonly Lack[] = [
    ...(breakGlass.approvers.length === 0
      ? [{ what: 'anybody who may break the glass', line: "approvers: ['@…']" }]
      : []),
    ...(breakGlass.within === undefined ? [{ what: 'a time for which it holds', line: 'within: 4h' }] : []),
    ...(breakGlass.review === undefined ? [{ what: 'a review afterwards', line: 'review: 2d' }] : []),
  ];
  const at = placeOf(environment, 'breakGlass');
  if (lacks.length === 0) return [met(subject, at, 'its break-glass way says who, how long and when it is looked at')];
  return [answer(subject, at, `breakGlass of ${name}`, 'a way around the gate', lacks, [])];
}

function answer(
  subject: Subject,
  at: DeclaredIdentity['at'],
  id: string,
  one: string,
  lacks: readonly Lack[],
  faults: readonly Fault[],
): Judgement {
  const missing = lacks.length === 0 ? [] : [`lacks ${listed(lacks.map(({ what }) => what))}`];
  const lines = lacks.length === 0 ? [] : [`Add to its entry: ${listed(lacks.map(({ line }) => `\`${line}\``))}.`];
  return notMet(subject, at, {
    message: `\`${id}\` ${listed([...missing, ...faults.map(({ what }) => what)])}`,
    why: `That is asked of ${one}, so that somebody can tell whether it still does what it is for, and what to do when it does not.`,
    fix: [...lines, ...faults.map(({ fix }) => fix)].join(' '),
  });
}
