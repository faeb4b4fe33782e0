import { describe, expect, it } from 'vitest'
import { withWordsForEmpty } from './empty-words.ts'

describe('something half written', () => {
  it('says of a line that says nothing that it is not written yet, and leaves the others', () => {
    const items = [
      { id: 'a', text: 'Probe cleaned' },
      { id: 'b', text: ' ' },
    ]
    const shown = withWordsForEmpty({ kind: 'CHECKLIST', title: 'Before', items }, 'Not written yet')
    expect(shown).toEqual({
      kind: 'CHECKLIST',
      title: 'Before',
      items: [items[0], { id: 'b', text: 'Not written yet' }],
    })
  })

  it('is shown as it is where nothing is to be chosen', () => {
    const prompt = { type: 'doc' as const, content: [] }
    expect(withWordsForEmpty({ kind: 'REFLECTION', prompt }, 'Not written yet')).toEqual({ kind: 'REFLECTION', prompt })
  })
})
