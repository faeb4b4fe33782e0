import { describe, expect, it } from 'vitest'
import { joinDate, splitDate } from './dates.ts'

describe('a typed date', () => {
  it('is read from day, month and year, with or without a leading nought', () => {
    expect(joinDate({ day: '5', month: '03', year: '2027' })).toBe('2027-03-05')
  })

  it('may name the month', () => {
    expect(joinDate({ day: '12', month: 'March', year: '2026' })).toBe('2026-03-12')
  })

  it('is empty, not wrong, when nothing is typed', () => {
    expect(joinDate({ day: ' ', month: '', year: '' })).toBe('')
  })

  it.each([
    { day: '31', month: '2', year: '2026' },
    { day: '1', month: '13', year: '2026' },
    { day: '1', month: '1', year: '26' },
    { day: '1', month: '', year: '2026' },
    { day: 'x', month: '1', year: '2026' },
  ])('is refused when it is no day of the calendar: $day/$month/$year', parts => {
    expect(joinDate(parts)).toBe('invalid')
  })

  it('comes back as the person would type it', () => {
    expect(splitDate('2027-03-05')).toEqual({ day: '5', month: '3', year: '2027' })
  })
})
