import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { broken, lineOf, problemsIn, removeCopies, type Fault } from '../tests/support/faulty-reference.ts'
import { loadReference, type ReferenceModule } from './reference.ts'

const reference = loadReference(join(import.meta.dirname, 'reference'))
/** Modules of the pathways, and the other ways to them. */
const own = reference.modules.filter(({ alternativeTo }) => alternativeTo.length === 0)
const otherWays = reference.modules.filter(({ alternativeTo }) => alternativeTo.length > 0)

describe('Another way to a module', () => {
  it('is offered at every level at which there are modules', () => {
    const levels = otherWays.map(({ level }) => level)
    const counts = [...new Set(levels)].map(level => [level, levels.filter(one => one === level).length])
    expect(counts).toEqual([
      ['CF5', 13],
      ['CF6', 20],
      ['CF7', 15],
      ['CF8', 4],
    ])
  })

  it('is named by no pathway and needed by no module', () => {
    const named = new Set([
      ...reference.pathways.flatMap(({ stages }) => stages.flatMap(({ modules }) => modules)),
      ...reference.modules.flatMap(({ requires }) => requires.modules.flat()),
    ])
    expect(otherWays.filter(({ code }) => named.has(code))).toEqual([])
  })

  it('costs at least 60 and at most 150 % of what it stands in for, as far as it leads', () => {
    const shares = otherWays.map(way => [way.code, Math.round((100 * way.minutes) / minutesStoodInFor(way))] as const)
    expect(shares.filter(([, share]) => share < 60 || share > 150)).toEqual([])
  })

  it('that is shorter asks for more beforehand, or leads less far', () => {
    const shorter = otherWays.filter(way => way.minutes < minutesStoodInFor(way))
    const eased = shorter.filter(way => {
      const originals = originalsOf(way)
      const isPart = stepsOf(way).length < originals.flatMap(stepsOf).length
      return !isPart && way.requires.ratings.length <= Math.max(...originals.map(one => one.requires.ratings.length))
    })
    expect(eased.map(({ code }) => code)).toEqual([])
    expect(shorter.length).toBeGreaterThan(0)
  })

  it('is never another way round a medicine, or round what has to be trained for it', () => {
    const givesMedicine = new Set(
      own.filter(({ gates }) => gates.some(({ gate }) => gate === 'G2' || gate === 'G3')).map(({ code }) => code),
    )
    expect(otherWays.filter(({ alternativeTo }) => alternativeTo.some(code => givesMedicine.has(code)))).toEqual([])
  })

  it('says of itself what it rests on, and whose proposal it is', () => {
    expect(otherWays.filter(({ sources }) => !sources.includes('Soundings proposal'))).toEqual([])
  })
})

afterEach(removeCopies)

describe('A fault in another way is told with file, line and field', () => {
  it.each<Fault>([
    {
      name: 'another way to a module that does not exist',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['alternativeTo: [PRE-01]', 'alternativeTo: [PRE-01, PRE-11]'],
      field: 'modules[0].alternativeTo[1]',
      message: 'there is no module "PRE-11"',
      marker: 'PRE-11',
    },
    {
      name: 'another way to another way',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['alternativeTo: [PRE-01]', 'alternativeTo: [PRE-01, WAY-02]'],
      field: 'modules[0].alternativeTo[1]',
      message: '"WAY-02" is itself another way',
      marker: 'WAY-02',
    },
    {
      name: 'another way to a module of another level',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['alternativeTo: [PRE-01]', 'alternativeTo: [PRE-01, ENH-01]'],
      field: 'modules[0].alternativeTo[1]',
      message: '"ENH-01" is of another level',
      marker: 'ENH-01',
    },
    {
      name: 'another way that does not say to what',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['alternativeTo: [PRE-01]', 'alternativeTo: []'],
      field: 'modules[0].code',
      message: 'only modules that are another way to others have codes in WAY-, and all of them have',
      marker: 'code: WAY-01',
    },
    {
      name: 'another way with a code of its originals',
      file: 'modules/preceptorship.yaml',
      change: ['    minutes: 60\n', '    minutes: 60\n    alternativeTo: [PRE-02]\n'],
      field: 'modules[0].alternativeTo',
      message: 'only modules that are another way to others have codes in WAY-, and all of them have',
      marker: 'alternativeTo: [PRE-02]',
    },
    {
      name: 'another way that leads further',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['      CLN-08: 2>3', '      CLN-08: 2>4'],
      field: 'modules[1].develops.CLN-08',
      message: 'leads further than what it is another way to',
      marker: 'CLN-08: 2>4',
    },
    {
      name: 'another way that waits for less',
      file: 'modules/other-ways-preceptorship.yaml',
      change: ['alternativeTo: [PRE-09]', 'alternativeTo: [PRE-09, PRE-04]'],
      field: 'modules[10].gates',
      message: 'waits for less than PRE-04, which asks for G5',
      marker: 'code: WAY-11',
    },
  ])('$name', fault => {
    const { directory, text } = broken(fault)
    const line = lineOf(text, fault)
    expect(problemsIn(directory)).toContainEqual({ file: fault.file, line, field: fault.field, message: fault.message })
  })
})

function originalsOf({ alternativeTo }: ReferenceModule): readonly ReferenceModule[] {
  return own.filter(({ code }) => alternativeTo.includes(code))
}

function stepsOf({ develops }: ReferenceModule): string[] {
  return develops.flatMap(({ capability, from, to }) =>
    Array.from({ length: to - from }, (_, rise) => `${capability} at ${from + rise + 1}`),
  )
}

/** Minutes of the modules it stands in for, each by the share of its steps that this one leads to as well. */
function minutesStoodInFor(way: ReferenceModule): number {
  const led = new Set(stepsOf(way))
  return originalsOf(way).reduce((total, original) => {
    const steps = stepsOf(original)
    return total + (original.minutes * steps.filter(step => led.has(step)).length) / steps.length
  }, 0)
}
