import type { Transaction } from '../../platform/database/index.ts'
import { AdviceRow } from './advice.entity.ts'
import { StepResponseRow } from './step-response.entity.ts'

export async function appendResponse(tx: Transaction, response: StepResponseRow): Promise<void> {
  await tx.insert(StepResponseRow, response)
}

export async function appendAdvice(tx: Transaction, advice: AdviceRow): Promise<void> {
  await tx.insert(AdviceRow, advice)
}
