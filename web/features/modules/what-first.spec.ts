import { describe, expect, it } from 'vitest'
import { areasToChoose, isChoiceMet, ratingsNeeded } from './what-first.ts'

const area = { __typename: 'Area' as const, code: 'OBS', name: 'Obstetrics' }
const capability = (code: string) => ({
  __typename: 'Capability' as const,
  code,
  shortName: `Short ${code}`,
  statement: `Statement of ${code}`,
  area: code.startsWith('OBS') ? area : null,
})
const effect = (code: string, from: number, to: number) => ({
  __typename: 'ModuleEffect' as const,
  capability: capability(code),
  from,
  to,
})
const help = (code: string, preparedNow: number) => ({
  __typename: 'MyModuleHelp' as const,
  capability: capability(code),
  preparedNow,
  preparedAfter: 3,
  target: 3,
})
const mine = (helps: ReturnType<typeof help>[], blockedBy: { code: string; text: string }[] = []) => ({
  __typename: 'MyModule' as const,
  status: 'NOT_STARTED' as const,
  startedOn: null,
  completedOn: null,
  areas: [],
  version: null,
  feedback: null,
  canStart: blockedBy.length === 0,
  blockedBy: blockedBy.map(blocker => ({ __typename: 'Blocker' as const, gate: null, waysOn: [], ...blocker })),
  helps,
})

describe('what a module needs first', () => {
  it('is where each effect starts, met or not by what the person is prepared at', () => {
    const needed = ratingsNeeded({
      develops: [effect('CLN-06', 2, 3), effect('CLN-07', 2, 3), effect('GMU-04', 0, 1)],
      requiredRatings: [],
      mine: mine([help('CLN-06', 2), help('CLN-07', 1), help('GMU-04', 0)]),
    })
    expect(needed.map(({ code, atLeast, now, isMet }) => [code, atLeast, now, isMet])).toEqual([
      ['CLN-06', 2, 2, true],
      ['CLN-07', 2, 1, false],
    ])
  })

  it('leaves out effects outside the areas of the person', () => {
    const asking = { develops: [effect('OBS-08', 3, 4)], requiredRatings: [], mine: mine([]) }
    expect(ratingsNeeded(asking)).toEqual([])
  })

  it('takes the higher of two ratings asked for, and says so where nothing is known', () => {
    const requiredRatings = [{ __typename: 'RequiredRating' as const, capability: capability('EDU-05'), atLeast: 2 }]
    expect(ratingsNeeded({ develops: [], requiredRatings, mine: mine([]) })).toMatchObject([
      { code: 'EDU-05', atLeast: 2, now: null, isMet: false },
    ])
  })
})

describe('a module needed first', () => {
  const choice = {
    __typename: 'ModuleChoice' as const,
    anyOf: ['Guided injection', 'Neck lump clinic'].map(title => ({
      __typename: 'Module' as const,
      code: title,
      title,
      mine: { __typename: 'MyModule' as const, status: 'NOT_STARTED' as const },
    })),
  }

  it('is missing where the API says so', () => {
    const text = 'You need one of “Guided injection”, “Neck lump clinic” first.'
    expect(isChoiceMet(choice, mine([], [{ code: 'PREREQUISITE', text }]))).toBe(false)
  })

  it('is behind the person where the API does not ask for it, though it was never taken here', () => {
    expect(isChoiceMet(choice, mine([], [{ code: 'RATING', text: 'You need a rating first.' }]))).toBe(true)
  })
})

describe('areas to choose from', () => {
  it('are those in which the module helps, each once', () => {
    expect(
      areasToChoose({ develops: [effect('OBS-08', 3, 4), effect('OBS-05', 3, 4), effect('CLN-16', 3, 4)] }),
    ).toEqual([area])
  })
})
