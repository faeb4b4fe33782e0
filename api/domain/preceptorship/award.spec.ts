import { describe, expect, it } from 'vitest'
import { buildRole } from '../../../tests/support/build/catalogue.ts'
import { practiceAfterAward, practiceInTraining, precepteeRole, ratifierRight } from './award.ts'

const role = (code: string, level: string, areas: string[]) => buildRole({ code, level, areas })
const roles = new Map(
  [
    role('ROLE-PRE-GEN', 'CF5-P', ['GMU', 'URO']),
    role('ROLE-PRE-W', 'CF5-P', ['OBS', 'GYN']),
    role('ROLE-PRE-VAS', 'CF5-P', ['VAS']),
    role('ROLE-SON-W', 'CF5', ['OBS', 'GYN']),
  ].map(each => [each.code, each]),
)

describe('The preceptee role of an award', () => {
  it.each([
    [['OBS', 'GYN'], 'ROLE-PRE-W'],
    [['OBS'], 'ROLE-PRE-W'],
    [['VAS'], 'ROLE-PRE-VAS'],
    [['GMU', 'URO', 'VAS'], 'ROLE-PRE-GEN'],
    [['VAS', 'OBS'], 'ROLE-PRE-VAS'],
  ])('for %j is %s', (areas, code) => {
    expect(precepteeRole({ roles }, areas)?.code).toBe(code)
  })

  it('is none where no role of that level has any of its areas', () => {
    expect(precepteeRole({ roles }, ['BRS'])).toBeNull()
  })
})

describe('A practice', () => {
  const none = { level: null, areas: [] }
  it('takes the areas of the award in at the start of preceptorship, before and after it', () => {
    const areas = [{ area: 'OBS', level: 'CF5-P' }]
    expect(practiceInTraining(none, ['OBS'])).toEqual({ level: null, areas })
    expect(practiceAfterAward(none, ['OBS'])).toEqual({ level: 'CF5-P', areas })
  })

  it('keeps the level and the areas of somebody in post', () => {
    const inPost = { level: 'CF6', areas: [{ area: 'GMU', level: 'CF6' }] }
    expect(practiceAfterAward(inPost, ['GMU', 'VAS'])).toEqual({
      level: 'CF6',
      areas: [
        { area: 'GMU', level: 'CF6' },
        { area: 'VAS', level: 'CF5-P' },
      ],
    })
  })
})

describe('Saying that an award is ratified', () => {
  const lead = { title: null, areas: null }
  const vascular = { title: 'Consultant, vascular', areas: ['VAS'] }
  const general = { title: 'Consultant, general', areas: ['GMU', 'URO'] }

  it.each([
    ['is for educators and administrators, whatever its areas', [lead], ['OBS', 'VAS'], lead],
    ['is for whom an organisation appointed for all of its areas', [vascular, general], ['URO'], general],
    ['is not for whom it appointed for some of them', [vascular], ['VAS', 'OBS'], null],
    ['is not put together from two appointments', [vascular, general], ['VAS', 'URO'], null],
    ['is for nobody without a right', [], ['VAS'], null],
  ])('%s', (_, rights, areas, right) => {
    expect(ratifierRight(rights, areas)).toEqual(right)
  })
})
