import { describe, expect, it } from 'vitest'
import { kindFrom, withNames, type ContentDefect } from './content-defects.ts'

const capability = (code: string, shortName: string) => ({
  capability: { __typename: 'Capability' as const, code, shortName },
})
const defect: ContentDefect = {
  __typename: 'ContentDefect',
  code: 'SHUT_OUT',
  severity: 'NOTE',
  text: '“Lead a change” (ADV-05) would help in LDM-06 much earlier, yet it asks first for 3 in LDM-02.',
  waysOn: [],
  role: null,
  modules: [
    {
      __typename: 'Module',
      code: 'ADV-05',
      title: 'Lead a change',
      develops: [{ __typename: 'ModuleEffect', ...capability('LDM-06', 'Pathway redesign') }],
    },
  ],
  capabilities: [{ __typename: 'DefectCapability', ...capability('LDM-02', 'Working relationships') }],
}

describe('What needs mending in the content', () => {
  it('is read in names, with no code of a module or a capability', () => {
    expect(withNames(defect.text, defect)).toBe(
      '“Lead a change” would help in “Pathway redesign” much earlier, yet it asks first for 3 in “Working relationships”.',
    )
  })

  it('is of every kind where the address asks for none there is', () => {
    expect(kindFrom('CIRCLE')).toBe('CIRCLE')
    expect(kindFrom('SQUARE')).toBeNull()
    expect(kindFrom(['CIRCLE'])).toBeNull()
  })
})
