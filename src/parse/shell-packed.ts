import type { Word } from './command.ts';

/** Images that are one program, whose words follow; `''` where the program is named after the image. */
const IMAGES: ReadonlyMap<string, string> = new Map([
  ['hashicorp/terraform', 'terraform'],
  ['opentofu/opentofu', 'tofu'],
  ['amazon/aws-cli', 'aws'],
  ['aws-cli/aws-cli', 'aws'],
  ['bitnami/kubectl', 'kubectl'],
  ['alpine/helm', 'helm'],
  ['alpine/git', 'git'],
  ['pulumi/pulumi', 'pulumi'],
  ['goreleaser/goreleaser', 'goreleaser'],
  ['google/cloud-sdk', ''],
  ['cloudsdktool/google-cloud-cli', ''],
  ['azure-cli', ''],
]);
const RUNS = new Set(['docker', 'podman', 'nerdctl']);
/** Options of `docker run` that take no value (https://docs.docker.com/reference/cli/docker/container/run/). */
const FLAGS = new Set([
  '--rm',
  '--init',
  '--detach',
  '--interactive',
  '--tty',
  '--privileged',
  '--read-only',
  '--quiet',
  '--publish-all',
  '--no-healthcheck',
  '--disable-content-trust',
  '--oom-kill-disable',
  '--sig-proxy',
]);

/**
 * The program that an image or a flake is, where that is known: `docker run … hashicorp/terraform apply`,
 * `nix run nixpkgs#wrangler -- deploy`. Containers of any other image may reach nothing but their neighbours in the job.
 */
export function packedProgram(words: readonly Word[]): Readonly<{ program: string; words: Word[] }> | undefined {
  const [first, second] = words;
  if (first?.text === 'nix' && second?.text === 'run') return flake(words);
  if (!RUNS.has(first?.text ?? '')) return undefined;
  if (second?.text === 'run') return image(words, 2);
  return second?.text === 'container' && words[2]?.text === 'run' ? image(words, 3) : undefined;
}

function image(words: readonly Word[], from: number): Readonly<{ program: string; words: Word[] }> | undefined {
  let at = from;
  let entrypoint: string | undefined;
  for (; words[at]?.text.startsWith('-'); at += 1) {
    const text = words[at]?.text ?? '';
    if (text === '--entrypoint') entrypoint = words[at + 1]?.text;
    if (text.startsWith('--entrypoint=')) entrypoint = text.slice('--entrypoint='.length);
    if (!text.includes('=') && !FLAGS.has(text) && !/^-[ditP]+$/.test(text)) at += 1;
  }
  const named = IMAGES.get(repositoryOf(words[at]?.text ?? ''));
  if (named === undefined) return undefined;
  const program = entrypoint ?? (named === '' ? words[at + 1]?.text : named);
  const rest = words.slice(at + (named === '' && entrypoint === undefined ? 2 : 1));
  return program === undefined ? undefined : { program, words: rest };
}

/** The last two parts of an image's name, or the last alone where the host stands before it. */
function repositoryOf(text: string): string {
  const parts = (text.split('@')[0] ?? '')
    .split('/')
    .map((part, index, all) => (index === all.length - 1 ? (part.split(':')[0] ?? '') : part));
  const last = parts.at(-1) ?? '';
  return last === 'azure-cli' ? last : parts.slice(-2).join('/');
}

function flake(words: readonly Word[]): Readonly<{ program: string; words: Word[] }> | undefined {
  const at = words.findIndex((word) => word.text === '--');
  const program = words
    .slice(2, at < 0 ? undefined : at)
    .find((word) => word.text.includes('#'))
    ?.text.split('#')[1];
  return program === undefined || program === '' ? undefined : { program, words: at < 0 ? [] : words.slice(at + 1) };
}
