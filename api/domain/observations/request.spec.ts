import { describe, expect, it } from 'vitest'
import { expiryOf, isReminderDue, requestState, type RequestFacts } from './request.ts'

const facts = (change: Partial<RequestFacts>): RequestFacts => ({
  expiresAt: 100,
  withdrawnAt: null,
  receivedAt: null,
  provenAt: null,
  ...change,
})

describe('A request to be observed', () => {
  it.each([
    [{}, 99, 'WAITING'],
    [{}, 100, 'EXPIRED'],
    [{ withdrawnAt: 50 }, 200, 'WITHDRAWN'],
    [{ receivedAt: 50 }, 200, 'RECEIVED'],
    [{ receivedAt: 50, withdrawnAt: 60 }, 60, 'RECEIVED'],
    [{ receivedAt: 50, provenAt: 70 }, 200, 'CONFIRMED'],
  ] as const)('with %o at %i is %s', (change, now, state) => {
    expect(requestState(facts(change), now)).toBe(state)
  })

  it('stays open for two weeks by letter, a day by code and two hours on a computer handed over', () => {
    const hour = 3_600_000
    expect((['LINK', 'QR', 'HAND_OVER'] as const).map(route => expiryOf(route, 0) / hour)).toEqual([336, 24, 2])
  })

  it('is reminded of on the fourth and the ninth day, and then no more', () => {
    const sent: number[] = []
    for (let day = 0; day < 30; day += 1) if (isReminderDue({ askedOn: 0, remindedOn: sent }, day)) sent.push(day)
    expect(sent).toEqual([4, 9])
  })

  it('is not reminded of twice within three days, however late the first reminder was', () => {
    expect(isReminderDue({ askedOn: 0, remindedOn: [8] }, 9)).toBe(false)
    expect(isReminderDue({ askedOn: 0, remindedOn: [8] }, 11)).toBe(true)
  })
})
