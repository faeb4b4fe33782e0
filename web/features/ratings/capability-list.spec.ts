import { describe, expect, it } from 'vitest'
import { filtersFrom, matchingRows, queryFrom } from './capability-filters.ts'
import { groupByArea, groupByScopeLine } from './capability-groups.ts'
import type { CapabilityRow } from './capability-row.ts'

const pillars = { CLN: 'Clinical', LDM: 'Leadership and management' } as const

function row(
  code: string,
  parts: Partial<CapabilityRow> & { pillar?: 'CLN' | 'LDM'; area?: string } = {},
): CapabilityRow {
  const { pillar = 'CLN', area, ...rest } = parts
  return {
    capability: {
      __typename: 'Capability',
      code,
      statement: `Statement of ${code}`,
      shortName: code,
      pillar: { __typename: 'Pillar', code: pillar, name: pillars[pillar] },
      area: area ? { __typename: 'Area', code: area, name: 'Obstetrics' } : null,
    },
    __typename: 'MyCapability',
    target: null,
    standing: null,
    selfRating: null,
    assessedRating: null,
    assumed: null,
    review: null,
    reviewOn: null,
    decidedBy: { __typename: 'DecidedBy', rule: 'NOTHING_RECORDED', text: '' },
    scopeLines: [],
    ...rest,
  }
}

const growth = { __typename: 'ScopeLine' as const, code: 'W.2', title: 'Growth and Doppler scans' }
const screening = { __typename: 'ScopeLine' as const, code: 'W.1', title: 'Screening scans' }
const anyRow = filtersFrom({})

describe('capabilities by scope line', () => {
  it('come under the lines departments sign off, then the rest of the goal, then everything else', () => {
    const rows = [
      row('LDM-01', { pillar: 'LDM' }),
      row('OBS-04', { area: 'OBS', target: 3, scopeLines: [growth] }),
      row('OBS-03', { area: 'OBS', target: 3, scopeLines: [screening] }),
      row('OBS-05', { area: 'OBS', target: 2, scopeLines: [growth, screening] }),
      row('CLN-13', { target: 3 }),
    ]
    const groups = groupByScopeLine(rows).map(group => [group.title, group.rows.map(one => one.capability.code)])
    expect(groups).toEqual([
      ['Growth and Doppler scans', ['OBS-04', 'OBS-05']],
      ['Screening scans', ['OBS-03']],
      ['', ['CLN-13']],
      ['', ['LDM-01']],
    ])
  })
})

describe('capabilities by pillar and area', () => {
  it('keep the clinical core, the areas and the other pillars apart', () => {
    const rows = [row('CLN-01'), row('OBS-01', { area: 'OBS' }), row('LDM-01', { pillar: 'LDM' }), row('CLN-02')]
    const groups = groupByArea(rows).map(({ kind, title, rows: inside }) => [kind, title, inside.length])
    expect(groups).toEqual([
      ['core', '', 2],
      ['area', 'Obstetrics', 1],
      ['pillar', 'Leadership and management', 1],
    ])
  })
})

describe('filters', () => {
  it('survive the trip through the address', () => {
    const filters = { view: 'area', standing: 'to-learn', area: 'OBS', isUnrated: true, search: 'growth' } as const
    const query = queryFrom(filters)
    expect(query).toEqual({ view: 'area', standing: 'to-learn', area: 'OBS', unrated: '1', search: 'growth' })
    expect(filtersFrom(query as Record<string, string>)).toEqual(filters)
    expect(queryFrom(anyRow)).toEqual({})
  })

  it('leave out what makes no sense in an address somebody typed', () => {
    expect(filtersFrom({ view: 'table', standing: 'best', area: ['a', 'b'], unrated: 'yes' })).toEqual(anyRow)
  })

  it('show only what meets all of them', () => {
    const rated = { __typename: 'SelfRating' as const, id: '1', value: 3, on: '2026-03-12', note: null }
    const rows = [
      row('OBS-01', { area: 'OBS', target: 3, standing: 'TO_LEARN' }),
      row('OBS-02', { area: 'OBS', target: 3, standing: 'TO_LEARN', selfRating: rated }),
      row('CLN-01', { target: 3, standing: 'TO_LEARN' }),
      row('OBS-09', { area: 'OBS' }),
    ]
    const codes = (filters: Partial<typeof anyRow>) =>
      matchingRows(rows, { ...anyRow, ...filters }, new Set()).map(one => one.capability.code)
    expect(codes({ standing: 'to-learn', area: 'OBS', isUnrated: true })).toEqual(['OBS-01'])
    expect(codes({ area: 'core' })).toEqual(['CLN-01'])
    expect(codes({ standing: 'not-in-goal' })).toEqual(['OBS-09'])
  })

  it('find the words on screen, and what the API knows by the words a department uses', () => {
    const rows = [row('OBS-03', { scopeLines: [screening] }), row('OBS-04', { scopeLines: [growth] }), row('CLN-01')]
    const codes = (search: string, found: string[] = []) =>
      matchingRows(rows, { ...anyRow, search }, new Set(found)).map(one => one.capability.code)
    expect(codes('doppler GROWTH')).toEqual(['OBS-04'])
    expect(codes('anomaly scan')).toEqual([])
    expect(codes('anomaly scan', ['OBS-03'])).toEqual(['OBS-03'])
  })
})
