import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The URL of `origin` in the clone that a folder lies in. It may hold a password: it is read, and never shown. The file is read
 * and git not asked, since every scan wants it and a start of git costs more than a small scan; what other files add is not seen.
 */
export function originOf(directory: string): string | undefined {
  const config = configOf(resolve(directory));
  const [, section = ''] = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*\n?)*)/mu.exec(config ?? '') ?? [];
  const [, url] = /^[ \t]*url[ \t]*=[ \t]*("?)(?<url>[^"\n#;]*)\1/mu.exec(section)?.slice(1) ?? [];
  return url === undefined || url.trim() === '' ? undefined : url.trim();
}

const MAX_CONFIG_BYTES = 1024 * 1024;

/** The configuration of the nearest clone: in `.git`, or where the file of that name in a work tree or submodule leads. */
function configOf(directory: string): string | undefined {
  const git = join(directory, '.git');
  const kind = statSync(git, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return textOf(join(git, 'config'));
  if (kind?.isFile()) {
    const [, folder] = /^gitdir: (.+)$/mu.exec(textOf(git) ?? '') ?? [];
    if (folder === undefined) return undefined;
    const place = resolve(directory, folder.trim());
    const common = textOf(join(place, 'commondir'));
    return textOf(join(common === undefined ? place : resolve(place, common.trim()), 'config'));
  }
  const above = dirname(directory);
  return above === directory ? undefined : configOf(above);
}

function textOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > MAX_CONFIG_BYTES) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `owner/name`, as GitHub lets accounts and repositories be called. */
export const isRepositoryName = (text: string): boolean =>
  /^[A-Za-z\d](?:[\w-]{0,37}[A-Za-z\d])?\/(?!\.{1,2}$)[\w.-]{1,100}$/u.test(text);

/**
 * The repository on this GitHub that the URL of a remote means, or nothing. Of a URL of another host it is not ours to say
 * that it is on GitHub.
 */
export function repositoryOfRemote(url: string, api: string): string | undefined {
  const { host, path } = partsOf(url.trim()) ?? {};
  if (host === undefined || path === undefined || !hostsOf(api).has(host.toLowerCase())) return undefined;
  const name = path.replace(/^\/+|\/+$/gu, '').replace(/\.git$/u, '');
  return isRepositoryName(name) ? name : undefined;
}

/** `ssh://git@host:22/owner/name.git`, `https://host/owner/name`, or `git@host:owner/name.git` as scp writes it. */
function partsOf(url: string): Readonly<{ host: string; path: string }> | undefined {
  if (/^(?:https?|ssh|git|git\+ssh):\/\//iu.test(url)) {
    const [, host, path] = /^[a-z+]+:\/\/(?:[^/@]*@)?([^/:@]+)(?::\d+)?\/([^?#]*)/iu.exec(url) ?? [];
    return host === undefined || path === undefined ? undefined : { host, path };
  }
  const [, host, path] = /^(?:[^/@:]+@)?([^/@:]+):(?!\/\/)([^?#]+)$/u.exec(url) ?? [];
  return host === undefined || path === undefined ? undefined : { host, path };
}

/** GitHub over ssh also answers at the port of https: https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port */
const hostsOf = (api: string): ReadonlySet<string> => {
  const host = URL.canParse(api) ? new URL(api).hostname.toLowerCase() : '';
  return new Set(['github.com', 'www.github.com', 'ssh.github.com', host, host.replace(/^api\./u, '')]);
};
