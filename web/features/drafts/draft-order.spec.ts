import { describe, expect, it } from 'vitest'
import { neighbourAfter, placeLanded } from './draft-order.ts'

const parts = [
  { id: 'one', blocks: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  { id: 'two', blocks: [] },
  { id: 'three', blocks: [{ id: 'd' }] },
]

describe('moving by one', () => {
  it.each([
    ['down past its neighbour', 'a', 1, { partId: 'one', afterBlockId: 'b' }],
    ['up past its neighbour', 'c', -1, { partId: 'one', afterBlockId: 'a' }],
    ['up to the first place', 'b', -1, { partId: 'one', afterBlockId: null }],
    ['down into the next part', 'c', 1, { partId: 'two', afterBlockId: null }],
    ['up to the end of the part before', 'd', -1, { partId: 'two', afterBlockId: null }],
  ] as const)('goes %s', (_words, id, by, place) => {
    expect(neighbourAfter(parts, id, by)).toEqual(place)
  })

  it('stays where there is nowhere further to go', () => {
    expect(neighbourAfter(parts, 'a', -1)).toBeNull()
    expect(neighbourAfter(parts, 'd', 1)).toBeNull()
    expect(neighbourAfter(parts, 'gone', 1)).toBeNull()
  })
})

describe('letting go of something dragged', () => {
  it.each([
    ['above another', 'c', { side: 'ABOVE', blockId: 'a' }, { partId: 'one', afterBlockId: null }],
    ['below another', 'a', { side: 'BELOW', blockId: 'b' }, { partId: 'one', afterBlockId: 'b' }],
    ['between two', 'a', { side: 'ABOVE', blockId: 'c' }, { partId: 'one', afterBlockId: 'b' }],
    ['below one of another part', 'a', { side: 'BELOW', blockId: 'd' }, { partId: 'three', afterBlockId: 'd' }],
    ['in an empty part', 'a', { side: 'START', partId: 'two' }, { partId: 'two', afterBlockId: null }],
    ['at the start of its part', 'b', { side: 'START', partId: 'one' }, { partId: 'one', afterBlockId: null }],
  ] as const)('puts it %s', (_words, id, landing, place) => {
    expect(placeLanded(parts, id, landing)).toEqual(place)
  })

  it.each([
    ['on itself', 'b', { side: 'ABOVE', blockId: 'b' }],
    ['below the one above it', 'b', { side: 'BELOW', blockId: 'a' }],
    ['above the one below it', 'b', { side: 'ABOVE', blockId: 'c' }],
    ['at the start, where it stands', 'a', { side: 'START', partId: 'one' }],
    ['beside what is gone', 'a', { side: 'BELOW', blockId: 'gone' }],
    ['in a part that is gone', 'a', { side: 'START', partId: 'gone' }],
    ['where it is gone itself', 'gone', { side: 'BELOW', blockId: 'a' }],
  ] as const)('changes nothing %s', (_words, id, landing) => {
    expect(placeLanded(parts, id, landing)).toBeNull()
  })
})
