import type { TestApi } from '../api.ts'
import { learnerInsertions, learnerRows, type LearnersGiven } from '../learner-rows.ts'
import { dayFromToday } from './people.ts'

/** Invented learners of one version, who learnt twenty days ago unless said otherwise; their ids. */
export const createLearners = async (
  api: Pick<TestApi, 'database'>,
  { daysFromToday = -20, ...given }: Omit<LearnersGiven, 'on'> & { readonly daysFromToday?: number },
): Promise<string[]> => {
  const learners = learnerRows({ ...given, on: dayFromToday(daysFromToday) })
  await api.database.asSystem(async tx => {
    for (const insertion of learnerInsertions('?')) await tx.execute(insertion, [JSON.stringify(learners)], 'run')
  })
  return learners.map(({ id }) => id)
}
