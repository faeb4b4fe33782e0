import { describe, expect, it } from 'vitest'
import { refusalsOf } from './useRateMyCapabilities.ts'

const batch = [
  { code: 'CLN-01', value: 3, note: null },
  { code: 'CLN-02', value: 5, note: null },
  { code: 'CLN-03', value: 2, note: 'text' },
]

describe('ratings the API refuses', () => {
  it('are found again by their index, and by the field to say it beside', () => {
    const problems = [
      { path: 'ratings.1.value', message: 'Choose a rating from 0 to 4' },
      { path: 'ratings.2.note', message: 'This looks like an NHS number' },
    ]
    expect(refusalsOf(problems, batch)).toEqual([
      { code: 'CLN-02', field: 'value', message: 'Choose a rating from 0 to 4' },
      { code: 'CLN-03', field: 'note', message: 'This looks like an NHS number' },
    ])
  })

  it('are all of them where the whole batch is wrong', () => {
    const refusals = refusalsOf([{ path: 'ratings', message: 'Send fewer at a time' }], batch)
    expect(refusals.map(({ code }) => code)).toEqual(['CLN-01', 'CLN-02', 'CLN-03'])
  })

  it('are none where an index is beyond what was sent', () => {
    expect(refusalsOf([{ path: 'ratings.7.value', message: 'Unknown' }], batch)).toEqual([])
  })
})
