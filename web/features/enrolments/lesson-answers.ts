import type { AnswerBlockMutation } from '../../generated/enrolments/graphql.ts'
import type { Given } from '../modules/index.ts'
import type { Lesson } from './composables/useLesson.ts'

/** An answer on its way, with the version it was given to. */
export interface WaitingAnswer extends Given {
  readonly blockId: string
  readonly version: number
}

/** Why an answer was not taken in. */
export interface Refusal {
  readonly kind: 'REFUSED' | 'MOVED_ON'
  readonly message: string
}

/** A map in which one entry is set, or with null taken out. */
export function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | null,
): Map<string, Value> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/** Answers as they stand: those the API keeps, and over them those on their way. */
export function givenAnswers(lesson: Lesson | null | undefined, waiting: readonly WaitingAnswer[]): Map<string, Given> {
  const kept = (lesson?.answers ?? []).map(({ blockId, answer, confidence }) => {
    return { blockId, answer, confidence: confidence as Given['confidence'] }
  })
  return new Map([...kept, ...waiting].map(({ blockId, answer, confidence }) => [blockId, { answer, confidence }]))
}

/** What became of one answer; null = it is kept. */
export function refusalOf(outcome: AnswerBlockMutation['answerBlock']): Refusal | null {
  if (outcome.__typename === 'AnswerBlockSuccess') return null
  if (outcome.__typename === 'Conflict') return { kind: 'MOVED_ON', message: outcome.message }
  return { kind: 'REFUSED', message: outcome.fields[0]?.message ?? '' }
}
