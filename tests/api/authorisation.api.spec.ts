import { describe, expect, it } from 'vitest'
import { createSchema, readAccess } from '../../api/platform/graphql/index.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import { productFeatures } from '../support/product.ts'
import { operations } from './authorisation/all-operations.ts'
import { defineMatrix } from './authorisation/matrix.ts'
import { rows } from './authorisation/table.ts'

const namesIn = (list: readonly { readonly operation: string }[]): string[] =>
  [...new Set(list.map(({ operation }) => operation))].toSorted()

describe('The table of who may do what to whose record', () => {
  it('has a line for every query and mutation of the schema, and for no other', async () => {
    const schema = await createSchema(productFeatures.resolvers)
    // What may be listened to, by whom and for how long is shown in live.api.spec.ts.
    const listened = Object.keys(schema.getSubscriptionType()?.getFields() ?? {})
    expect(listened.toSorted()).toEqual(['cohortBoardChanged', 'messagesChanged', 'nextStepsChanged', 'planImproved'])
    const asked = [...readAccess(schema).keys()].filter(name => !listened.includes(name)).toSorted()
    expect(namesIn(rows)).toEqual(asked)
    expect(Object.keys(operations).toSorted()).toEqual(asked)
  })
})

// What is answered is decided by the services; what each database holds by itself is shown by the walls.
describeOnOneDatabase('Who may do what to whose record', api => {
  defineMatrix(api, rows)
})
