import { readFileSync } from 'node:fs'
import { buildSchema, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSchema, readAccess, schemaText } from '../../api/platform/graphql/index.ts'
import { productFeatures } from '../support/product.ts'
import { contractArguments } from './contract-arguments.ts'
import { contractNames } from './contract-names.ts'
import { changesAdvice, openToEveryone } from './contract-openings.ts'
import { git, lastRelease } from './house.ts'
import { breakingChanges, flawsOfMutations, memberNames, undescribed } from './schema-rules.ts'

const committed = readFileSync('schema/schema.graphql', 'utf8')
const schema = buildSchema(committed)

const contractFile = 'schema/schema.graphql'

/** The contract as it was at the last release; undefined before the first. */
function releasedContract(): string | undefined {
  const release = lastRelease()
  if (release === null || git('ls-tree', '--name-only', release, contractFile).trim() === '') return undefined
  return git('show', `${release}:${contractFile}`)
}

describe('The committed schema', () => {
  it('is what the code emits; `npm run schema` writes it', async () => {
    expect(committed).toBe(schemaText(await createSchema(productFeatures.resolvers)))
  })

  it('breaks nothing that the last release promised', () => {
    expect(breakingChanges(releasedContract() ?? committed, committed)).toEqual([])
  })

  it('has a description on every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([])
  })

  it('gives every mutation one input and a result that names its problems', () => {
    expect(flawsOfMutations(schema)).toEqual([])
  })

  it.each(Object.entries(contractNames))('keeps the names of %s', (type, names) => {
    expect(memberNames(schema, type)).toEqual(expect.arrayContaining([...names]))
  })

  it.each(Object.entries(contractArguments))('keeps the arguments of %s', (query, names) => {
    const fields = schema.getQueryType()?.getFields() ?? {}
    const args = fields[query]?.args.map(({ name }) => name)
    expect(args).toEqual(expect.arrayContaining([...names]))
  })

  it.each(changesAdvice)('answers with new advice in %s', name => {
    expect(memberNames(schema, name)).toContain('nextSteps')
  })

  it('lets lists that grow be read a page at a time', () => {
    const connections = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(0)
    for (const { name } of connections)
      expect(memberNames(schema, name)).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']))
    expect(memberNames(schema, 'PageInfo')).toEqual(expect.arrayContaining(['hasNextPage', 'endCursor']))
  })
})

describe('Every operation', () => {
  let access = new Map<string, unknown>()

  beforeAll(async () => {
    access = readAccess(await createSchema(productFeatures.resolvers))
  })

  it('names who may use it, or stands on the short list of those open to everyone', () => {
    expect([...access].filter(([, who]) => who === undefined).map(([name]) => name)).toEqual([])
    // The order is that in which this worker first read the resolvers, which is nobody's rule.
    const open = [...access].filter(([, who]) => who === 'public').map(([name]) => name)
    expect(open.toSorted()).toEqual(openToEveryone.toSorted())
  })

  it('is among those read', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    const names = roots.flatMap(type => (isObjectType(type) ? Object.keys(type.getFields()) : []))
    expect([...access.keys()].toSorted()).toEqual(names.toSorted())
  })
})

describe('The rules of the schema', () => {
  const crooked = buildSchema(`
    "Asks." type Query { "Number." one("How many." first: Int, after: String): Int }
    type Mutation { "Changes." change("Of what." id: ID!): Int "Sets." set("What." input: SetInput!): SetResult! }
    "In." input SetInput { value: Int }
    "Out." union SetResult = SetSuccess | Rubbish
    "Done." type SetSuccess { "It." ok: Boolean }
    type Rubbish { "It." ok: Boolean }
    "Kinds." enum Kind { GOOD }
  `)

  it('find what has no description', () => {
    expect(undescribed(crooked)).toEqual(['Query.one(after)', 'SetInput.value', 'Rubbish', 'Kind.GOOD'])
  })

  it('find mutations of another shape', () => {
    expect(flawsOfMutations(crooked)).toEqual([
      'change takes one argument, input: ChangeInput!',
      'change answers the union ChangeResult!',
      'set answers Rubbish, which is no kind of result',
    ])
  })

  it('find what breaks a program written for the last release', () => {
    const later = 'type Query { one: Int, three(code: String!): Int }'
    expect(breakingChanges('type Query { one: Int, two: Int, three: Int }', later)).toHaveLength(2)
  })
})
