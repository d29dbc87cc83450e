import { type Quiet, quiet, unjudged } from './entry.ts';
import { AROUND } from './tools-quiet.ts';

const TERRAFORM = 'https://developer.hashicorp.com/terraform/cli/commands';
const TERRAGRUNT = 'https://terragrunt.gruntwork.io/docs/reference/cli/';
const PULUMI = 'https://www.pulumi.com/docs/iac/cli/commands/';
const READS = 'plan|validate|fmt|show|output|version|providers|graph|get|console|metadata|login|logout|modules';
const ALL = 'run-all|run|stack';
const MOVES_STATE = { unless: ['-migrate-state', '-force-copy'] };

/** What the tools of infrastructure as code do beside changing infrastructure. */
export const TERRAFORM_QUIET: Quiet = {
  harmless: [
    ...AROUND.terraform.harmless,
    quiet(TERRAFORM, 'terraform|tofu', [
      READS,
      'workspace select|list|show',
      'state list|show|pull',
      'env list|select',
    ]),
    quiet(TERRAFORM, 'terraform|tofu', ['init'], MOVES_STATE),
    quiet(TERRAGRUNT, 'terragrunt', [
      READS,
      'plan-all|validate-all|output-all|hclfmt|hclvalidate|hcl|render-json|render|graph-dependencies|terragrunt-info',
      'validate-inputs|find|list|info|dag',
      `${ALL} ${READS}|hclfmt|render-json`,
      'workspace select|list|show',
      'state list|show|pull',
    ]),
    quiet(TERRAGRUNT, 'terragrunt', ['init', `${ALL} init`], MOVES_STATE),
    quiet(PULUMI, 'pulumi', [
      'preview|pre|login|logout|whoami|about|version|install|schema|gen-completion|logs|package|policy|console|org',
      'plugin *',
      'stack select|ls|output|graph|history|export|tag',
      'config get|set|set-all|rm|refresh|cp|env',
    ]),
    quiet(PULUMI, 'pulumi', ['destroy|down|up|update'], { needs: ['--preview-only'] }),
  ],
  unjudged: [
    ...AROUND.terraform.unjudged,
    ...unjudged(
      'it changes what Terraform remembers, and not what runs',
      quiet(TERRAFORM, 'terraform|tofu', [
        'state push|rm|mv|replace-provider',
        'workspace new|delete',
        'init|import|refresh|taint|untaint|force-unlock',
      ]),
      quiet(TERRAGRUNT, 'terragrunt', [
        'state push|rm|mv|replace-provider',
        'workspace new|delete',
        'init|import|refresh|taint|untaint|force-unlock',
        `${ALL} init|refresh|import`,
      ]),
      quiet(PULUMI, 'pulumi', [
        'stack init|rm|rename|import|change-secrets-provider',
        'refresh|import|cancel|state|new',
      ]),
    ),
    ...unjudged(
      'a test of a module makes infrastructure and takes it away again',
      quiet(TERRAFORM, 'terraform|tofu', ['test']),
    ),
  ],
};
