import type { CommandEntry, EffectMeaning } from './provider.ts';

export const CLI = { source: 'https://developer.hashicorp.com/terraform/cli/commands/apply', asOf: '2026-09-01' };
const TERRAGRUNT = { source: 'https://terragrunt.gruntwork.io/docs/reference/cli/', asOf: '2026-09-01' };
export const PULUMI = { source: 'https://www.pulumi.com/docs/iac/cli/commands/', asOf: '2026-09-01' };
const STAGE = [{ option: ['-var-file', '--var-file'] }, { option: ['-chdir'] }, { env: 'TF_WORKSPACE' }];
/** A change of infrastructure, which cannot be taken back in general. */
export const applies = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: false,
  ...more,
});
/** The removal of infrastructure. */
export const destroys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'destroy',
  does,
  reversible: false,
  ...more,
});
const entry = (
  program: string,
  words: readonly string[],
  means: EffectMeaning,
  yes: readonly string[],
  no: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...CLI,
  program,
  words,
  means: [means],
  yes,
  no,
  ...more,
});

/** Terraform and OpenTofu, Terragrunt, Pulumi. */
export const TERRAFORM_COMMANDS: readonly CommandEntry[] = [
  entry(
    'terraform|tofu',
    ['apply'],
    applies('applies a Terraform plan', { target: [{ option: ['-chdir'] }, { operand: 0 }], stage: STAGE }),
    ['terraform apply -auto-approve', 'terraform -chdir=infra/live apply tfplan', 'tofu apply -auto-approve'],
    [
      'terraform plan -out=tfplan',
      'terraform validate',
      'terraform init -backend=false',
      'terraform output -json',
      'tofu plan',
      'terraform plan -destroy',
    ],
    { unless: ['-destroy', '--destroy'], flags: ['-auto-approve', '-no-color', '-input'] },
  ),
  entry(
    'terraform|tofu',
    ['apply'],
    destroys('destroys what Terraform manages', { stage: STAGE }),
    ['terraform apply -destroy -auto-approve'],
    ['terraform apply'],
    {
      needs: ['-destroy', '--destroy'],
    },
  ),
  entry(
    'terraform|tofu',
    ['destroy'],
    destroys('destroys what Terraform manages', { stage: STAGE }),
    ['terraform destroy -auto-approve'],
    ['terraform fmt -check'],
  ),
  entry(
    'terragrunt',
    ['apply|apply-all'],
    applies('applies a Terragrunt plan', { stage: [{ option: ['--terragrunt-working-dir', '--working-dir'] }] }),
    ['terragrunt apply --non-interactive', 'terragrunt apply-all'],
    ['terragrunt hclfmt', 'terragrunt plan'],
    { ...TERRAGRUNT, unless: ['-destroy', '--destroy'] },
  ),
  entry(
    'terragrunt',
    ['run-all|run', 'apply'],
    applies('applies a Terragrunt plan', { stage: [{ option: ['--terragrunt-working-dir', '--working-dir'] }] }),
    ['terragrunt run-all apply --non-interactive', 'terragrunt run --all apply'],
    ['terragrunt run-all plan'],
    TERRAGRUNT,
  ),
  entry(
    'terragrunt',
    ['run-all|run', 'destroy'],
    destroys('destroys what Terragrunt manages', {
      stage: [{ option: ['--terragrunt-working-dir', '--working-dir'] }],
    }),
    ['terragrunt run-all destroy'],
    ['terragrunt run-all output'],
    TERRAGRUNT,
  ),
  entry(
    'pulumi',
    ['up|update'],
    applies('updates a Pulumi stack', {
      target: [{ option: ['--stack', '-s'] }],
      stage: [{ option: ['--stack', '-s'] }],
    }),
    ['pulumi up --yes --stack acme/live'],
    ['pulumi preview --diff', 'pulumi stack output', 'pulumi login --local'],
    PULUMI,
  ),
  entry(
    'pulumi',
    ['destroy|down'],
    destroys('destroys a Pulumi stack', {
      target: [{ option: ['--stack', '-s'] }],
      stage: [{ option: ['--stack', '-s'] }],
    }),
    ['pulumi destroy --yes -s acme/pr'],
    ['pulumi destroy --preview-only'],
    { ...PULUMI, unless: ['--preview-only'] },
  ),
];
