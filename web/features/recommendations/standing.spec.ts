import { describe, expect, it } from 'vitest'
import type { MyStandingQuery } from '../../generated/recommendations/graphql.ts'
import { reviewsDue, standingByLine } from './standing.ts'

type Row = MyStandingQuery['myCapabilities'][number]
const growth = { __typename: 'ScopeLine' as const, code: 'L1', title: 'Growth and Doppler scans' }
const dating = { __typename: 'ScopeLine' as const, code: 'L2', title: 'Dating scans' }

function row(code: string, facts: Partial<Row>): Row {
  return {
    __typename: 'MyCapability',
    capability: { __typename: 'Capability', code, shortName: `Name of ${code}` },
    target: 3,
    standing: null,
    review: null,
    reviewOn: null,
    scopeLines: [],
    ...facts,
  }
}

describe('where a person stands', () => {
  it('is counted line by line, in the order the lines come', () => {
    const lines = standingByLine([
      row('OBS-05', { standing: 'HELD', scopeLines: [growth] }),
      row('OBS-01', { standing: 'TO_LEARN', scopeLines: [dating, growth] }),
    ])
    expect(lines).toEqual([
      { code: 'L1', title: 'Growth and Doppler scans', held: 1, toConfirm: 0, toLearn: 1 },
      { code: 'L2', title: 'Dating scans', held: 0, toConfirm: 0, toLearn: 1 },
    ])
  })

  it('puts what is in no line last, and leaves out what the goal does not ask for', () => {
    const lines = standingByLine([
      row('EDU-01', { standing: 'TO_CONFIRM' }),
      row('OBS-05', { standing: 'HELD', scopeLines: [growth] }),
      row('MSK-01', {}),
    ])
    expect(lines.map(({ title, toConfirm }) => [title, toConfirm])).toEqual([
      ['Growth and Doppler scans', 0],
      [null, 1],
    ])
  })

  it('lists what has lapsed, then what is due, then what has no recent record, the oldest first', () => {
    const due = reviewsDue([
      row('OBS-05', { review: 'REVIEWED', reviewOn: '2027-01-01' }),
      row('GYN-01', { review: 'NO_RECENT_RECORD', reviewOn: '2020-01-01' }),
      row('OBS-03', { review: 'REVIEW_DUE', reviewOn: '2026-05-01' }),
      row('OBS-02', { review: 'REVIEW_DUE', reviewOn: '2026-03-01' }),
      row('INT-01', { review: 'LAPSED', reviewOn: '2026-09-01' }),
    ])
    expect(due.map(({ code, state }) => [code, state])).toEqual([
      ['INT-01', 'lapsed'],
      ['OBS-02', 'due'],
      ['OBS-03', 'due'],
      ['GYN-01', 'noRecent'],
    ])
  })
})
