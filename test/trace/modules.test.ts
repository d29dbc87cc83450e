import { describe, expect, test } from 'vitest';
import { deliveries, type Files } from './traced.ts';

const workflow = (run: string, more = ''): string =>
  `on: push\njobs:\n  ship:\n    runs-on: x\n    strategy: { matrix: { app: [shop, web] } }\n    steps:\n      - run: |\n          ${run.replaceAll('\n', '\n          ')}\n${more}`;
const CONSTANTS = 'locals {\n  name = "shop"\n}\noutput "name" {\n  value = local.name\n}\n';
const BUCKET = 'resource "aws_s3_bucket" "web" {\n}\n';
const FILES: Files = {
  'infra/config/main.tf': `${CONSTANTS}module "stage" {\n  source = "./stage"\n}\ndata "aws_caller_identity" "me" {}\n`,
  'infra/config/stage/main.tf': CONSTANTS,
  'infra/live/main.tf': BUCKET,
  'infra/calls-live/main.tf': 'module "live" {\n  source = "../live"\n}\n',
  'infra/calls-remote/main.tf': 'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n',
  'infra/calls-itself/main.tf': 'module "me" {\n  source = "../calls-itself"\n}\n',
  'infra/runs/main.tf': 'data "external" "x" {\n  program = ["./go"]\n}\n',
  'infra/removes/main.tf': 'removed {\n  from = aws_s3_bucket.web\n}\n',
  'infra/broken/main.tf': 'locals {\n',
  'infra/json/main.tf.json': '{"resource": {"aws_s3_bucket": {"web": {}}}}',
  'apps/shop/config/main.tf': CONSTANTS,
  'apps/web/config/main.tf': CONSTANTS,
  'apps/shop/live/main.tf': CONSTANTS,
  'apps/web/live/main.tf': BUCKET,
  'bin/config': '#!/bin/sh\nterraform -chdir="apps/$1/config" apply -auto-approve\n',
};
const count = (run: string, more = ''): number => deliveries({ ship: workflow(run, more), ...FILES }, 'ship').length;

describe('a module that holds no resource is applied for its outputs', () => {
  test.each([
    'terraform -chdir=infra/config apply -auto-approve',
    'cd infra/config\nterraform apply -auto-approve',
    'cd infra && terraform -chdir=./config apply',
    'terraform -chdir=infra/config destroy',
    'terraform -chdir=infra/runs apply',
    'terraform -chdir="apps/${{ matrix.app }}/config" apply',
    'terraform -chdir="apps/$APP/config" apply',
    './bin/config "${{ matrix.app }}"',
    './bin/config "$(cat app)"',
  ])('%s', (run) => {
    expect(count(run)).toBe(0);
  });

  test('in the working directory of the step', () => {
    expect(count('tofu apply', '        working-directory: infra/config\n')).toBe(0);
  });

  test('by an action', () => {
    const use = (path: string): number =>
      deliveries(
        {
          ship: `on: push\njobs: {ship: {runs-on: x, steps: [{uses: dflook/terraform-apply@v1, with: {path: ${path}}}]}}`,
          ...FILES,
        },
        'ship',
      ).length;
    expect([use('infra/config'), use('infra/live')]).toEqual([0, 1]);
  });
});

describe('and any other changes something', () => {
  test.each([
    'terraform -chdir=infra/live apply',
    'terraform -chdir=infra/calls-live apply',
    'terraform -chdir=infra/calls-remote apply',
    'terraform -chdir=infra/calls-itself apply',
    'terraform -chdir=infra/removes apply',
    'terraform -chdir=infra/broken apply',
    'terraform -chdir=infra/json apply',
    'terraform -chdir=infra/not-there apply',
    'terraform apply',
    'terraform -chdir="apps/${{ matrix.app }}/live" apply',
    'terraform -chdir="apps/$APP/live" apply',
    'terraform -chdir="$DIR" apply',
    'terraform -chdir="$(cat where)" apply',
    'D=infra/config\nD=infra/live\nterraform -chdir="$D" apply',
    'cd "$(cat where)"\nterraform apply',
    '(cd infra/config && terraform init)\nterraform apply',
    'pushd infra/config; popd; terraform apply',
    "cd infra/${{ github.ref_name == 'main' && 'live' || 'config' }}\nterraform apply",
  ])('%s', (run) => {
    expect(count(run)).toBe(1);
  });

  test('in a working directory that varies', () => {
    expect(
      count(
        'terraform apply',
        "        working-directory: ${{ github.ref_name == 'main' && 'infra/config' || 'infra/live' }}\n",
      ),
    ).toBe(1);
  });
});
