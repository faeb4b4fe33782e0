import type { GoalDetailsFragment, SetGoalInput } from '../../generated/goals/graphql.ts'
import type { AnswerProblem } from '../practices/index.ts'

/** What is on the form, as typed. A role and a pathway may both be chosen while looking; `aim` says which one counts. */
export type GoalAnswers = {
  aim: '' | 'nothing-yet' | 'role' | 'pathway'
  roleProfile: string
  pathway: string
  overlays: string[]
  dueOn: string
}

export function emptyGoalAnswers(): GoalAnswers {
  return { aim: '', roleProfile: '', pathway: '', overlays: [], dueOn: '' }
}

/** The form filled in from what is saved; having no goal is an answer too. */
export function goalAnswersOf(goal: GoalDetailsFragment | null): GoalAnswers {
  if (!goal) return { ...emptyGoalAnswers(), aim: 'nothing-yet' }
  const aim = goal.pathway ? 'pathway' : goal.roleProfile ? 'role' : 'nothing-yet'
  return {
    aim,
    roleProfile: aim === 'role' ? (goal.roleProfile?.code ?? '') : '',
    pathway: goal.pathway?.code ?? '',
    overlays: goal.overlays.map(({ code }) => code),
    dueOn: goal.dueOn ?? '',
  }
}

/** What has to be put right before the answers can be sent. */
export function checkGoal(answers: GoalAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  if (!answers.aim) problems.push({ fieldId: 'aim', message: 'goals.errors.aim' })
  if (answers.aim === 'role' && !answers.roleProfile) problems.push({ fieldId: 'role', message: 'goals.errors.role' })
  if (answers.aim === 'pathway' && !answers.pathway)
    problems.push({ fieldId: 'pathway', message: 'goals.errors.pathway' })
  if (answers.dueOn === 'invalid' && answers.aim !== 'nothing-yet') {
    problems.push({ fieldId: 'due-on', message: 'goals.errors.dueOn' })
  }
  return problems
}

/** Whether saving these answers would change nothing. */
export function isSameGoal(answers: GoalAnswers, goal: GoalDetailsFragment | null): boolean {
  const saved = goalAnswersOf(goal)
  if (answers.aim !== saved.aim) return false
  if (answers.aim === 'nothing-yet') return true
  const chosen = answers.aim === 'role' ? 'roleProfile' : 'pathway'
  const sameOverlays = [...answers.overlays].sort().join() === [...saved.overlays].sort().join()
  return answers[chosen] === saved[chosen] && answers.dueOn === saved.dueOn && sameOverlays
}

/** The answers as the API takes them. Extra areas that were agreed with the goal stay while the goal stays the same. */
export function goalInputOf(
  answers: GoalAnswers,
  hoursPerWeek: number | null,
  goal: GoalDetailsFragment | null,
  expectedVersion: number,
): SetGoalInput {
  const hasAim = answers.aim !== 'nothing-yet'
  const areas =
    hasAim && goal ? goal.areas.map(({ area, level }) => ({ areaCode: area.code, levelCode: level.code })) : []
  return {
    roleProfileCode: answers.aim === 'role' ? answers.roleProfile : null,
    pathwayCode: answers.aim === 'pathway' ? answers.pathway : null,
    isNothingYet: !hasAim,
    overlayCodes: hasAim ? answers.overlays : [],
    areas,
    dueOn: hasAim ? answers.dueOn || null : null,
    hoursPerWeek,
    expectedVersion,
  }
}

/** The field on screen that a path of the input belongs to. */
export function goalFieldFor(path: string, answers: GoalAnswers): string {
  const [name] = path.replace(/^input\./, '').split('.')
  const fields: Record<string, string> = {
    roleProfileCode: answers.aim === 'role' ? 'role' : 'aim',
    pathwayCode: answers.aim === 'pathway' ? 'pathway' : 'aim',
    overlayCodes: 'overlays',
    dueOn: 'due-on',
    hoursPerWeek: 'hours',
  }
  return fields[name ?? ''] ?? 'aim'
}
