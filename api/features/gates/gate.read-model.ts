import type { Transaction } from '../../platform/database/index.ts'
import type { Gate } from './gate.types.ts'

/** Every gate in its order, by code, in one statement. */
export async function readGates(tx: Transaction): Promise<ReadonlyMap<string, Gate>> {
  const gates = await tx.execute<Gate[]>(
    `select code, name, asks, ask_whom as "askWhom", ways_on as "waysOn", request_draft as "requestDraft",
            is_per_area as "isPerArea", is_per_medicine as "isPerMedicine" from gates order by position`,
  )
  return new Map(gates.map(gate => [gate.code, gate]))
}
