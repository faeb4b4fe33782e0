import { describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import { objects } from './authorisation/all-objects.ts'
import { defineObjectCells } from './authorisation/object-cells.ts'
import { placesThatName } from './authorisation/objects.ts'
import { viewerKinds } from './authorisation/world.ts'

describe('The list of what an argument can name', () => {
  it('has a line for every argument and input field that names something, and for no other', () => {
    expect(Object.keys(objects).toSorted()).toEqual(placesThatName())
  })
})

// What is answered is decided by the services; what each database holds by itself is shown by the walls.
describeOnOneDatabase('What is somebody else’s cannot be told from what there is not:', api => {
  defineObjectCells(
    api,
    viewerKinds.filter(kind => kind !== 'anonymous'),
  )
})
