import { useSession } from '../../../app/session.ts'
import type { FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import type { PracticeAndGoalQuery, SetGoalMutation } from '../../../generated/goals/graphql.ts'
import type { DescribeMyPracticeMutation } from '../../../generated/practices/graphql.ts'
import { practiceFieldFor, practiceInputOf, useDescribeMyPractice } from '../../practices/index.ts'
import { goalFieldFor, goalInputOf, isSameGoal } from '../goal-answers.ts'
import type { PracticeAndGoalAnswers } from '../practice-and-goal-answers.ts'
import { useSetGoal } from './useSetGoal.ts'

export type Saved = NonNullable<PracticeAndGoalQuery['me']>
/** What came of saving: done, wrong in places, changed elsewhere meanwhile, or no answer. */
export type SaveOutcome =
  { kind: 'saved' } | { kind: 'invalid'; errors: FieldError[] } | { kind: 'conflict' } | { kind: 'unreachable' }

type PracticeResult = DescribeMyPracticeMutation['describeMyPractice']
type GoalResult = SetGoalMutation['setGoal']

function outcomeOf(result: PracticeResult | GoalResult, fieldFor: (path: string) => string): SaveOutcome {
  if (result.__typename === 'Conflict') return { kind: 'conflict' }
  if (result.__typename !== 'InvalidInput') return { kind: 'saved' }
  return { kind: 'invalid', errors: result.fields.map(({ path, message }) => ({ fieldId: fieldFor(path), message })) }
}

/** Saves the practice and then the goal, where it changed. What is saved counts, even if the second part is refused. */
export function useSavePracticeAndGoal(reload: () => Promise<Saved | null>) {
  const { describe } = useDescribeMyPractice()
  const { setGoal } = useSetGoal()
  const session = useSession()
  const status = useSaveStatus()

  async function savePractice({ practice }: PracticeAndGoalAnswers, saved: Saved): Promise<SaveOutcome> {
    const result = await describe(practiceInputOf(practice, saved.practice.version))
    return outcomeOf(result, path => practiceFieldFor(path, practice))
  }

  async function saveGoal({ practice, goal }: PracticeAndGoalAnswers, saved: Saved): Promise<SaveOutcome> {
    const hoursPerWeek = practiceInputOf(practice, 0).hoursPerWeek ?? null
    const isUnchanged = isSameGoal(goal, saved.goal) && (!saved.goal || saved.goal.hoursPerWeek === hoursPerWeek)
    if (isUnchanged) return { kind: 'saved' }
    const send = (version: number) => setGoal(goalInputOf(goal, hoursPerWeek, saved.goal, version))
    const first = await send(saved.goal?.version ?? 0)
    // "Nothing yet" has a version too, but no goal to read it from: where there still is none, nothing was overwritten.
    const isStillNone = first.__typename === 'Conflict' && !saved.goal && !(await reload())?.goal
    const result = isStillNone ? await send(first.currentVersion) : first
    return outcomeOf(result, path => goalFieldFor(path, goal))
  }

  async function saveBoth(answers: PracticeAndGoalAnswers, saved: Saved): Promise<SaveOutcome> {
    const practice = await savePractice(answers, saved)
    if (practice.kind !== 'saved') return practice
    const goal = await saveGoal(answers, saved)
    await session.refresh()
    return goal
  }

  async function save(answers: PracticeAndGoalAnswers, saved: Saved): Promise<SaveOutcome> {
    status.saving()
    const outcome = await saveBoth(answers, saved).catch((): SaveOutcome => ({ kind: 'unreachable' }))
    if (outcome.kind === 'saved') status.saved()
    else if (outcome.kind === 'unreachable') status.failed()
    else status.reset()
    return outcome
  }

  return { save }
}
