import { beforeAll, describe, expect, it } from 'vitest'
import { cursorOf } from '../../api/platform/graphql/index.ts'
import { describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { dayFromToday } from '../support/create/people.ts'
import { placesWrittenBy } from '../support/kept-rows.ts'

describeOnOneDatabase('What is wrong in its form does not reach the product:', api => {
  let client: ApiClient
  beforeAll(async () => {
    client = await api.asPersona('Bernadette Quill')
  })
  const codeOf = async (document: string): Promise<string | undefined> =>
    (await client.ask(document)).errors[0]?.extensions.code

  it.each([
    ['a day that is none', '{ myCapabilities(asOf: "2026-02-30") { target } }'],
    ['a day in words', '{ myCapabilities(asOf: "next Tuesday") { target } }'],
    ['a day of a year no calendar has', '{ myCapabilities(asOf: "0000-01-01") { target } }'],
    ['a day that has not come', `{ myCapabilities(asOf: "${dayFromToday(1)}") { target } }`],
    ['an id that is none', '{ colleague(id: "Bernadette") { name } }'],
    [
      'a rating in words',
      'mutation { rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-01", value: "high" }] }) { __typename } }',
    ],
    [
      'half a rating',
      'mutation { rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-01", value: 2.5 }] }) { __typename } }',
    ],
    ['a number past all counting', '{ nextSteps(minutes: 99999999999) { held } }'],
    ['a form with a field missing', 'mutation { setGoal(input: { pathwayCode: "PW-ADV-OBS" }) { __typename } }'],
    [
      'an answer nobody gives',
      'mutation { respondToNextStep(input: { stepId: "x", response: NEVER }) { __typename } }',
    ],
  ])('%s', async (_what, document) => {
    const places = await placesWrittenBy(api, async () => expect(await codeOf(document)).toBe('BAD_REQUEST'))
    expect(places).toEqual([])
  })
})

interface Page {
  readonly totalCount: number
  readonly nodes: readonly { readonly code?: string; readonly name?: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

describeOnEachDatabase('A page of a list', api => {
  let client: ApiClient
  beforeAll(async () => {
    client = await api.asPersona('Danuta Wilkes-Oyelaran')
  })
  const page = async (list: string, parts: string): Promise<Page> => {
    const name = list === 'modules' ? 'code' : 'name'
    const document = `{ ${list}(${parts}) { totalCount nodes { ${name} } pageInfo { hasNextPage endCursor } } }`
    return (
      (await client.query<Record<string, Page>>(document))[list] ?? {
        totalCount: -1,
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      }
    )
  }
  const lists = ['modules', 'colleagues']

  describe.each(lists)('of %s', list => {
    it.each([-1, 0, -2147483648])('of %i rows is empty, and says how many there are', async first => {
      const { nodes, totalCount, pageInfo } = await page(list, `first: ${first}`)
      expect(nodes).toEqual([])
      expect(totalCount).toBeGreaterThan(3)
      expect(pageInfo).toEqual({ hasNextPage: true, endCursor: null })
    })

    it('of a thousand rows is at most a hundred', async () => {
      const { nodes, totalCount } = await page(list, 'first: 1000')
      expect(nodes).toHaveLength(Math.min(totalCount, 100))
    })

    it('leads to the next, and to the end, each row once', async () => {
      const seen: string[] = []
      let after = ''
      for (let more = true; more;) {
        const { nodes, pageInfo } = await page(list, `first: 3 ${after}`)
        seen.push(...nodes.map(({ code, name }) => code ?? name ?? ''))
        more = pageInfo.hasNextPage
        after = `after: "${pageInfo.endCursor}"`
      }
      const { nodes, totalCount } = await page(list, 'first: 100')
      expect(seen.slice(0, 100), 'and in the order of the longest page').toEqual(
        nodes.map(({ code, name }) => code ?? name),
      )
      expect(seen).toHaveLength(totalCount)
      expect(new Set(seen).size).toBe(totalCount)
    })

    it.each([
      ['a text that never was one', 'not a cursor!'],
      ['nothing', ''],
      ['one of something else', cursorOf('somebody else')],
      ['one with what no database keeps', cursorOf('01890000-0000-7000-8000-000000000001 \u0000')],
      ['a long one', 'A'.repeat(5000)],
    ])('after a cursor that is none begins at the beginning: %s', async (_what, cursor) => {
      expect(await page(list, `first: 2 after: "${cursor}"`)).toEqual(await page(list, 'first: 2'))
    })

    it.each(['%', '_', "'; drop table people; --", 'x'.repeat(5000), '\\u0000'])(
      'with a search for %j finds only what holds it',
      async search => {
        expect(await page(list, `search: "${search}"`)).toMatchObject({ totalCount: 0, nodes: [] })
      },
    )
  })

  it.each([-1, 0])('of %i next steps is empty', async first => {
    const { nextSteps } = await client.query<{ nextSteps: { items: unknown[]; held: number } }>(
      `{ nextSteps(first: ${first}, minutes: -5) { items { id } held } }`,
    )
    expect(nextSteps.items).toEqual([])
    expect(nextSteps.held).toBeGreaterThan(10)
  })
})
