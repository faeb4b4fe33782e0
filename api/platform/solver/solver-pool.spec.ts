import { afterEach, describe, expect, it } from 'vitest'
import type { LinearModel } from './linear-model.ts'
import { createSolverPool, type PoolSettings, type SolverPool } from './solver-pool.ts'

const open: SolverPool[] = []
const poolOf = (settings: PoolSettings = {}): SolverPool => {
  const pool = createSolverPool(settings)
  open.push(pool)
  return pool
}
const broken = new URL('../../../tests/support/broken-solver.mjs', import.meta.url)

afterEach(async () => {
  await Promise.all(open.splice(0).map(pool => pool.close()))
})

/** Columns of the costs given, of which every row wants one. */
const cover = (cost: readonly number[], rows: readonly (readonly number[])[], isWhole = true): LinearModel => ({
  columnCount: cost.length,
  wholeColumns: isWhole ? cost.length : 0,
  cost: Float64Array.from(cost),
  columnUpper: new Float64Array(cost.length).fill(1),
  rowLower: new Float64Array(rows.length).fill(1),
  rowFrom: Int32Array.from([0, ...rows.map((_, at) => rows.slice(0, at + 1).flat().length)]),
  rowColumns: Int32Array.from(rows.flat()),
  rowValues: new Float64Array(rows.flat().length).fill(1),
  start: null,
})
const triangle = [
  [0, 1],
  [1, 2],
  [0, 2],
]
/** A cover no solver is through with in a moment: triples of many columns, drawn the same every time. */
const hard = (): LinearModel => {
  const size = 90
  const rows = Array.from({ length: 700 }, (_, at) => [
    ...new Set([(at * 7) % size, (at * at + 3) % size, (at * 13 + Math.floor(at / 5)) % size]),
  ])
  return cover(
    Array.from({ length: size }, () => 1),
    rows,
  )
}

describe('The pool of solvers', () => {
  it('solves one model after the other on the same worker', async () => {
    const pool = poolOf({ size: 1 })
    for (const cost of [2, 3, 5]) {
      const solved = await pool.solve(cover([cost, cost, cost], triangle), { seconds: 20 })
      expect(solved).toMatchObject({ status: 'OPTIMAL', bound: 2 * cost })
    }
  })

  it('solves with shares where columns need not be whole, and says what each row is worth', async () => {
    const solved = await poolOf().solve(cover([2, 2, 2], triangle, false), { seconds: 20 })
    expect(solved).toMatchObject({ status: 'OPTIMAL', bound: 3 })
    expect([...(solved.rowDuals ?? [])]).toEqual([1, 1, 1])
  })

  it('solves models side by side and more of them than it has workers', async () => {
    const pool = poolOf({ size: 2 })
    const all = await Promise.all([4, 6, 8, 10].map(cost => pool.solve(cover([cost], [[0]]), { seconds: 20 })))
    expect(all.map(({ bound }) => bound)).toEqual([4, 6, 8, 10])
  })

  it('solves on a worker that was started before it was needed', async () => {
    const pool = poolOf({ size: 1, startsAtOnce: true })
    expect(await pool.solve(cover([7], [[0]]), { seconds: 20 })).toMatchObject({ status: 'OPTIMAL', bound: 7 })
  })

  it('stops within its time, and is there for the next', async () => {
    const pool = poolOf({ size: 1, grace: 0.2 })
    const before = performance.now()
    const stopped = await pool.solve(hard(), { seconds: 0.001 })
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(stopped.status).not.toBe('FAILED')
    expect(await pool.solve(cover([7], [[0]]), { seconds: 20 })).toMatchObject({ status: 'OPTIMAL', bound: 7 })
  })

  it('ends when called off, even before it begins', async () => {
    const pool = poolOf({ size: 1 })
    const off = new AbortController()
    const running = pool.solve(hard(), { seconds: 60, signal: off.signal })
    const waiting = pool.solve(hard(), { seconds: 60, signal: off.signal })
    off.abort()
    expect((await Promise.all([running, waiting])).map(({ status }) => status)).toEqual(['STOPPED', 'STOPPED'])
    expect(await pool.solve(cover([7], [[0]]), { seconds: 20 })).toMatchObject({ status: 'OPTIMAL', bound: 7 })
  })

  it('keeps what a worker said before it hung, and replaces it', async () => {
    const pool = poolOf({ size: 1, program: broken, grace: 0.1 })
    const solved = await pool.solve(cover([2], [[0]]), { seconds: 0.4 })
    expect(solved).toEqual({
      status: 'STOPPED',
      values: new Float64Array([1]),
      bound: 1.5,
      rowDuals: null,
      reason: null,
    })
    expect(await pool.solve(cover([9], [[0]]), { seconds: 20 })).toMatchObject({ status: 'OPTIMAL' })
  })

  it('says so where every worker crashes on a model, and goes on with the others', async () => {
    const pool = poolOf({ size: 1, program: broken })
    const [crashed, other] = await Promise.all([
      pool.solve(cover([1], [[0]]), { seconds: 20 }),
      pool.solve(cover([9], [[0]]), { seconds: 20 }),
    ])
    expect(crashed).toMatchObject({ status: 'FAILED', reason: 'The worker ended with 3' })
    expect(other).toMatchObject({ status: 'OPTIMAL' })
  })

  it('calls off what is left when it closes, and takes nothing afterwards', async () => {
    const pool = poolOf({ size: 1, program: broken })
    const hanging = pool.solve(cover([2], [[0]]), { seconds: 60 })
    await pool.close()
    expect(await hanging).toMatchObject({ status: 'STOPPED' })
    expect(await pool.solve(cover([9], [[0]]), { seconds: 60 })).toMatchObject({ status: 'STOPPED', values: null })
  })
})
