import { describe, expect, it } from 'vitest'
import { draft, type Draft } from './draft.ts'
import { defaultParameters } from './parameters.ts'
import { ranked, varied } from './rank.ts'
import type { StepKind } from './types.ts'

const one = (
  id: string,
  {
    kind = 'MODULE',
    sittingMinutes = 240,
    ...place
  }: Partial<Omit<Draft, 'step'>> & { kind?: StepKind; sittingMinutes?: number } = {},
): Draft => draft({ domain: id, ...place, step: { id, kind, sittingMinutes, title: id, cost: 'some time' } })
const calendar = { now: 1_000, dueOn: 1_700, hoursPerWeek: 2 }
const order = (...drafts: readonly Draft[]): readonly string[] => ranked(drafts, calendar).map(({ step }) => step.id)
const read = (...drafts: readonly Draft[]): readonly string[] =>
  varied(ranked(drafts, calendar), defaultParameters).map(({ id }) => id)

describe('The order of steps', () => {
  it('puts what is under way before what lapses, and that before what has least slack', () => {
    expect(
      order(one('slack', { tailMinutes: 6_000 }), one('lapse', { dueOn: 1_010 }), one('started', { startedOn: 900 })),
    ).toEqual(['started', 'lapse', 'slack'])
  })

  it('counts slack in whole weeks at the hours there are', () => {
    const [step] = ranked([one('a', { tailMinutes: 6_000 })], calendar)
    expect(step?.step.order.map(({ key, value }) => [key, value])).toEqual([
      ['LAPSE', 999_999],
      ['SLACK', 50],
      ['LOSS', 0],
      ['TAIL', 6_000],
    ])
  })

  it('puts the greater loss first where slack is equal, "nothing else will do" before any loss', () => {
    const place = { tailMinutes: 60 }
    expect(
      order(
        one('a', { ...place, lossMinutes: 10 }),
        one('b', { ...place, lossMinutes: 20 }),
        one('c', { ...place, lossMinutes: null }),
      ),
    ).toEqual(['c', 'b', 'a'])
  })

  it('then puts the longer tail first, and then goes by id', () => {
    expect(order(one('b', { tailMinutes: 10 }), one('a', { tailMinutes: 10 }), one('c', { tailMinutes: 20 }))).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  it('knows no slack without a date, and no weeks without hours', () => {
    const slack = (hoursPerWeek: number | null, dueOn: number | null): number | undefined =>
      ranked([one('a', { tailMinutes: 6_000 })], { now: 1_000, dueOn, hoursPerWeek })[0]?.step.order[1]?.value
    expect([slack(2, null), slack(null, 1_700), slack(0, 1_700)]).toEqual([999_999, 100, 100])
  })
})

describe('What is read first', () => {
  it('has at most two of a kind and two of an area, as long as there are others', () => {
    const modules = ['a', 'b', 'c', 'd'].map((id, at) => one(id, { tailMinutes: 100 - at }))
    const asks = ['x', 'y'].map(id => one(id, { kind: 'OBSERVATION', sittingMinutes: 10 }))
    const rating = one('z', { kind: 'SELF_RATING', sittingMinutes: 5 })
    expect(read(...modules, ...asks, rating)).toEqual(['a', 'b', 'x', 'y', 'z', 'c', 'd'])
    const same = ['a', 'b', 'c'].map((id, at) =>
      one(id, { domain: 'OBS', tailMinutes: 100 - at, kind: at === 0 ? 'MODULE' : 'EVIDENCE' }),
    )
    expect(read(...same, one('other', { kind: 'SIGN_OFF' }))).toEqual(['a', 'b', 'other', 'c'])
  })

  it('is full even where variety runs out', () => {
    const modules = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      one(id, { tailMinutes: 100 - at, sittingMinutes: 10 }),
    )
    expect(read(...modules)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('has a short sitting among the five where there is one', () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((id, at) => one(id, { startedOn: 900, tailMinutes: 100 - at }))
    expect(
      read(...long, one('short', { sittingMinutes: 30 }), one('shorter', { sittingMinutes: 5, tailMinutes: 0 }))[4],
    ).toBe('short')
    expect(read(...long)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
