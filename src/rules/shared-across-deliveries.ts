import { bySpan } from '../model/place.ts';
import { alternatives, texts, type Value } from '../model/value.ts';
import type { CredentialUse, Delivery, World } from '../model/world.ts';
import { CONTROLS } from './controls.ts';
import { alsoAt, chainOf, groupBy, jobSubject, listed, notMet, type Judgement, type Rule } from './kit.ts';
import {
  CHANGES,
  distinctPlaces,
  proves,
  sharedByTiers,
  sharedWithOutsiders,
  ships,
  usesByAccount,
} from './sharing.ts';

export const sharedAcrossDeliveries: Rule = {
  id: 'shared-across-deliveries',
  title: 'One account ships things that have nothing in common',
  category: 'shared-deploy-account',
  severity: 'low',
  controls: CONTROLS.sharedAccount,
  finds:
    'One principal, or one stored secret outside any environment, with which different workflows ship to targets whose names share no word.',
  why: 'Whoever can change one of these workflows, or what it runs, can change what the others ship. The account cannot be taken from one without stopping all, and its record does not say which of them acted.',
  fix: 'Give each delivery a principal of its own that may change its own target alone.',
  cannotSee:
    'Whether two names belong to one product: only what is written out is compared, word by word. A target that is known only when the workflow runs is not judged, and neither is an account that another rule of this kind already tells about.',
  whenNot: 'Where one team ships all of it, and one product goes under several names.',
  judge: (world) => {
    const told = new Set(
      [...sharedByTiers(world).flat(), ...sharedWithOutsiders(world).map(({ use }) => use)].map(key),
    );
    return usesByAccount(world, (use) => proves(use) && ships(use) !== undefined)
      .filter((uses) => !uses.some((use) => told.has(key(use))))
      .flatMap((uses) => judgeAccount(uses, world));
  },
};

const key = ({ provider, account }: CredentialUse): string => `${provider}\n${account}`;

/** What one workflow ships with the account: the names of its targets, and the words in these. */
type Shipment = Readonly<{ use: CredentialUse; names: readonly string[]; words: ReadonlySet<string> }>;

function judgeAccount(uses: readonly CredentialUse[], { deliveries }: World): readonly Judgement[] {
  const files = [...groupBy(uses, ({ job }) => job.file).values()];
  const shipments = files.flatMap((inFile) => shipmentOf(inFile, deliveries) ?? []);
  const [first, ...others] = shipments.sort((a, b) => bySpan(a.use.at.span, b.use.at.span));
  if (!first || others.length === 0 || shipments.length < files.length || !areApart(shipments)) return [];
  const { use } = first;
  return [
    notMet(jobSubject('credential', use.job, use.step), use.at, {
      message: `\`${use.account}\` ships ${listed(shipments.flatMap(({ names }) => names.slice(0, 1)).map(quoted))}, which have no word in common`,
      why: 'Whoever can change one of these workflows, or what it runs, can change what the others ship, and the record of the account does not say which of them acted.',
      fix: 'Give each of them an account of its own that may change its own target alone.',
      confidence: 'medium',
      related: alsoAt(distinctPlaces(others.map((one) => one.use)), 'the same account, for something else'),
      chain: chainOf(use.job),
    }),
  ];
}

const quoted = (name: string): string => `\`${name}\``;

/** `undefined` where something it ships has no name that is written out. */
function shipmentOf(uses: readonly CredentialUse[], deliveries: readonly Delivery[]): Shipment | undefined {
  const [use] = uses;
  const shipped = deliveries.filter(
    ({ job, account, effect }) =>
      CHANGES.includes(effect) && uses.some((one) => one.job.id === job.id && one.account === account),
  );
  const names = shipped.map(({ target }) => target && namesOf(target));
  const known = [...new Set(names.flatMap((one) => one ?? []))];
  if (!use || known.length === 0 || names.some((one) => one === undefined || one.length === 0)) return undefined;
  return { use, names: known, words: new Set(known.flatMap(wordsOf)) };
}

/** Every name a target can have; none where one of them says nothing, or is known only when it runs. */
function namesOf(target: Value): readonly string[] {
  const names = texts(target).filter((name) => wordsOf(name).length > 0);
  return names.length === alternatives(target).length ? names : [];
}

/** Words that name a part, a tier or a kind of file of any product. */
const COMMON = new Set(
  (
    'api app application apps assets backend bucket build chart charts client cluster com config default demo deploy ' +
    'deployment dev development dist docs frontend function functions gateway helm hosting infra infrastructure job ' +
    'jobs json k8s kubernetes lambda live main manifest manifests net org preview prod production public release s3 ' +
    'server service services site src stack staging static storage task terraform test tests ui web website worker ' +
    'workers www yaml yml'
  ).split(' '),
);

/** What is particular in a name, without the scheme of an address. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/^\w+:\/\//u, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => /[a-z]{3}/u.test(word) && !COMMON.has(word));

const areApart = (shipments: readonly Shipment[]): boolean =>
  shipments.every(({ words }, index) =>
    shipments.slice(index + 1).every((other) => [...words].every((word) => !other.words.has(word))),
  );
