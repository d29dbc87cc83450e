import { expect, test } from 'vitest';
import { memoryTree } from '../../src/collect/memory.ts';
import { readTerraform } from '../../src/declared/terraform-github.ts';

const of = (repository: string) =>
  readTerraform(
    memoryTree({
      'github.tf': `resource "github_repository_environment" "prod" {\n repository = ${repository}\n environment = "production"\n}\n`,
    }),
    'acme/shop',
  );

test('an environment of a repository that another module names is perhaps one of this one', () => {
  expect(of('module.shop.name').map(({ environments, perhaps }) => [environments, perhaps])).toMatchObject([
    [[], [{ name: 'production', at: { span: { file: 'github.tf', line: 1 } } }]],
  ]);
});

test('where the file names the repository, it is that one', () => {
  expect(of('"shop"').map(({ perhaps }) => perhaps)).toEqual([[]]);
  expect(of('"web"')).toEqual([]);
});
