import { readFileSync } from 'node:fs'
import { buildSchema, isUnionType } from 'graphql'
import type { ApiClient } from './api-client.ts'

const refusals: Readonly<Record<string, string>> = {
  InvalidInput: 'fields { path code }',
  NotAllowed: 'code',
  Conflict: 'currentVersion',
}
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))

interface Change {
  readonly name: string
  readonly input: object
  /** Fields of a success. */
  readonly asked: string
}

/** Sends one change by its name, with every refusal its result can be, and says what became of it. */
export const sendChange = async <Outcome>(client: ApiClient, { name, input, asked }: Change): Promise<Outcome> => {
  const upper = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const union = schema.getType(`${upper}Result`)
  const members = isUnionType(union) ? union.getTypes().map(type => type.name) : []
  const fragments = members.map(member => `... on ${member} { ${refusals[member] ?? asked} }`)
  const document = `mutation($input: ${upper}Input!) { ${name}(input: $input) { __typename ${fragments.join(' ')} } }`
  const answer = await client.query<Record<string, Outcome>>(document, { input })
  const outcome = answer[name]
  if (outcome === undefined) throw new Error(`Nothing came of ${name}`)
  return outcome
}
