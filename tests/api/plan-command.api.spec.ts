import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { randomInstance } from '../bench/instances.ts'

const parent = mkdtempSync(join(tmpdir(), 'soundings-plan-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** @param begun given the way to send a signal to the command */
const runAnd = (begun: (signal: (name: NodeJS.Signals) => void) => void, ...parts: readonly string[]): Promise<Ended> =>
  new Promise(resolve => {
    const child = execFile(process.execPath, ['dist/api/plan.js', ...parts], (_error, out, err) =>
      resolve({ code: child.exitCode ?? 1, out, err }),
    )
    begun(name => child.kill(name))
  })

const run = (...parts: readonly string[]): Promise<Ended> => runAnd(() => {}, ...parts)

const fileOf = (content: unknown): string => {
  const path = join(parent, 'instance.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const module = (code: string, minutes: number, more: object = {}) => ({ code, minutes, develops: [], ...more })
const raises = (capability: string, from: number, to: number) => ({ develops: [{ capability, from, to }] })
const small = {
  modules: [
    module('M0', 10),
    module('M1', 30, {
      ...raises('C1', 0, 1),
      requires: { ratings: [{ capability: 'C2', atLeast: 1 }], modules: ['M0'] },
    }),
  ],
  learner: { ratings: { C2: 1 } },
  target: { C1: 1 },
}

describe('The command that plans', { timeout: 120_000 }, () => {
  it('prints a proven plan, with its weeks', async () => {
    const { code, out } = await run(fileOf({ ...small, hoursPerWeek: 0.5, start: '2027-01-04' }))
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        order: ['M0', 'M1'],
        minutes: 40,
        lowerBoundMinutes: 40,
        proven: true,
        uncovered: [],
        weeks: 2,
        finish: '2027-01-18',
        weeksLowerBound: 2,
        elapsedMs: expect.any(Number),
      },
    ])
  })

  it('takes a module that is finished as done, and says nothing of weeks without hours', async () => {
    const learner = { ratings: { C2: 1 }, completed: ['M0'] }
    const { out } = await run(fileOf({ ...small, learner, hoursPerWeek: 0, start: '2027-01-04' }))
    expect(JSON.parse(out)).toMatchObject({
      order: ['M1'],
      minutes: 30,
      weeks: null,
      finish: null,
      weeksLowerBound: null,
    })
  })

  it('gets out of circles, and says how far one gets where no module goes on', async () => {
    const modules = [
      module('A', 1, { ...raises('X', 0, 7), requires: { ratings: [{ capability: 'Y', atLeast: 1 }] } }),
      module('B', 1, { ...raises('Y', 0, 1), requires: { ratings: [{ capability: 'X', atLeast: 1 }] } }),
      module('C', 50, raises('X', 0, 2)),
      module('D', 60, raises('Y', 0, 1)),
    ]
    const { out } = await run(fileOf({ modules, learner: { ratings: {} }, target: { X: 9, Y: 1, Z: 1 } }))
    expect(JSON.parse(out)).toMatchObject({
      order: ['C', 'B', 'A'],
      minutes: 52,
      proven: true,
      uncovered: [
        { capability: 'X', target: 9, reachable: 7 },
        { capability: 'Z', target: 1, reachable: 0 },
      ],
    })
  })

  it.each([
    ['no catalogue and no target', { modules: [], learner: { ratings: {} }, target: {} }],
    ['a target that is met', { ...small, target: { C2: 1 } }],
  ])('answers %s with an empty plan', async (_what, content) => {
    const { code, out } = await run(fileOf(content))
    expect([code, JSON.parse(out)]).toMatchObject([0, { order: [], minutes: 0, lowerBoundMinutes: 0, proven: true }])
  })

  it('answers however little time it has', async () => {
    const { code, out } = await run(fileOf(small), '--seconds', '0.001')
    expect([code, JSON.parse(out)]).toMatchObject([0, { order: ['M0', 'M1'], minutes: 40 }])
  })

  it.each([0, 400, 1_500])('prints the best plan so far when interrupted %s ms after it read the file', async after => {
    const { modules, learner, target } = randomInstance(31, { capabilities: 300, modules: 5_000, asked: 0.6 })
    const content = {
      modules: modules.map(({ requires, ...rest }) => ({ ...rest, requires: { ...requires } })),
      learner: { ratings: Object.fromEntries(learner.ratings) },
      target: Object.fromEntries(target),
    }
    // Whoever writes to a pipe waits until it is read, so the command is known to be there.
    const pipe = join(parent, `pipe-${after}`)
    execFileSync('mkfifo', [pipe])
    const { code, out } = await runAnd(signal => {
      void writeFile(pipe, JSON.stringify(content)).then(() => setTimeout(() => signal('SIGINT'), after))
    }, pipe)
    const answer = JSON.parse(out) as { order: readonly string[]; minutes: number; lowerBoundMinutes: number }
    expect(code).toBe(0)
    expect(answer.order.length).toBeGreaterThan(0)
    expect(answer.lowerBoundMinutes).toBeLessThanOrEqual(answer.minutes)
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'This is not JSON'],
    ['no modules', { learner: { ratings: {} }, target: {} }, 'modules: '],
    ['negative minutes', { ...small, modules: [module('M0', -1)] }, 'modules[0].minutes: '],
    ['half minutes', { ...small, modules: [module('M0', 0.5)] }, 'modules[0].minutes: '],
    ['a module twice', { ...small, modules: [module('M0', 1), module('M0', 1)] }, 'modules[1].code: "M0" stands twice'],
    [
      'an unknown module',
      { ...small, modules: [module('M0', 1, { requires: { modules: ['M9'] } })] },
      'modules[0].requires.modules[0]: there is no module "M9"',
    ],
    [
      'an unknown finished module',
      { ...small, learner: { ratings: {}, completed: ['M9'] } },
      'learner.completed[0]: there is no module "M9"',
    ],
    [
      'a rating twice',
      '{"modules":[],"learner":{"ratings":{"A":1,"A":2}},"target":{}}',
      'learner.ratings.A: stands twice',
    ],
    ['a negative target', { ...small, target: { C1: -1 } }, 'target.C1: '],
    ['no day', { ...small, start: '4 January' }, 'start: '],
  ])('refuses a file with %s and names the place', async (_what, content, said) => {
    const { code, out, err } = await run(fileOf(content))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })

  it('refuses a file that is not there and a call it does not understand', async () => {
    for (const parts of [[join(parent, 'nothing.json')], [], ['a', 'b'], [fileOf(small), '--seconds', 'soon']]) {
      const { code, out, err } = await run(...parts)
      expect([code, out]).toEqual([2, ''])
      expect(err).not.toBe('')
    }
  })
})
