import { describe, expect, it } from 'vitest'
import type { Block, BlockAnswer, BlockContent } from '../../../api/domain/blocks/browser.ts'
import { firstLeft, partWith, progressOf, type Standing } from './lesson-progress.ts'

const text = { type: 'doc' as const, content: [] }
const block = (id: string, content: BlockContent): Block => ({ id, content })
const blocks = [
  block('read', { kind: 'TEXT', text }),
  block('list', {
    kind: 'CHECKLIST',
    title: '',
    items: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  }),
  block('words', { kind: 'REFLECTION', prompt: text }),
  block('audit', { kind: 'AUDIT_TASK', text, cases: 20, standard: '' }),
]

function standing(answers: Record<string, BlockAnswer>, met: string[] = []): Standing {
  return { answerOf: id => answers[id] ?? null, isTaskMet: id => met.includes(id) }
}

describe('how far somebody is in a part', () => {
  it('counts what asks for something, and leaves out what is read', () => {
    expect(progressOf(blocks, standing({}))).toEqual({ done: 0, needed: 3 })
    expect(progressOf(blocks.slice(0, 1), standing({}))).toEqual({ done: 0, needed: 0 })
  })

  it('counts a checklist once all of it is ticked, words once there are some, and a task once it is met', () => {
    const some: Record<string, BlockAnswer> = { list: { answer: 'TICKED', items: ['a'] } }
    expect(progressOf(blocks, standing(some)).done).toBe(0)
    const all: Record<string, BlockAnswer> = {
      list: { answer: 'TICKED', items: ['a', 'b'] },
      words: { answer: 'WORDS', text: 'A word', points: [] },
    }
    expect(progressOf(blocks, standing(all, ['audit'])).done).toBe(3)
    expect(firstLeft(blocks, standing(all, ['audit']))).toBeNull()
  })

  it('leads to the first thing left', () => {
    expect(firstLeft(blocks, standing({}))?.id).toBe('list')
    expect(firstLeft(blocks, standing({ list: { answer: 'TICKED', items: ['a', 'b'] } }))?.id).toBe('words')
  })
})

describe('where somebody goes on', () => {
  const parts = [
    { id: 'one', blocks: [{ id: 'a' }] },
    { id: 'two', blocks: [{ id: 'b' }, { id: 'c' }] },
  ]

  it('is the part with their block, or the first where there is none', () => {
    expect(partWith(parts, 'c')?.id).toBe('two')
    expect(partWith(parts, null)?.id).toBe('one')
    expect(partWith(parts, 'gone')?.id).toBe('one')
    expect(partWith([], 'a')).toBeUndefined()
  })
})
