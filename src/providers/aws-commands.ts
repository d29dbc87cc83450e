import { AWS_TOOLS, deploys } from './aws-tools.ts';
import { LOCAL } from './local.ts';
import type { CommandEntry, CredentialMeaning, EffectMeaning } from './provider.ts';

const CLI = { source: 'https://docs.aws.amazon.com/cli/latest/reference/', asOf: '2026-09-01' };
const ROLE = {
  form: '`role-to-assume` of aws-actions/configure-aws-credentials with `permissions: id-token: write`, and no key inputs',
  url: 'https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
};
export const ACCESS_KEY = {
  is: 'credential',
  name: 'AWS access key',
  by: 'static-key',
  opens: 'cloud',
  instead: ROLE,
} as const satisfies Partial<CredentialMeaning>;
/** A whole folder laid into a bucket is how sites and front ends are deployed. */
const FILLS_BUCKET = deploys('writes to an S3 bucket', { target: [{ operand: -1 }], stage: [{ operand: -1 }] });
/** A single file is kept there for a later step: an archive to deploy, a report, a state. */
const KEEPS_FILE: EffectMeaning = {
  is: 'effect',
  effect: 'publish',
  does: 'stores a file in an S3 bucket',
  reversible: true,
  public: false,
  target: [{ operand: -1 }],
  stage: [{ operand: -1 }],
};
const LAYER = { option: ['--layer-name'] };
const migrates = (more: Partial<EffectMeaning>): EffectMeaning => ({
  is: 'effect',
  effect: 'migrate',
  does: 'migrates a database',
  reversible: false,
  ...more,
});
/** The words of a migration; asking for its state is none. */
const MIGRATION = {
  has: ['migrat', 'Migrat', 'MIGRAT'],
  hasNot: ['migrate:status', 'migrate-status', 'showmigrations', ...LOCAL],
};
const command = (
  words: readonly string[],
  means: EffectMeaning,
  yes: readonly string[],
  more: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...CLI,
  program: 'aws',
  words,
  means: [means],
  yes,
  no: [],
  ...more,
});

/** The removal of what runs or holds data; copies and settings come and go with it. */
const removals = (
  words: readonly string[],
  names: readonly string[],
  yes: string,
  no: readonly string[],
): readonly CommandEntry[] => [
  command(
    words,
    {
      is: 'effect',
      effect: 'destroy',
      does: 'deletes AWS resources',
      reversible: false,
      target: [{ option: names }],
      stage: [{ option: names }],
    },
    [yes],
    { hasNot: LOCAL, no },
  ),
];

/** The `aws` command, and the tools around it. */
export const AWS_COMMANDS: readonly CommandEntry[] = [
  command(['s3', 'sync'], FILLS_BUCKET, ['aws s3 sync ./public s3://shop --delete', 'aws s3 sync dist "$BUCKET"'], {
    last: 's3://',
    hasNot: LOCAL,
    no: ['aws s3 sync s3://shop/dir "$DIR"', 'aws s3 sync a s3://shop --dryrun', 'aws s3 ls s3://shop'],
  }),
  command(
    ['s3', 'cp|mv'],
    FILLS_BUCKET,
    ['aws s3 cp dist s3://shop/ --recursive', 'aws s3 cp --recursive "$DIR" s3://shop/ --acl public-read'],
    {
      last: 's3://',
      hasNot: LOCAL,
      needs: ['--recursive'],
      no: ['aws s3 cp --recursive s3://shop/app .', 'aws s3 cp app.zip s3://shop/app.zip'],
    },
  ),
  command(
    ['s3', 'cp|mv'],
    KEEPS_FILE,
    ['aws --region eu-west-1 s3 cp report.zip s3://shop/reports/', 'aws s3 cp app.zip "s3://$BUCKET/app-1.zip"'],
    {
      last: 's3://',
      hasNot: LOCAL,
      unless: ['--recursive'],
      no: ['aws s3 cp s3://shop/app.zip .', 'aws s3 cp dist s3://shop/ --recursive'],
    },
  ),
  command(
    ['s3api', 'put-object'],
    { ...KEEPS_FILE, target: [{ option: ['--bucket'] }], stage: [{ option: ['--bucket'] }] },
    ['aws s3api put-object --bucket shop --key app.zip --body app.zip'],
    {
      hasNot: LOCAL,
      no: ['aws s3api get-object --bucket shop --key app.zip app.zip', 'aws s3api list-objects-v2 --bucket shop'],
    },
  ),
  command(
    ['s3', 'rm|rb'],
    {
      is: 'effect',
      effect: 'destroy',
      does: 'deletes from an S3 bucket',
      reversible: false,
      target: [{ operand: -1 }],
      stage: [{ operand: -1 }],
    },
    ['aws s3 rm s3://shop/old --recursive', 'aws s3 rb s3://shop --force'],
    { no: ['aws s3 ls s3://shop/rm', 'aws s3 rm s3://shop/old --recursive --dryrun'] },
  ),
  command(
    ['ecs', 'update-service|create-service'],
    deploys('deploys to Amazon ECS', { target: [{ option: ['--service'] }], stage: [{ option: ['--cluster'] }] }),
    ['aws ecs update-service --cluster shop --service web --force-new-deployment'],
    { no: ['aws ecs wait services-stable --cluster shop', 'aws ecs describe-services --cluster shop'] },
  ),
  command(
    ['lambda', 'update-function-code|update-function-configuration|publish-version|update-alias'],
    deploys('deploys an AWS Lambda function', {
      target: [{ option: ['--function-name'] }],
      stage: [{ option: ['--function-name'] }],
    }),
    ['aws lambda update-function-code --function-name web --zip-file fileb://web.zip'],
    {
      no: [
        'aws lambda get-function --function-name web',
        'aws lambda update-function-code --function-name web --dry-run',
      ],
    },
  ),
  command(
    ['lambda', 'publish-layer-version'],
    { ...KEEPS_FILE, does: 'publishes a Lambda layer', target: [LAYER], stage: [LAYER] },
    ['aws lambda publish-layer-version --layer-name shop --zip-file fileb://layer.zip'],
    { no: ['aws lambda list-layer-versions --layer-name shop', 'aws lambda publish-version --function-name shop'] },
  ),
  command(
    ['cloudformation', 'deploy|create-stack|update-stack|execute-change-set'],
    deploys('deploys a CloudFormation stack', {
      reversible: false,
      target: [{ option: ['--stack-name'] }],
      stage: [{ option: ['--stack-name'] }],
    }),
    ['aws cloudformation deploy --stack-name shop --template-file t.yml'],
    {
      unless: ['--no-execute-changeset'],
      no: [
        'aws cloudformation validate-template --template-body file://t.yml',
        'aws cloudformation deploy --stack-name shop --no-execute-changeset',
      ],
    },
  ),
  command(
    ['cloudformation', 'delete-stack'],
    {
      is: 'effect',
      effect: 'destroy',
      does: 'deletes a CloudFormation stack',
      reversible: false,
      target: [{ option: ['--stack-name'] }],
      stage: [{ option: ['--stack-name'] }],
    },
    ['aws cloudformation delete-stack --stack-name shop'],
    {
      no: [
        'aws cloudformation describe-stacks --stack-name shop',
        'aws cloudformation delete-change-set --change-set-name c',
      ],
    },
  ),
  ...removals(
    ['rds', 'delete-db-instance|delete-db-cluster'],
    ['--db-instance-identifier', '--db-cluster-identifier'],
    'aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot',
    ['aws rds delete-db-snapshot --db-snapshot-identifier shop-1', 'aws rds describe-db-instances'],
  ),
  ...removals(
    ['ec2', 'terminate-instances|delete-vpc|delete-subnet'],
    ['--instance-ids', '--vpc-id', '--subnet-id'],
    'aws ec2 terminate-instances --instance-ids "$I"',
    ['aws ec2 describe-instances --instance-ids "$I"', 'aws ec2 stop-instances --instance-ids "$I"'],
  ),
  ...removals(
    ['ecs|eks', 'delete-service|delete-cluster|delete-nodegroup'],
    ['--service', '--cluster', '--name', '--nodegroup-name'],
    'aws ecs delete-service --cluster shop --service web --force',
    ['aws eks describe-cluster --name shop', 'aws ecs describe-services --cluster shop'],
  ),
  ...removals(
    ['lambda|dynamodb', 'delete-function|delete-table'],
    ['--function-name', '--table-name'],
    'aws dynamodb delete-table --table-name orders',
    ['aws dynamodb delete-item --table-name orders --key "$K"', 'aws lambda list-functions'],
  ),
  command(
    ['deploy', 'create-deployment'],
    deploys('deploys through AWS CodeDeploy', {
      target: [{ option: ['--application-name'] }],
      stage: [{ option: ['--deployment-group-name'] }],
    }),
    ['aws deploy create-deployment --application-name web --deployment-group-name live'],
    { no: ['aws deploy get-deployment --deployment-id d', 'aws deploy wait deployment-successful --deployment-id d'] },
  ),
  command(
    ['elasticbeanstalk', 'update-environment'],
    deploys('deploys to Elastic Beanstalk', {
      stage: [{ option: ['--environment-name'] }],
      target: [{ option: ['--environment-name'] }],
    }),
    ['aws elasticbeanstalk update-environment --environment-name live --version-label v1'],
    {
      no: [
        'aws elasticbeanstalk describe-environments',
        'aws elasticbeanstalk create-application-version --application-name web',
      ],
    },
  ),
  command(
    ['ssm', 'send-command'],
    deploys('runs a command on EC2 instances', {
      reversible: false,
      target: [{ option: ['--targets', '--instance-ids'] }],
      stage: [{ option: ['--targets'] }],
    }),
    ['aws ssm send-command --instance-ids "$ID" --document-name AWS-RunShellScript --parameters commands=./deploy.sh'],
    { no: ['aws ssm get-parameter --name /shop/db', 'aws ssm get-command-invocation --command-id "$C"'] },
  ),
  command(
    ['autoscaling', 'start-instance-refresh'],
    deploys('replaces the instances of an EC2 Auto Scaling group', {
      target: [{ option: ['--auto-scaling-group-name'] }],
      stage: [{ option: ['--auto-scaling-group-name'] }],
    }),
    ['aws autoscaling start-instance-refresh --auto-scaling-group-name shop-live'],
    {
      no: [
        'aws autoscaling describe-instance-refreshes --auto-scaling-group-name shop-live',
        'aws autoscaling describe-auto-scaling-groups',
      ],
    },
  ),
  command(
    ['apprunner', 'start-deployment|update-service'],
    deploys('deploys to AWS App Runner', {
      target: [{ option: ['--service-arn'] }],
      stage: [{ option: ['--service-arn'] }],
    }),
    ['aws apprunner start-deployment --service-arn "$SERVICE"'],
    { no: ['aws apprunner list-services', 'aws apprunner describe-service --service-arn "$SERVICE"'] },
  ),
  command(
    ['amplify', 'start-deployment|start-job'],
    deploys('deploys to AWS Amplify', { target: [{ option: ['--app-id'] }], stage: [{ option: ['--branch-name'] }] }),
    ['aws amplify start-job --app-id "$APP" --branch-name live --job-type RELEASE'],
    { no: ['aws amplify get-job --app-id "$APP" --branch-name live --job-id 1', 'aws amplify list-apps'] },
  ),
  command(
    ['codepipeline', 'start-pipeline-execution'],
    {
      is: 'effect',
      effect: 'dispatch',
      does: 'starts a pipeline in AWS CodePipeline',
      reversible: true,
      target: [{ option: ['--name'] }],
      stage: [{ option: ['--name'] }],
    },
    ['aws codepipeline start-pipeline-execution --name shop'],
    { no: ['aws codepipeline get-pipeline-state --name shop', 'aws codepipeline list-pipelines'] },
  ),
  // A task or function may do anything once; only what says that it migrates is known.
  command(
    ['ecs', 'run-task'],
    migrates({ target: [{ option: ['--task-definition'] }], stage: [{ option: ['--cluster'] }] }),
    [
      'aws ecs run-task --cluster shop --task-definition web-migrate',
      `aws ecs run-task --cluster shop --task-definition web --overrides '{"containerOverrides":[{"command":["rails","db:migrate"]}]}'`,
    ],
    {
      ...MIGRATION,
      no: [
        'aws ecs run-task --cluster shop --task-definition nightly-report',
        'aws ecs describe-tasks --cluster shop --tasks "$MIGRATE"',
        `aws ecs run-task --cluster shop --task-definition web --overrides '{"command":["rails","db:migrate:status"]}'`,
      ],
    },
  ),
  command(
    ['lambda', 'invoke'],
    migrates({ target: [{ option: ['--function-name'] }], stage: [{ option: ['--function-name'] }] }),
    ['aws lambda invoke --function-name shop-live-migrate out.json'],
    {
      ...MIGRATION,
      hasNot: [...MIGRATION.hasNot, 'DryRun'],
      no: [
        'aws lambda invoke --function-name shop out.json',
        'aws lambda invoke --function-name shop-migrate --invocation-type DryRun out.json',
      ],
    },
  ),
  command(
    ['codebuild', 'start-build|start-build-batch'],
    deploys('starts a build in AWS CodeBuild', {
      effect: 'dispatch',
      target: [{ option: ['--project-name'] }],
      stage: [{ option: ['--project-name'] }],
    }),
    ['aws codebuild start-build --project-name shop-live'],
    { no: ['aws codebuild batch-get-builds --ids "$ID"', 'aws codebuild stop-build --id "$ID"'] },
  ),
  command(
    ['configure', 'set', 'aws_secret_access_key'],
    deploys(''),
    ['aws configure set aws_secret_access_key "$KEY"'],
    {
      means: [{ ...ACCESS_KEY, value: [{ operand: 0 }] }],
      no: ['aws configure set region eu-west-1', 'aws configure list'],
    },
  ),
  ...AWS_TOOLS,
];
