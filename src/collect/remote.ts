import { resolve } from 'node:path';
import { gitLine, isBelowRepository } from './git.ts';

/** The URL of `origin` in the clone that a folder lies in. It may hold a password: it is read, and never shown. */
export const originOf = (directory: string): string | undefined =>
  isBelowRepository(resolve(directory)) ? gitLine(directory, ['remote', 'get-url', 'origin']) : undefined;

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
