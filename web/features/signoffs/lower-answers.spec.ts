import { describe, expect, it } from 'vitest'
import { emptyLowering, lowerInput, lowerProblems, wholeRole } from './lower-answers.ts'

const typed = {
  ...emptyLowering('here'),
  personId: 'somebody',
  group: 'VAS',
  items: ['VAS-01'],
  to: '1',
  reason: ' Three reports ',
  secondId: 'another',
}

describe('A lowering of what a colleague holds', () => {
  it('says what it lacks, in the order of the page', () => {
    expect(lowerProblems(emptyLowering(''))).toEqual(['place', 'person', 'group', 'to', 'reason', 'second'])
    expect(lowerProblems({ ...typed, items: [] })).toEqual(['items'])
    expect(lowerProblems(typed)).toEqual([])
  })

  it('is of what was ticked, at one rating', () => {
    expect(lowerInput(typed)).toMatchObject({ capabilityCodes: ['VAS-01'], to: 1, reason: 'Three reports' })
  })

  it('of a whole role lowers no rating, and says why nobody who decided it proposes it', () => {
    const whole = { ...typed, group: wholeRole, items: [], to: '' }
    expect(lowerProblems(whole)).toEqual(['why-not-signer'])
    const said = { ...whole, whyNotSigner: 'All have left' }
    expect(lowerProblems(said)).toEqual([])
    expect(lowerInput(said)).toMatchObject({ capabilityCodes: [], to: null, whyNotSigner: 'All have left' })
  })
})
