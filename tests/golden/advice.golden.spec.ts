import { describe, expect, it } from 'vitest'
import { adviceDay, adviceFor, catalogue, personas, personNamed } from './named-people.ts'
import { renderAdvice } from './render-advice.ts'

describe('advice to a named person', () => {
  for (const persona of personas) {
    it(`reads well for ${persona.name}`, async () => {
      const text = renderAdvice(persona, adviceFor(persona), { catalogue, now: adviceDay })
      await expect(text).toMatchFileSnapshot(`advice/${persona.slug}.md`)
    })
  }

  it('reads well for Joel Pemberwick a minute later, once he has said where he works', async () => {
    const areas = ['GMU', 'URO', 'VAS'].map(area => ({ area, level: 'CF5' }))
    const said = { recordedOn: adviceDay, jobTitle: 'Sonographer', level: 'CF5', areas }
    const joel = {
      ...personNamed('joel-pemberwick'),
      practice: { ...said, registration: 'HCPC_RADIOGRAPHER', masters: null, hoursPerWeek: 1 },
    }
    const text = renderAdvice(joel, adviceFor(joel), { catalogue, now: adviceDay })
    await expect(text).toMatchFileSnapshot('advice/joel-pemberwick-a-minute-later.md')
  })
})
