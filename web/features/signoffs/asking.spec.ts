import { describe, expect, it } from 'vitest'
import { askingForLevel } from './asking.ts'

const level = {
  __typename: 'SignOffLevel' as const,
  roleProfileCode: 'ROLE-ADV-OBS',
  roleTitle: 'Advanced, obstetrics',
  level: { __typename: 'FrameworkLevel' as const, code: 'CF7', name: 'Advanced practice sonographer' },
  state: 'READY' as const,
  held: 1,
  lines: [],
  signersNeeded: 'A panel of at least 4.',
  fewestSigners: 4,
  canAsk: true,
  words: 'On this evidence',
  requests: [],
}

describe('What is asked for', () => {
  it('is always a panel for a level, named by its role and by no line', () => {
    const organisation = { __typename: 'Organisation' as const, id: 'here', name: 'Tidewater' }
    const role = { __typename: 'MySignOffLines' as const, roleTitle: level.roleTitle, organisation, lines: [], level }
    expect(askingForLevel(role)).toMatchObject({
      scopeLineCode: null,
      roleProfileCode: 'ROLE-ADV-OBS',
      route: 'PANEL',
      fewestSigners: 4,
      organisation,
      requirements: [],
    })
  })

  it('is nothing where no role is known', () => {
    const role = { __typename: 'MySignOffLines' as const, roleTitle: null, organisation: null, lines: [], level: null }
    expect(askingForLevel(role)).toBeNull()
  })
})
