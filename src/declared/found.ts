import type { Tree, Wanted } from '../model/tree.ts';

/** Files that are known by their whole names. */
const NAMES = [
  '.asf.yaml',
  '.kodiak.toml',
  '.mergify.yml',
  '.mergify/config.yml',
  '.policy.yml',
  '.renovaterc',
  '.renovaterc.json',
  '.renovaterc.json5',
  'CODEOWNERS',
  'OWNERS',
  'mergify.yml',
  'renovate.json',
  'renovate.json5',
].map((name) => `/${name}`);

export const TERRAFORM = /\.(?:tf|tfvars)(?:\.json)?$/u;
const CACHE = /(?:^|\/)\.terraform\//u;
const OCTO_STS = /^\.github\/chainguard\/[^/]+\.sts\.yaml$/u;
/** The Settings app, and safe-settings with its admin repository. */
const SETTINGS = /^\.github\/(?:settings\.yml$|repos\/|suborgs\/)/u;

/** What the path of a trust policy in JSON or YAML says of it, surely and perhaps. */
export const LIKELY =
  /(?:^|[/_.-])(?:trust\w*|assume\w*|iam|oidc|roles?|polic(?:y|ies)|federat\w*|github\w*|cloud-?formation|cfn)(?=[/_.-]|$)/iu;
const POSSIBLE =
  /(?:^|[/_.-])(?:aws|azure|bicep|arm|sam|templates?|stacks?|infra(?:structure)?|deploy(?:ment)?s?|terraform|credentials?|identit(?:y|ies)|setup|bootstrap|ops|ci)(?=[/_.-]|$)/iu;

/** What is made by machines, or is surely something else, and long. */
const NEVER =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|composer|renovate|biome|pnpm-lock|pnpm-workspace)\.(?:json|ya?ml)$|\.sts\.yaml$|(?:^|\/)(?:\.github\/workflows|locales?|i18n|cdk\.out|dist|build)\/|\.tfstate|\.tf\.json$|\.tfvars\.json$/iu;

/** Folders whose policies nobody applies: what is shown, and what is tested. */
const SHOWN =
  /(?:^|\/)(?:\.?examples?|samples?|tests?|testing|__tests__|testdata|fixtures?|docs?|node_modules|vendor|third_party|\.terraform)\//iu;

export const isInUse = (path: string): boolean => !SHOWN.test(path);

const DOCUMENT = /\.(?:json|ya?ml|template|tpl|tftpl)$/u;

/** Whether the path of a document gives it away as one that may hold a trust policy. */
export const mayHoldTrust = (path: string): boolean =>
  DOCUMENT.test(path) && isInUse(path) && !NEVER.test(path) && (LIKELY.test(path) || POSSIBLE.test(path));

const isNamed = (path: string): boolean => NAMES.some((name) => `/${path}`.endsWith(name));

/** All that is looked for, so that a tree is asked once. */
const WANTED: Wanted = {
  endings: [
    ...NAMES,
    ...['.tf', '.tf.json', '.tfvars', '.tfvars.json'],
    ...['.json', '.yml', '.yaml', '.template', '.tpl', '.tftpl'],
  ],
  keep: (path) =>
    !path.startsWith('.github/workflows/') &&
    (isNamed(path) ||
      SETTINGS.test(path) ||
      OCTO_STS.test(path) ||
      (TERRAFORM.test(path) && !CACHE.test(path)) ||
      mayHoldTrust(path)),
};

/** The files of a tree that may set something up, by how they are called. */
export const foundIn = (tree: Tree): readonly string[] => tree.find(WANTED);

/** Whether a tree has any module of Terraform's. */
export const holdsTerraform = (tree: Tree): boolean => foundIn(tree).some((path) => TERRAFORM.test(path));

/** The first of these paths that the tree has, and its text where it could be read. */
export function firstOf(
  tree: Tree,
  places: readonly string[],
): Readonly<{ file: string; text: string | undefined }> | undefined {
  const there = new Set(foundIn(tree));
  const file = places.find((place) => there.has(place));
  return file === undefined ? undefined : { file, text: tree.peek(file) };
}
