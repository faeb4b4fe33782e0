import { type AuditResult, auditServer } from 'graphql-http'
import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'

describeOnOneDatabase('The endpoint, held to the GraphQL over HTTP specification', api => {
  let results: AuditResult[] = []
  beforeAll(async () => {
    const address = await api.server.app.listen({ port: 0, host: '127.0.0.1' })
    results = await auditServer({ url: `${address}/graphql` })
  })

  const namesOf = (status: AuditResult['status']): string[] =>
    results.filter(result => result.status === status).map(({ id, name }) => `${id} ${name}`)

  it('breaks none of its rules, and leaves none of its recommendations out', () => {
    expect(results.length).toBeGreaterThan(50)
    expect([...namesOf('error'), ...namesOf('warn')]).toEqual([])
  })

  // A GET that any page can cause is refused by design: it has to carry a header no link can.
  it('declines three things it may decline: GET without a header of its own', () => {
    expect(namesOf('notice')).toEqual([
      '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
      'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ])
  })
})
