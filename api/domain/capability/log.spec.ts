import { describe, expect, it } from 'vitest'
import type { LoggedCount } from './evidence.ts'
import { alreadyListed, alreadyListedText } from './already-listed.ts'
import { foldLog, logMoves, type LogRules } from './log.ts'
import { dayFromDate } from './calendar.ts'
import type { Capability, EvidenceClass } from './types.ts'

const capability = (code: string, statement: string, evidenceClass: Capability['evidenceClass']): Capability => ({
  code,
  statement,
  evidenceClass,
  pillar: 'CLN',
  area: code.slice(0, 3),
  expected: {
    P: 2,
    5: 3,
    6: 3,
    7: 3,
    8: 3,
  },
})
const classOf = (code: EvidenceClass['code'], log: number | null): EvidenceClass => ({
  code,
  name: code,
  to4: [],
  review: {
    months: 12,
    lapses: false,
  },
  to3:
    log === null
      ? []
      : [
          {
            kind: 'LOG',
            count: log,
            text: `${log} examinations`,
          },
        ],
})
const capabilities = new Map(
  [
    capability('GYN-03', 'Pelvis: uterus and ovaries', 'E1'),
    capability('GYN-04', 'Adnexal mass: characterise it', 'E2'),
    capability('MSK-01', 'Shoulder: dynamic cuff', 'E2'),
    capability('INT-02', 'Needle guidance: tip control', 'E3'),
  ].map(each => [each.code, each]),
)
const classes = new Map([classOf('E1', null), classOf('E2', 50), classOf('E3', 30)].map(each => [each.code, each]))
const rules: LogRules = {
  kinds: [
    { code: 'GY-TV', title: 'Gynae TV', capabilities: ['GYN-03'] },
    { code: 'GY-MASS', title: 'Gynae TV, ovarian mass', capabilities: ['GYN-03', 'GYN-04'] },
    { code: 'MS-SHOULDER', title: 'Shoulder', capabilities: ['MSK-01'] },
    { code: 'HN-FNA', title: 'Neck FNA', capabilities: ['INT-02'] },
    { code: 'HN-CORE', title: 'Neck core biopsy', capabilities: ['INT-02'] },
  ],
  capabilityOf: code => capabilities.get(code) ?? expect.unreachable(),
  evidenceClassOf: ({ evidenceClass }) => classes.get(evidenceClass) ?? expect.unreachable(),
}
const capabilitiesOf = (code: string) => rules.kinds.find(kind => kind.code === code)?.capabilities ?? []
const on = (d: number, m = 11) => dayFromDate({ y: 2026, m, d })
const listed = (examination: string, count: number, day = on(3), role: LoggedCount['role'] = 'PERFORMED') => ({
  examination,
  count,
  on: day,
  role,
  abnormal: null,
})
const imported = (count: number, more: object = {}) => ({
  examination: 'GY-TV',
  on: on(1),
  organisation: 'one',
  source: 'RADIOLOGY',
  count,
  ...more,
})
const performed = (log: readonly LoggedCount[]) => log.reduce((sum, { count }) => sum + count, 0)

describe('A month that a system counted', () => {
  it('counts what it counted beyond my own log, on the last day of the month', () => {
    const log = foldLog([listed('GY-TV', 6)], [imported(9)], capabilitiesOf)
    expect(log.map(({ count, on: day }) => [count, day])).toEqual([
      [6, on(3)],
      [3, on(30)],
    ])
  })

  it('takes nothing from a log that holds more', () => {
    expect(performed(foldLog([listed('GY-TV', 6)], [imported(4)], capabilitiesOf))).toBe(6)
  })

  it('is not made up for by what I only watched, or by another month', () => {
    const own = [listed('GY-TV', 6, on(3), 'OBSERVED'), listed('GY-TV', 6, on(31, 10))]
    const log = foldLog(own, [imported(9)], capabilitiesOf)
    expect(log.filter(({ on: day }) => day === on(30)).map(({ count }) => count)).toEqual([9])
  })

  it('counts the larger of two systems of one place, and adds two places of work up', () => {
    const here = [imported(9), imported(5, { source: 'OBSTETRIC' })]
    expect(performed(foldLog([], here, capabilitiesOf))).toBe(9)
    expect(performed(foldLog([], [...here, imported(4, { organisation: 'two' })], capabilitiesOf))).toBe(13)
  })
})

describe('What a list moved', () => {
  it('is how many count of how many asked, in the words of the list', () => {
    const log = foldLog([listed('MS-SHOULDER', 27)], [], capabilitiesOf)
    expect(logMoves(log, ['MS-SHOULDER'], rules)).toEqual([
      { examination: 'MS-SHOULDER', capability: 'MSK-01', counted: 27, asked: 50, text: '27 of 50 shoulder' },
    ])
  })

  it('stands alone where the evidence class asks for no number', () => {
    const log = foldLog([listed('GY-TV', 27), listed('GY-MASS', 2)], [], capabilitiesOf)
    expect(logMoves(log, ['GY-TV'], rules).map(({ text, asked }) => [text, asked])).toEqual([
      ['29 for “pelvis” so far', null],
    ])
  })

  it('counts a procedure by its own name', () => {
    const log = foldLog([listed('HN-FNA', 12), listed('HN-CORE', 3)], [], capabilitiesOf)
    expect(logMoves(log, ['HN-FNA', 'HN-CORE'], rules).map(({ text }) => text)).toEqual([
      '12 of 30 neck FNA',
      '3 of 30 neck core biopsy',
    ])
  })

  it('is nothing where I watched or assisted', () => {
    const log = foldLog([listed('MS-SHOULDER', 5, on(3), 'ASSISTED')], [], capabilitiesOf)
    expect(logMoves(log, ['MS-SHOULDER'], rules)[0]?.text).toBe('0 of 50 shoulder')
  })
})

describe('A list logged on two devices', () => {
  const list = (day: number, rows: readonly LoggedCount['role'][]) => ({
    on: day,
    rows: rows.map(role => ({ examination: 'GY-TV', role, count: 6 })),
  })

  it('is asked about where the same kind was logged for the same day', () => {
    const found = alreadyListed(list(on(26), ['PERFORMED']), [list(on(26), ['PERFORMED'])])
    expect(found).toEqual([{ examination: 'GY-TV', count: 6 }])
    expect(alreadyListedText(found, on(26), () => 'Gynae TV')).toBe(
      'You logged 6 gynae TV for 26 November 2026 already: is this another list?',
    )
  })

  it('is not asked about for another day, or another part taken', () => {
    expect(alreadyListed(list(on(26), ['PERFORMED']), [list(on(25), ['PERFORMED'])])).toEqual([])
    expect(alreadyListed(list(on(26), ['PERFORMED']), [list(on(26), ['OBSERVED'])])).toEqual([])
  })
})
