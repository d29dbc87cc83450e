import { ACCESS_KEY, AWS_COMMANDS } from './aws-commands.ts';
import { AWS_QUIET } from './aws-quiet.ts';
import { deploys } from './aws-tools.ts';
import { action, federated } from './entry.ts';
import { DFLOOK_ACTIONS } from './terraform-commands.ts';
import type { Provider, Ref } from './provider.ts';

const ENDPOINT: readonly Ref[] = [
  { env: 'AWS_ENDPOINT_URL' },
  { env: 'AWS_ENDPOINT_URL_S3' },
  { env: 'AWS_S3_ENDPOINT' },
  { option: ['--endpoint-url'] },
];

const EC2_STACK = {
  target: [{ input: 'aws_resource_identifier' }],
  stage: [{ input: 'aws_resource_identifier' }],
} as const;
const EKS_RELEASE = {
  target: [{ input: 'name' }],
  stage: [{ input: 'namespace' }, { input: 'cluster-name' }],
} as const;
/** Programs that read the variables of AWS by themselves. */
const READ_BY: readonly string[] = [
  'aws',
  'cdk',
  'sam',
  'eb',
  'eksctl',
  'copilot',
  'chalice',
  'zappa',
  'serverless',
  'sls',
  'sst',
  'terraform',
  'tofu',
  'terragrunt',
  'pulumi',
  'kubectl',
  'helm',
  'helmfile',
  'packer',
  'ansible-playbook',
  'jakejarvis/s3-sync-action',
  'chetan/invalidate-cloudfront-action',
  'serverless/github-action',
  ...DFLOOK_ACTIONS,
  'gruntwork-io/terragrunt-action',
  'pulumi/actions',
];
const SETTINGS_PAGE = {
  source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
  asOf: '2026-09-01',
};

/** Amazon Web Services: keys, roles, its deploy actions, and the `aws`, `sam`, `cdk` and `eb` commands. */
export const AWS: Provider = {
  id: 'aws',
  title: 'Amazon Web Services',
  ...AWS_QUIET,
  runsAgainst: 'cloud',
  home: ['amazonaws.com', 'api.aws'],
  endpoint: ENDPOINT,
  identifiers: [
    'AWS_ACCOUNT_ID',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_ROLE_ARN',
    'AWS_ROLE_TO_ASSUME',
    'AWS_DEPLOY_ROLE',
    'AWS_OIDC_ROLE',
    'AWS_OIDC_ROLE_ARN',
    'AWS_ASSUME_ROLE_ARN',
    'AWS_S3_BUCKET',
  ],
  actions: [
    {
      uses: 'aws-actions/configure-aws-credentials',
      source: 'aws-actions/configure-aws-credentials@bcd4089 action.yml',
      asOf: '2026-08-18',
      means: [
        {
          ...ACCESS_KEY,
          value: [{ input: 'aws-secret-access-key' }, { input: 'aws-access-key-id' }],
          principal: { input: 'aws-access-key-id' },
          elsewhere: [{ input: 'sts-endpoint' }, ...ENDPOINT],
          // A given key switches federation off, even beside a role; with a session token the keys are temporary.
          when: [{ input: 'aws-session-token', given: false }],
        },
        {
          is: 'login',
          name: 'AWS role by OIDC',
          by: 'federation',
          opens: 'cloud',
          principal: [{ input: 'role-to-assume' }],
          when: [
            { input: 'role-to-assume', given: true },
            { input: 'aws-access-key-id', given: false },
            { input: 'web-identity-token-file', given: false },
            { input: 'role-chaining', isNot: ['true'], default: 'false' },
            { input: 'force-skip-oidc', isNot: ['true'], default: 'false' },
          ],
        },
        {
          is: 'lasting',
          how: 'session',
          name: 'AWS session',
          value: { input: 'role-duration-seconds' },
          usual: 3600,
          instead: 'take `role-duration-seconds` away, which leaves one hour',
          when: [{ input: 'role-to-assume', given: true }],
        },
      ],
    },
    {
      uses: 'aws-actions/amazon-ecs-deploy-task-definition',
      source: 'aws-actions/amazon-ecs-deploy-task-definition@c465972 action.yml',
      asOf: '2026-07-01',
      // Without a service the action only registers the task definition.
      means: [
        deploys('deploys to Amazon ECS', {
          target: [{ input: 'service' }],
          stage: [{ input: 'cluster' }],
          when: [{ input: 'service', given: true }],
        }),
      ],
    },
    {
      uses: 'aws-actions/amazon-ecs-deploy-express-service',
      source: 'aws-actions/amazon-ecs-deploy-express-service@7c48a2d action.yml',
      asOf: '2026-06-30',
      means: [deploys('deploys to Amazon ECS', { target: [{ input: 'service-name' }], stage: [{ input: 'cluster' }] })],
    },
    {
      uses: 'aws-actions/aws-cloudformation-github-deploy',
      source: 'aws-actions/aws-cloudformation-github-deploy@197fa4a action.yml',
      asOf: '2026-07-28',
      means: [
        deploys('deploys a CloudFormation stack', {
          target: [{ input: 'name' }],
          stage: [{ input: 'name' }],
          when: [
            { input: 'mode', may: ['create-and-execute', 'execute-only'], default: 'create-and-execute' },
            { input: 'no-execute-changeset', may: ['0', 'false', ''], default: '0' },
          ],
        }),
      ],
    },
    {
      uses: 'aws-actions/aws-lambda-deploy',
      source: 'aws-actions/aws-lambda-deploy@5ab3fe6 action.yml',
      asOf: '2025-10-16',
      means: [
        deploys('deploys an AWS Lambda function', {
          target: [{ input: 'function-name' }],
          when: [{ input: 'dry-run', may: ['false', ''], default: 'false' }],
        }),
      ],
    },
    {
      uses: 'aws-actions/aws-elasticbeanstalk-deploy',
      source: 'aws-actions/aws-elasticbeanstalk-deploy action.yml, an older copy',
      asOf: '2026-09-01',
      means: [
        deploys('deploys to Elastic Beanstalk', {
          target: [{ input: 'application-name' }],
          stage: [{ input: 'environment-name' }],
        }),
      ],
    },
    {
      uses: 'einaregilsson/beanstalk-deploy',
      source: 'einaregilsson/beanstalk-deploy@01e1109 action.yml',
      asOf: '2024-04-10',
      means: [
        {
          ...ACCESS_KEY,
          value: [{ input: 'aws_secret_key' }, { input: 'aws_access_key' }],
          principal: { input: 'aws_access_key' },
          when: [{ input: 'aws_session_token', given: false }],
        },
        deploys('deploys to Elastic Beanstalk', {
          target: [{ input: 'application_name' }],
          stage: [{ input: 'environment_name' }],
          when: [{ input: 'environment_name', given: true }],
        }),
      ],
    },
    {
      uses: 'appleboy/lambda-action',
      source: 'appleboy/lambda-action@03593f5 action.yml',
      asOf: '2026-07-18',
      means: [
        {
          ...ACCESS_KEY,
          value: [{ input: 'aws_secret_access_key' }, { input: 'aws_access_key_id' }],
          principal: { input: 'aws_access_key_id' },
          when: [{ input: 'aws_session_token', given: false }],
        },
        deploys('deploys an AWS Lambda function', {
          target: [{ input: 'function_name' }],
          when: [{ input: 'dry_run', may: ['false', ''], default: 'false' }],
        }),
      ],
    },
    {
      uses: 'jakejarvis/s3-sync-action',
      source: 'jakejarvis/s3-sync-action@7ed8b11 action.yml',
      asOf: '2020-03-05',
      means: [
        deploys('writes to an S3 bucket', { target: [{ env: 'AWS_S3_BUCKET' }], stage: [{ env: 'AWS_S3_BUCKET' }] }),
      ],
    },
    // What the build then does, it does with the role of the CodeBuild project.
    action('aws-actions/aws-codebuild-run-build', 'd72652c action.yml', '2025-11-10', [
      deploys('starts a build in AWS CodeBuild', {
        effect: 'dispatch',
        target: [{ input: 'project-name' }],
        stage: [{ input: 'project-name' }],
      }),
    ]),
    action('bitovi/github-actions-deploy-docker-to-ec2', 'fa96354 action.yaml', '2026-01-06', [
      {
        ...ACCESS_KEY,
        value: [{ input: 'aws_secret_access_key' }, { input: 'aws_access_key_id' }],
        principal: { input: 'aws_access_key_id' },
        when: [{ input: 'aws_session_token', given: false }],
      },
      deploys('deploys to EC2 with Terraform', {
        reversible: false,
        ...EC2_STACK,
        when: [
          { input: 'tf_stack_destroy', isNot: ['true'] },
          { input: 'stack_destroy', isNot: ['true'] },
          { input: 'bitops_code_only', isNot: ['true'] },
        ],
      }),
      ...['tf_stack_destroy', 'stack_destroy'].map((input) =>
        deploys('destroys what Terraform manages on EC2', {
          effect: 'destroy',
          reversible: false,
          ...EC2_STACK,
          when: [{ input, is: ['true'] }],
        }),
      ),
    ]),
    action('bitovi/github-actions-deploy-eks-helm', '29f556c action.yaml', '2024-10-30', [
      {
        ...ACCESS_KEY,
        value: [{ input: 'aws-secret-access-key' }, { input: 'aws-access-key-id' }],
        principal: { input: 'aws-access-key-id' },
      },
      deploys('installs a Helm release on Amazon EKS', {
        ...EKS_RELEASE,
        when: [
          { input: 'action', isNot: ['uninstall'], default: 'install' },
          { input: 'dry-run', may: ['false', ''], default: 'false' },
        ],
      }),
      deploys('removes a Helm release from Amazon EKS', {
        effect: 'destroy',
        reversible: false,
        ...EKS_RELEASE,
        when: [
          { input: 'action', is: ['uninstall'], default: 'install' },
          { input: 'dry-run', may: ['false', ''], default: 'false' },
        ],
      }),
    ]),
    // These act with the login of the job, and change nothing that stays.
    action('aws-actions/amazon-ecr-login', '03f1aad action.yml', '2026-08-19', []),
    action('aws-actions/aws-secretsmanager-get-secrets', '33da984 action.yml', '2026-07-31', []),
    action('aws-actions/setup-sam', '89ddb14 action.yml', '2026-05-01', []),
    action('chetan/invalidate-cloudfront-action', '026a6df action.yml', '2023-03-30', []),
  ],
  variables: [
    {
      names: ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
      source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html',
      asOf: '2026-09-01',
      readBy: READ_BY,
      means: {
        ...ACCESS_KEY,
        value: [{ env: 'AWS_SECRET_ACCESS_KEY' }, { env: 'AWS_ACCESS_KEY_ID' }],
        principal: { env: 'AWS_ACCESS_KEY_ID' },
        elsewhere: ENDPOINT,
        when: [{ env: 'AWS_SESSION_TOKEN', given: false }],
      },
    },
    {
      ...SETTINGS_PAGE,
      names: ['AWS_SHARED_CREDENTIALS_FILE'],
      readBy: READ_BY,
      means: {
        ...ACCESS_KEY,
        value: [{ fileOf: { env: 'AWS_SHARED_CREDENTIALS_FILE' } }],
        elsewhere: ENDPOINT,
      },
    },
    // A file with the token of the run and a role to take with it; keys that are given go before it.
    {
      names: ['AWS_WEB_IDENTITY_TOKEN_FILE'],
      source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html',
      asOf: '2026-09-01',
      readBy: READ_BY,
      means: federated(
        'AWS role by OIDC',
        'cloud',
        [{ env: 'AWS_ROLE_ARN' }],
        [
          { env: 'AWS_ROLE_ARN', given: true },
          { env: 'AWS_ACCESS_KEY_ID', given: false },
        ],
      ),
    },
  ],
  configurations: [
    {
      ...SETTINGS_PAGE,
      paths: ['~/.aws/credentials', '~/.aws/config'],
      readBy: READ_BY,
      hasNot: ['aws_session_token'],
      after: ['aws_secret_access_key', 'aws_access_key_id'],
      means: { ...ACCESS_KEY, elsewhere: ENDPOINT },
    },
  ],
  commands: AWS_COMMANDS,
};
