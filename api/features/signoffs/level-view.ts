import type { KeptLine } from '../../domain/signoffs/kept-folder.ts'
import { basisOfLine, isLineHeld, levelTitle, type LevelLine, type LevelStanding } from '../../domain/signoffs/level.ts'
import { signingWords, type SignOffRoute } from '../../domain/signoffs/items.ts'
import { quorumOf } from '../../domain/signoffs/raised.ts'
import { canAsk, levelState, type SignOffState as State } from '../../domain/signoffs/state.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import type { Framework } from '../frameworks/index.ts'
import { AssessedBasis } from '../ratings/index.ts'
import { factsState, type MyLines } from './line-standing.ts'
import type { SignOffLevel, SignOffLevelItem, SignOffLevelLine } from './sign-off-level.types.ts'
import { toRequest, type Looking } from './sign-off-request.ts'
import { SignOffState } from './sign-off-words.types.ts'
import type { RequestFacts } from './sign-off.read-model.ts'

/** A level is never one person's word, nor two people's. */
export const levelRoute: SignOffRoute = 'PANEL'

/** The latest request about the level of this role here; a panel elsewhere decided for elsewhere. */
export function latestOfLevel(mine: MyLines, own: readonly RequestFacts[]): RequestFacts | null {
  return requestsOfLevel(mine, own)[0] ?? null
}

function requestsOfLevel({ level, setting }: MyLines, own: readonly RequestFacts[]): readonly RequestFacts[] {
  return own.filter(
    ({ levelCode, roleCode, organisationId }) =>
      levelCode !== null && roleCode === level?.role.code && organisationId === setting?.id,
  )
}

export function stateOfLevel({ isMet }: Pick<LevelStanding, 'isMet'>, latest: RequestFacts | null): State {
  return levelState({ request: latest === null ? null : factsState(latest), isMet })
}

export function titleOfLevel({ content }: Pick<MyLines, 'content'>, { role }: LevelStanding): string {
  return levelTitle(levelOf(content.framework, role.level), role.title)
}

function levelOf({ levels }: Pick<Framework, 'levels'>, code: string): Framework['levels'][number] {
  const found = levels.find(level => level.code === code)
  if (found === undefined) throw new Error(`${code} is no level of the framework`)
  return found
}

/** The whole role as its owner sees it; null where no role with lines is known. */
export function toLevel(mine: MyLines, own: readonly RequestFacts[], looking: Looking): SignOffLevel | null {
  const { level: standing, setting, content, record } = mine
  if (standing === null) return null
  const { role, lines, isMet } = standing
  const requests = requestsOfLevel(mine, own)
  const state = stateOfLevel(standing, requests[0] ?? null)
  const fewest = quorumOf(setting?.raises ?? [])
  const namesOf = (id: string): readonly string[] => record.ratingDetails.get(id)?.assessorNames ?? []
  return {
    roleProfileCode: role.code,
    roleTitle: role.title,
    level: levelOf(content.framework, role.level),
    state: SignOffState[state],
    lines: lines.map(line => toLevelLine(asKept(line), line.asked, { looking, namesOf })),
    held: lines.filter(isLineHeld).length,
    signersNeeded: `A panel of at least ${fewest}, whose lead did not train you. The majority decides.`,
    fewestSigners: fewest,
    canAsk: setting !== null && canAsk(state, isMet),
    words: signingWords(titleOfLevel(mine, standing), setting?.name ?? 'your organisation'),
    boundary: content.framework.boundaryStatement,
    requests: requests.map(each => toRequest(each, looking)),
  }
}

function asKept({ code, title, items, reviewDueOn }: LevelLine): KeptLine {
  return {
    code,
    title,
    items: items.map(item => ({ ...item, on: isoFromDay(item.on) })),
    reviewDueOn: reviewDueOn === null ? null : isoFromDay(reviewDueOn),
  }
}

/** The lines of a request as they were held when it was asked. */
export function toKeptLines(
  lines: readonly KeptLine[],
  looking: Pick<Looking, 'framework'>,
  deciders: ReadonlyMap<string, readonly string[]>,
): SignOffLevelLine[] {
  const namesOf = (id: string): readonly string[] => deciders.get(id) ?? []
  return lines.map(line => toLevelLine(line, line.items.length, { looking, namesOf }))
}

interface Shown {
  readonly looking: Pick<Looking, 'framework'>
  readonly namesOf: (ratingId: string) => readonly string[]
}

function toLevelLine(line: KeptLine, asked: number, { looking, namesOf }: Shown): SignOffLevelLine {
  const { code, title, items, reviewDueOn } = line
  const basis = basisOfLine(items)
  const days = items.map(({ on }) => on).toSorted()
  return {
    code,
    title,
    asked,
    isHeld: items.length === asked,
    basis: basis === null ? null : AssessedBasis[basis],
    on: days.at(-1) ?? null,
    by: [...new Set(items.flatMap(({ ratingId }) => namesOf(ratingId)))],
    reviewDueOn,
    items: items.flatMap(({ capability, rating, held, basis: own, on, ratingId }): SignOffLevelItem[] => {
      if (!looking.framework.capabilities.has(capability)) return []
      const found = known(looking.framework.capabilities, capability)
      return [{ capability: found, rating, held, basis: AssessedBasis[own], on, by: [...namesOf(ratingId)] }]
    }),
  }
}
