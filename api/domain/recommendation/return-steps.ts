import { formatDay } from '../capability/calendar.ts'
import { ratingWords } from '../capability/standing.ts'
import type { CapabilityState, Day } from '../capability/types.ts'
import { longLeaveBehind, type Away } from '../returning/long-leave.ts'
import { PILLARS_BESIDE } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import { domainOf, nameOf, type Situation } from './situation.ts'
import type { Reason } from './types.ts'
import { counted, fewOf, NAMED, quoted } from './words.ts'

/** From two years on a register may expect something of its own. */
const ASK_REGISTER: Day = 730

/**
 * The way back after long leave: agreed once with the lead, in place of a second training. And for anybody, a list
 * together where they now say less than what they hold.
 */
export function returnSteps(situation: Situation): readonly Draft[] {
  const away = longLeaveBehind(situation.learner.leave, situation.now)
  if (away === null) return lessSureSteps(situation, false)
  // What was agreed and made a plan of is followed there, and not asked for again.
  if (situation.learner.returnsPlanned?.includes(away.to) === true) return lessSureSteps(situation, true)
  return [
    ...lessSureSteps(situation, true),
    draft({
      domain: 'RETURN',
      isFoundation: true,
      step: {
        id: 'EVIDENCE:RETURN',
        kind: 'EVIDENCE',
        title: 'Agree your return with your lead',
        cost: 'one meeting of 30 minutes',
        reasons: reasonsOf(situation, away),
        changesIf: [{ text: 'If it is agreed already, note when and with whom, and put this off.' }],
      },
    }),
  ]
}

function reasonsOf(situation: Situation, { from, to }: Away): readonly Reason[] {
  const { standpoint } = situation
  const lapsed = [...standpoint.states.values()].filter(({ capability, review }) => {
    return review?.state === 'LAPSED' && standpoint.target.items.has(capability)
  })
  const names = lapsed.map(({ capability }) => quoted(nameOf(situation, capability)))
  return [
    reason('BACK_FROM_LEAVE', `You were away from ${formatDay(from)} to ${formatDay(to)}; review dates stood still.`, {
      basis: 'STATED',
    }),
    ...(names.length === 0 ? [] : [reason('RETURN_LAPSED', `To be seen again first: ${fewOf(names, 'item')}.`)]),
    reason(
      'RETURN_LISTS',
      'Agree which lists you begin with and who is next to you; what was signed off stays signed off.',
    ),
    ...(to - from < ASK_REGISTER
      ? []
      : [reason('RETURN_REGISTER', 'After a break of this length, ask your register what it expects of you.')]),
  ]
}

/** Where the person now says less than what they hold: nothing is lowered by it, and it is worth a list together. */
function lessSureSteps(situation: Situation, isFoundation: boolean): readonly Draft[] {
  const { standpoint, parameters } = situation
  const unsure = [...standpoint.states.values()].filter(state => {
    return standpoint.target.items.has(state.capability) && isLessSure(state) && isScanned(situation, state)
  })
  if (unsure.length === 0) return []
  const shown = unsure.toSorted(byDistance).slice(0, parameters.confirmationsPerStep)
  return [
    draft({
      domain: 'LESS_SURE',
      isFoundation,
      place: 1,
      step: {
        id: 'OBSERVATION:LESS_SURE',
        kind: 'OBSERVATION',
        title: 'Ask for a list together where you feel less sure',
        cost: 'one list with a colleague',
        capabilities: shown.map(({ capability }) => capability),
        reasons: lessSureReasons(situation, shown),
        changesIf: [{ text: 'If you rate yourself where your record stands, this step drops out.' }],
      },
    }),
  ]
}

/** Only what is shown on a list: a colleague beside the machine helps with nothing else. */
function isScanned(situation: Situation, { capability }: CapabilityState): boolean {
  return !PILLARS_BESIDE.has(domainOf(situation, capability))
}

function isLessSure({ self, held }: CapabilityState): boolean {
  return self !== null && held !== null && self.value < held.value && self.on > held.on
}

/** Widest apart first, then by code. */
function byDistance(a: CapabilityState, b: CapabilityState): number {
  return apart(b) - apart(a) || (a.capability < b.capability ? -1 : 1)
}

function apart({ self, held }: CapabilityState): number {
  return (held?.value ?? 0) - (self?.value ?? 0)
}

function lessSureReasons(situation: Situation, shown: readonly CapabilityState[]): readonly Reason[] {
  const named = shown.slice(0, NAMED).map(({ capability, self, held }) => {
    const text = `${nameOf(situation, capability)}: you hold ${ratingWords(held?.value ?? 0)} and now say ${ratingWords(self?.value ?? 0)}.`
    return reason('LESS_SURE', text, { capability, from: self?.value ?? null, to: held?.value ?? null, basis: 'SELF' })
  })
  const others = shown.length - named.length
  return [
    ...named,
    ...(others > 0 ? [reason('LESS_SURE_MORE', `${counted(others, 'more item')} can be looked at with it.`)] : []),
    reason('NOTHING_LOWERED', 'Your own view lowers nothing; it says where a colleague beside you would help.'),
  ]
}
