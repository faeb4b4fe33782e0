import { describe, expect, it } from 'vitest'
import { cohortTemplates } from './templates.ts'

describe('templates of groups', () => {
  it('has an intake, a preceptorship year, upskilling in a department and a return to practice', () => {
    expect(cohortTemplates.map(({ code, stages }) => [code, stages.at(-1)?.dueAfterDays])).toEqual([
      ['ACADEMY_INTAKE', 365],
      ['PRECEPTORSHIP_YEAR', 365],
      ['DEPARTMENT_UPSKILLING', 182],
      ['RETURN_TO_PRACTICE', 91],
    ])
  })

  it('meets in a preceptorship year at 2 and 6 weeks and at 3, 6 and 12 months', () => {
    const year = cohortTemplates.find(({ code }) => code === 'PRECEPTORSHIP_YEAR')
    expect(year?.stages.map(({ dueAfterDays }) => dueAfterDays)).toEqual([14, 42, 91, 182, 365])
  })

  it('can be sent as it is: every stage has a name and comes after the one before it', () => {
    for (const { stages } of cohortTemplates) {
      expect(stages.every(({ title }) => title.length > 0 && title.length <= 120)).toBe(true)
      const days = stages.map(({ dueAfterDays }) => dueAfterDays)
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
    }
  })
})
