import { noteProblem } from '../../domain/privacy/note.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { NudgeMembersInput } from './message.types.ts'

const mostPeople = 200
const wordsLimit = 1000
const itemLimit = 200
const keyLimit = 120
/** One sentence. */
const helpLimit = 280

/** What is wrong with words that have to be said. */
export function wordsProblems(path: string, words: string, limit: number = wordsLimit): InputProblem[] {
  if (words.trim() === '') return [{ path, code: 'MISSING', message: 'Write what you want to say' }]
  const found = noteProblem(words, limit)
  return found === null ? [] : [{ path, ...found }]
}

export const helpProblems = (words: string): InputProblem[] => wordsProblems('words', words, helpLimit)

export const peopleProblems = (memberIds: readonly string[]): InputProblem[] =>
  memberIds.length === 0 || memberIds.length > mostPeople
    ? [{ path: 'memberIds', code: 'OUT_OF_RANGE', message: `Choose 1 to ${mostPeople} people at a time` }]
    : []

/** What is wrong with a nudge, each beside its field. */
export function nudgeProblems({ memberIds, about, item, note }: NudgeMembersInput): InputProblem[] {
  const found = noteProblem(note, wordsLimit)
  return [
    ...peopleProblems(memberIds),
    ...(about.trim() === '' || about.length > keyLimit
      ? [{ path: 'about', code: 'UNKNOWN', message: 'Say what it is about' }]
      : []),
    ...wordsProblems('item', item, itemLimit),
    ...(found === null ? [] : [{ path: 'note', ...found }]),
  ]
}
