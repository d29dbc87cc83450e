import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/policy/fingerprint.ts';

const parts = { ruleId: 'a-rule', path: 'a/b.yml', route: ['jobs', 'deploy', 'steps', 'push'], text: 'run: push' };

test('is stable: published reports and exceptions hold it', () => {
  expect(fingerprint(parts)).toBe('1e1b2b41e27e0a08c28b4df028090ee3');
});

test('does not change with blanks around and inside the text', () => {
  expect(fingerprint({ ...parts, text: '  run:\t \r\n push \n' })).toBe(fingerprint(parts));
});

test('changes with every part', () => {
  const others = [
    { ...parts, ruleId: 'b-rule' },
    { ...parts, path: 'a/c.yml' },
    { ...parts, route: ['jobs', 'deploy', 'steps'] },
    { ...parts, text: 'run: pull' },
    { ...parts, path: 'a/b.ymljobs', route: ['deploy', 'steps', 'push'] },
    { ...parts, route: ['jobs', 'deploy', 'steps'], text: 'push' },
  ];
  expect(new Set([parts, ...others].map(fingerprint)).size).toBe(others.length + 1);
});

test('no two lists of parts can be one text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '1', ':', '2'), maxLength: 4 });
  const any = fc.record({ ruleId: word, path: word, route: fc.array(word, { maxLength: 3 }), text: word });
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(fingerprint(a) === fingerprint(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(fingerprint(a)).toMatch(/^[0-9a-f]{32}$/);
    }),
    { seed: 11, numRuns: 500 },
  );
});
