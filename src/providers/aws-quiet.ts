import { type Quiet, quiet, unjudged } from './entry.ts';
import { LOCAL } from './local.ts';
import { AROUND } from './tools-quiet.ts';

const CLI = 'https://docs.aws.amazon.com/cli/latest/reference/';
const SAM = 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli.html';
const CDK = 'https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd.html';
const EB = 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/eb3-cmd-commands.html';

/** What the commands of AWS do beside changing what runs there. */
export const AWS_QUIET: Quiet = {
  harmless: [
    ...AROUND.aws.harmless,
    quiet(CLI, 'aws', [
      '* describe-*|get-*|list-*|head-*|lookup-*|search-*|batch-get-*|filter-*|estimate-*|simulate-*|decode-*|wait',
      'configure *',
      'sso login|logout',
      'sts assume-*',
      'eks update-kubeconfig',
      'ecr batch-check-layer-availability',
      'codeartifact login',
      'cloudformation validate-template',
      'dynamodb query|scan|transact-get-items',
      'logs tail|start-query|stop-query',
      'athena start-query-execution',
      'ec2 export-client-vpn-*',
      's3 ls|presign',
    ]),
    // What writes to a bucket has its own entries; what is left of these reads from one.
    quiet(CLI, 'aws', ['s3 cp|sync'], { has: ['s3://'] }),
    quiet(CLI, 'aws', ['*'], { has: LOCAL }),
    quiet(SAM, 'sam', ['validate|build|local|init|list|logs|traces']),
    quiet(CDK, 'cdk|aws-cdk', ['synth|synthesize|diff|ls|list|doctor|docs|notices|metadata|context|acknowledge|init']),
    quiet(EB, 'eb', ['status|init|list|health|logs|events|use|printenv|config|platform']),
  ],
  unjudged: [
    ...AROUND.aws.unjudged,
    ...unjudged(
      'it tells a cache to fetch anew what an earlier command deployed',
      quiet(CLI, 'aws', ['cloudfront create-invalidation']),
    ),
    ...unjudged(
      'it registers what runs only when a service or a task is told to use it',
      quiet(CLI, 'aws', [
        'ecs register-task-definition|deregister-task-definition',
        'batch register-job-definition',
        'cloudformation package|create-change-set',
        'elasticbeanstalk create-application-version',
      ]),
      quiet(SAM, 'sam', ['package']),
      quiet(CDK, 'cdk|aws-cdk', ['bootstrap|import|gc|rollback']),
    ),
    ...unjudged(
      'it sets a value, a secret or a key; what reads it is not seen here',
      quiet(CLI, 'aws', [
        'ssm put-parameter|delete-parameter|add-tags-to-resource',
        'secretsmanager put-secret-value|update-secret|create-secret|rotate-secret|restore-secret',
        'iam create-*|update-*|put-*|attach-*|detach-*|delete-access-key|tag-*',
        'appconfig *',
      ]),
    ),
    ...unjudged(
      'it keeps or shares a copy of data, or removes one',
      quiet(CLI, 'aws', [
        'rds copy-*|create-*|delete-*|modify-*|restore-*|start-*|stop-*|reboot-*|add-tags-*',
        'backup *',
        'ecr create-repository|put-lifecycle-policy|batch-delete-image|put-image|set-repository-policy|tag-resource',
        'dynamodb create-table|put-item|update-item|delete-item|batch-write-item',
        's3api create-*|put-*|delete-object|delete-objects|copy-object',
        's3 mb|mv|website',
        'sqs *',
        'sns *',
        'ses* *',
      ]),
    ),
    ...unjudged(
      'it changes the account or its network, and nothing that is shipped',
      quiet(CLI, 'aws', [
        'ec2 *',
        'sso-admin *',
        'securityhub *',
        'organizations *',
        'cloudwatch *',
        'logs *',
        'events *',
        'elbv2 *',
        'route53 *',
        'acm *',
      ]),
    ),
    ...unjudged('what the function or task does is not known', quiet(CLI, 'aws', ['lambda invoke', 'ecs run-task'])),
  ],
};
