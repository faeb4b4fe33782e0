import { array, assert, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf } from './band.ts'
import { dropOff } from './drop-off.ts'
import { feedbackOf } from './feedback.ts'
import { optionInsights, questionInsight, type QuestionCounts } from './question.ts'

/** Numbers of people in one world: what is told of it, and everything anybody may want to work out. */
interface World {
  readonly told: unknown
  readonly cells: readonly number[]
}

const isSmall = (cell: number): boolean => cell >= 1 && cell <= 4

/**
 * Cells of which whoever reads what is told knows that they are from 1 to 4: in every world that is told alike, they are. Only
 * what is told alike of worlds well within the largest one counts, where all its worlds are among those given.
 */
function workedOut(worlds: Iterable<World>, isWithin: (world: World) => boolean): string[] {
  const alike = new Map<string, { open: Set<number>; small: Set<number>; isWhole: boolean }>()
  for (const world of worlds) {
    const key = JSON.stringify(world.told)
    const seen = alike.get(key) ?? { open: new Set<number>(), small: new Set<number>(), isWhole: true }
    alike.set(key, seen)
    seen.isWhole &&= isWithin(world)
    world.cells.forEach((cell, index) => (isSmall(cell) ? seen.small : seen.open).add(index))
  }
  if (![...alike.values()].some(({ isWhole, small }) => isWhole && small.size > 0)) return ['nothing was looked at']
  return [...alike].flatMap(([key, { open, small, isWhole }]) =>
    isWhole ? [...small].filter(index => !open.has(index)).map(index => `cell ${index} of ${key}`) : [],
  )
}

function* tables(cells: number, most: number): Generator<number[]> {
  if (cells === 0) return yield []
  for (const rest of tables(cells - 1, most)) for (let people = 0; people <= most; people++) yield [...rest, people]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function* map<From, To>(all: Iterable<From>, change: (each: From) => To): Generator<To> {
  for (const each of all) yield change(each)
}

const group = { people: 0, sum: 0, squares: 0 }
const counts = (given: Partial<QuestionCounts>): QuestionCounts => ({
  answered: 0,
  right: 0,
  wrong: 0,
  surelyWrong: 0,
  scoredRight: group,
  scoredWrong: group,
  chosen: {},
  ...given,
})

describe('Nothing from 1 to 4 can be worked out', () => {
  it('of the cells of a table and their total: 20 answered and 18 right do not tell that 2 were wrong', () => {
    const worlds = (cells: number, most: number): Generator<World> =>
      map(tables(cells, most), table => ({ cells: table, told: [...table, sum(table)].map(bandOf) }))
    expect(workedOut(worlds(2, 40), ({ cells }) => Math.max(...cells) < 40)).toEqual([])
    expect(workedOut(worlds(4, 11), ({ cells }) => Math.max(...cells) < 11)).toEqual([])
  })

  it('of a question: right, wrong, certain though wrong, and what lies between them', () => {
    const worlds = map(tables(3, 22), ([right = 0, unsure = 0, sure = 0]): World => {
      const wrong = unsure + sure
      const told = questionInsight(counts({ answered: right + wrong, right, wrong, surelyWrong: sure }), true)
      return { told, cells: [right, unsure, sure, wrong, right + wrong] }
    })
    expect(workedOut(worlds, ({ cells }) => Math.max(...cells.slice(0, 3)) < 22)).toEqual([])
  })

  it('of a question with its options, of which the wrong ones together are who was wrong', () => {
    const [most, options] = [12, ['a', 'b', 'c'].map(id => ({ id, text: id, isRight: id === 'a' }))]
    const worlds = map(tables(4, most), ([a = 0, b = 0, c = 0, sure = 0]): World => {
      const wrong = b + c
      const told = questionInsight(counts({ answered: a + wrong, right: a, wrong, surelyWrong: sure }), true)
      return {
        told: [told, optionInsights(options, { a, b, c })],
        cells: [a, b, c, sure, wrong - sure, wrong, a + wrong],
      }
    })
    const possible = function* (): Generator<World> {
      for (const world of worlds) if (world.cells[4]! >= 0) yield world
    }
    expect(workedOut(possible(), ({ cells }) => Math.max(...cells.slice(0, 4)) < most)).toEqual([])
  })

  it('of how sure people were, word by word', () => {
    const worlds = map(tables(2, 40), ([right = 0, wrong = 0]): World => {
      return { told: [right + wrong, right].map(bandOf), cells: [right, wrong, right + wrong] }
    })
    expect(workedOut(worlds, ({ cells }) => Math.max(cells[0]!, cells[1]!) < 40)).toEqual([])
  })

  it('of who stopped where, from block to block and before the end', () => {
    const most = 12
    const worlds = map(tables(4, most), ([first = 0, second = 0, third = 0, finished = 0]): World => {
      const furthest = [first, second, third + finished].map((people, index) => ({ at: index + 1, people }))
      const started = sum([first, second, third, finished])
      return { told: [dropOff(furthest, 3, finished), bandOf(started)], cells: [first, second, third, finished] }
    })
    expect(workedOut(worlds, ({ cells }) => Math.max(...cells) < most)).toEqual([])
  })

  it('of what the same people said in two questions, either of which they may have left out', () => {
    const most = 8
    const worlds = function* (): Generator<World> {
      for (const [easy = 0, right = 0, less = 0, more = 0] of tables(4, most))
        for (const people of [Math.max(easy + right, less + more), easy + right + less + more]) {
          const answers = [
            { question: 'difficulty', answer: 'TOO_EASY', people: easy },
            { question: 'difficulty', answer: 'RIGHT', people: right },
            { question: 'time', answer: 'LESS', people: less },
            { question: 'time', answer: 'MORE', people: more },
          ] as const
          const told = feedbackOf({ people, answers, words: [] })
          yield { told, cells: [easy, right, less, more, people - easy - right, people - less - more, people] }
        }
    }
    expect(workedOut(worlds(), ({ cells }) => Math.max(...cells.slice(0, 4)) < most)).toEqual([])
  })

  it('of any table of whatever size, even by somebody who knows all of it but one cell and the total', () => {
    assert(
      property(array(nat(400), { minLength: 1, maxLength: 12 }), integer({ min: 1, max: 4 }), (rest, cell) => {
        const told = (people: number): string => JSON.stringify([bandOf(people), bandOf(sum(rest) + people)])
        expect([0, 5].map(told)).toContain(told(cell))
      }),
    )
  })

  it('would be, if bands began at multiples of five', () => {
    const fives = (people: number): number => Math.floor(people / 5)
    const worlds = map(tables(5, 6), (table): World => ({ cells: table, told: [...table, sum(table)].map(fives) }))
    expect(workedOut(worlds, ({ cells }) => Math.max(...cells) < 6)).not.toEqual([])
  })
})

describe('A band', () => {
  it('holds the number it is made from, and at least five neighbours', () => {
    assert(
      property(nat(100_000), people => {
        const { atLeast, atMost } = bandOf(people)
        expect(people).toBeGreaterThanOrEqual(atLeast)
        expect(people).toBeLessThanOrEqual(atMost)
        expect(atMost - atLeast).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})
