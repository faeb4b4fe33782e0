import type { GateFact } from '../../domain/capability/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { GateFactRow } from './gate-fact.entity.ts'

export type NewGateFact = Omit<GateFactRow, 'note' | 'medicine' | 'basis'> &
  Pick<GateFactRow, 'note'> &
  Partial<Pick<GateFactRow, 'medicine' | 'basis'>>

/** A statement with what stands beside it and decides nothing. */
export type GateStatement = GateFact & Pick<GateFactRow, 'note' | 'basis'>

export async function appendGateFacts(tx: Transaction, facts: readonly NewGateFact[]): Promise<void> {
  const rows = facts.map(fact => ({ medicine: null, basis: null, ...fact }))
  if (rows.length > 0) await tx.insertMany(GateFactRow, rows)
}

/** Everything a person stated of gates, in the domain's words, the latest first. */
export async function readGateFacts(tx: Transaction, personId: string): Promise<GateStatement[]> {
  const rows = await tx.execute<(Omit<GateStatement, 'medicine'> & { medicine: string | null })[]>(
    `select id as sequence, gate_code as gate, area_code as area, medicine, basis, note, is_met as "isMet",
            stated_by as "statedBy", stated_on - date '1970-01-01' as "on", until_on - date '1970-01-01' as "until"
       from gate_facts where person_id = ? order by stated_on desc, id desc`,
    [personId],
  )
  return rows.map(toGateFact)
}

/** A statement that names no medicine says nothing of one, rather than of one called null. */
export function toGateFact<Row extends { readonly medicine: string | null }>(
  row: Row,
): Omit<Row, 'medicine'> & { readonly medicine?: string } {
  const { medicine, ...fact } = row
  return medicine === null ? fact : { ...fact, medicine }
}
