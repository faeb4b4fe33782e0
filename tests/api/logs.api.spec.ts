import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import { createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { probeFeatures } from '../support/probe-features.ts'

const lines: string[] = []
const everything = {
  config: { logLevel: 'trace' as const },
  parts: { logDestination: { write: (line: string) => void lines.push(line) } },
}

/** What must never be written where an operator, or whoever they send a log to, reads along. */
const secrets = {
  password: 'a quiet transducer in a dark room',
  wrongPassword: 'a loud transducer in a bright room',
  email: 'somebody.private@hospital.example',
  note: 'Felt unsure about the neonatal hip',
  jobTitle: 'Lead sonographer at a small hospital',
  statedBy: 'Dr Confidential Manager',
  search: 'looking-for-a-colleague',
  token: 'Bearer eyJhbGciOi.secret.token',
  cookie: 'soundings.session_token=made-up-by-somebody.c2VjcmV0',
  variable: 'typed-into-a-query-string',
}

const rate = `mutation ($note: String) { rateMyCapabilities(input: { ratings: [
  { capabilityCode: "CLN-01", value: 2, note: $note }, { capabilityCode: "NONE", value: 9, note: $note }] }) { __typename } }`
const describePractice = `mutation ($jobTitle: String) { describeMyPractice(input: {
  levelCode: "CF5", areas: [{ areaCode: "OBS", levelCode: "CF5" }], jobTitle: $jobTitle, expectedVersion: 0 }) { __typename } }`
const recordGate = `mutation ($statedBy: String!) {
  recordGateFact(input: { gateCode: "G5", areaCode: "OBS", statedBy: $statedBy }) { __typename } }`

/** Everything a person does in a day, and everything that goes wrong with it. */
const live = async (api: TestApi): Promise<readonly string[]> => {
  const organisationId = await createOrganisation(api, 'Logged')
  const person = await createPerson(api, 'Nomen Nescio-Private', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
  const client = await signInAs(api, person)
  const headers = { authorization: secrets.token }
  await client.query('{ me { name email } nextSteps { items { title } } }')
  await client.ask(rate, { note: secrets.note })
  await client.ask(describePractice, { jobTitle: secrets.jobTitle })
  await client.ask(recordGate, { statedBy: secrets.statedBy })
  await client.ask(`{ colleagues(search: "${secrets.search}") { totalCount } }`)
  await client.ask(`{ me { ${secrets.search.replaceAll('-', '')} } }`)
  await client.ask(rate, { note: { text: secrets.note } })
  await client.send({ method: 'GET', url: `/modules?search=${secrets.variable}`, headers })
  await client.send({ method: 'GET', url: `/graphql?query=${secrets.variable}`, headers })
  await client.send({ method: 'GET', url: `/${secrets.variable}/%zz`, headers })
  await client.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: `{"note":"${secrets.note}"`,
  })
  await client.send({ method: 'POST', url: '/graphql', payload: { query: secrets.note.padEnd(300_000, '!') } })
  await api.stranger().send({
    method: 'POST',
    url: '/graphql',
    headers: { cookie: secrets.cookie },
    payload: { query: '{ me { name } }' },
  })
  for (const password of [secrets.password, secrets.wrongPassword])
    await api.stranger().signIn({ email: secrets.email, password })
  await api
    .stranger()
    .send({ method: 'POST', url: '/auth/sign-in/email', payload: { email: [secrets.email], password: 1 } })
  await client.send({
    method: 'POST',
    url: '/auth/change-password',
    payload: { currentPassword: secrets.wrongPassword, newPassword: secrets.password },
  })
  const cookies = Object.values(client.headers()).filter(value => value.includes('session_token'))
  await client.send({ method: 'POST', url: '/auth/sign-out', payload: {} })
  return [person.name, person.email, ...cookies.map(cookie => cookie.split('=')[1] ?? '')]
}

describeOnOneDatabase(
  'The log of a day, at its most talkative',
  api => {
    let own: readonly string[] = []
    let written = ''
    beforeAll(async () => {
      lines.length = 0
      own = await live(api)
      written = lines.join('')
    })
    afterAll(() => void (lines.length = 0))

    it('has a line for each request, with what is needed to find it again', () => {
      const requests = lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'request')
      expect(requests.length).toBeGreaterThan(15)
      for (const line of requests)
        expect(line).toMatchObject({
          requestId: expect.any(String),
          route: expect.any(String),
          status: expect.any(Number),
        })
    })

    it.each(Object.entries(secrets))('holds no %s', (_what, secret) => {
      expect(written).not.toContain(secret)
      expect(written).not.toContain(encodeURIComponent(secret))
    })

    it('holds neither the name nor the address of anybody, nor their session', () => {
      for (const secret of own) expect(written).not.toContain(secret)
      expect(written).not.toMatch(/session_token|@invented\.example|authorization|\bcookie\b/i)
    })

    it('holds nothing of how to reach the database', () => {
      expect(written).not.toMatch(/postgres(ql)?:\/\//)
    })
  },
  everything,
)

describe('The log of what nobody foresaw', () => {
  describeOnEachDatabase(
    'in the database',
    api => {
      it('tells where it happened, and not the words that were typed', async () => {
        lines.length = 0
        const { errors } = await api.stranger().ask('query Broken { broken }')
        const failure = lines.map(line => JSON.parse(line)).find(({ msg }) => msg === 'An operation failed')
        expect(failure).toMatchObject({
          operation: 'Broken',
          path: 'broken',
          requestId: errors[0]?.extensions.requestId,
        })
        expect(failure.err).toMatchObject({ code: '22P02', stack: expect.stringContaining('at ') })
        expect(lines.join('')).not.toMatch(/Bloggs|943 476 5919/)
      })
    },
    { ...everything, content: 'tables', features: probeFeatures },
  )
})
