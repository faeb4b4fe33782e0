import { loadavg } from 'node:os'
import { join } from 'node:path'
import { dayFromDate } from '../../api/domain/capability/calendar.ts'
import { developmentPlan } from '../../api/domain/development/development-plan.ts'
import { defaultParameters } from '../../api/domain/recommendation/parameters.ts'
import { recommend } from '../../api/domain/recommendation/recommend.ts'
import { projectRoot } from '../../seeds/project-root.ts'
import { loadReference, toCatalogue } from '../../seeds/reference.ts'
import { randomFrom } from './instances.ts'
import { churnAfter, minutesFollowed, situationIn, type Setting } from './simulate-journeys.ts'
import { simulationToMarkdown, type Simulated } from './simulate-table.ts'
import { firstSeed, simulatedPerson, type Invented } from './simulated-people.ts'

const simulated = (person: Invented, setting: Setting): Simulated => {
  const { learner, casesPerMonth, seed } = person
  const { catalogue, today } = setting
  const hours = learner.goal?.hoursPerWeek ?? null
  const calendar =
    hours === null ? null : { start: today, minutesPerWeek: hours * 60, casesPerMonth, leave: learner.leave }
  const began = performance.now()
  const situation = situationIn(setting, learner)
  const plan = developmentPlan(situation, calendar)
  const took = performance.now() - began
  return {
    person,
    plan,
    took,
    advice: recommend(learner, catalogue, defaultParameters, today),
    followed: minutesFollowed(setting, situation, false),
    adopted: minutesFollowed(setting, situation, true),
    churn: churnAfter(setting, situation, randomFrom(seed ^ 0xc4a)),
  }
}

/**
 * What plans and advice come to for many invented learners of the real catalogue. A plan that fails its check ends it: the
 * planner throws, and the seed says for whom.
 */
export const simulate = (isShort: boolean): string => {
  const setting = {
    catalogue: toCatalogue(loadReference(join(projectRoot(), 'seeds/reference'))),
    today: dayFromDate({ y: 2026, m: 11, d: 2 }),
  }
  const count = isShort ? 60 : 1_000
  for (let seed = 0; seed < 10; seed += 1) simulated(simulatedPerson(seed, setting.catalogue, setting.today), setting)
  const all = Array.from({ length: count }, (_, at) => {
    if (at % 100 === 0) process.stderr.write(`simulate: ${at} of ${count}\n`)
    const seed = firstSeed + at
    try {
      return simulated(simulatedPerson(seed, setting.catalogue, setting.today), setting)
    } catch (cause) {
      throw new Error(`The invented learner of seed ${seed} has no plan`, { cause })
    }
  })
  const load = `load average at the end ${(loadavg()[0] ?? 0).toFixed(1)}`
  return `${count} invented learners, seeds from ${firstSeed} on; ${load}.\n\n${simulationToMarkdown(all)}`
}
