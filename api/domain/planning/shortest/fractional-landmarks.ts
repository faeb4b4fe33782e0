import { FactCosts } from './fact-costs.ts'
import { FlowNetwork } from './flow-network.ts'
import { crossing } from './landmarks.ts'
import { listAt } from './lists.ts'
import type { Landmark } from './model.ts'
import type { PackedTask } from './packed-task.ts'

/** A share below this is none. */
const NOTHING = 1e-6
/** By how much a landmark has to be missed to be worth a row. */
const WORTH_A_ROW = 0.02

/**
 * Landmarks that a relaxed solution, which takes shares of operators, falls short of: for a goal the shares that cross are
 * below 1, for a fact something needs below the share to which it is reached.
 *
 * Each operator is tied to the need that is hardest to come by; then what can flow from the start to a fact through
 * operators as wide as their shares is found exactly, and the narrowest place is the landmark. Tying only chooses which
 * landmarks are seen: every one handed out holds.
 *
 * @param shares by operator, 0 to 1
 * @param shareOfFact to what share a fact is to be reached, 0 to 1; 0 = not asked about
 */
export function landmarksShortOf(
  task: PackedTask,
  shares: Float64Array,
  { shareOfFact, most }: { shareOfFact: Float64Array; most: number },
): readonly Landmark[] {
  const isGoal = new Uint8Array(task.factCount)
  for (const goal of task.goals) isGoal[goal] = 1
  const network = justified(task, shares)
  const asked = [...Array(task.factCount).keys()]
    .filter(fact => (shareOfFact[fact] ?? 0) > WORTH_A_ROW)
    .toSorted((a, b) => (shareOfFact[b] ?? 0) - (shareOfFact[a] ?? 0) || a - b)
  const found: Landmark[] = []
  for (const fact of asked) {
    if (found.length >= most) break
    const share = shareOfFact[fact] ?? 0
    if (network.flow(task.factCount, fact, share - WORTH_A_ROW) >= share - WORTH_A_ROW) continue
    const operators = crossing(task, network.sinkSide(fact).subarray(0, task.factCount))
    let across = 0
    for (const operator of operators) across += shares[operator] ?? 0
    if (across < share - WORTH_A_ROW) found.push({ operators, fact: isGoal[fact] === 1 ? null : fact })
  }
  return found
}

/** Facts and operators as a network: each operator leads from its hardest need to all it adds, as wide as its share. */
function justified(task: PackedTask, shares: Float64Array): FlowNetwork {
  const start = task.factCount
  const network = new FlowNetwork(task.factCount + 1 + task.operatorCount)
  const costs = new FactCosts(task)
  costs.run(shares.map(share => 1.001 - Math.min(1, share)))
  for (let operator = 0; operator < task.operatorCount; operator += 1) {
    const share = shares[operator] ?? 0
    if (share < NOTHING) continue
    let hardest = start
    let highest = -1
    for (const need of listAt(task.needs, operator)) {
      if ((costs.cost[need] ?? 0) <= highest) continue
      hardest = need
      highest = costs.cost[need] ?? 0
    }
    const node = start + 1 + operator
    network.connect(hardest, node, share)
    for (const fact of listAt(task.adds, operator)) network.connect(node, fact, Infinity)
  }
  return network
}
