import { isRefusal, mayDecide, type SignerPart as Part } from '../../domain/signoffs/signing-rules.ts'
import { observersOf } from '../../domain/signoffs/folder.ts'
import type { SignOffRoute } from '../../domain/signoffs/items.ts'
import { levelItems, type LevelStanding } from '../../domain/signoffs/level.ts'
import { toBeSigned, type LineStanding } from '../../domain/signoffs/line.ts'
import type { Decision } from '../../domain/signoffs/signing-rules.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { MyLines } from './line-standing.ts'
import type { SignerCandidate } from './sign-off-deciding.types.ts'
import { QualifiedBy, SignerPart } from './sign-off-words.types.ts'
import { readPossibleSigners, type PossibleSigner } from './signing.read-model.ts'

/** What a route can ask somebody to be, the first of them first. */
export const partsOf: Readonly<Record<SignOffRoute, readonly Part[]>> = {
  SUPERVISOR: ['SUPERVISOR'],
  TWO_PEOPLE: ['LEAD', 'SECOND'],
  PANEL: ['LEAD', 'MEMBER'],
}

/** What would be decided, as rules read it. */
export function decisionOn({ record, content, today }: MyLines, line: LineStanding): Decision {
  return {
    ownerId: record.personId,
    items: toBeSigned(line.items),
    observers: observersOf(line.requirements),
    capabilities: content.catalogue.capabilities,
    on: today,
  }
}

/** The same of the level of a whole role: nothing is given, and nothing was observed for it. */
export function decisionOnLevel({ record, content, today }: MyLines, level: LevelStanding): Decision {
  return {
    ownerId: record.personId,
    items: levelItems(level),
    observers: new Set(),
    capabilities: content.catalogue.capabilities,
    on: today,
    isLevel: true,
  }
}

/** Those whom the record itself shows to have trained a person: who confirmed a supervisor's statement. */
export function trainersOf({ record }: Pick<MyLines, 'record'>): ReadonlySet<string> {
  const { evidence } = record.learner
  return new Set(evidence.flatMap(({ kind, confirmedBy }) => (kind === 'STATEMENT' ? (confirmedBy ?? []) : [])))
}

/** Current members of the organisation as rules read them, the owner among them; nobody without an organisation. */
export async function readSignersFor(
  tx: Transaction,
  { content, setting, today }: MyLines,
  { items }: Pick<Decision, 'items'>,
): Promise<ReadonlyMap<string, PossibleSigner>> {
  if (setting === null) return new Map()
  const capabilities = items.map(({ capability }) => capability)
  return readPossibleSigners(tx, { organisationId: setting.id, capabilities, catalogue: content.catalogue, today })
}

export interface Deciding {
  readonly decision: Decision
  readonly route: SignOffRoute
}

/** Who may decide it, by name, with what they can be asked to be and why. */
export async function signerCandidates(
  tx: Transaction,
  mine: MyLines,
  { decision, route }: Deciding,
): Promise<SignerCandidate[]> {
  const trainers = trainersOf(mine)
  const people = await readSignersFor(tx, mine, decision)
  return [...people.values()]
    .flatMap(facts => {
      const hasTrained = trainers.has(facts.personId)
      const allowed = partsOf[route].flatMap(part => {
        const result = mayDecide(decision, { facts, part, hasTrained })
        return isRefusal(result) ? [] : { part, result }
      })
      const [first] = allowed
      if (first === undefined) return []
      return {
        person: { id: facts.personId, name: facts.name },
        parts: allowed.map(({ part }) => SignerPart[part]),
        qualifiedBy: QualifiedBy[first.result.by],
        qualification: first.result.text,
        hasTrained,
      }
    })
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en') || (a.person.id < b.person.id ? -1 : 1))
}
