import { draft, reason, type Draft } from './draft.ts'
import type { Situation } from './situation.ts'

/**
 * What someone does before the award beside being observed: keep the log and meet the supervisor. The university owns
 * the teaching, so no module is offered.
 */
export function beforeAwardSteps({ standpoint }: Situation): readonly Draft[] {
  if (!standpoint.isBeforeAward) return []
  const why = reason(
    'BEFORE_AWARD',
    'Your award is not ratified yet: you scan under supervision and your university teaches.',
    {
      basis: 'STATED',
    },
  )
  const log = draft({
    domain: 'LOG',
    place: 20,
    step: {
      id: 'EVIDENCE:LOG',
      kind: 'EVIDENCE',
      title: 'Bring your scan log up to date',
      cost: '10 minutes',
      reasons: [why, reason('LOG', 'What you have seen and done under supervision counts towards your areas.')],
      changesIf: [{ text: 'When your award is ratified and recorded, steps towards independent work open.' }],
    },
  })
  const meeting = draft({
    domain: 'MEETING',
    place: 21,
    step: {
      id: 'EVIDENCE:MEETING',
      kind: 'EVIDENCE',
      title: 'Note your next meeting with your supervisor',
      cost: '10 minutes',
      reasons: [why, reason('MEETING', 'Agree what to see next and who will observe you.')],
      changesIf: [{ text: 'When your award is ratified and recorded, steps towards independent work open.' }],
    },
  })
  return [log, meeting]
}
