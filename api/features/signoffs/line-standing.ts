import { foldForGoal, type Standpoint } from '../../domain/recommendation/standpoint.ts'
import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { highest, type SignOffRoute as Route } from '../../domain/signoffs/items.ts'
import { quorumOf, type Raise } from '../../domain/signoffs/raised.ts'
import { levelStanding, type LevelStanding } from '../../domain/signoffs/level.ts'
import { lineStanding, type LineStanding } from '../../domain/signoffs/line.ts'
import { lineState, requestState, type SignOffState as State } from '../../domain/signoffs/state.ts'
import { readRecord, type Content, type PersonRecord } from '../records/index.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import type { SignOffLine } from './sign-off-folder.types.ts'
import { toRequest, type Looking } from './sign-off-request.ts'
import type { RequestFacts } from './sign-off.read-model.ts'
import { SignOffRoute, SignOffState } from './sign-off-words.types.ts'
import { readSettings, type SettingFacts } from './signing.read-model.ts'

/** The lines of a person's role as they stand today, with where they would be signed. */
export interface MyLines {
  readonly record: PersonRecord
  readonly content: Content
  readonly standpoint: Standpoint
  /** null = the person belongs to no organisation today, or not to the one that was named. */
  readonly setting: SettingFacts | null
  readonly lines: readonly LineStanding[]
  /** The whole role; null where none with lines is known. */
  readonly level: LevelStanding | null
  readonly today: Day
}

/** Two statements: the record, and the organisations with the numbers they ask for. */
export async function readMyLines(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string | null },
): Promise<MyLines> {
  const today = clock.today()
  const record = await readRecord(tx, personId, today)
  const settings = await readSettings(tx)
  const setting = settings.find(({ id }) => organisationId === null || id === organisationId) ?? null
  const published = await content.of(tx, record.contentHash)
  const standpoint = foldForGoal(record.learner, published.catalogue, today)
  const inputs = {
    learner: record.learner,
    states: standpoint.states,
    asked: standpoint.target.items,
    catalogue: published.catalogue,
    raises: setting?.raises ?? [],
    asOf: today,
  }
  const { role } = standpoint.target
  const lines = (role?.scopeLines ?? []).flatMap(line => lineStanding(line, inputs) ?? [])
  const { ratings } = record.learner
  const level = role === null || lines.length === 0 ? null : levelStanding(role, { ratings, states: inputs.states })
  return { record, content: published, standpoint, setting, lines, level, today }
}

/** Where a line stands, with the latest request about it. */
export function stateOfLine({ isMet, isHeld }: LineStanding, latest: RequestFacts | null): State {
  return lineState({ request: latest === null ? null : factsState(latest), isMet, isHeld })
}

/** Where a request stands by itself. */
export function factsState({ signers, outcome, isReversed }: RequestFacts): State {
  return requestState({
    hasWord: signers.some(({ answer }) => answer !== null && answer !== 'RECUSED'),
    outcome,
    isReversed,
  })
}

export function toLine(standing: LineStanding, latest: RequestFacts | null, looking: Looking): SignOffLine {
  const { line, items, requirements, route, reviewDueOn } = standing
  const capabilities = looking.framework.capabilities
  return {
    code: line.code,
    title: line.title,
    state: SignOffState[stateOfLine(standing, latest)],
    route: SignOffRoute[route],
    rating: highest(items),
    items: items.map(({ capability, ...rest }) => ({ capability: known(capabilities, capability), ...rest })),
    asked: requirements.length,
    met: requirements.filter(({ isMet }) => isMet).length,
    missing: requirements.flatMap(({ missing }) => missing ?? []),
    request: latest === null ? null : toRequest(latest, looking),
    reviewDueOn: reviewDueOn === null ? null : isoFromDay(reviewDueOn),
  }
}

/** How many people have to be asked at least. */
export function fewestFor(route: Route, raises: readonly Raise[]): number {
  return { SUPERVISOR: 1, TWO_PEOPLE: 2, PANEL: quorumOf(raises) }[route]
}

/** Ids of the pieces of evidence some requirements rest on, each once. */
export function piecesOf(requirements: LineStanding['requirements']): readonly string[] {
  const sources = requirements.flatMap(requirement => requirement.sources)
  return [...new Set(sources.flatMap(({ kind, id }) => (kind === 'EVIDENCE' ? id : [])))]
}
