import { describe, expect, it } from 'vitest'
import { referenceDirectory } from '../database.seeder.ts'
import { loadReference } from '../reference.ts'
import { inventGroups } from './invented-groups.ts'

const reference = loadReference(referenceDirectory())
const today = 20_785
const invent = (day = today) => inventGroups('seeds/groups', reference, day)

describe('The invented groups', () => {
  const groups = invent()
  const people = groups.flatMap(group => group.people)

  it('are an intake of 24 from five trusts, 12 in their first year, and a department of 40', () => {
    expect(groups.map(group => group.people.length)).toEqual([24, 12, 40])
    expect(new Set(groups[0]?.people.map(({ organisation }) => organisation)).size).toBe(5)
  })

  it('are the same whenever they are made, with days that move along with today', () => {
    expect(invent()).toEqual(groups)
    const later = invent(today + 7).flatMap(group => group.people)
    expect(later.map(({ name, start }) => ({ name, start: start - 7 }))).toEqual(
      people.map(({ name, start }) => ({ name, start })),
    )
  })

  it('have people of different names, hours and pace, of whom some began late, some were away and some share nothing', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(76)
    expect(new Set(people.map(({ manner }) => manner.wholeTimePercent)).size).toBeGreaterThan(3)
    for (const some of [
      people.filter(({ manner }) => manner.lateBy > 0),
      people.filter(({ manner }) => manner.away !== null),
      people.filter(({ manner }) => manner.shares.length === 0),
    ]) {
      expect(some.length).toBeGreaterThan(2)
      expect(some.length).toBeLessThan(30)
    }
  })

  it('tell of nothing that lies ahead, and of nobody before they began', () => {
    for (const { start, happened } of people)
      for (const { on } of happened) {
        expect(on).toBeLessThanOrEqual(today)
        expect(on).toBeGreaterThanOrEqual(start)
      }
  })

  it('hold something in every state: finished and under way, seen, signed and asked', () => {
    const all = people.flatMap(({ happened }) => happened)
    const started = all.filter(({ what }) => what === 'STARTED')
    expect(started.some(each => each.what === 'STARTED' && each.completedOn === null)).toBe(true)
    for (const what of ['STARTED', 'SEEN', 'SIGNED', 'ASKED'])
      expect(all.filter(each => each.what === what).length, what).toBeGreaterThan(5)
  })
})
