import { useI18n } from 'vue-i18n'
import type { GoalChoicesQuery } from '../../generated/goals/graphql.ts'
import { formatDate } from '../../ui/formats.ts'
import { usePracticeWords } from '../practices/index.ts'
import type { GoalAnswers } from './goal-answers.ts'
import type { PracticeAndGoalAnswers } from './practice-and-goal-answers.ts'

/** Puts two versions of the form side by side in words, leaving out what is the same in both. */
export function useReadBack() {
  const { t } = useI18n()
  const { readBack } = usePracticeWords()

  function readGoal(goal: GoalAnswers, choices: GoalChoicesQuery) {
    const role = choices.roleProfiles.find(({ code }) => code === goal.roleProfile)?.title
    const pathway = choices.pathways.find(({ code }) => code === goal.pathway)?.title
    const chosen = { role, pathway, 'nothing-yet': t('goals.aims.nothing-yet'), '': undefined }[goal.aim]
    const overlays = choices.framework?.overlays.filter(({ code }) => goal.overlays.includes(code)) ?? []
    const isDated = goal.dueOn && goal.dueOn !== 'invalid'
    return [
      { label: t('goals.aim'), value: chosen ?? t('practices.noAnswer') },
      { label: t('goals.overlays'), value: overlays.map(({ title }) => title).join('; ') || t('goals.noExtras') },
      { label: t('goals.dueOn'), value: isDated ? formatDate(goal.dueOn) : goal.dueOn || t('goals.noDate') },
    ]
  }

  function read({ practice, goal }: PracticeAndGoalAnswers, choices: GoalChoicesQuery) {
    const { areas = [], levels = [] } = choices.framework ?? {}
    return [...readBack(practice, areas, levels), ...readGoal(goal, choices)]
  }

  function compare(mine: PracticeAndGoalAnswers, saved: PracticeAndGoalAnswers, choices: GoalChoicesQuery) {
    const theirs = read(saved, choices)
    return read(mine, choices)
      .map(({ label, value }, index) => ({ label, mine: value, saved: theirs[index]?.value ?? '' }))
      .filter(row => row.mine !== row.saved)
  }

  return { compare }
}
