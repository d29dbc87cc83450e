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

/** The `sam`, `cdk` and `eb` commands. */
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
    no: ['sam list stack-outputs'],
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
    no: ['cdk ls'],
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
];
