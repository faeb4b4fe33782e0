import { describe, expect, it } from 'vitest'
import { lowerBound } from './bound.ts'
import { Chooser } from './shortest/choose-operators.ts'
import { minutesTogether, packTask, type PackedTask } from './shortest/packed-task.ts'

interface Operator {
  readonly minutes: number
  readonly needs: readonly number[]
  readonly adds: readonly number[]
}

const operator = (_id: string, minutes: number, needs: readonly number[], adds: readonly number[]): Operator => {
  return { minutes, needs, adds }
}
const pack = (factCount: number, goals: readonly number[], operators: readonly Operator[]): PackedTask =>
  packTask({
    factCount,
    goals,
    minutes: operators.map(({ minutes }) => minutes),
    needs: operators.map(({ needs }) => needs),
    adds: operators.map(({ adds }) => adds),
  })
const taskOf = (goals: readonly number[], ...operators: readonly Operator[]): PackedTask =>
  pack(1 + Math.max(0, ...goals, ...operators.flatMap(({ needs, adds }) => [...needs, ...adds])), goals, operators)

describe('The lower bound', () => {
  it.each<[string, PackedTask, number]>([
    ['nothing for nothing', taskOf([]), 0],
    ['both of two separate goals', taskOf([0, 1], operator('a', 30, [], [0]), operator('b', 45, [], [1])), 75],
    ['one module that reaches both', taskOf([0, 1], operator('a', 30, [], [0, 1])), 30],
    ['the cheaper of two ways', taskOf([0], operator('a', 30, [], [0]), operator('b', 20, [], [0])), 20],
    [
      'a chain as a whole',
      taskOf([2], operator('a', 30, [], [0]), operator('b', 20, [0], [1]), operator('c', 5, [1], [2])),
      55,
    ],
    [
      'a shared step once',
      taskOf([1, 2], operator('a', 30, [], [0]), operator('b', 1, [0], [1]), operator('c', 2, [0], [2])),
      33,
    ],
    ['free steps as free', taskOf([1], operator('a', 0, [], [0]), operator('b', 0, [0], [1])), 0],
    [
      'a circle that is entered from outside',
      taskOf([0], operator('a', 9, [1], [0]), operator('b', 9, [0], [1]), operator('c', 4, [], [1])),
      13,
    ],
  ])('counts %s', (_what, task, minutes) => {
    expect(lowerBound(task)).toBe(minutes)
  })

  it('stays a bound, and the plan a plan, where a catalogue is large', () => {
    const task = largeTask(2_000, 400, 60)
    const bound = lowerBound(task)
    const minutes = minutesTogether(task, new Chooser(task).greedy())
    expect(bound).toBeGreaterThan(0)
    expect(minutes).toBeGreaterThanOrEqual(bound)
    expect(minutes).toBeLessThan(bound * 3)
  })
})

/** Many operators over many facts, each needing facts before its own; the same every time. */
function largeTask(operators: number, facts: number, goals: number): PackedTask {
  let state = 7
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  const list = Array.from({ length: operators }, (_, position) => {
    const adds = [...new Set([next(facts), next(facts)])]
    const lowest = Math.min(...adds)
    const needs = lowest < 20 ? [] : [next(lowest), next(lowest)]
    return operator(`o${String(position).padStart(5, '0')}`, 10 + next(290), needs, adds)
  })
  const basics = Array.from({ length: facts }, (_, fact) =>
    operator(`p${fact}`, 400, fact < 20 ? [] : [next(fact)], [fact]),
  )
  const asked = Array.from({ length: goals }, (_, at) => facts - 1 - at)
  return pack(facts, asked, [...list, ...basics])
}
