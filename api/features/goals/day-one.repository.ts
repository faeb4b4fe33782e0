import type { Transaction } from '../../platform/database/index.ts'
import { DayOneAnswerRow } from './day-one-answer.entity.ts'

export type StandingAnswer = Pick<DayOneAnswerRow, 'roleProfileCode' | 'question' | 'answer' | 'note' | 'on'>

/** The latest answer to each question a person was asked, of every role, in one statement. */
export async function readDayOneAnswers(tx: Transaction, personId: string): Promise<StandingAnswer[]> {
  return tx.execute<StandingAnswer[]>(
    `select distinct on (role_profile_code, question) role_profile_code as "roleProfileCode", question, answer, note,
            answered_on::text as "on"
       from day_one_answers where person_id = ?
      order by role_profile_code, question, recorded_at desc, id desc`,
    [personId],
  )
}

export async function appendDayOneAnswers(tx: Transaction, answers: readonly DayOneAnswerRow[]): Promise<void> {
  if (answers.length > 0) await tx.insertMany(DayOneAnswerRow, [...answers])
}
