import { type DeclaredIdentity, isProposed, placeOf } from '../model/manifest.ts';
import { unknown } from '../model/place.ts';
import { CONTROLS } from './controls.ts';
import { judgeManifest, subjectOf } from './identity-kit.ts';
import { type Judgement, met, notMet, type Rule } from './kit.ts';

export const agentWithoutSponsor: Rule = {
  id: 'agent-without-sponsor',
  title: 'Nobody answers for what a declared agent does',
  category: 'agent-authority',
  severity: 'low',
  controls: CONTROLS.identityLifecycle,
  finds: 'An AI agent in the identity manifest without a `sponsor`: the person who answers for what it does.',
  why: 'An owner keeps the agent running; a sponsor has its deeds as their own. Without one, nobody decided what it did.',
  fix: "Name the person: `sponsor: '@sam'`.",
  cannotSee: 'Agents that the manifest does not declare, and whether the sponsor knows.',
  whenNot: 'Where an agent only ever reads, and its output goes to the person who asked.',
  needs: 'manifest',
  judge: (world) => judgeManifest(world, (declared) => (declared.class === 'ai-agent' ? [judgeOne(declared)] : [])),
};

function judgeOne(declared: DeclaredIdentity): Judgement {
  const { id, sponsor, owner } = declared;
  if (sponsor !== undefined) return met(subjectOf(declared), placeOf(declared, 'sponsor'), `${sponsor} answers for it`);
  if (isProposed(declared, 'sponsor'))
    return {
      subject: subjectOf(declared),
      at: placeOf(declared, 'sponsor'),
      outcome: 'unknown',
      because: unknown(`who answers for \`${id}\` is only proposed`, 'confirm'),
    };
  return notMet(subjectOf(declared), declared.at, {
    message: `Nobody answers for what the agent \`${id}\` does`,
    why: `${owner === undefined ? 'It has no owner either' : `${owner} owns it, which keeps it running`}; whose deeds its deeds are, nothing says.`,
    fix: `Add to the entry of \`${id}\` the person who answers for it: \`sponsor: '@…'\`.`,
  });
}
