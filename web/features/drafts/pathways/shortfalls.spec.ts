import { expect, it } from 'vitest'
import { besideItems, furthestLeading } from './shortfalls.ts'

const module = (code: string, minutes: number) => ({ __typename: 'Module' as const, code, title: code, minutes })
const asked = (...modules: ReturnType<typeof module>[]) => ({
  modules: modules.map(each => ({ __typename: 'PathwayWayOn' as const, to: 2, module: each })),
})

it('What leads on in most of what is not reached comes first, the shortest among equals, and three at most', () => {
  const [a, b, c, d] = [module('A', 90), module('B', 60), module('C', 30), module('D', 120)]
  const found = furthestLeading([asked(a, b), asked(a, c), asked(d), asked()])
  expect(found.map(each => [each.module.code, each.items])).toEqual([
    ['A', 2],
    ['C', 1],
    ['B', 1],
  ])
})

it('What is told item by item is not told in a sentence as well', () => {
  const problems = [
    { code: 'END_NOT_REACHED', message: '“Expert” is not reached: EDU-02 (Reflection) ends at 1 of 2' },
    { code: 'END_NOT_REACHED', message: '“Expert” is not reached: fewer than 2 of “joint-regions” are reached' },
    { code: 'OUT_OF_ORDER', message: 'It needs EDU-02 at 1 first' },
  ]
  expect(besideItems(problems, [{ capability: { code: 'EDU-02' } }])).toEqual(problems.slice(1))
  expect(besideItems(problems, [])).toEqual(problems)
})
