import { domainOf, type Situation } from './situation.ts'
import { describeStanding } from './standpoint.ts'
import type { Advice } from './types.ts'

type Counts = Pick<Advice, 'held' | 'toConfirm' | 'toLearn' | 'confirmationsToGoal'>

/** How many items of the target are held, to confirm and to learn, and how many decisions that comes to. */
export function countsOf(situation: Situation): Counts {
  const { standpoint } = situation
  const all = [...standpoint.target.items.keys()].map(code => describeStanding(standpoint, code).standing)
  const held = all.filter(standing => standing === 'HELD').length
  const toConfirm = all.filter(standing => standing === 'TO_CONFIRM').length
  const toLearn = all.filter(standing => standing === 'TO_LEARN').length
  return { held, toConfirm, toLearn, confirmationsToGoal: decisionsToGoal(situation) }
}

/**
 * How many decisions lie between the person and the goal. A scope line is decided as a whole, so each line with anything
 * not held yet counts once, and what stands in no line counts once for its area or pillar.
 */
function decisionsToGoal(situation: Situation): number {
  const { target } = situation.standpoint
  const open = [...target.items.keys()].filter(code => describeStanding(situation.standpoint, code).standing !== 'HELD')
  const lines = target.role?.scopeLines ?? []
  const inLine = new Set(lines.flatMap(({ capabilities }) => capabilities))
  const openLines = lines.filter(({ capabilities }) => capabilities.some(code => open.includes(code)))
  const others = new Set(open.filter(code => !inLine.has(code)).map(code => domainOf(situation, code)))
  return openLines.length + others.size
}
