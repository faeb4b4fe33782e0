import type { ConfirmationKind } from '../capability/confirmation.ts'
import { notAskedYet } from './asked-sign-offs.ts'
import { domainPlace, domainWords } from './domain-words.ts'
import { draft, type Draft } from './draft.ts'
import { grouped } from './grouping.ts'
import { changes, faceOfRequest, modulesInstead, reasonsOf } from './request-words.ts'
import { requests, type Request } from './requests.ts'
import { domainOf, openedBy, type Situation } from './situation.ts'
import { inStartingPosition, startingPositionStep } from './starting-position.ts'
import type { Minutes } from './types.ts'

const KINDS: readonly ConfirmationKind[] = ['SIGN_OFF', 'OBSERVATION', 'EVIDENCE']
/** A request takes one sitting of this many minutes; a step that waits for it starts after that. */
const SITTING: Minutes = 10

/**
 * Confirmations to ask for. Someone in post with little on record has one form for most of it; the rest is asked for one
 * request per area or pillar with at most six capabilities in each. Within an area the kind that most of it waits for is
 * offered. What only a stated level suggests is rated by the person first, and asked for then.
 */
export function confirmationSteps(situation: Situation): readonly Draft[] {
  const all = notAskedYet(situation, requests(situation))
  const inOneForm = inStartingPosition(situation, all)
  const others = all.filter(request => !inOneForm.includes(request) && request.ground !== 'ASSUMED')
  const groups = grouped(others, ({ capability }) => domainOf(situation, capability))
    .map(([domain, waiting]) => ({ domain, waiting: ofOneKind(waiting) }))
    .toSorted((a, b) => domainPlace(a.domain) - domainPlace(b.domain))
  const list = groups.find(({ domain, waiting }) => domainPlace(domain) === 0 && waiting[0]?.kind === 'OBSERVATION')
  return [
    ...startingPositionStep(situation, inOneForm),
    ...groups.map(({ domain, waiting }) => {
      const isSeen = domain === 'CLN' && waiting[0]?.kind === 'OBSERVATION'
      const sameList = isSeen && list !== undefined ? domainWords(list.domain) : null
      return confirmationStep(situation, { domain, waiting, sameList })
    }),
  ]
}

function ofOneKind(all: readonly Request[]): readonly Request[] {
  const counts = KINDS.map(kind => all.filter(request => request.kind === kind))
  return counts.reduce((best, list) => (list.length > best.length ? list : best))
}

interface Group {
  readonly domain: string
  readonly waiting: readonly Request[]
  /** The area on whose list the same colleague can see these too; null = none. */
  readonly sameList: string | null
}

function confirmationStep(situation: Situation, { domain, waiting, sameList }: Group): Draft {
  const shown = waiting.slice(0, situation.parameters.confirmationsPerStep)
  const kind = shown[0]?.kind ?? 'OBSERVATION'
  const capabilities = shown.map(({ capability }) => capability)
  const opened = openedBy(situation, capabilities)
  return draft({
    domain,
    isRequest: true,
    place: domainPlace(domain),
    tailMinutes: opened.length === 0 ? 0 : SITTING + Math.max(...opened.map(step => step.tailMinutes)),
    step: {
      id: `${kind}:${domain}`,
      kind,
      ...faceOfRequest(situation, { kind, domain, sameList }),
      capabilities,
      reasons: reasonsOf(situation, { shown, more: waiting.length - shown.length, sameList }),
      unlocks: opened.flatMap(({ module }) => module ?? []),
      changesIf: changes(situation, shown),
      alternatives: modulesInstead(situation, shown),
    },
  })
}
