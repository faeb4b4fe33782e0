import { formatDay } from '../capability/calendar.ts'
import type { Day, GateCode, GateFact } from '../capability/types.ts'
import { draft, reason, type Draft } from './draft.ts'
import type { Situation } from './situation.ts'
import { listed } from './words.ts'

interface Renewal {
  readonly gate: GateCode
  readonly what: string
  /** Only for those who work in this area; null = for everyone. */
  readonly area: string | null
}

/** What ends on a day and is renewed by training or by a new document, not by asking the employer again. */
const RENEWALS: readonly Renewal[] = [
  { gate: 'G2', what: 'the medicines route', area: null },
  { gate: 'G3', what: 'resuscitation and anaphylaxis training', area: null },
  { gate: 'G4', what: 'screening e-learning', area: 'OBS' },
]

interface Ending extends Renewal {
  readonly until: Day
}

/** Training and documents with an end date that has passed or is near, in one step. */
export function renewalSteps(situation: Situation): readonly Draft[] {
  const { now } = situation
  const ending = RENEWALS.flatMap(renewal => endingOf(situation, renewal)).toSorted((a, b) => a.until - b.until)
  if (ending.length === 0) return []
  return [
    draft({
      domain: 'TRAINING',
      dueOn: ending[0]?.until ?? null,
      step: {
        id: 'REFRESH:TRAINING',
        kind: 'REFRESH',
        title: `Renew ${listed(ending.map(({ what }) => what))}`,
        cost: '10 minutes to book it',
        reasons: ending.map(({ what, until }) => {
          const when = until < now ? 'ran out on' : 'holds up to'
          const text = `What is recorded of ${what} ${when} ${formatDay(until)}.`
          return reason(until < now ? 'RAN_OUT' : 'RUNS_OUT', text, { basis: 'STATED' })
        }),
        changesIf: [{ text: 'If it is renewed already, record the new last day: this step then drops out.' }],
      },
    }),
  ]
}

function endingOf({ learner, now, parameters, standpoint }: Situation, renewal: Renewal): readonly Ending[] {
  if (renewal.area !== null && !standpoint.target.scope.has(renewal.area)) return []
  const stated = learner.gateFacts.filter(one => one.gate === renewal.gate && one.on <= now)
  const medicines = new Set(stated.map(({ medicine }) => medicine))
  return [...medicines].toSorted().flatMap(medicine => {
    const fact = latest(stated.filter(one => one.medicine === medicine))
    if (fact === null || !fact.isMet || fact.until === null || fact.until - now > parameters.noticeDays) return []
    const what = medicine === undefined ? renewal.what : `${renewal.what} for ${medicine}`
    return [{ ...renewal, what, until: fact.until }]
  })
}

function latest(facts: readonly GateFact[]): GateFact | null {
  let last: GateFact | null = null
  for (const fact of facts) {
    if (last === null || fact.on > last.on || (fact.on === last.on && fact.sequence > last.sequence)) last = fact
  }
  return last
}
