import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ identifier?: string, modules?: Module[] }} Module */

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The licences of every package that a bundle holds. ncc's own `--license` leaves out the packages whose modules it
 * merges into others, which are most of ours, so the list is read from the bundler's record of modules.
 * @param {{ modules?: Module[] }} stats
 */
export function renderLicenses(stats) {
  const folders = new Set(modulesOf(stats.modules).flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  const texts = new Map([...folders].map((folder) => licenseOf(folder)));
  return [...texts.keys()]
    .sort()
    .map((name) => `${name}\n${texts.get(name)}`)
    .join('\n\n');
}

/**
 * The files of modules and of what is merged into them; an identifier ends with its file, behind the loaders.
 * @param {Module[] | undefined} modules
 * @returns {string[]}
 */
const modulesOf = (modules = []) =>
  modules.flatMap((one) => [
    (one.identifier ?? '')
      .replace(/\|[0-9a-f]+$/, '')
      .split('!')
      .at(-1)
      ?.replaceAll('\\', '/') ?? '',
    ...modulesOf(one.modules),
  ]);

/**
 * @param {string} folder
 * @returns {[name: string, text: string]}
 */
function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return [`${name}@${version}`, `${license}\n${text}\n`];
}
