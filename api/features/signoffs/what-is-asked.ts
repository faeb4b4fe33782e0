import { keptFolder, keptLines } from '../../domain/signoffs/kept-folder.ts'
import { isLineHeld } from '../../domain/signoffs/level.ts'
import type { LineStanding } from '../../domain/signoffs/line.ts'
import type { Decision } from '../../domain/signoffs/signing-rules.ts'
import { canAsk, type SignOffState } from '../../domain/signoffs/state.ts'
import type { SignOffRoute } from '../../domain/signoffs/items.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed } from '../../platform/graphql/index.ts'
import { readLatestVersionIds } from '../evidence/index.ts'
import type { Refusal } from './answer.ts'
import { latestOfLevel, levelRoute, stateOfLevel, titleOfLevel } from './level-view.ts'
import { piecesOf, stateOfLine, type MyLines } from './line-standing.ts'
import type { SignOffRequestRow } from './sign-off.entity.ts'
import type { RequestFacts } from './sign-off.read-model.ts'
import { decisionOn, decisionOnLevel } from './signer-candidates.ts'

/** What a request says of itself, beside whose it is, where, and when. */
export type KeptAsked = Pick<
  SignOffRequestRow,
  | 'roleProfileCode'
  | 'roleTitle'
  | 'scopeLineCode'
  | 'levelCode'
  | 'title'
  | 'items'
  | 'requirements'
  | 'lines'
  | 'pieceVersionIds'
  | 'ratingIds'
>

/** Something that can be asked for now: a line, or the level of a whole role. */
export interface Asked {
  readonly route: SignOffRoute
  readonly decision: Decision
  /** The folder as it stands, to be kept with the request. */
  keep(tx: Transaction): Promise<KeptAsked>
}

/** What a caller names: exactly one of the two. */
export interface Named {
  readonly scopeLineCode: string | null
  readonly roleProfileCode: string | null
}

/** What would be asked for, or why it cannot be asked for now. */
export function whatIsAsked(mine: MyLines, own: readonly RequestFacts[], named: Named): Asked | Refusal {
  const { scopeLineCode, roleProfileCode } = named
  if ((scopeLineCode === null) === (roleProfileCode === null))
    return unknown('scopeLineCode', 'Name either a line, or the role to ask for its level')
  if (mine.setting === null)
    return notAllowed('NOT_YOUR_ORGANISATION', 'You can ask only in an organisation you belong to today')
  return scopeLineCode === null ? levelAsked(mine, own, roleProfileCode ?? '') : lineAsked(mine, own, scopeLineCode)
}

/** Told apart by what each has. */
export function canBeAsked(asked: Asked | Refusal): asked is Asked {
  return 'keep' in asked
}

function unknown(path: string, message: string): Refusal {
  return invalidInput([{ path, code: 'UNKNOWN', message }])
}

interface Words {
  readonly open: string
  readonly signed: string
  readonly missing: string
}

function refusalOf(state: SignOffState, isMet: boolean, words: Words): Refusal | null {
  if (state === 'ASKED' || state === 'BEING_DECIDED') return notAllowed('ASKED_ALREADY', words.open)
  if (state === 'SIGNED') return notAllowed('SIGNED_ALREADY', words.signed)
  return canAsk(state, isMet) ? null : notAllowed('NOT_READY', words.missing)
}

function lineAsked(mine: MyLines, own: readonly RequestFacts[], code: string): Asked | Refusal {
  const standing = mine.lines.find(each => each.line.code === code)
  if (standing === undefined) return unknown('scopeLineCode', 'Your role has no such line')
  const latest = own.find(({ lineCode }) => lineCode === code) ?? null
  const missing = standing.requirements.flatMap(each => each.missing ?? [])
  const refused = refusalOf(stateOfLine(standing, latest), standing.isMet, {
    open: 'This line is asked for already: it is with those you named',
    signed: 'You hold everything your role asks of this line',
    missing: `Not everything that is asked for is on record yet: ${missing.join('; ')}`,
  })
  const { route } = standing
  return refused ?? { route, decision: decisionOn(mine, standing), keep: tx => keepLine(tx, mine, standing) }
}

async function keepLine(tx: Transaction, mine: MyLines, standing: LineStanding): Promise<KeptAsked> {
  const { record, standpoint } = mine
  const versions = await readLatestVersionIds(tx, record.personId, piecesOf(standing.requirements))
  const requirements = keptFolder(standing.requirements, {
    versionOf: pieceId => versions.get(pieceId) ?? null,
    dateOf: isoFromDay,
  })
  const sources = requirements.flatMap(each => each.sources)
  const observed = sources.filter(({ kind }) => kind === 'OBSERVATION')
  return {
    roleProfileCode: standpoint.target.role?.code ?? '',
    roleTitle: standpoint.target.role?.title ?? '',
    scopeLineCode: standing.line.code,
    levelCode: null,
    title: standing.line.title,
    items: [...decisionOn(mine, standing).items],
    requirements,
    lines: null,
    pieceVersionIds: [...new Set(sources.flatMap(({ versionId }) => versionId ?? []))],
    ratingIds: [...new Set(observed.map(source => source.id))],
  }
}

function levelAsked(mine: MyLines, own: readonly RequestFacts[], code: string): Asked | Refusal {
  const { level: standing } = mine
  if (standing === null || standing.role.code !== code)
    return unknown('roleProfileCode', 'This is not the role you aim for or work in')
  const missing = standing.lines.filter(line => !isLineHeld(line)).map(({ title }) => title)
  const refused = refusalOf(stateOfLevel(standing, latestOfLevel(mine, own)), standing.isMet, {
    open: 'This level is asked for already: it is with those you named',
    signed: 'A panel has decided this level here already',
    missing: `A panel on the level sits once every line of the role is held. Still to do: ${missing.join('; ')}`,
  })
  const decision = decisionOnLevel(mine, standing)
  const keep = (): Promise<KeptAsked> =>
    Promise.resolve({
      roleProfileCode: standing.role.code,
      roleTitle: standing.role.title,
      scopeLineCode: null,
      levelCode: standing.role.level,
      title: titleOfLevel(mine, standing),
      items: [...decision.items],
      requirements: [],
      lines: keptLines(standing.lines, isoFromDay),
      pieceVersionIds: [],
      ratingIds: [],
    })
  return refused ?? { route: levelRoute, decision, keep }
}
