import { describe, expect, it } from 'vitest'
import { buildCatalogue, buildRole } from '../../../tests/support/build/catalogue.ts'
import { practiceAt } from '../../../tests/support/build/learner.ts'
import { nearestRole } from './nearest-role.ts'

const catalogue = buildCatalogue({
  roles: [
    buildRole({ code: 'ROLE-SON-GEN', level: 'CF5', areas: ['GMU', 'URO', 'VAS'] }),
    buildRole({ code: 'ROLE-SON-VAS', level: 'CF5', areas: ['VAS'] }),
    buildRole({ code: 'ROLE-SON-W', level: 'CF5', areas: ['OBS', 'GYN'] }),
    buildRole({ code: 'ROLE-ENH-OBS', level: 'CF6', areas: ['OBS'] }),
    buildRole({ code: 'ROLE-CON-W', level: 'CF8', areas: ['OBS', 'GYN'] }),
  ],
})
const nearest = (level: string, ...areas: readonly string[]): string | undefined =>
  nearestRole(catalogue, practiceAt(level, ...areas))?.code

describe('The nearest role', () => {
  it('shares most areas, then comes nearest in level, then has the fewest other areas', () => {
    expect(nearest('CF5', 'OBS', 'GYN')).toBe('ROLE-SON-W')
    expect(nearest('CF7', 'OBS', 'GYN')).toBe('ROLE-CON-W')
    expect(nearest('CF6', 'OBS')).toBe('ROLE-ENH-OBS')
    expect(nearest('CF5', 'VAS')).toBe('ROLE-SON-VAS')
    expect(nearest('CF5', 'GMU')).toBe('ROLE-SON-GEN')
  })

  it('is an established sonographer’s where nothing was said, and none where there are no roles', () => {
    expect(nearestRole(catalogue, { level: null, areas: [] })?.level).toBe('CF5')
    expect(nearestRole(buildCatalogue(), { level: null, areas: [] })).toBeNull()
  })
})
