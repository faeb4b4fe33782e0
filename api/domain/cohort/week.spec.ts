import { array, assert, boolean, constantFrom, integer, property, record, shuffledSubarray, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareItems } from './sharing.ts'
import { weekKinds, weekOf, type WeekItem, type WeekMember } from './week.ts'

const today = 1000
const none = new Map<string, number>()
const somebody = (memberId: string, more: Partial<WeekMember> = {}): WeekMember => ({
  memberId,
  name: `Name ${memberId}`,
  isPaused: false,
  shares: [],
  ...more,
})
const about = (memberId: string, more: Partial<WeekItem> = {}): WeekItem => ({
  kind: 'STAGE',
  memberId,
  thing: '1',
  title: 'First stage',
  on: today - 1,
  from: null,
  action: 'NUDGE',
  subject: null,
  ...more,
})
const keysOf = (members: readonly WeekMember[], items: readonly WeekItem[]): string[] =>
  weekOf({ members, items, hidden: none, today }).lines.map(({ key }) => key)

describe('A week', () => {
  it('says once what several people have in common, those whose day was first before the others', () => {
    const members = [somebody('a'), somebody('b'), somebody('c')]
    const items = [about('a', { on: today - 3 }), about('b', { on: today - 9 }), about('c', { on: today - 9 })]
    const { lines, rest } = weekOf({ members, items, hidden: none, today })
    expect(lines).toHaveLength(1)
    expect(rest).toEqual([])
    expect(lines[0]).toMatchObject({ key: 'STAGE:1', on: today - 9, isSameDay: false })
    expect(lines[0]?.people.map(({ memberId }) => memberId)).toEqual(['b', 'c', 'a'])
  })

  it('begins with what slipped the longest ago, then what was asked, observers, and what comes', () => {
    const shares = ['RATINGS'] as const
    const members = [somebody('a', { shares }), somebody('b', { shares })]
    const items = [
      about('a', { kind: 'HELP', thing: 'h', on: today - 90 }),
      about('a', { kind: 'REVIEW', thing: 'r', on: today + 5, from: 'RATINGS' }),
      about('a', { kind: 'MEETING', thing: 'later', on: today + 3 }),
      about('b', { kind: 'OBSERVERS', thing: 'one', from: 'RATINGS' }),
      about('a', { kind: 'OBSERVERS', thing: 'two', from: 'RATINGS' }),
      about('b', { kind: 'OBSERVERS', thing: 'two', from: 'RATINGS' }),
      about('a', { kind: 'REQUEST', thing: 'new', on: today - 2 }),
      about('a', { kind: 'REQUEST', thing: 'old', on: today - 20 }),
      about('a', { kind: 'TASK', thing: 't', on: today - 2 }),
      about('a', { kind: 'MEETING', thing: 'over', on: today - 3 }),
    ]
    expect(keysOf(members, items)).toEqual([
      'MEETING:over',
      'TASK:t',
      'HELP:h',
      'REQUEST:old',
      'REQUEST:new',
      'OBSERVERS:two',
      'OBSERVERS:one',
      'MEETING:later',
      'REVIEW:r',
    ])
  })

  it('takes ties by name', () => {
    const members = [somebody('1', { name: 'Zoe' }), somebody('2', { name: 'Ann' })]
    expect(keysOf(members, [about('1', { thing: 'x' }), about('2', { thing: 'y' })])).toEqual(['STAGE:y', 'STAGE:x'])
  })

  it('tells of a date once its last day is over, and of what comes six weeks before', () => {
    const members = [somebody('a', { shares: ['RATINGS'] })]
    expect(keysOf(members, [about('a', { on: today })])).toEqual([])
    const review = about('a', { kind: 'REVIEW', from: 'RATINGS', on: today + 42 })
    expect(keysOf(members, [review])).toEqual(['REVIEW:1'])
    expect(keysOf(members, [{ ...review, on: today + 43 }])).toEqual([])
    expect(keysOf(members, [{ ...review, on: today - 1 }])).toEqual([])
  })

  it('puts off what is hidden, and keeps it among the rest', () => {
    const hidden = new Map([['STAGE:1', today + 3]])
    const { lines, rest } = weekOf({ members: [somebody('a')], items: [about('a')], hidden, today })
    expect(lines).toEqual([])
    expect(rest).toMatchObject([{ key: 'STAGE:1', hiddenUntil: today + 3 }])
  })

  const anyMembers = array(record({ isPaused: boolean(), shares: subarray([...shareItems]) }), {
    minLength: 1,
    maxLength: 8,
  }).map(all => all.map((more, index) => somebody(String(index), more)))
  const anyItems = array(
    record({
      kind: constantFrom(...weekKinds),
      memberId: integer({ min: 0, max: 8 }).map(String),
      thing: integer({ min: 0, max: 5 }).map(String),
      on: integer({ min: today - 60, max: today + 60 }),
      from: constantFrom(null, ...shareItems),
    }),
    { maxLength: 80 },
  ).map(all => all.map(item => about(item.memberId, item)))
  const everything = ({ lines, rest }: ReturnType<typeof weekOf>) => [...lines, ...rest]

  it('has ten lines at most, and loses nobody: property', () => {
    assert(
      property(anyMembers, anyItems, subarray(['STAGE:0', 'REQUEST:1', 'HELP:2']), (members, items, put) => {
        const hidden = new Map(put.map(key => [key, today + 1]))
        const week = weekOf({ members, items, hidden, today })
        expect(week.lines.length).toBeLessThanOrEqual(10)
        expect(week.lines.every(({ hiddenUntil }) => hiddenUntil === null)).toBe(true)
        const keys = everything(week).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const said = new Set(
          everything(week).flatMap(({ key, people }) => people.map(({ memberId }) => `${key}/${memberId}`)),
        )
        const waiting = items.filter(({ kind, memberId, from }) => {
          const isKnown = members.some(member => member.memberId === memberId)
          return (
            isKnown &&
            from === null &&
            (kind === 'REQUEST' || kind === 'AWARD' || kind === 'HELP' || kind === 'OBSERVERS')
          )
        })
        for (const { kind, thing, memberId } of waiting) expect(said).toContain(`${kind}:${thing}/${memberId}`)
        const over = items.filter(({ kind, from, on, memberId }) => {
          const member = members.find(each => each.memberId === memberId)
          return member?.isPaused === false && from === null && (kind === 'STAGE' || kind === 'TASK') && on < today
        })
        for (const { kind, thing, memberId } of over) expect(said).toContain(`${kind}:${thing}/${memberId}`)
      }),
    )
  })

  it('never says that a date of somebody slipped whose dates wait, or anything they do not share: property', () => {
    assert(
      property(anyMembers, anyItems, (members, items) => {
        // Each item is the only one about its thing, so that a line says whose it is.
        const apart = items.map((item, index) => ({ ...item, thing: String(index) }))
        const said = everything(weekOf({ members, items: apart, hidden: none, today })).flatMap(
          ({ key, kind, people }) =>
            people.map(({ memberId }) => {
              const member = members.find(each => each.memberId === memberId)
              const from = apart[Number(key.split(':')[1])]?.from ?? null
              return { kind, isPaused: member?.isPaused, isShared: from === null || member?.shares.includes(from) }
            }),
        )
        const waiting = new Set<string>(['REQUEST', 'AWARD', 'OBSERVERS', 'HELP'])
        expect(said.filter(({ kind, isPaused }) => isPaused && !waiting.has(kind))).toEqual([])
        expect(said.filter(({ isShared }) => !isShared)).toEqual([])
      }),
    )
  })

  it('is the same whatever the order in which things are found: property', () => {
    assert(
      property(
        anyMembers,
        anyItems.chain(items =>
          shuffledSubarray(items, { minLength: items.length, maxLength: items.length }).map(shuffled => ({
            items,
            shuffled,
          })),
        ),
        (members, { items, shuffled }) => {
          const named = { members, hidden: none, today }
          expect(weekOf({ ...named, members: members.toReversed(), items: shuffled })).toEqual(
            weekOf({ ...named, items }),
          )
        },
      ),
    )
  })
})
