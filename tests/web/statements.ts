import type { Page } from '@playwright/test'

/** A statement that Danuta signed, waiting for a lead. */
export async function ownStatement(page: Page): Promise<string> {
  const ask = async (query: string): Promise<string> => {
    const headers = { 'apollo-require-preflight': 'true' }
    return (await page.request.post('/graphql', { headers, data: { query } })).text()
  }
  const scope = await ask('{ myScope { place { organisation { id } } draft { version } } }')
  const [organisationId] = /[0-9a-f-]{36}/.exec(scope) ?? []
  const version = Number(/"version":(\d+)/.exec(scope)?.[1])
  await ask(
    `mutation { signMyScope(input: { organisationId: "${organisationId}", expectedVersion: ${version} }) { __typename } }`,
  )
  const [id] = /[0-9a-f-]{36}/.exec(await ask('{ myScope { history { id } } }')) ?? []
  return `/scope/${id}`
}
