import { describe, expect, test } from 'vitest';
import { parseShell } from '../../src/parse/shell.ts';
import { variableEntries } from '../../src/providers/lookup.ts';
import { matchCommand, operands, optionValue, readsVariable, referred } from '../../src/providers/match.ts';

const only = (line: string) => {
  const command = parseShell(line).commands.at(-1);
  if (!command) throw new Error(`no command in ${line}`);
  return command;
};

describe('words of a command', () => {
  test.each([
    ['x --token=a', 'a'],
    ['x --token a', 'a'],
    ['x -t "$B"', '$B'],
    ['x -t$B', '$B'],
    ['x --tokens a', undefined],
    ['x token a', undefined],
  ])('the option in %j is %j', (line, expected) =>
    expect(optionValue(only(line), ['--token', '-t'])?.text).toBe(expected),
  );

  test('operands are neither options nor their values', () => {
    const words = operands(only('x a --name b -v --force c --d=e -- -f'), ['-v']).map((word) => word.text);
    expect(words).toEqual(['a', 'c', '-f']);
  });

  test('sub-commands may stand behind options and their values, not behind other words', () => {
    expect(matchCommand(only('aws --region eu-west-1 ecs update-service --service web')).length).toBe(1);
    expect(matchCommand(only('aws help ecs update-service'))).toEqual([]);
    expect(matchCommand(only('npm run build'))).toEqual([]);
  });

  test.each([
    ['gh pr review 1 -a', 1],
    ['gh pr review 1 -ab fine', 1],
    ['gh pr review 1 -b -a-', 0],
    ['gh pr review 1 -ba', 0],
    ['gh pr review 1 --approve=false', 0],
    ['cargo publish -vn', 0],
    ['terraform apply -help', 1],
    ['terraform apply --help', 0],
    ['helm upgrade web acme/web --version 1.2.3', 1],
    ['helm upgrade --version', 0],
    ['semantic-release --dry-run', 0],
    ['semantic-release --dry-run "$BRANCHES"', 0],
    ['semantic-release --dry-run "$DRY_RUN"', 1],
    ['semantic-release --dry-run "${{ inputs.dry_run }}"', 1],
    ['semantic-release --dry-run false', 1],
    // Goals and tasks: wherever they stand, but not as the value of an option that takes one.
    ['mvn -B -e deploy', 1],
    ['mvn -P deploy verify', 0],
    ['./gradlew --no-daemon :lib:publish', 1],
    ['./gradlew build -x publish', 0],
    ['./gradlew republish', 0],
  ])('%s means %j thing', (line, count) => expect(matchCommand(only(line)).length).toBe(count));

  test('references point at the option, the operand or the text fed', () => {
    const upload = only('aws s3 cp ./a --acl x s3://shop/a');
    const [entry] = matchCommand(upload);
    expect(entry && referred({ operand: -1 }, upload, entry)?.text).toBe('s3://shop/a');
    const login = only('gh auth login --with-token <<< "$PAT"');
    const [asked] = matchCommand(login);
    expect(asked && referred({ stdin: true }, login, asked)?.text).toBe('$PAT');
  });

  test('what follows a text is the rest of its word', () => {
    const write = only('echo "//registry.npmjs.org/:_authToken=$T"');
    const [entry] = matchCommand(write);
    expect(entry && referred({ after: '_authToken=' }, write, entry)?.parts.map(({ text }) => text)).toEqual(['T']);
    expect(entry && referred({ after: 'password=' }, write, entry)).toBeUndefined();
  });

  test('a variable is read by its programs alone, or by their sub-commands', () => {
    const [publish, install] = variableEntries('NODE_AUTH_TOKEN');
    expect(publish && readsVariable(only('npm publish --access public'), publish)).toBe(true);
    expect(publish && readsVariable(only('npm ci'), publish)).toBe(false);
    expect(install && readsVariable(only('npm ci'), install)).toBe(true);
  });
});
