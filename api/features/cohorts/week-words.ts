import { formatDay } from '../../domain/capability/calendar.ts'
import type { Day } from '../../domain/capability/types.ts'
import type { WeekKind, WeekLine } from '../../domain/cohort/week.ts'
import type { MeetingKind } from '../../domain/preceptorship/types.ts'
import type { RequestOf } from './week.read-model.ts'

export const preceptorshipMeetingTitles: Readonly<Record<MeetingKind, string>> = {
  WEEK_2: 'Preceptorship meeting at 2 weeks',
  WEEK_6: 'Preceptorship meeting at 6 weeks',
  MONTH_3: 'Preceptorship meeting at 3 months',
  MONTH_6: 'Preceptorship meeting at 6 months',
  LAST: 'Last preceptorship meeting',
}

/** What a meeting of the group's own is called. @example groupMeetingTitles('TRIPARTITE') // 'Meeting of three' */
export const groupMeetingTitles = (kind: string): string => (kind === 'TRIPARTITE' ? 'Meeting of three' : 'Review')

export const requestTitles: Readonly<Record<RequestOf, string>> = {
  SIGN_OFF: 'A sign-off waits for your word',
  OBSERVATION: 'An observation was asked of you; the letter to you holds its link',
  EVIDENCE: 'Evidence waits for you to confirm it',
  OTHERS: 'A request of theirs has waited for a colleague for two weeks or longer',
}

/** The rule a line of each kind comes from. */
const rules: Readonly<Record<WeekKind, string>> = {
  STAGE:
    'The last day that holds for them is over, by their own start, hours, pauses and extensions, and of what they share something asked by then is not held. Where that is not known here, a stage stands for six weeks.',
  TASK: 'It was given to them, it is not done, and the last day that holds for them is over.',
  MEETING: 'It is part of the programme, it was not held yet, and its day is over or within six weeks.',
  GOAL: 'They share their plan with this group, and the date of their goal is over.',
  REQUEST: 'Somebody asked, and nobody has answered yet.',
  AWARD: 'They train for it in this group, and it was ratified since they joined. What comes after is another group.',
  OBSERVERS:
    'They share their ratings with this group; they were observed, by fewer people than the decision on it asks for.',
  REVIEW: 'They share their ratings with this group, and a review date of theirs comes within six weeks.',
  HELP: 'They asked the educators of this group for help.',
}

export const ruleOf = (kind: WeekKind): string => rules[kind]

const verbs: Readonly<Record<WeekKind, readonly [over: string, coming: string]>> = {
  STAGE: ['ended on', 'ends on'],
  TASK: ['was due on', 'is due on'],
  MEETING: ['was planned for', 'is planned for'],
  GOAL: ['was', 'is'],
  REQUEST: ['asked on', 'asked on'],
  AWARD: ['ratified on', 'ratified on'],
  OBSERVERS: ['observed by fewer people than it takes, first on', 'observed by fewer people than it takes, first on'],
  REVIEW: ['due on', 'due on'],
  HELP: ['asked on', 'asked on'],
}

/** The line in a sentence. @example 'First stage: ended on 12 March 2026' */
export function lineText({ kind, title, on, isSameDay }: WeekLine, today: Day): string {
  const [over, coming] = verbs[kind]
  const day = isSameDay ? formatDay(on) : `${formatDay(on)} or later`
  // What somebody asks is in their own words, with a point of its own.
  return `${kind === 'HELP' ? `“${title}”` : `${title}:`} ${on < today ? over : coming} ${day}`
}
