import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workTree } from '../src/collect/work-tree.ts';
import { distinct, linesOf, sampleOf, type Seen, seenIn, tableOf } from './count-commands.ts';

const USAGE = `npm run commands -- [--show KIND] [--sample N --seed S] [--check] DIR…

Every command below these folders whose program is known: matched by an entry, harmless, known and not judged, or neither.
Each DIR is a repository, or a folder of repositories.
  --show KIND   each distinct command of that kind (matched, harmless, unjudged, neither), with its first place; repeatable
  --sample N    so many distinct commands of the kinds shown, by chance, as they are written; the same for the same --seed
  --check       ends with 1 where a command is neither`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const isRepository = (folder: string): boolean => existsSync(join(folder, '.github'));
const repositoriesIn = (folder: string): readonly string[] =>
  isRepository(folder)
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter(isRepository);

function main(): number {
  const kinds = (['matched', 'harmless', 'unjudged', 'neither'] as const).filter((one) => values.show.includes(one));
  if (values.help || positionals.length === 0 || kinds.length < values.show.length) {
    process.stdout.write(`${USAGE}\n`);
    return values.help ? 0 : 2;
  }
  const repositories = positionals.flatMap(repositoriesIn);
  let all = 0;
  const seen = repositories.flatMap((folder): readonly Seen[] => {
    const found = seenIn(workTree(folder));
    all += found.all;
    return found.seen.map((one) => ({ ...one, place: `${basename(folder)}/${one.place}` }));
  });
  const chosen = seen.filter(({ known }) => kinds.some((kind) => kind === known.kind));
  const lines =
    values.sample === undefined
      ? linesOf(seen, kinds)
      : sampleOf(distinct(chosen), Number(values.sample), Number(values.seed)).map(
          ({ known, place, text }) =>
            `${known.kind} ${place} [${known.because}]\n    ${text.replaceAll('\n', '\n    ')}`,
        );
  const head = `${repositories.length} repositories, ${all} commands, ${seen.length} of known programs`;
  process.stdout.write(`${[head, ...tableOf(seen), ...lines].join('\n')}\n`);
  return values.check && seen.some(({ known }) => known.kind === 'neither') ? 1 : 0;
}

process.exitCode = main();
