import { array, assert, boolean, constantFrom, integer, option, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mayTell,
  usualChoices,
  whenToSend,
  type Instant,
  type LetterCalendar,
  type LetterChoices,
} from '../../domain/notifications/when.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import { createZone } from '../../platform/zone.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const calendar: LetterCalendar = { holidays: new Set(), leave: [], ...createZone('Europe/London') }
const at = (iso: string): Instant => Date.parse(iso)
const iso = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString())
const asked = (createdAt: string) => ({ createdAt: at(createdAt), isAsked: true, isRead: false })
const atOnce: LetterChoices = { ...usualChoices, email: 'AT_ONCE' }
const when = (
  createdAt: string,
  {
    choices = usualChoices,
    sent = [],
    now = createdAt,
    of = calendar,
  }: {
    choices?: LetterChoices
    sent?: string[]
    now?: string
    of?: LetterCalendar
  } = {},
): string | null => iso(whenToSend(asked(createdAt), { choices, calendar: of, sentBefore: sent.map(at) }, at(now)))

describe('A message is named in a letter', () => {
  it('with the digest on Monday at 8, where nothing else was chosen', () => {
    expect(when('2026-11-25T10:00:00Z')).toBe('2026-11-30T08:00:00.000Z')
    expect(when('2026-11-30T07:59:00Z')).toBe('2026-11-30T08:00:00.000Z')
    expect(when('2026-11-30T08:01:00Z')).toBe('2026-12-07T08:00:00.000Z')
  })

  it('at once where it asks something and that is wanted, and with the digest where it asks nothing', () => {
    expect(when('2026-11-25T10:00:00Z', { choices: atOnce })).toBe('2026-11-25T10:00:00.000Z')
    const told = { createdAt: at('2026-11-25T10:00:00Z'), isAsked: false, isRead: false }
    expect(iso(whenToSend(told, { choices: atOnce, calendar, sentBefore: [] }, told.createdAt))).toBe(
      '2026-11-30T08:00:00.000Z',
    )
  })

  it('once more a week later, and never a third time', () => {
    const sent = ['2026-11-30T08:00:20Z']
    expect(when('2026-11-25T10:00:00Z', { sent, now: '2026-11-30T08:01:00Z' })).toBe('2026-12-07T08:00:00.000Z')
    expect(when('2026-11-25T10:00:00Z', { sent: [...sent, '2026-12-07T08:00:20Z'] })).toBeNull()
    expect(when('2026-11-25T10:00:00Z', { choices: atOnce, sent: ['2026-11-25T10:00:00Z'] })).toBe(
      '2026-12-07T08:00:00.000Z',
    )
  })

  it('never where it is read or letters are off', () => {
    expect(when('2026-11-25T10:00:00Z', { choices: { ...usualChoices, email: 'OFF' } })).toBeNull()
    const read = { ...asked('2026-11-25T10:00:00Z'), isRead: true }
    expect(whenToSend(read, { choices: atOnce, calendar, sentBefore: [] }, read.createdAt)).toBeNull()
  })

  it('after a night, a weekend, a bank holiday and leave', () => {
    expect(when('2026-11-25T22:00:00Z', { choices: atOnce })).toBe('2026-11-26T07:00:00.000Z')
    expect(when('2026-11-27T19:00:00Z', { choices: atOnce })).toBe('2026-11-30T07:00:00.000Z')
    const monday = dayFromIso('2026-11-30')
    const of = { ...calendar, holidays: new Set([monday]), leave: [{ from: monday + 1, to: monday + 1 }] }
    expect(when('2026-11-27T19:00:00Z', { choices: atOnce, of })).toBe('2026-12-02T07:00:00.000Z')
    expect(when('2026-11-27T19:00:00Z', { of })).toBe('2026-12-02T08:00:00.000Z')
    expect(when('2026-11-27T19:00:00Z', { of: { ...calendar, leave: [{ from: monday, to: null }] } })).toBeNull()
  })

  it('at the first moment allowed, where nothing was sent when it should have been', () => {
    expect(when('2026-11-25T10:00:00Z', { now: '2026-12-01T22:00:00Z' })).toBe('2026-12-02T07:00:00.000Z')
  })

  it('by the clock on the wall, when it is put forward and back', () => {
    expect(when('2027-03-26T12:00:00Z')).toBe('2027-03-29T07:00:00.000Z')
    expect(when('2026-10-23T12:00:00Z')).toBe('2026-10-26T08:00:00.000Z')
    const night: LetterChoices = { ...atOnce, workingDays: [7], quiet: { from: 2 * 60, until: 90 } }
    // 1:30 comes twice on 25 October: after the first, after the second, and not between.
    expect(when('2026-10-24T23:30:00Z', { choices: night })).toBe('2026-10-25T00:30:00.000Z')
    expect(when('2026-10-25T01:10:00Z', { choices: night })).toBe('2026-10-25T01:30:00.000Z')
    // 1:30 does not come on 28 March: 2:00 does, and is quiet until a week later.
    expect(when('2027-03-28T00:40:00Z', { choices: night })).toBe(
      '2027-04-03T23:00:00.000Z'.replace('03T23:00', '04T00:30'),
    )
  })

  const anyQuiet = option(record({ from: integer({ min: 0, max: 1439 }), until: integer({ min: 0, max: 1439 }) }), {
    nil: null,
  })
  const anyCase = record({
    choices: record({
      email: constantFrom('WEEKLY' as const, 'AT_ONCE' as const),
      workingDays: subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      quiet: anyQuiet,
    }),
    // Around the turns of summer time, Christmas and Easter.
    from: constantFrom('2026-10-23T00:00:00Z', '2026-12-22T00:00:00Z', '2027-03-25T00:00:00Z').map(at),
    after: integer({ min: 0, max: 6 * 24 * 60 }),
    isAsked: boolean(),
    holidays: array(integer({ min: 0, max: 14 }), { maxLength: 4 }),
  })

  it('on a working day, in no quiet hour, at the first such moment, and the same however often it is asked: property', () => {
    assert(
      property(anyCase, ({ choices, from, after, isAsked, holidays }) => {
        const first = Math.floor(from / day)
        const rules = { choices, calendar: { ...calendar, holidays: new Set(holidays.map(offset => first + offset)) } }
        const createdAt = from + after * minute
        const message = { createdAt, isAsked, isRead: false }
        const moment = whenToSend(message, { ...rules, sentBefore: [] }, createdAt)
        if (moment === null) throw new Error('There is always a day')
        expect(moment).toBeGreaterThanOrEqual(createdAt)
        expect(mayTell(moment, rules)).toBe(true)
        expect(whenToSend(message, { ...rules, sentBefore: [] }, moment)).toBe(moment)
        const isAtOnce = choices.email === 'AT_ONCE' && isAsked
        const before = Array.from({ length: isAtOnce ? (moment - createdAt) / (17 * minute) : 0 }, (_, step) => step)
        expect(before.filter(step => mayTell(createdAt + step * 17 * minute, rules))).toEqual([])
      }),
    )
  })

  it('twice in all at most, a week apart, whenever it is looked: property', () => {
    assert(
      property(anyCase, integer({ min: 1, max: 40 }), ({ choices, from, after, isAsked }, step) => {
        const rules = { choices, calendar }
        const message = { createdAt: from + after * minute, isAsked, isRead: false }
        const sent: Instant[] = []
        for (let now = message.createdAt; now < from + 45 * day; now += step * hour) {
          if (whenToSend(message, { ...rules, sentBefore: sent }, now) === now) sent.push(now)
        }
        expect(sent.length).toBeLessThanOrEqual(2)
        const [one = 0, other = Infinity] = sent.map(instant => calendar.wallAt(instant).day)
        expect(other - one).toBeGreaterThanOrEqual(7)
      }),
      { numRuns: 60 },
    )
  })
})
