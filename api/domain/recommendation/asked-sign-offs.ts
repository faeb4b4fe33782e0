import { formatDay } from '../capability/calendar.ts'
import type { AskedSignOff } from '../signoffs/asked-sign-off.ts'
import { domainPlace } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import type { Request } from './requests.ts'
import { domainOf, type Situation } from './situation.ts'
import { inSentence, listed } from './words.ts'

/** What a sign-off that was asked for would settle is not asked for again. */
export function notAskedYet({ learner }: Situation, all: readonly Request[]): readonly Request[] {
  const items = (learner.signOffsAsked ?? []).flatMap(asked => asked.items)
  const isAsked = ({ kind, capability, to }: Request): boolean =>
    kind === 'SIGN_OFF' && items.some(item => item.capability === capability && item.rating >= to)
  return all.filter(request => !isAsked(request))
}

/** Each sign-off that was asked for, as what it is: out of the person's hands until those who were asked decide. */
export function askedSignOffSteps(situation: Situation): readonly Draft[] {
  return (situation.learner.signOffsAsked ?? []).toSorted(byDay).map(asked => {
    const { line, title, items } = asked
    const domain = domainOf(situation, items[0]?.capability ?? '')
    return draft({
      domain,
      place: domainPlace(domain),
      step: {
        id: `SIGN_OFF:ASKED-${line}`,
        kind: 'SIGN_OFF',
        title: `Wait for sign-off: ${inSentence(title)}`,
        cost: 'nothing to do now',
        capabilities: items.map(({ capability }) => capability),
        reasons: [reason('ASKED', 'It is with those you asked, and needs nothing of you until they decide.')],
        blockedBy: [
          {
            code: 'ASKED',
            text: `Asked on ${formatDay(asked.on)}, with ${withWhom(asked)}.`,
            gate: null,
            waysOn: ['See how it stands in your sign-off folder', 'Take it back to ask somebody else'],
          },
        ],
        changesIf: [{ text: 'If they decide, or you take it back, this drops out.' }],
      },
    })
  })
}

function withWhom({ isPanel, of }: AskedSignOff): string {
  const names = of.filter(name => name !== '').toSorted()
  if (isPanel) return names.length === 0 ? 'a panel' : `a panel of ${names.length}`
  return names.length === 0 ? 'those you named' : listed(names)
}

/** The one that waits longest first; what is the same by day and line, by all of it. */
function byDay(a: AskedSignOff, b: AskedSignOff): number {
  return a.on - b.on || (keyOf(a) < keyOf(b) ? -1 : 1)
}

function keyOf({ line, title, items, isPanel, of }: AskedSignOff): string {
  const asked = items.map(({ capability, rating }) => `${capability} ${rating}`)
  return [line, title, isPanel, ...of.toSorted(), ...asked.toSorted()].join('\n')
}
