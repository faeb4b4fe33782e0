import { describe, expect, it } from 'vitest'
import { factsFrom, isDay, typedFrom, wholeOf } from './group-form.ts'

const rest = { name: 'Autumn', organisationId: 'here', startsOn: '2026-12-01' }

describe('The form of a group', () => {
  it('begins with the stages and the aim of what it is begun from', () => {
    const from = { stages: [{ title: 'First', dueAfterDays: 14 }], pathway: { code: 'PW-OBS' } }
    expect(typedFrom(from, rest)).toEqual({ ...rest, aim: 'PATHWAY:PW-OBS', stages: [{ title: 'First', days: '14' }] })
    expect(typedFrom(null, rest)).toEqual({ ...rest, aim: '', stages: [] })
  })

  it('sends a role or a pathway, and leaves out lines of stages that are empty', () => {
    const typed = {
      ...typedFrom({ stages: [], roleProfile: { code: 'ROLE-OBS' } }, rest),
      stages: [
        { title: 'First', days: '14' },
        { title: ' ', days: '' },
        { title: 'Second', days: 'soon' },
      ],
    }
    expect(factsFrom(typed)).toEqual({
      name: 'Autumn',
      startsOn: '2026-12-01',
      roleProfileCode: 'ROLE-OBS',
      pathwayCode: null,
      stages: [
        { title: 'First', dueAfterDays: 14 },
        { title: 'Second', dueAfterDays: -99_999 },
      ],
    })
  })

  it('reads whole numbers and days, and nothing else', () => {
    expect([' 28 ', '-7', '1.5', 'ten', ''].map(wholeOf)).toEqual([28, -7, -99_999, -99_999, -99_999])
    expect(['2026-12-01', '', 'invalid'].map(isDay)).toEqual([true, false, false])
  })
})
