import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Script } from '../../src/parse/command.ts';
import { parseShell } from '../../src/parse/shell.ts';

/** Every command as one line, as a reader would type it. */
const lines = (script: string): readonly string[] => show(parseShell(script));
const show = (script: Script): readonly string[] =>
  script.commands.map((one) => [one.program, ...one.words.map((word) => word.text)].join(' ').trim());

describe('simple commands', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['operators', 'a 1 && b 2 || c; d & e | f', ['a 1', 'b 2', 'c', 'd', 'e', 'f']],
    ['lines and comments', 'a # kubectl apply\n# b\nc', ['a', 'c']],
    ['a hash inside a word', 'a b#c', ['a b#c']],
    ['continued lines', 'aws s3 \\\n  sync a \\\r\n b', ['aws s3 sync a b']],
    ['Windows line ends', 'a b\r\nc d\r\n', ['a b', 'c d']],
    ['quotes', `a 'b  c' "d 'e'" f"g"'h' $'i\\tj'`, ["a b  c d 'e' fgh i\tj"]],
    ['escapes', 'a b\\ c "d\\"e" \\$f', ['a b c d"e $f']],
    ['a printed command stays printed', 'echo "kubectl apply -f x"', ['echo kubectl apply -f x']],
    ['subshells and groups', '(a; b) && { c; d; }', ['a', 'b', 'c', 'd']],
    ['conditions', 'if ! a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
    [
      'loops',
      'for x in $(ls) b; do a $x; done\nwhile a; do b; done; until c; do d; done',
      ['ls', 'a $x', 'a', 'b', 'c', 'd'],
    ],
    ['counting loops', 'for ((i=0; i<3; i++)); do a; done', ['a']],
    ['cases', 'case "$1" in\n  prod|live) a ;;\n  (b) c;;\n  *) d\nesac\ne', ['a', 'c', 'd', 'e']],
    ['functions', 'deploy() {\n  a b\n}\nfunction other { c; }\ndeploy', ['a b', 'c', 'deploy']],
    ['substitutions come first', 'a "$(b | c)" `d e`', ['b', 'c', 'd e', 'a $(b | c) $(d e)']],
    ['process substitutions', 'diff <(a) <(b)', ['a', 'b', 'diff $(a) $(b)']],
    ['tests', '[[ $a == b && ( c < d ) ]] && e', ['[[ $a == b c d ]]', 'e']],
    ['arithmetic', '(( i++ )); a $((1 + 2))', ['a $((1 + 2))']],
    ['words that are keywords elsewhere', 'echo if then done', ['echo if then done']],
    ['an open quote', 'a "b', ['a b']],
  ];
  test.each(cases)('%s', (_name, script, expected) => {
    expect(lines(script)).toEqual(expected);
  });
});

describe('parts of words', () => {
  const parts = (script: string) =>
    parseShell(script)
      .commands.at(-1)
      ?.words.flatMap((word) => word.parts);

  test('variables, with what stands in for them and whether they are rewritten', () => {
    expect(parts('a $B ${C} ${D:-x} ${E%%/*} "f$G"')).toEqual([
      { kind: 'variable', text: 'B' },
      { kind: 'variable', text: 'C' },
      { kind: 'variable', text: 'D', fallback: 'x' },
      { kind: 'variable', text: 'E', altered: true },
      { kind: 'literal', text: 'f' },
      { kind: 'variable', text: 'G' },
    ]);
  });

  test('a GitHub expression is one part, wherever it stands and whatever is in it', () => {
    const script = `a --x=\${{ format('}} {0}', "b") || 'c d' }} '\${{ secrets.A }}' "x\${{ b }}"`;
    expect(parts(script)).toEqual([
      { kind: 'literal', text: '--x=' },
      { kind: 'expression', text: `format('}} {0}', "b") || 'c d'` },
      { kind: 'expression', text: 'secrets.A' },
      { kind: 'literal', text: 'x' },
      { kind: 'expression', text: 'b' },
    ]);
  });

  test('offsets point at the word in the script', () => {
    const script = 'a &&\n  b "c d"';
    const [command] = parseShell(script).commands.slice(-1);
    const [word] = command?.words ?? [];
    expect(script.slice(command?.offset, (command?.offset ?? 0) + (command?.length ?? 0))).toBe('b "c d"');
    expect(script.slice(word?.offset, (word?.offset ?? 0) + (word?.length ?? 0))).toBe('"c d"');
  });
});

describe('programs behind others', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['sudo -E -u deploy kubectl apply', 'kubectl apply'],
    ['env -u X A=b aws s3 ls', 'aws s3 ls'],
    ['time nohup exec helm upgrade x', 'helm upgrade x'],
    ['timeout -k 5 10m terraform apply', 'terraform apply'],
    ['git diff | xargs -0 -n 1 -I{} gh pr merge {}', 'gh pr merge {}'],
    ['npx -y wrangler@3 deploy', 'wrangler deploy'],
    ['npx --package=@scope/x --yes vercel --prod', 'vercel --prod'],
    ['pnpm --filter web exec wrangler deploy', 'wrangler deploy'],
    ['pnpm dlx cdk deploy', 'cdk deploy'],
    ['yarn dlx vercel', 'vercel'],
    ['yarn cdk deploy', 'cdk deploy'],
    ['yarn deploy', 'yarn deploy'],
    ['bunx netlify deploy', 'netlify deploy'],
    ['python3 -m twine upload dist/*', 'twine upload dist/*'],
    ['poetry run twine upload x', 'twine upload x'],
    ['bundle exec rails db:migrate', 'rails db:migrate'],
    ['command -v aws', 'command -v aws'],
    ["find k8s -name '*.yml' -exec kubectl apply -f {} \\;", 'kubectl apply -f {}'],
    ['find dist -type f -execdir aws s3 cp {} s3://shop/ +', 'aws s3 cp {} s3://shop/'],
    ["find . -name '*.tmp' -delete", 'find . -name *.tmp -delete'],
    ['docker-compose -f live.yml push', 'docker compose -f live.yml push'],
    ['docker run --rm -it -v "$PWD":/w -w /w -e A=b hashicorp/terraform:1.9 apply', 'terraform apply'],
    ['docker run --rm --entrypoint helm docker.io/alpine/helm@sha256:0 upgrade web .', 'helm upgrade web .'],
    ['podman container run google/cloud-sdk:slim gcloud run deploy web', 'gcloud run deploy web'],
    ['docker run --rm acme/app:1 rails db:migrate', 'docker run --rm acme/app:1 rails db:migrate'],
    ['nix run nixpkgs#wrangler -- deploy', 'wrangler deploy'],
    ['nix develop .#ci --command terraform apply', 'terraform apply'],
    ['hatch run docs:deploy', 'docs:deploy'],
    ['corepack yarn npm publish', 'yarn npm publish'],
    ['cross-env NODE_ENV=production vercel --prod', 'vercel --prod'],
    ['aws-vault exec prod -- terraform apply', 'terraform apply'],
    ['/usr/local/bin/aws s3 ls', 'aws s3 ls'],
    ['./node_modules/.bin/wrangler deploy', 'wrangler deploy'],
    ['./scripts/deploy.sh prod', './scripts/deploy.sh prod'],
    ['$GITHUB_WORKSPACE/deploy.sh', '$GITHUB_WORKSPACE/deploy.sh'],
    ['sudo', 'sudo'],
  ];
  test.each(cases)('%s', (script, expected) => expect(lines(script).at(-1)).toBe(expected));

  test('what wrappers and prefixes set is an assignment', () => {
    const [command] = parseShell('A=1 sudo B="$C" aws s3 ls').commands;
    expect(command?.assignments.map((one) => `${one.name}=${one.value.text}`)).toEqual(['A=1', 'B=$C']);
    const [exported] = parseShell('export D=e F').commands;
    expect(exported?.assignments.map((one) => `${one.name}=${one.value.text}`)).toEqual(['D=e']);
  });
});

describe('scripts inside scripts', () => {
  test.each([
    [`bash -euo pipefail -c 'a b && c'`, ['a b', 'c']],
    ['sh -c "kubectl set image x=$TAG"', ['kubectl set image x=$TAG']],
    [`bash <<'EOF'\na b\nEOF\nc`, ['a b', 'c']],
    ['ssh host bash -s <<-EOF\n\ta\n\tEOF\nc', ['a', 'c']],
    ['cat <<EOF | bash\na\nEOF', ['bash', 'a']],
    ['echo "a b" | sh', ['sh', 'a b']],
    [`eval 'a b'`, ['a b']],
    [`npx -c 'wrangler deploy'`, ['wrangler deploy']],
    [`trap 'kubectl delete ns pr' EXIT`, ['kubectl delete ns pr']],
    [`sops exec-env live.yml 'terraform apply'`, ['terraform apply']],
    [`pwsh -Command 'npm publish'`, ['npm publish']],
  ])('%j', (script, expected) => {
    expect(lines(script).slice(1)).toEqual(expected);
    expect(parseShell(script).whole).toBe(true);
  });

  test('what cannot be followed is said', () => {
    expect(parseShell('eval "$X"').whole).toBe(false);
    expect(parseShell('curl -fsSL https://example.com/x | bash').whole).toBe(false);
    expect(parseShell('eval "$(ssh-agent -s)"').whole).toBe(true);
    expect(parseShell('bash ./x.sh').whole).toBe(true);
    expect(parseShell('bash -c "$(curl -fsSL https://example.com/x)"').whole).toBe(false);
  });

  test('what is set around a script is set in it', () => {
    const inner = parseShell(`A=1 bash -c 'a b'`).commands.at(-1);
    expect(inner?.assignments.map((one) => one.name)).toEqual(['A']);
  });
});

describe('functions that run what they are given', () => {
  const inside = (script: string): readonly string[] =>
    parseShell(script)
      .commands.filter((one) => one.inside)
      .map(({ program }) => program);

  test.each([
    [
      'retry() { for i in 1 2 3; do "$@" && return; done; }\nretry npm publish',
      ['$@', 'return', 'retry npm publish', 'npm publish'],
    ],
    [
      'function run {\n  n=$1; shift\n  sudo "$@"\n}\nrun 3 kubectl apply',
      ['', 'shift', '$@', 'run 3 kubectl apply', 'kubectl apply'],
    ],
    ['f() { "$@"; }\nf f f f f a', ['$@', 'f f f f f a', 'f f f f a', 'f f f a', 'f f a']],
    ['f() { echo "$@"; }\nf npm publish', ['echo $@', 'f npm publish']],
  ])('%j', (script, expected) => expect(lines(script)).toEqual(expected));

  test('a call of a function is marked, and what it runs is not', () => {
    expect(inside('retry() { "$@"; }\nretry npm publish')).toEqual(['$@', 'retry']);
    expect(inside('deploy() { kubectl apply; }\ndeploy a')).toEqual(['deploy']);
    expect(inside('"$@"')).toEqual([]);
  });
});

describe('what is read and written', () => {
  test('a pipe names the command before it', () => {
    const { commands } = parseShell('echo "$TOKEN" | docker login -u x --password-stdin');
    expect(commands[1]?.stdin).toEqual({ from: 'pipe', command: 0 });
  });

  test('here-text is fed to its command and holds no commands', () => {
    const { commands } = parseShell('cat <<EOF > f\nkubectl apply $X\nEOF\na');
    expect(commands.map((one) => one.program)).toEqual(['cat', 'a']);
    const [cat] = commands;
    expect(cat?.stdin?.from === 'text' && cat.stdin.word.text).toBe('kubectl apply $X\n');
    expect(cat?.writes.map((word) => word.text)).toEqual(['f']);
  });

  test('quoted delimiters keep dollars', () => {
    const [cat] = parseShell(`cat <<'E'\n$(a) \${{ secrets.B }}\nE`).commands;
    expect(cat?.stdin?.from === 'text' && cat.stdin.word.parts.map((part) => part.kind)).toEqual([
      'literal',
      'expression',
      'literal',
    ]);
  });

  test('here-strings and files', () => {
    const [gh] = parseShell('gh auth login --with-token <<< "$PAT" 2>/dev/null >&2 >> log').commands;
    expect(gh?.stdin?.from === 'text' && gh.stdin.word.text).toBe('$PAT');
    expect(gh?.writes.map((word) => word.text)).toEqual(['log']);
    expect(gh?.words.map((word) => word.text)).toEqual(['auth', 'login', '--with-token']);
  });

  test('what a group writes, its commands write', () => {
    const { commands } = parseShell('{ echo a; echo b; } >> "$GITHUB_ENV"\nwhile read l; do c; done <<EOF\nx\nEOF');
    expect(commands.map((one) => one.writes.map((word) => word.text).join())).toEqual([
      '$GITHUB_ENV',
      '$GITHUB_ENV',
      '',
      '',
    ]);
    expect(commands[2]?.stdin?.from).toBe('text');
  });
});

describe('any text', () => {
  const long = 100_000;
  const shapes = [
    'a',
    '(',
    '"',
    '$(',
    '${a:-',
    '`',
    "'",
    '<<a\n',
    '${{',
    'a;',
    'sudo ',
    '((',
    '\\',
    'if ',
    '{ ',
    '$((',
    "${{ ' }}",
    '`${{`',
    '|',
    'a|sh\n',
    '<<a `',
    'case x in ',
    '$(`',
    'find . -exec ',
    'docker run ',
    'nix run a#b -- ',
    'mise exec -- ',
    'eval ',
    '"$a',
    "trap '",
    'f(){ "$@"; }\n',
    'npx -c ',
    '$@ ',
    '[[ ',
    '<(',
    "$'",
    'a=(',
    'for x in ',
    '\n',
  ];
  test.each(shapes)('100 kB of %j takes linear time', (shape) => {
    const start = performance.now();
    parseShell(shape.repeat(long / shape.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('too deep is not whole', () => {
    expect(parseShell('('.repeat(long)).whole).toBe(false);
    expect(parseShell('$('.repeat(long)).whole).toBe(false);
    expect(parseShell('((((a))))').whole).toBe(true);
  });

  const tokens = [
    'a',
    ' ',
    'bash -c ',
    "'",
    '"',
    '`',
    '$(',
    ')',
    '(',
    '${',
    '}',
    '{ ',
    '${{',
    '}}',
    '<<E\n',
    'E\n',
    '\n',
    '|',
    '&&',
    ';',
    ';;',
    'case ',
    ' in ',
    'esac',
    'if ',
    'fi',
    'done',
    'sudo ',
    'A=',
    '\\',
    '>',
    '<<<',
    '$((',
    '))',
    '[[ ',
    '#',
    'eval ',
    '\r',
    '😀',
  ];
  const scripts = fc.oneof(
    fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((all) => all.join('')),
    fc.string({ maxLength: 200, unit: 'binary' }),
  );

  test('never throws; every offset is inside the script; words and outermost commands stand in order', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { commands } = parseShell(script);
        for (const one of commands) {
          for (const at of [one, ...one.words]) {
            expect(at.offset).toBeGreaterThanOrEqual(0);
            expect(at.length).toBeGreaterThanOrEqual(0);
            expect(at.offset + at.length).toBeLessThanOrEqual(script.length);
          }
          const starts = one.words.map((word) => word.offset);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          if (one.stdin?.from === 'pipe') expect(one.stdin.command).toBeLessThan(commands.length);
        }
      }),
      { seed: 20261120, numRuns: 2000 },
    );
  });

  test('commands without substitutions are listed from top to bottom', () => {
    const plain = fc.array(fc.constantFrom('a', ' ', ';', '\n', '|', '(', ')', 'if ', 'fi', "'", '{ ', '}', 'b=c '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(plain, (all) => {
        const starts = parseShell(all.join('')).commands.map((one) => one.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});
