import { describe, expect, it } from 'vitest'
import { ratingQuery } from './rating-query.ts'

const capability = (area: string | null) => ({
  __typename: 'Capability' as const,
  code: 'X-01',
  shortName: 'Name',
  area: area === null ? null : { __typename: 'Area' as const, code: area, name: area },
})
const titles = new Map([['SON-W-3', 'Growth, Doppler and twin scans']])

describe('where "Rate yourself" leads', () => {
  it('is the line of the step, by its words', () => {
    const step = { id: 'SELF_RATING:SON-W-3', capabilities: [capability('OBS')] }
    expect(ratingQuery(step, titles)).toEqual({ search: 'Growth, Doppler and twin scans' })
  })

  it('is the area, or the core, for what stands in no line', () => {
    expect(ratingQuery({ id: 'SELF_RATING:MSK', capabilities: [capability('MSK')] }, titles)).toMatchObject({
      area: 'MSK',
    })
    expect(ratingQuery({ id: 'SELF_RATING:EDU', capabilities: [capability(null)] }, titles)).toMatchObject({
      area: 'core',
    })
  })
})
