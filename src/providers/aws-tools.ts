import type { CommandEntry, EffectMeaning } from './provider.ts';

const CDK = { source: 'https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd.html', asOf: '2026-09-01' };
const SAM = {
  source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/',
  asOf: '2026-09-01',
};
/** A deploy, to be rolled back unless said otherwise. */
export const deploys = (does: string, more: Partial<EffectMeaning> = {}): EffectMeaning => ({
  is: 'effect',
  effect: 'deploy',
  does,
  reversible: true,
  ...more,
});

const COPILOT = { source: 'https://aws.github.io/copilot-cli/docs/commands/deploy/', asOf: '2026-09-01' };
const COPILOT_DEPLOY = deploys('deploys with AWS Copilot', {
  target: [{ option: ['--name', '-n'] }],
  stage: [{ option: ['--env', '-e'] }, { option: ['--name', '-n'] }],
});

/** The `sam`, `cdk` and `eb` commands, and other tools that deploy to AWS. */
export const AWS_TOOLS: readonly CommandEntry[] = [
  {
    ...SAM,
    program: 'sam',
    words: ['deploy|sync'],
    unless: ['--no-execute-changeset'],
    means: [
      deploys('deploys an AWS SAM application', {
        target: [{ option: ['--stack-name'] }],
        stage: [{ option: ['--config-env'] }, { option: ['--stack-name'] }],
      }),
    ],
    yes: ['sam deploy --stack-name shop --no-confirm-changeset'],
    no: ['sam build', 'sam validate --lint', 'sam local invoke', 'sam deploy --no-execute-changeset'],
  },
  {
    ...SAM,
    program: 'sam',
    words: ['delete'],
    means: [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'deletes an AWS SAM application',
        reversible: false,
        stage: [{ option: ['--stack-name'] }],
      },
    ],
    yes: ['sam delete --stack-name shop --no-prompts'],
    no: ['sam list stack-outputs', 'sam deploy --stack-name shop'],
  },
  {
    ...CDK,
    program: 'cdk|aws-cdk',
    words: ['deploy'],
    unless: ['--no-execute'],
    flags: ['--hotswap', '--exclusively', '-e', '-f'],
    means: [
      deploys('deploys an AWS CDK stack', {
        reversible: false,
        target: [{ operand: 0 }],
        stage: [{ operand: 0 }, { option: ['--profile'] }],
      }),
    ],
    yes: ['npx cdk deploy --require-approval never ShopStack', 'cdk deploy --all'],
    no: ['cdk synth', 'npx cdk diff', 'cdk deploy --no-execute'],
  },
  {
    ...CDK,
    program: 'cdk|aws-cdk',
    words: ['destroy'],
    flags: ['-f'],
    means: [
      {
        is: 'effect',
        effect: 'destroy',
        does: 'destroys an AWS CDK stack',
        reversible: false,
        target: [{ operand: 0 }],
        stage: [{ operand: 0 }],
      },
    ],
    yes: ['cdk destroy --force ShopStack'],
    no: ['cdk ls', 'cdk deploy ShopStack'],
  },
  {
    source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/eb3-deploy.html',
    asOf: '2026-09-01',
    program: 'eb',
    words: ['deploy'],
    means: [deploys('deploys to Elastic Beanstalk', { target: [{ operand: 0 }], stage: [{ operand: 0 }] })],
    yes: ['eb deploy shop-live'],
    no: ['eb status', 'eb use shop-live'],
  },
  // The agent of the same name has neither of these words.
  {
    ...COPILOT,
    program: 'copilot',
    words: ['deploy'],
    unless: ['--diff', '-p', '--prompt'],
    means: [COPILOT_DEPLOY],
    yes: ['copilot deploy --name web --env live'],
    no: ['copilot -p "deploy it"', 'copilot svc status --name web', 'copilot deploy --diff'],
  },
  {
    ...COPILOT,
    program: 'copilot',
    words: ['svc|job|env|pipeline', 'deploy'],
    unless: ['--diff'],
    means: [COPILOT_DEPLOY],
    yes: ['copilot svc deploy --name web --env live', 'copilot env deploy --name live'],
    no: ['copilot svc package --name web --env live', 'copilot env ls'],
  },
  {
    source: 'https://docs.amplify.aws/gen2/deploy-and-host/fullstack-branching/custom-pipelines/',
    asOf: '2026-09-01',
    program: 'ampx',
    words: ['pipeline-deploy'],
    means: [
      deploys('deploys to AWS Amplify', {
        target: [{ option: ['--app-id'] }],
        stage: [{ option: ['--branch'] }],
      }),
    ],
    yes: ['npx ampx pipeline-deploy --branch live --app-id "$APP"'],
    no: ['npx ampx sandbox', 'npx ampx generate outputs --branch live'],
  },
  {
    source: 'https://aws.github.io/chalice/topics/stages.html',
    asOf: '2026-09-01',
    program: 'chalice',
    words: ['deploy'],
    means: [deploys('deploys an AWS Chalice application', { stage: [{ option: ['--stage'] }] })],
    yes: ['chalice deploy --stage live'],
    no: ['chalice package out', 'chalice local --stage live'],
  },
  {
    source: 'https://github.com/zappa/Zappa#readme',
    asOf: '2026-09-01',
    program: 'zappa',
    words: ['deploy|update'],
    means: [
      deploys('deploys an AWS Lambda function with Zappa', { target: [{ operand: 0 }], stage: [{ operand: 0 }] }),
    ],
    yes: ['zappa update live'],
    no: ['zappa status live', 'zappa package live'],
  },
];
