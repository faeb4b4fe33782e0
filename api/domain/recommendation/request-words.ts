import type { ConfirmationKind } from '../capability/confirmation.ts'
import { paceOf } from '../capability/logged-rate.ts'
import { ratingWords } from '../capability/standing.ts'
import type { Rating } from '../capability/types.ts'
import { domainWords, PILLARS_BESIDE } from './domain-words.ts'
import { reason } from './draft.ts'
import type { Request, RequestGround } from './requests.ts'
import { askedOf, domainOf, nameOf, type Situation } from './situation.ts'
import type { NextStep, Reason } from './types.ts'
import { counted, fewOf, inSentence, NAMED, quoted } from './words.ts'

/** What a request is, before its words are found. */
export interface RequestKind {
  readonly kind: ConfirmationKind
  readonly domain: string
  readonly sameList: string | null
}

/** Up to this rating a supervisor's word with one observation or reflection does. */
const BY_WORD: Rating = 2

/** The title of a request and what it really costs. */
export function faceOfRequest(
  { standpoint }: Situation,
  { kind, domain, sameList }: RequestKind,
): Pick<NextStep, 'title' | 'cost'> {
  const words = domainWords(domain)
  if (kind === 'EVIDENCE') return { title: `Add evidence: ${words}`, cost: '10 minutes to add what you have' }
  if (kind === 'SIGN_OFF') return { title: `Ask for sign-off: ${words}`, cost: '10 minutes to ask for it' }
  if (PILLARS_BESIDE.has(domain)) {
    return {
      title: `Ask your supervisor to vouch for you: ${words}`,
      cost: '10 minutes, with a few lines of reflection',
    }
  }
  const cost = sameList === null ? 'one list with a colleague' : `the same list as for ${sameList}`
  if (standpoint.isBeforeAward) {
    return {
      title: `Ask to be observed: ${words}`,
      cost: cost.replace('one list with a colleague', 'one supervised list'),
    }
  }
  return { title: `Ask a colleague to see you work: ${words}`, cost }
}

/** The requests of one step: those shown, and how many more wait behind them. */
export interface ShownRequests {
  readonly shown: readonly Request[]
  readonly more: number
  readonly sameList: string | null
}

/** Why these are to be confirmed, and what is still asked for. */
export function reasonsOf(situation: Situation, { shown, more, sameList }: ShownRequests): readonly Reason[] {
  const named = shown.slice(0, NAMED).map(({ capability, to, ground }) => {
    const state = situation.standpoint.states.get(capability)
    const from = state?.held?.value ?? null
    const target = askedOf(situation, capability)
    const isRatedLower = (state?.self?.value ?? to) < to
    const text = `${nameOf(situation, capability)}: ${groundWords(ground, { to, from, isRatedLower })}`
    return reason('CONFIRM', text, { capability, from, to, target, basis: BASIS[ground] })
  })
  const unnamed = shown.length - named.length
  return [
    ...named,
    ...(unnamed > 0 ? [reason('CONFIRM_MORE', `It can cover ${counted(unnamed, 'more item')} at the same time.`)] : []),
    ...(more > 0 ? [reason('CONFIRM_LATER', `${counted(more, 'more item')} here can follow later.`)] : []),
    ...(sameList === null
      ? []
      : [reason('SAME_LIST', `Whoever sees you on a list for ${sameList} sees these at the same time.`)]),
    ...askedFor(situation, shown),
    ...atThisPace(situation, shown),
  ]
}

function askedFor(situation: Situation, shown: readonly Request[]): readonly Reason[] {
  return shown.slice(0, 1).map(({ text, capability, to }) => {
    const isByWord = to <= BY_WORD && PILLARS_BESIDE.has(domainOf(situation, capability))
    const asked = isByWord ? 'A word from your supervisor and one observation or a short reflection are enough.' : text
    const name = quoted(nameOf(situation, capability))
    const whose = asked.startsWith(STILL) ? `${name} still asks for ` : `For ${name}: `
    const said = asked.startsWith(STILL) ? asked.slice(STILL.length) : inSentence(asked)
    return reason('ASKED_FOR', shown.length === 1 ? asked : `${whose}${said}`, { capability, to })
  })
}

/** How long the examinations of the first take that is waiting for any, as the log goes. */
function atThisPace(situation: Situation, shown: readonly Request[]): readonly Reason[] {
  const { catalogue, learner, now: asOf } = situation
  const paces = shown.flatMap(({ capability: code, examinations: lacking, to }) => {
    const capability = catalogue.capabilities.get(code)
    const pace = capability && lacking > 0 ? paceOf(learner.log, capability, { lacking, asOf }) : null
    if (pace === null) return []
    const text = `${nameOf(situation, code)}: about ${counted(pace.months, 'month')} at ${pace.perMonth} a month, as your log goes.`
    return reason('PACE', text, { capability: code, to })
  })
  return paces.slice(0, 1)
}

/** How the sentence of what is missing begins. */
const STILL = 'Still asked for: '

const BASIS: Readonly<Record<RequestGround, string | null>> = {
  HELD: 'HELD',
  MODULE: 'MODULE',
  SELF: 'SELF',
  ASSUMED: 'ASSUMED',
  POST: 'ASSUMED',
  NOTHING: null,
}

interface Grounds {
  readonly to: Rating
  /** The rating held; null = none. */
  readonly from: Rating | null
  readonly isRatedLower: boolean
}

function groundWords(ground: RequestGround, { to, from, isRatedLower }: Grounds): string {
  const rating = ratingWords(to)
  switch (ground) {
    case 'SELF':
      return `your own rating reaches ${rating}; nobody has confirmed it yet.`
    case 'MODULE':
      return `a module you finished prepares you for ${rating}; nobody has confirmed it yet.`
    case 'ASSUMED':
      return `the level you work at suggests ${rating}; nobody has confirmed it yet.`
    case 'HELD':
      return `you held ${rating} before; it needs confirming again.`
    case 'POST':
      return isRatedLower
        ? `your level suggests ${rating} and you rate yourself lower; someone who sees you work can settle it.`
        : `your level suggests ${rating}; someone who knows your work can settle it.`
    case 'NOTHING':
      return from === null
        ? `nothing on record yet; ${rating} is next.`
        : `on record at ${ratingWords(from)}; ${rating} is next.`
  }
}

/** What would change the request. */
export function changes(situation: Situation, shown: readonly Request[]): NextStep['changesIf'] {
  const isOwnView = shown.some(({ ground }) => ground === 'SELF' || ground === 'ASSUMED')
  const titles = modulesInstead(situation, shown).flatMap(code => situation.catalogue.modules.get(code)?.title ?? [])
  return [
    { text: 'If it is confirmed already, add where and by whom: this step then drops out.' },
    ...(isOwnView && !situation.standpoint.isBeforeAward
      ? [{ text: 'If you rate yourself lower here, learning steps may take its place.' }]
      : []),
    ...(titles.length > 0
      ? [{ text: `If you would rather learn it again, there is ${fewOf(titles.map(quoted), 'module')}.` }]
      : []),
  ]
}

/** Modules that lie behind this person and would lead to the same; open to them, never asked of them. */
export function modulesInstead({ catalogue, behind }: Situation, shown: readonly Request[]): readonly string[] {
  const modules = [...behind].flatMap(code => catalogue.modules.get(code) ?? [])
  const open = shown.filter(({ ground }) => ground === 'POST' || ground === 'NOTHING')
  const fitting = modules.filter(({ develops }) =>
    develops.some(({ capability, to }) => open.some(request => request.capability === capability && to >= request.to)),
  )
  return fitting.toSorted((a, b) => a.minutes - b.minutes || (a.code < b.code ? -1 : 1)).map(({ code }) => code)
}
