import { describe, expect, test } from 'vitest';
import { shipment } from '../report/shipments-sample.ts';
import { run } from './world.ts';

const LIST = { deliveries: [shipment(), shipment({ tier: 'unknown' }), shipment({ tier: 'staging, development' })] };

describe('what is listed', () => {
  test('the current folder, and nothing is scanned', async () => {
    const { exit, listed, scanned, stdout, stderr } = await run(['deliveries'], { deliveries: LIST });
    expect([exit, scanned, stderr]).toEqual([0, undefined, '']);
    expect(listed?.tree.read('in.txt')).toBe('.');
    expect(stdout).toMatch(/^TIER +SHIPS/u);
  });

  test('a folder, a date, a configuration', async () => {
    const args = ['deliveries', 'api', '--as-of=2024-02-29', '--config', 'api/policy.yml'];
    expect((await run(args, { folders: ['api'] })).listed).toMatchObject({ asOf: '2024-02-29', config: 'policy.yml' });
  });

  test('each format, also into a file', async () => {
    const print = (...args: readonly string[]) => run(['deliveries', ...args], { deliveries: LIST });
    expect((await print('--format', 'csv')).stdout).toMatch(/^tier,effect,does,/u);
    expect(JSON.parse((await print('--format', 'json')).stdout)).toMatchObject({
      complete: true,
      deliveries: LIST.deliveries,
    });
    const { stdout, written } = await print('--format', 'json', '-o', 'out/list');
    expect(written).toEqual({ 'out/list': (await print('--format', 'json')).stdout });
    expect(stdout).toMatch(/^3 deliveries [^\n]+\n$/u);
  });
});

describe('--tier', () => {
  const tiers = async (tier: string) => {
    const { stdout, stderr } = await run(['deliveries', '--tier', tier, '--format', 'json'], { deliveries: LIST });
    const parsed: { deliveries: { tier: string }[] } = JSON.parse(stdout);
    return [parsed.deliveries.map((one) => one.tier), stderr];
  };

  test('keeps what reaches it, and says how many may reach it too', async () => {
    const left = '1 of unknown tier may reach production too; --tier unknown lists them.\n';
    expect(await tiers('production')).toEqual([['production'], left]);
    expect(await tiers('development')).toEqual([['staging, development'], left.replace('production', 'development')]);
    expect(await tiers('unknown')).toEqual([['unknown'], '']);
  });

  test('that is none is refused', async () => {
    expect((await run(['deliveries', '--tier', 'prod'])).stderr).toContain('--tier does not take "prod"');
  });
});

test('a list that is not whole ends with 3, and a second folder with 2', async () => {
  const part = { ...LIST, complete: false, reasons: ['a.yml was not read'] };
  expect(await run(['deliveries'], { deliveries: part })).toMatchObject({ exit: 3, stderr: '' });
  expect((await run(['deliveries', '--format', 'csv'], { deliveries: part })).stderr).toBe('a.yml was not read\n');
  expect(await run(['deliveries', '.', 'x'])).toMatchObject({ exit: 2, stdout: '' });
});
