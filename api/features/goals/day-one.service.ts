import { noteProblem } from '../../domain/privacy/note.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, RoleProfile } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { appendDayOneAnswers, readDayOneAnswers, type StandingAnswer } from './day-one.repository.ts'
import { DayOneQuestion, DayOneReply, type AnswerDayOneInput, type DayOne } from './day-one.types.ts'

type Person = Viewer & { personId: string }

/** Tells the truth of day one of any role, as one person knows it; null where the role needs no such questions. */
export type DayOneReader = (role: RoleProfile) => DayOne | null

export interface DayOneService {
  /** What the viewer answered of every role: one statement however many are asked. */
  answers(viewer: Person): Promise<DayOneReader>
  answer(viewer: Person, input: AnswerDayOneInput): Promise<RoleProfile | InputProblem[]>
}

interface DayOneServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

/** Advanced and consultant roles: those that begin with a post, a course, a supervisor and time, or do not begin. */
const askedAt: ReadonlySet<string> = new Set(['CF7', 'CF8'])
const questions = Object.values(DayOneQuestion)
const noteLimit = 300

export function createDayOneService({ asViewer, clock, createId, content }: DayOneServiceDependencies): DayOneService {
  return {
    answers: viewer =>
      asViewer(viewer, async tx => {
        const standing = await readDayOneAnswers(tx, viewer.personId)
        return role => (isAsked(role) ? dayOneOf(role, standing) : null)
      }),
    answer: (viewer, input) =>
      asViewer(viewer, async tx => {
        const { framework } = await content.current(tx)
        const role = framework.roleProfiles.get(input.roleProfileCode)
        if (!role || !isAsked(role)) return [unknownRole(input.roleProfileCode)]
        const problems = answerProblems(input)
        if (problems.length > 0) return problems
        const standing = dayOneOf(role, await readDayOneAnswers(tx, viewer.personId))
        const given = input.answers.map(each => ({ ...each, note: each.note?.trim() || null }))
        const changed = given.filter(({ question, answer, note }) => {
          const known = standing.answers.find(each => each.question === question)
          return known?.answer !== answer || known.note !== note
        })
        const on = isoFromDay(clock.today())
        const base = { personId: viewer.personId, roleProfileCode: role.code, on, recordedAt: clock.now() }
        const rows = changed.map(each => ({ ...base, ...each, id: createId() }))
        await appendDayOneAnswers(tx, rows)
        return role
      }),
  }
}

function isAsked({ level }: RoleProfile): boolean {
  return level !== null && askedAt.has(level.code)
}

function dayOneOf(role: RoleProfile, standing: readonly StandingAnswer[]): DayOne {
  const own = new Map(standing.filter(each => each.roleProfileCode === role.code).map(each => [each.question, each]))
  const answers = questions.map(question => {
    const { answer, note = null, on = null } = own.get(question) ?? {}
    return {
      question,
      answer: Object.values(DayOneReply).find(reply => reply === answer) ?? null,
      note,
      answeredOn: on,
    }
  })
  return { answers, answered: answers.filter(({ answer }) => answer !== null).length }
}

function unknownRole(code: string): InputProblem {
  return { path: 'roleProfileCode', code: 'UNKNOWN', message: `“${code}” is not an advanced or consultant role` }
}

function answerProblems({ answers }: AnswerDayOneInput): InputProblem[] {
  if (answers.length === 0) return [{ path: 'answers', code: 'MISSING', message: 'Answer at least one question' }]
  return answers.flatMap(({ question, note }, index) => {
    const isRepeated = answers.findIndex(other => other.question === question) < index
    const repeated = { path: `answers.${index}.question`, code: 'REPEATED', message: 'Answer each question once' }
    const noted = noteProblem(note, noteLimit)
    return [...(isRepeated ? [repeated] : []), ...(noted ? [{ path: `answers.${index}.note`, ...noted }] : [])]
  })
}
