import type { CapabilityCode } from '../capability/types.ts'
import type { ScopeLine } from '../planning/types.ts'
import { domainWords } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import { grouped } from './grouping.ts'
import { isOnlySeen } from './builds-on.ts'
import { requests } from './requests.ts'
import { domainOf, nameOf, openedBy, type Situation } from './situation.ts'
import type { Minutes, Reason } from './types.ts'
import { fewOf, quoted } from './words.ts'

/** Behind requests that are equal otherwise. */
const RATING_PLACE = 30
/** A rating takes five minutes, and a colleague's confirmation of it ten more; what waits for them comes after. */
const RATED_AND_CONFIRMED: Minutes = 15

/**
 * Scope lines the person has not rated, nobody has decided and no request asks about, a few at a time; what belongs to
 * no line is offered by area or pillar. Where nothing was said of one's practice, the shared core stands in. Before the award there are none:
 * what counts then is what others see.
 */
export function selfRatingSteps(situation: Situation): readonly Draft[] {
  if (situation.standpoint.isBeforeAward) return []
  const requested = new Set(
    requests(situation).flatMap(({ capability, ground }) => (ground === 'ASSUMED' ? [] : capability)),
  )
  const unrated = new Set(asked(situation).filter(code => isUnrated(situation, code) && !requested.has(code)))
  const open = linesOver(situation, unrated).flatMap(({ code, title, capabilities }) => {
    const left = capabilities.filter(one => unrated.has(one))
    return left.length === 0 ? [] : [{ code, title, capabilities: left }]
  })
  return open
    .slice(0, situation.parameters.selfRatingsShown)
    .map((line, position) => selfRatingStep(situation, line, position))
}

function asked({ standpoint, catalogue }: Situation): readonly CapabilityCode[] {
  if (standpoint.basis !== 'NOTHING') return [...standpoint.target.items.keys()]
  const core = [...catalogue.capabilities.values()].filter(({ area }) => area === null)
  return core.map(({ code }) => code).toSorted()
}

function isUnrated({ standpoint }: Situation, code: CapabilityCode): boolean {
  const state = standpoint.states.get(code)
  return state !== undefined && state.self === null && (state.held === null || isOnlySeen(state))
}

/** The scope lines of the role, scans first, and for what belongs to none of them a line for each area or pillar. */
function linesOver(situation: Situation, codes: ReadonlySet<CapabilityCode>): readonly ScopeLine[] {
  const lines = situation.standpoint.target.role?.scopeLines ?? []
  const inLine = new Set(lines.flatMap(line => line.capabilities))
  const others = grouped(
    [...codes].filter(code => !inLine.has(code)),
    code => domainOf(situation, code),
  )
  const isScan = ({ capabilities }: ScopeLine): boolean =>
    capabilities.some(code => situation.catalogue.capabilities.get(code)?.area !== null)
  return [
    ...lines.filter(isScan),
    ...lines.filter(line => !isScan(line)),
    ...others.map(([domain, capabilities]) => ({ code: domain, title: domainWords(domain), capabilities })),
  ]
}

function selfRatingStep(situation: Situation, line: ScopeLine, position: number): Draft {
  const opened = openedBy(situation, line.capabilities)
  return draft({
    domain: domainOf(situation, line.capabilities[0] ?? ''),
    place: RATING_PLACE + position,
    tailMinutes: opened.length === 0 ? 0 : RATED_AND_CONFIRMED + Math.max(...opened.map(step => step.tailMinutes)),
    step: {
      id: `SELF_RATING:${line.code}`,
      kind: 'SELF_RATING',
      title: `Rate yourself: ${line.title}`,
      cost: '5 minutes',
      capabilities: line.capabilities,
      reasons: reasonsOf(situation, line),
      unlocks: opened.flatMap(({ module }) => module ?? []),
      changesIf: [{ text: 'Your ratings replace what your level suggests, and the steps follow them at once.' }],
    },
  })
}

function reasonsOf(situation: Situation, { capabilities }: ScopeLine): readonly Reason[] {
  const { states } = situation.standpoint
  const seen = capabilities.filter(code => states.get(code)?.held !== null)
  const unknown = capabilities.filter(code => !seen.includes(code))
  const isAssumed = unknown.some(code => states.get(code)?.assumed !== null)
  const names = (codes: readonly CapabilityCode[]): string =>
    fewOf(
      codes.map(code => quoted(nameOf(situation, code))),
      'item',
    )
  return [
    ...unknown.slice(0, 1).map(capability => {
      const text = `Nothing is on record yet for ${names(unknown)}.`
      return reason('UNRATED', text, { capability, basis: isAssumed ? 'ASSUMED' : null })
    }),
    ...seen.slice(0, 1).map(capability => {
      const text = `A colleague saw you at the most one observation records in ${names(seen)}; your own view is missing.`
      return reason('SEEN_UNRATED', text, { capability, basis: 'HELD' })
    }),
    ...hints(situation),
  ]
}

function hints({ standpoint }: Situation): readonly Reason[] {
  if (standpoint.basis === 'GOAL') return []
  if (standpoint.basis === 'NOTHING') {
    return [reason('PRACTICE_NOT_DESCRIBED', 'Say what you scan and at which level, and the steps will fit your post.')]
  }
  return [
    reason(
      'GOAL_NOT_SET',
      'You have set no goal yet, so this follows the post you described. Set one to see the way there.',
    ),
  ]
}
