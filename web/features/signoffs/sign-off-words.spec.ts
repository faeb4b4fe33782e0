import { describe, expect, it } from 'vitest'
import { inWords, sourcesOf, wayToAdd, type Requirement } from './sign-off-words.ts'

const missingFor = [
  { __typename: 'Capability' as const, code: 'GYN-03', shortName: 'Uterus' },
  { __typename: 'Capability' as const, code: 'CLN-06', shortName: 'Reports' },
]

describe('where something that is missing is added', () => {
  it.each([
    ['OBSERVATION', '/observations/ask', 'observe'],
    ['OUTPUT', '/record/add/OUTPUT', 'evidence'],
    ['AUDIT', '/record/add', 'evidence'],
    ['ITEM', '/record/add', 'evidence'],
  ] as const)('for %s is a page that knows what it is for', (kind, path, label) => {
    expect(wayToAdd({ kind, missingFor })).toEqual({ to: { path, query: { for: 'GYN-03 CLN-06' } }, label })
  })

  it('is the log for a number of examinations', () => {
    expect(wayToAdd({ kind: 'LOG', missingFor })).toEqual({ to: '/log', label: 'log' })
  })
})

it('Names are read as a sentence', () => {
  expect(inWords(['Jo', 'Sam', 'Alex'])).toBe('Jo, Sam and Alex')
})

it('What counts for several things is shown once to those who are asked', () => {
  const source = (id: string) => ({ id }) as Requirement['sources'][number]
  const asked = [{ sources: [source('a'), source('b')] }, { sources: [source('b')] }] as Requirement[]
  expect(sourcesOf(asked).map(({ id }) => id)).toEqual(['a', 'b'])
})
