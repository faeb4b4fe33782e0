import { beforeAll, describe, expect, it } from 'vitest'
import type { TestApi } from '../../support/api.ts'
import { type KeptRows, changedPlaces, readKeptRows } from '../../support/kept-rows.ts'
import { operations } from './all-operations.ts'
import type { Answered, Cell, Operation } from './answers.ts'
import { personMeant } from './operations.ts'
import type { Row } from './table.ts'
import { type World, confirmedOf, createWorld, ownerKinds, secretOf, viewerKinds, viewerWords } from './world.ts'

/** Refusals made before an operation is reached. */
const refusals: Readonly<Record<string, string>> = { UNAUTHENTICATED: 'sign-in', FORBIDDEN: 'forbidden' }

interface Observed {
  readonly outcome: string
  /** What of others was in the answer. */
  readonly leaks: readonly string[]
  /** What was written to, whoever asked and whatever was answered. */
  readonly written: readonly string[]
}

const operationOf = (name: string): Operation => {
  const operation = operations[name]
  if (operation === undefined) throw new Error(`Nothing says how to ask for ${name}: add it to operations.ts`)
  return operation
}

/** Assessed ratings of colleagues are open to their assessors; everything else of others is open to nobody. */
const leaksIn = (text: string, { viewer }: Cell, isOfOthers: boolean): string[] =>
  [...viewerKinds, ...ownerKinds].flatMap(kind => {
    if (kind === viewer) return []
    const closed = isOfOthers ? [secretOf(kind)] : [secretOf(kind), confirmedOf(kind)]
    return closed.filter(secret => text.includes(secret))
  })

const keptOf = ({ api, people }: World): Promise<KeptRows> =>
  readKeptRows(
    api,
    [...people.values()].map(({ id }) => id),
  )

interface Asked {
  readonly cell: Cell
  readonly operation: Operation
  /** As the cell before left it. */
  readonly kept: KeptRows
}

const observe = async ({ cell, operation, kept }: Asked): Promise<[Observed, KeptRows]> => {
  const { world, viewer } = cell
  const variables = await operation.given?.(cell)
  const before = operation.given === undefined ? kept : await keptOf(world)
  const answer = await world.clients.get(viewer)?.ask<Answered>(operation.document, variables)
  const after = await keptOf(world)
  const code = answer?.errors[0]?.extensions.code
  const outcome = code === undefined ? operation.read(answer?.data ?? {}, cell) : (refusals[code] ?? code)
  const isOfOthers = ['theirs', 'here', 'away'].includes(outcome)
  const leaks = leaksIn(JSON.stringify(answer), cell, isOfOthers)
  return [{ outcome, leaks, written: changedPlaces(before, after) }, after]
}

const placesWritten = (cell: Cell, { writes = [], writesOfOthers }: Operation): string[] => {
  const tables = typeof writes === 'function' ? writes(cell) : writes
  return [...tables.map(table => `${table} of ${personMeant(cell)}`), ...(writesOfOthers?.(cell) ?? [])].toSorted()
}

const expected = (cell: Cell, operation: Operation, outcome: string): Observed => ({
  outcome,
  leaks: [],
  written: outcome === 'done' ? placesWritten(cell, operation) : [],
})

/** Runs every cell of these lines: what came back, what of others was in it, and what was written. */
export const defineMatrix = (api: TestApi, rows: readonly Row[]): void => {
  let world: World | undefined
  let kept: KeptRows = new Map()
  let keptOfAll: KeptRows = new Map()
  beforeAll(async () => {
    world = await createWorld(api)
    kept = await keptOf(world)
    keptOfAll = await readKeptRows(api)
  })

  describe.each(rows)('$operation, of $whose', ({ operation: name, whose, cells }) => {
    const spoken = cells.map(({ viewer, outcome }) => ({ viewer, outcome, who: viewerWords[viewer] }))
    it.each(spoken)('asked by $who: $outcome', async ({ viewer, outcome }) => {
      if (world === undefined) throw new Error('There is nobody to ask')
      const cell: Cell = { world, viewer, whose }
      const operation = operationOf(name)
      const [observed, after] = await observe({ cell, operation, kept })
      kept = after
      expect(observed).toEqual(expected(cell, operation, outcome))
    })
  })

  it('leaves everybody alone who has nothing to do with it', async () => {
    const ids = new Set([...(world?.people.values() ?? [])].map(({ id }) => id))
    const places = changedPlaces(keptOfAll, await readKeptRows(api))
    expect(places.filter(place => !ids.has(place.slice(-36)))).toEqual([])
  })
}
