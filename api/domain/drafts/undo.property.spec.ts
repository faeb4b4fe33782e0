import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf, type Change } from './undo.ts'

/** Writing, taking back and making again as a person does: an act that is not possible does nothing. */
function lived(acts: readonly Change['act'][]): { changes: readonly Change[]; text: readonly string[] } {
  const changes: (Change & { word: string })[] = []
  const text: string[] = []
  for (const [index, act] of acts.entries()) {
    const { undo, redo } = stepsOf(changes)
    const id = `c${String(index).padStart(3, '0')}`
    if (act === 'WRITE') {
      text.push(id)
      changes.push({ id, act, word: id })
    } else if (act === 'UNDO' && undo !== null) {
      text.pop()
      changes.push({ id, act, word: undo.word })
    } else if (act === 'REDO' && redo !== null) {
      text.push(redo.word)
      changes.push({ id, act, word: redo.word })
    }
  }
  return { changes, text }
}

const acts = fc.array(fc.constantFrom<Change['act']>('WRITE', 'UNDO', 'REDO'), { maxLength: 60 })

describe('Taking back and making again', () => {
  it('goes back to nothing, and forward to all that was there', () => {
    fc.assert(
      fc.property(acts, before => {
        const { text } = lived(before)
        const back = text.map(() => 'UNDO' as const)
        expect(lived([...before, ...back]).text).toEqual([])
        expect(lived([...before, ...back, ...back.map(() => 'REDO' as const)]).text).toEqual(text)
      }),
    )
  })

  it('has nothing to make again once something is written anew', () => {
    fc.assert(
      fc.property(acts, before => {
        const { changes } = lived([...before, 'WRITE'])
        expect(stepsOf(changes).redo).toBeNull()
      }),
    )
  })
})
