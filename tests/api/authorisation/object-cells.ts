import { beforeAll, describe, expect, it } from 'vitest'
import type { TestApi } from '../../support/api.ts'
import type { ApiAnswer } from '../../support/api-client.ts'
import { changedPlaces, readKeptRows } from '../../support/kept-rows.ts'
import { objects } from './all-objects.ts'
import { type NamedObject, malformedIds } from './objects.ts'
import { type OwnerKind, type ViewerKind, type World, createWorld, ownerKinds, personOf, viewerWords } from './world.ts'

type SignedIn = Exclude<ViewerKind, 'anonymous'>

const owned = Object.entries(objects).flatMap(([place, object]) => (object === 'published' ? [] : [{ place, object }]))

/** An answer without what differs from one request to the next. */
const essence = ({ data, errors }: ApiAnswer<unknown>, id: string): string => {
  const told = errors.map(({ message, extensions: { code } }) => ({ message, code }))
  return JSON.stringify({ data, told }).replaceAll(id, 'the id')
}

const ask = async (world: World, viewer: ViewerKind, object: NamedObject, id: string) => {
  const answer = await world.clients.get(viewer)?.ask<unknown>(object.document, object.variables(id, world))
  if (answer === undefined) throw new Error(`Nobody here is "${viewer}"`)
  return answer
}

interface Cells {
  readonly world: World
  readonly viewer: SignedIn
  readonly object: NamedObject
}

const closedOwners = ({ viewer, object }: Cells): OwnerKind[] =>
  ownerKinds.filter(owner => object.isOpen?.(viewer, owner) !== true)

/** Asks for what is somebody's, and holds the answer against that for what nobody has. */
const differences = async (cells: Cells): Promise<string[]> => {
  const { world, viewer, object } = cells
  const nobodys = object.unknown()
  const asIfNone = essence(await ask(world, viewer, object, nobodys), nobodys)
  const differing: string[] = []
  for (const owner of closedOwners(cells)) {
    const id = await object.idOf(world, owner)
    const answer = essence(await ask(world, viewer, object, id), id)
    if (answer !== asIfNone) differing.push(`of the ${owner}: ${answer} rather than ${asIfNone}`)
  }
  return differing
}

/** Codes of answers to ids in no form that an id has, beyond those that say so. */
const surprises = async ({ world, viewer, object }: Cells): Promise<string[]> => {
  const seen: string[] = []
  for (const id of malformedIds) {
    const { errors, data } = await ask(world, viewer, object, id)
    const codes = errors.map(({ extensions }) => extensions.code)
    seen.push(...codes.filter(code => code !== 'BAD_REQUEST' && code !== 'FORBIDDEN'))
    if (object.passesOver !== true && JSON.stringify(data ?? '').includes('Success"'))
      seen.push(`done for ${JSON.stringify(id)}`)
  }
  return seen
}

/** One who may not ask at all for some of it, and one who may; the form of an id is the same for everybody. */
const tryFalseForms = new Set<SignedIn>(['person', 'assessor'])

/** Runs every viewer against everything of everybody's that an argument can name, by its true id and by false ones. */
export const defineObjectCells = (api: TestApi, viewers: readonly SignedIn[]): void => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(api)
  })

  describe.each(owned)('$place', ({ object }) => {
    it.each(viewers.map(viewer => ({ viewer, who: viewerWords[viewer] })))('for $who', async ({ viewer }) => {
      const cells = { world, viewer, object }
      // What is made once for its owner is there before it is looked whether anything is written.
      for (const owner of closedOwners(cells)) await object.idOf(world, owner)
      const before = await readKeptRows(api)
      expect(await differences(cells), 'somebody’s is as if there were none').toEqual([])
      expect(tryFalseForms.has(viewer) ? await surprises(cells) : [], 'what is no id is told so').toEqual([])
      expect(changedPlaces(before, await readKeptRows(api)), 'nothing is written').toEqual([])
    })
  })

  it('is not so for those to whom it is open, so that a difference would be seen', async () => {
    const colleague = objects['colleague(id)']
    if (colleague === undefined || colleague === 'published') throw new Error('There is no such place')
    const answer = await ask(world, 'assessor', colleague, personOf(world, 'colleague').id)
    expect(JSON.stringify(answer.data)).toContain('The colleague;')
  })
}
