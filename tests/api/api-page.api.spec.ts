import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { beforeAll, expect, it } from 'vitest'
import { exceptionalCodes } from '../../api/platform/errors.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'

const page = readFileSync('docs/api.md', 'utf8')

interface Block {
  readonly kind: string
  readonly text: string
}

const blocks: readonly Block[] = [...page.matchAll(/^```([^\n]+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({
    kind,
    text,
  }),
)

interface Call {
  readonly name: string
  /** What the page signs in with last before it. */
  readonly signIn: string
  readonly document: string
  readonly variables: Record<string, unknown>
  readonly answer: unknown
}

const after = (index: number, kind: string): unknown => {
  const end = blocks.findIndex((block, other) => other > index && block.kind === 'graphql')
  const own = blocks.slice(index + 1, end === -1 ? undefined : end)
  const text = own.find(block => block.kind === kind)?.text
  return text === undefined ? undefined : JSON.parse(text)
}

const signInBefore = (index: number): string =>
  blocks.slice(0, index).findLast(({ kind }) => kind === 'http sign-in')?.text ?? ''

const calls: readonly Call[] = blocks.flatMap(({ kind, text }, index) => {
  if (kind !== 'graphql') return []
  const name = /^(?:query|mutation) (\w+)/.exec(text)?.[1] ?? ''
  const variables = (after(index, 'json variables') ?? {}) as Record<string, unknown>
  return [{ name, signIn: signInBefore(index), document: text, variables, answer: after(index, 'json answer') }]
})

const isAnything = (value: unknown): boolean => value === '…'

/** The page's answer as something to hold a real one against: "…" is any value, and an object may hold more. */
const pattern = (value: unknown): unknown => {
  if (isAnything(value)) return expect.anything()
  if (Array.isArray(value)) return value.map(pattern)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, pattern(each)])
  return expect.objectContaining(Object.fromEntries(entries))
}

describeOnOneDatabase('The page on how to call the API', api => {
  const clients = new Map<string, ApiClient>()

  const signedIn = async (signIn: string): Promise<ApiClient> => {
    const client = api.stranger()
    const [head = '', body = ''] = signIn.split('\n\n')
    const [request = '', ...headers] = head.split('\n')
    const response = await client.send({
      method: 'POST',
      url: request.split(' ')[1] ?? '',
      headers: Object.fromEntries(headers.map(line => line.split(': '))),
      payload: body,
    })
    if (response.statusCode !== 200) throw new Error(`The page signs nobody in: ${response.body}`)
    return client
  }

  beforeAll(async () => {
    for (const signIn of new Set(calls.map(call => call.signIn))) clients.set(signIn, await signedIn(signIn))
  })

  it.each(calls)('is right about $name', async ({ signIn, document, variables, answer }) => {
    const response = await clients
      .get(signIn)
      ?.send({ method: 'POST', url: '/graphql', payload: { query: document, variables } })
    expect(answer).toBeDefined()
    expect(response?.json()).toEqual(pattern(answer))
  })

  it('shows a worked call for each thing it explains', () => {
    expect(calls.map(({ name }) => name)).toEqual([
      'Me',
      'NextSteps',
      'Rate',
      'Answer',
      'Gate',
      'Goal',
      'SignScope',
      'Modules',
      'Version',
      'AnswerBlock',
      'Wrong',
      'FewerHours',
      'Lines',
      'Levels',
      'SaveBlock',
      'BeginPathway',
      'PathwayDrafts',
      'Coverage',
      'GiveModuleFeedback',
    ])
  })

  it('names a subscription that is in the contract', () => {
    const document = blocks.find(({ kind }) => kind === 'graphql subscription')?.text ?? ''
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))
    expect(validate(schema, parse(document))).toEqual([])
  })

  it('names every code an error can have, and no other', () => {
    const told = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code)
    expect(told.toSorted()).toEqual([...exceptionalCodes].toSorted())
  })
})
