import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../src/manifest/parse.ts';
import { isProposed } from '../../src/model/manifest.ts';

const read = (entry: string) => {
  const manifest = parseManifest('.github/identities.yml', `version: 1\nidentities:\n${entry}\n`);
  if ('problems' in manifest) throw new Error(JSON.stringify(manifest.problems));
  const [identity] = manifest.identities;
  if (!identity) throw new Error('no identity');
  return identity;
};

describe('what is marked `# confirm`', () => {
  test.each([
    "  - id: api\n    class: bot\n    owner: '@acme/platform' # confirm",
    "  - id: api\n    class: bot\n    owner: '@acme/platform'  #confirm whether they know",
    "  - { id: api, class: bot, owner: '@acme/platform' } # confirm",
  ])('is not stated: %j', (entry) => {
    const identity = read(entry);
    expect(identity.owner).toBeUndefined();
    expect(isProposed(identity, 'owner')).toBe(true);
  });

  test('only where it stands behind the value', () => {
    for (const entry of [
      "  - id: api\n    class: bot\n    owner: '@acme/platform' # to be confirmed",
      "  - id: api\n    class: bot\n    # confirm\n    owner: '@acme/platform'",
      "  - id: api\n    class: bot\n    purpose: 'see # confirm'\n    owner: '@acme/platform'",
    ])
      expect(read(entry)).toMatchObject({ owner: '@acme/platform' });
  });

  test('what names an entry stays', () => {
    expect(read('  - id: api # confirm\n    class: bot # confirm')).toMatchObject({ id: 'api', class: 'bot' });
  });

  test('takes no more than its own key', () => {
    const identity = read(
      "  - id: api\n    class: bot\n    owner: '@acme/platform' # confirm\n    created: 2026-01-01",
    );
    expect(identity).toMatchObject({ created: '2026-01-01', proposed: ['owner'] });
  });
});
