import { expect, it } from 'vitest'
import { moved, newName, replaced } from './list-edits.ts'

it('moves an item by a step, and not past an end', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})

it('changes one item and leaves the list it came from', () => {
  const items = ['a', 'b']
  expect(replaced(items, 1, 'c')).toEqual(['a', 'c'])
  expect(items).toEqual(['a', 'b'])
})

it('gives a name that nothing has, also after one was taken out', () => {
  expect(newName([], 'o')).toBe('o1')
  expect(newName([{ id: 'o2' }], 'o')).toBe('o3')
  expect(newName([{ id: 'o1' }, { id: 'o3' }], 'o')).toBe('o4')
})
