import type { Provider } from './provider.ts';

/** Gates that are steps: the run waits while people named in the workflow answer. */
export const MANUAL_APPROVAL: Provider = {
  id: 'manual-approval',
  title: 'Manual approval steps',
  actions: [
    {
      uses: 'trstringer/manual-approval',
      source: 'trstringer/manual-approval@57c91bf action.yaml',
      asOf: '2026-06-28',
      means: [
        {
          is: 'approval-list',
          approvers: { input: 'approvers' },
          // Unless told otherwise, the one who started the run may say yes to it.
          excludesInitiator: { input: 'exclude-workflow-initiator-as-approver', is: 'true', default: 'false' },
        },
      ],
    },
  ],
  variables: [],
  commands: [],
};
