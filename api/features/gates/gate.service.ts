import type { Day } from '../../domain/capability/types.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { byCode } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { gateFactProblems, type GateContent } from './gate.problems.ts'
import { appendGateFacts, readGateFacts, type GateStatement, type NewGateFact } from './gate.repository.ts'
import type { Gate, MyGate } from './gate.types.ts'
import { standing, standings } from './my-gates.ts'
import type { RecordGateFactInput } from './record-gate-fact.types.ts'

export interface GateService {
  /** Every precondition as it stands today: in general, and for each area and medicine something was stated for. */
  myGates(viewer: Viewer & { personId: string }): Promise<MyGate[]>
  record(viewer: Viewer & { personId: string }, input: RecordGateFactInput): Promise<MyGate | InputProblem[]>
}

interface GateServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
  readonly gates: ContentReader<ReadonlyMap<string, Gate>>
}

export function createGateService(dependencies: GateServiceDependencies): GateService {
  const { asViewer, clock, createId } = dependencies
  const contentOf = (tx: Transaction): Promise<GateContent> => readGateContent(tx, dependencies)
  return {
    myGates: viewer =>
      asViewer(viewer, async tx => {
        const content = await contentOf(tx)
        const facts = await readGateFacts(tx, viewer.personId)
        return [...content.gates.values()].flatMap(gate => standings(gate, facts, content, clock.today()))
      }),
    record: (viewer, input) =>
      asViewer(viewer, async tx => {
        const content = await contentOf(tx)
        const problems = gateFactProblems(input, content, clock.today())
        if (problems.length > 0) return problems
        const facts = await readGateFacts(tx, viewer.personId)
        const base = { id: createId(), personId: viewer.personId, recordedAt: clock.now() }
        const fact = { ...base, ...toFact(input, facts, clock.today()) }
        await appendGateFacts(tx, [fact])
        return standing(fact, await readGateFacts(tx, viewer.personId), content, clock.today())
      }),
  }
}

/** The preconditions and areas that are published now, kept for all requests. */
export async function readGateContent(
  tx: Transaction,
  { frameworks, gates }: Pick<GateServiceDependencies, 'frameworks' | 'gates'>,
): Promise<GateContent> {
  const { framework } = await frameworks.current(tx)
  return { gates: await gates.of(tx, framework.contentHash), areas: byCode(framework.areas) }
}

function toFact(
  { gateCode, areaCode, medicine, basis, isMet, until, statedBy, note }: RecordGateFactInput,
  facts: readonly GateStatement[],
  today: Day,
): Omit<NewGateFact, 'id' | 'personId' | 'recordedAt'> & { medicine: string | null } {
  return {
    gateCode,
    areaCode: areaCode ?? null,
    medicine: medicineNamed(medicine, facts),
    basis: basis ?? null,
    isMet,
    untilOn: until ?? null,
    statedBy: statedBy.trim(),
    note: note?.trim() || null,
    on: isoFromDay(today),
  }
}

/** A medicine as it was first written, so that a capital letter does not make another one of it. */
function medicineNamed(typed: string | null | undefined, facts: readonly GateStatement[]): string | null {
  const name = typed?.trim().replaceAll(/\s+/g, ' ') || null
  if (name === null) return null
  return facts.find(({ medicine }) => medicine?.toLowerCase() === name.toLowerCase())?.medicine ?? name
}
