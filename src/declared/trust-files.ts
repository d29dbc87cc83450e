import type { Tree } from '../model/tree.ts';
import { isInUse, ISSUER } from './trust-document.ts';

/** Reading costs the budget of the whole scan, so at most so many files are looked into, the likeliest first. */
const MAX_FILES = 400;

const LIKELY =
  /(?:^|[/_.-])(?:trust\w*|assume\w*|iam|oidc|roles?|polic(?:y|ies)|federat\w*|github\w*|cloud-?formation|cfn)(?=[/_.-]|$)/iu;
const POSSIBLE =
  /(?:^|[/_.-])(?:aws|azure|bicep|arm|sam|templates?|stacks?|infra(?:structure)?|deploy(?:ment)?s?|terraform|credentials?|identit(?:y|ies)|setup|bootstrap|ops|ci)(?=[/_.-]|$)/iu;

/** What is made by machines, or is surely something else, and long. */
const NEVER =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|composer|renovate|biome|pnpm-lock|pnpm-workspace)\.(?:json|ya?ml)$|\.sts\.yaml$|(?:^|\/)(?:\.github\/workflows|locales?|i18n|cdk\.out|dist|build)\/|\.tfstate|\.tf\.json$|\.tfvars\.json$/iu;

export type TrustFile = Readonly<{ path: string; text: string }>;

/** The JSON and YAML files that name GitHub as an issuer and that their path gives away. */
export function trustFiles(tree: Tree): readonly TrustFile[] {
  const paths = tree
    .find(['.json', '.yml', '.yaml', '.template', '.tpl', '.tftpl'])
    .filter((path) => isInUse(path) && !NEVER.test(path));
  const likely = paths.filter((path) => LIKELY.test(path));
  const possible = paths.filter((path) => !LIKELY.test(path) && POSSIBLE.test(path));
  return [...likely, ...possible]
    .slice(0, MAX_FILES)
    .flatMap((path) => {
      const text = tree.peek(path);
      return text?.includes(ISSUER) ? [{ path, text }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
