import { describe, expect, it } from 'vitest'
import type { ModuleKind } from '../planning/types.ts'
import { costOf, sittingMinutes } from './sitting.ts'

describe('What a module asks for at a time', () => {
  it.each<[ModuleKind, number, number]>([
    ['E_LEARNING', 240, 10],
    ['IMAGE_QUIZ', 75, 10],
    ['REFLECTIVE', 60, 10],
    ['AUDIT', 900, 10],
    ['WORKSHOP', 180, 180],
    ['WORKSHOP', 420, 210],
    ['SUPERVISED_PRACTICE', 2400, 240],
  ])('is, for %s of %i minutes, %i minutes', (kind, minutes, sitting) => {
    expect(sittingMinutes({ kind, minutes })).toBe(sitting)
  })

  it.each<[ModuleKind, number, string]>([
    ['E_LEARNING', 75, '75 minutes, in sittings from 10 minutes'],
    ['E_LEARNING', 10, '10 minutes'],
    ['WORKSHOP', 210, 'one session of 3½ hours'],
    ['WORKSHOP', 420, '7 hours in 2 sessions'],
    ['SUPERVISED_PRACTICE', 2400, 'about 40 hours on supervised lists'],
  ])('costs, for %s of %i minutes, "%s"', (kind, minutes, cost) => {
    expect(costOf({ kind, minutes })).toBe(cost)
  })

  it('is learnt with a supervisor, not on lists, where it belongs to the shared core', () => {
    expect(costOf({ kind: 'SUPERVISED_PRACTICE', minutes: 600, area: 'core' })).toBe('about 10 hours with a supervisor')
  })

  it('never asks for more at once than it takes in all', () => {
    expect(sittingMinutes({ kind: 'SUPERVISED_PRACTICE', minutes: 120 })).toBe(120)
  })
})
