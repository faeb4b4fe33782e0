import { expect, it } from 'vitest'
import { block, checklist, contentOf, freeText, question, words } from '../../../tests/support/build/blocks.ts'
import { contentDifference } from './difference.ts'

const text = (id: string, said: string) => block(id, { kind: 'TEXT', text: words(said) })

it('says of each block whether it is new, changed or gone, in its order', () => {
  const before = contentOf([text('a', 'Old'), text('b', 'Stays')], [text('c', 'Goes')])
  const after = contentOf([text('n', 'New'), text('a', 'Other')], [text('b', 'Stays')])
  expect(contentDifference(before, after)).toEqual([
    { kind: 'ADDED', partTitle: 'Part 1', blockId: 'n', blockKind: 'TEXT', text: 'New' },
    { kind: 'CHANGED', partTitle: 'Part 1', blockId: 'a', blockKind: 'TEXT', text: 'Other' },
    { kind: 'REMOVED', partTitle: 'Part 2', blockId: 'c', blockKind: 'TEXT', text: 'Goes' },
  ])
})

it('finds nothing in what is equal, in whatever order its names come', () => {
  const content = contentOf([block('q', question(freeText)), block('k', checklist)])
  const reversed = JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  )
  expect(contentDifference(content, reversed)).toEqual([])
})

it('shortens what is long', () => {
  const [change] = contentDifference(contentOf([]), contentOf([text('a', 'word '.repeat(100))]))
  expect(change?.text).toHaveLength(200)
})
