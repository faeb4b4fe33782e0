import { expect, it } from 'vitest'
import { templates } from './templates.ts'

it.each(Object.values(templates).map(each => [each.template, each] as const))(
  'begins a draft with parts that take time and hold something: %s',
  (_, { title, outcome, parts }) => {
    expect(title).not.toBe('')
    expect(outcome).toContain('does not change what you are signed off to do')
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      expect(part.minutes, part.title).toBeGreaterThan(0)
      expect(part.blocks.length, part.title).toBeGreaterThan(0)
    }
  },
)
