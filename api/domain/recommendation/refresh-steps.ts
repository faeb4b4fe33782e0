import { formatDay } from '../capability/calendar.ts'
import type { CapabilityCode, CapabilityState } from '../capability/types.ts'
import { domainPlace, domainWords } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import { grouped } from './grouping.ts'
import { domainOf, nameOf, type Situation } from './situation.ts'
import type { Reason } from './types.ts'
import { counted, fewOf, inSentence, listed, NAMED } from './words.ts'

interface Due {
  readonly capability: CapabilityCode
  readonly review: NonNullable<CapabilityState['review']>
  readonly lapses: boolean
}

/** One yearly confirmation of the whole scope clears everything that does not lapse. */
const SCOPE = 'SCOPE'

/** Reviews that are due or soon will be: one for the scope as a whole, and one per area for what lapses. */
export function refreshSteps(situation: Situation): readonly Draft[] {
  const groups = grouped(dueReviews(situation), due => (due.lapses ? domainOf(situation, due.capability) : SCOPE))
  return groups.map(([group, due]) => refreshStep(situation, group, due))
}

function dueReviews({ catalogue, standpoint, now, parameters }: Situation): readonly Due[] {
  const due: Due[] = []
  const { scope, items } = standpoint.target
  for (const [code, { review }] of standpoint.states) {
    if (review === null || review.dueOn === null || review.dueOn - now > parameters.noticeDays) continue
    const capability = catalogue.capabilities.get(code)
    const isInScope = capability?.area === null || scope.has(capability?.area ?? '') || items.has(code)
    if (capability === undefined || !isInScope) continue
    const lapses = catalogue.evidenceClasses.get(capability.evidenceClass)?.review.lapses ?? false
    due.push({ capability: code, review, lapses })
  }
  return due.toSorted((a, b) => (a.review.dueOn ?? 0) - (b.review.dueOn ?? 0) || (a.capability < b.capability ? -1 : 1))
}

function refreshStep(situation: Situation, group: string, due: readonly Due[]): Draft {
  const isScope = group === SCOPE
  return draft({
    domain: isScope ? domainOf(situation, due[0]?.capability ?? '') : group,
    dueOn: due[0]?.review.dueOn ?? null,
    canWait: isScope,
    step: {
      id: `REFRESH:${group}`,
      kind: 'REFRESH',
      ...(isScope ? scopeFace(situation, due) : faceOf(situation, due)),
      capabilities: due.map(({ capability }) => capability),
      reasons: isScope ? scopeReasons(situation, due) : lapseReasons(situation, due),
      changesIf: [{ text: 'If it was reviewed already, ask for the date to be recorded: this step then drops out.' }],
    },
  })
}

/** "Review due in March: confirm your scope". */
function scopeFace({ now }: Situation, due: readonly Due[]): { title: string; cost: string } {
  const day = due.find(({ review }) => review.state !== 'NO_RECENT_RECORD')?.review.dueOn ?? null
  const [, ...month] = formatDay(day ?? now).split(' ')
  const when = day === null ? 'No recent record here' : `Review due ${day < now ? 'since' : 'in'} ${month.join(' ')}`
  return { title: `${when}: confirm your scope`, cost: '10 minutes with your lead' }
}

/** Screening is renewed by the programme's own check, a procedure by being seen. */
function faceOf(situation: Situation, due: readonly Due[]): { title: string; cost: string } {
  const isLapsed = due.some(({ review }) => review.state === 'LAPSED')
  const names = due.map(({ capability }) => inSentence(nameOf(situation, capability)))
  const isProcedure = due.some(({ capability }) => {
    return situation.catalogue.capabilities.get(capability)?.evidenceClass === 'E3'
  })
  return {
    title: `${isLapsed ? 'Have it confirmed again' : 'Renew before it lapses'}: ${fewOf(names, 'item')}`,
    cost: isProcedure ? 'one list with a colleague' : '10 minutes to ask for the programme’s check',
  }
}

function lapseReasons(situation: Situation, due: readonly Due[]): readonly Reason[] {
  return due.slice(0, NAMED).map(one => {
    const from = situation.standpoint.states.get(one.capability)?.held?.value ?? null
    const day = formatDay(one.review.dueOn ?? situation.now)
    const isLapsed = one.review.state === 'LAPSED'
    const when = isLapsed ? `what was confirmed ran out on ${day}` : `it lapses after ${day}`
    const text = `${nameOf(situation, one.capability)}: ${when}.`
    return reason(isLapsed ? 'LAPSED' : 'REVIEW_DUE', text, { capability: one.capability, from, basis: 'HELD' })
  })
}

/** What the yearly review clears, by area and pillar: what is due, what soon will be, and what has no recent record. */
function scopeReasons(situation: Situation, due: readonly Due[]): readonly Reason[] {
  const { now } = situation
  const old = due.filter(({ review }) => review.state === 'NO_RECENT_RECORD')
  const overdue = due.filter(({ review }) => review.state === 'REVIEW_DUE')
  const soon = due.filter(({ review }) => review.state === 'REVIEWED')
  const since = formatDay(overdue[0]?.review.dueOn ?? now)
  const next = formatDay(soon[0]?.review.dueOn ?? now)
  return [
    ...listedBy(situation, old, { code: 'NO_RECENT_RECORD', lead: 'No recent record here' }),
    ...listedBy(situation, overdue, { code: 'REVIEW_DUE', lead: `Due since ${since}` }),
    ...listedBy(situation, soon, { code: 'REVIEW_SOON', lead: `Falls due from ${next}` }),
    reason('ONE_REVIEW', 'One confirmation of your scope clears all of it, and no rating changes.'),
  ]
}

function listedBy(
  situation: Situation,
  due: readonly Due[],
  { code, lead }: { code: string; lead: string },
): readonly Reason[] {
  const groups = grouped(due, ({ capability }) => domainOf(situation, capability))
  const inPlace = groups.toSorted(([a], [b]) => domainPlace(a) - domainPlace(b))
  const words = inPlace.map(([domain, items]) => `${domainWords(domain)} (${counted(items.length, 'item')})`)
  const capability = due[0]?.capability ?? null
  return due.length === 0 ? [] : [reason(code, `${lead}: ${listed(words)}.`, { capability, basis: 'HELD' })]
}
