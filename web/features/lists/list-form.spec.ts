import { expect, it } from 'vitest'
import { asCount, dayBefore, linesToSend, newId } from './list-form.ts'

it('counts what is typed as a whole number between none and sixty', () => {
  expect(['', '7', '7.9', '-1', '61', 'x'].map(asCount)).toEqual([0, 7, 7, 0, 60, 0])
})

it('leaves out what was not scanned, and never more abnormal than there were', () => {
  const line = { examinationCode: 'GY-TV', role: 'PERFORMED' as const }
  expect(
    linesToSend([
      { ...line, count: 0, abnormal: '' },
      { ...line, count: 3, abnormal: 9 },
    ]),
  ).toEqual([{ ...line, count: 3, abnormal: 3 }])
})

it('knows the day before, across months', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28')
})

it('makes a different id each time', () => {
  const ids = Array.from({ length: 50 }, newId)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
