import type { CommandEntry, EffectMeaning } from './provider.ts';

export const CLI = { source: 'https://developer.hashicorp.com/terraform/cli/commands/apply', asOf: '2026-09-01' };
const TERRAGRUNT = { source: 'https://terragrunt.gruntwork.io/docs/reference/cli/', asOf: '2026-09-01' };
export const PULUMI = { source: 'https://www.pulumi.com/docs/iac/cli/commands/', asOf: '2026-09-01' };
/** The actions of dflook that change something; they read what `terraform` reads. */
export const DFLOOK_ACTIONS: readonly string[] = [
  'dflook/terraform-apply',
  'dflook/terraform-destroy',
  'dflook/terraform-destroy-workspace',
  'dflook/tofu-apply',
  'dflook/tofu-destroy',
];
export const SPACELIFT = { source: 'https://docs.spacelift.io/concepts/spacectl.html', asOf: '2026-11-26' };
const MODULE = [{ option: ['-chdir'] }];
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

const STACK = { option: ['--id'] };

/** Terraform and OpenTofu, Terragrunt, Pulumi, Spacelift, Packer. */
export const TERRAFORM_COMMANDS: readonly CommandEntry[] = [
  entry(
    'terraform|tofu',
    ['apply'],
    applies('applies a Terraform plan', { target: [...MODULE, { operand: 0 }], module: MODULE, stage: STAGE }),
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
    destroys('destroys what Terraform manages', { module: MODULE, stage: STAGE }),
    ['terraform apply -destroy -auto-approve'],
    ['terraform apply', 'terraform plan -destroy'],
    {
      needs: ['-destroy', '--destroy'],
    },
  ),
  entry(
    'terraform|tofu',
    ['destroy'],
    destroys('destroys what Terraform manages', { module: MODULE, stage: STAGE }),
    ['terraform destroy -auto-approve'],
    ['terraform fmt -check', 'terraform state list'],
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
    ['terragrunt run-all plan', 'terragrunt run --all plan'],
    TERRAGRUNT,
  ),
  entry(
    'terragrunt',
    ['run-all|run', 'destroy'],
    destroys('destroys what Terragrunt manages', {
      stage: [{ option: ['--terragrunt-working-dir', '--working-dir'] }],
    }),
    ['terragrunt run-all destroy'],
    ['terragrunt run-all output', 'terragrunt run-all apply'],
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
    ['pulumi destroy --preview-only', 'pulumi stack ls'],
    { ...PULUMI, unless: ['--preview-only'] },
  ),
  entry(
    'spacectl',
    ['stack', 'deploy|confirm|task'],
    applies('starts or confirms a run of Spacelift', { target: [STACK], stage: [STACK] }),
    ['spacectl stack deploy --id shop-live --auto-confirm', 'spacectl stack confirm --id shop-live --run "$RUN"'],
    ['spacectl stack list', 'spacectl stack preview --id shop-live', 'spacectl stack local-preview --id shop-live'],
    SPACELIFT,
  ),
  entry(
    'packer',
    ['build'],
    {
      is: 'effect',
      effect: 'publish',
      does: 'builds a machine image with Packer',
      reversible: true,
      public: false,
      target: [{ operand: -1 }],
      stage: [{ option: ['-var-file', '--var-file'] }],
    },
    ['packer build -var-file=live.pkrvars.hcl web.pkr.hcl', 'packer build .'],
    ['packer validate web.pkr.hcl', 'packer init .', 'packer fmt -check .'],
    { source: 'https://developer.hashicorp.com/packer/docs/commands/build', flags: ['-force', '-color=false'] },
  ),
];
