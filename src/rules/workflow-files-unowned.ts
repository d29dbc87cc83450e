import type { Subject } from '../model/judgement.ts';
import { bySpan, type Place, unknown } from '../model/place.ts';
import { inOther } from '../model/repository.ts';
import type { CodeOwners, OwnedFile } from '../model/settings.ts';
import type { Delivery, Gate, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { reviewOfDefault } from './default-branch.ts';
import { asksNobody } from './empty-gate.ts';
import { groupBy, type Judgement, met, notApplicable, notMet, type Rule, type Wrong } from './kit.ts';
import { caseOf, GATES, holdingGate } from './missing-gate.ts';

export const workflowFilesUnowned: Rule = {
  id: 'workflow-files-unowned',
  title: 'Nobody in particular has to look at changes of the workflows that ship',
  category: 'missing-approval',
  severity: 'low',
  controls: CONTROLS.missingApproval,
  finds:
    'A workflow that changes production or publishes, whose file CODEOWNERS leaves without an owner, or gives to a machine, or whose owners nobody has to ask; and without CODEOWNERS, one that can be changed without any review.',
  why: 'The gate stands in the workflow. Who changes the file can take out the environment, the needed job or the condition, and a review by anybody is all that is asked.',
  fix: 'Give `/.github/` an owner in CODEOWNERS, below the patterns that would take it away again, and require review from code owners on the default branch.',
  cannotSee:
    'Whether the owners exist and have write access, without which GitHub ignores them, and who may bypass the rules of the branch.',
  whenNot: 'In a repository of one person, where nobody else can own anything.',
  judge,
};

const WORKFLOWS = '.github/workflows/';
const SUBJECT_KIND: Subject['kind'] = 'workflow';

/** A workflow that ships, the first job in it that does or that leads there, and a gate on the way that asks somebody. */
type Shipping = Readonly<{ file: string; at: Place; gate: Gate | undefined; production: boolean }>;

function judge(world: World): readonly Judgement[] {
  const shipping = shippingWorkflows(world).sort(byGravity);
  const [first] = shipping;
  if (!first) return [];
  const { codeOwners } = world.settings;
  const subject: Subject = { kind: SUBJECT_KIND, id: first.file };
  if (world.expects.profile === 'solo')
    return [
      notApplicable(subject, first.at, 'one person maintains the repository, so nobody else can own its workflows'),
    ];
  switch (codeOwners.kind) {
    case 'absent':
      return [withoutFile(world, shipping, first, subject)];
    case 'invalid':
      return [
        {
          subject,
          at: first.at,
          outcome: 'unknown',
          because: unknown(`\`${codeOwners.file}\` was not read: ${codeOwners.because}`),
        },
      ];
    case 'read':
      return [withFile(world, shipping, first, codeOwners)];
  }
}

/** Every workflow that holds a job which reaches production or publishes, or that starts or calls one, by file. */
function shippingWorkflows(world: World): Shipping[] {
  const seen = world.deliveries.filter(ships).flatMap((delivery) => {
    const { job, routes } = delivery;
    const gate = routes.flatMap((route) => holdingGate(route) ?? []).find((one) => !asksNobody(one, world));
    const production = routes.some((route) => caseOf(delivery, route) === 'production');
    const places = [job.at, ...job.chain.map(({ at }) => at), ...routes.map(({ start }) => start.at)];
    return places
      .filter(({ span }) => isWorkflow(span.file))
      .map((at) => ({ file: at.span.file, at, gate, production }));
  });
  return [...groupBy(seen, ({ file }) => file)].flatMap(([file, all]): readonly Shipping[] => {
    const [first] = all;
    const gate = all.find((one) => one.gate)?.gate;
    return first ? [{ file, at: first.at, gate, production: all.some((one) => one.production) }] : [];
  });
}

/** What a change of the file could take away comes first, then what changes production, then by file. */
function byGravity(a: Shipping, b: Shipping): number {
  const weight = ({ gate, production }: Shipping): number => (gate ? 2 : 0) + (production ? 1 : 0);
  return weight(b) - weight(a) || bySpan(a.at.span, b.at.span);
}

const isWorkflow = (file: string): boolean => file.startsWith(WORKFLOWS) && inOther(file) === undefined;

const ships = (delivery: Delivery): boolean =>
  delivery.routes.some((route) => ['production', 'publish'].includes(caseOf(delivery, route) ?? ''));

const NO_GATE = 'there is no gate that a change of the workflow could take away';

/**
 * Without CODEOWNERS nothing was promised, unless the workflows hold a gate that a change of them would take away; and then a
 * review by anybody else is a hold.
 */
function withoutFile(world: World, shipping: readonly Shipping[], first: Shipping, subject: Subject): Judgement {
  const { gate } = first;
  if (!gate) return notApplicable(subject, first.at, NO_GATE);
  const asked = reviewOfDefault(world);
  if (!asked.known) {
    const because = `there is no CODEOWNERS; whether anybody has to look at a change of \`${first.file}\` is not known: ${asked.because}`;
    return { subject, at: first.at, outcome: 'unknown', because: { ...asked, because } };
  }
  const { review, from } = asked.value;
  const approvals = review?.approvals ?? 0;
  if (approvals > 0)
    return met(
      subject,
      first.at,
      `${from} asks for ${approvals === 1 ? 'an approval' : `${approvals} approvals`} of every change`,
    );
  return notMet(subject, first.at, {
    message: `Nobody has to look at a change of \`${first.file}\`, which ships behind the ${GATES[gate.kind]} \`${gate.name}\``,
    why: `${from} asks for no review of the default branch, and there is no CODEOWNERS: who changes this file can take the ${GATES[gate.kind]} out of it.`,
    fix: 'Add `.github/CODEOWNERS` with a line such as `/.github/ @acme/release-managers`, and require review from code owners on the default branch.',
    related: others(shipping, first.file),
  });
}

function withFile(
  world: World,
  shipping: readonly Shipping[],
  first: Shipping,
  owners: Extract<CodeOwners, { kind: 'read' }>,
): Judgement {
  const each = shipping.map((one) => ({ ...one, line: owners.files.find(({ file }) => file === one.file) }));
  const open = each.filter(({ line, gate }) => isUnowned(line) && (line?.at || gate));
  const [worst] = open;
  if (worst) {
    const { file, line, at } = worst;
    const ignored = owners.ignored.map((one) => ({ at: one.at, text: `GitHub skips this line: ${one.because}` }));
    return notMet({ kind: SUBJECT_KIND, id: file }, line?.at ?? at, {
      ...unownedWords(worst, owners.file, line),
      related: [...(line?.at ? [{ at, text: 'ships here' }] : []), ...ignored.slice(0, 5), ...others(open, file)],
    });
  }
  const owned = each.filter(({ line }) => !isUnowned(line));
  const [asked] = owned;
  // Nothing was promised of a file that no line speaks of and that holds no gate.
  if (!asked) return notApplicable({ kind: SUBJECT_KIND, id: first.file }, first.at, NO_GATE);
  return judgeReview(world, { kind: SUBJECT_KIND, id: asked.file }, asked.line?.at ?? owners.at, asked, owned);
}

function judgeReview(
  world: World,
  subject: Subject,
  at: Place,
  first: Shipping,
  shipping: readonly Shipping[],
): Judgement {
  const asked = reviewOfDefault(world);
  if (!asked.known) {
    const because = {
      ...asked,
      because: `the workflows have owners; whether these must be asked is not known: ${asked.because}`,
    };
    return { subject, at, outcome: 'unknown', because };
  }
  const { review, from, more } = asked.value;
  if (review?.codeOwners === true)
    return met(subject, at, `${from} asks a code owner for every change of the default branch`);
  if (more) {
    const because = `the workflows have owners; whether these must be asked is not known: ${more.because}`;
    return { subject, at, outcome: 'unknown', because: { ...more, because } };
  }
  return notMet(subject, at, {
    message: `\`${first.file}\` has owners, and ${from} does not ask them before the default branch changes`,
    why: `Owners are then told of a change, and it can be merged without them: who changes the workflow changes ${first.gate ? 'the gate in it' : 'what is shipped'}.`,
    fix: 'Require review from code owners for the default branch: in its ruleset under “Require a pull request before merging”.',
    related: [
      ...(asked.value.at ? [{ at: asked.value.at, text: 'what a pull request needs' }] : []),
      { at: first.at, text: 'ships here' },
      ...others(shipping, first.file),
    ],
  });
}

const isUnowned = (line: OwnedFile | undefined): boolean => line === undefined || line.owners.every(isMachine);
const isMachine = (owner: string): boolean => owner.endsWith('[bot]');

function unownedWords({ file, gate }: Shipping, owners: string, line: OwnedFile | undefined): Wrong {
  const fix = `Give \`/.github/\` an owner at the end of \`${owners}\`, such as \`/.github/ @acme/release-managers\`, and require review from code owners on the default branch.`;
  const can = gate ? `can take the ${GATES[gate.kind]} \`${gate.name}\` out of it` : 'changes what is shipped';
  const why = `\`${file}\` changes production or publishes. Who changes it ${can}, and any reviewer will do for that.`;
  if (line && line.owners.length > 0)
    return { message: `Only a machine owns \`${file}\`: ${line.owners.join(', ')}`, why, fix };
  return line?.at
    ? { message: `This line of \`${owners}\` leaves \`${file}\` without an owner`, why, fix }
    : { message: `No line of \`${owners}\` gives \`${file}\` an owner`, why, fix };
}

const others = (shipping: readonly Shipping[], file: string) =>
  shipping
    .filter((one) => one.file !== file)
    .slice(0, 10)
    .map(({ at }) => ({ at, text: 'ships too' }));
