import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type DatabaseSettings } from '../../../api/platform/database/index.ts'
import { completeForm, words } from '../../support/create/drafts.ts'
import { contents } from '../../support/databases.ts'
import { type KillablePlace, killablePlaces } from '../../support/killable-places.ts'
import { signInAt, type Ask } from '../../support/network.ts'
import { productFeatures } from '../../support/product.ts'
import { buildService, startProcess, type ServiceProcess } from '../../support/process.ts'
import { rounds } from '../../support/rounds.ts'

const main = 'dist/api/main.js'
/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 120_000 + rounds * 60_000

const numberOf = (address: string): number =>
  productFeatures.demoPeople.findIndex(({ email }) => email.startsWith(address))
const author = numberOf('idris.halloway')
const reviewer = numberOf('yusra.pennington')

interface Outcome {
  readonly __typename: string
  readonly draft?: { readonly id: string; readonly version: number; readonly parts: { readonly id: string }[] }
}

const send = async (ask: Ask, name: string, input: object): Promise<Outcome> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const { data } = await ask<Record<string, Outcome>>(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
       ... on ${type}Success { draft { id version parts { id } } } ... on InvalidInput { fields { path code message } } } }`,
    { input },
  )
  const outcome = data?.[name]
  if (outcome === undefined) throw new Error(`${name} answered nothing`)
  return outcome
}

const done = ({ draft, ...rest }: Outcome) => {
  if (draft === undefined) throw new Error(`Refused: ${JSON.stringify(rest)}`)
  return draft
}

/** A draft that is approved, and the version to publish it from. */
const approved = async (
  asAuthor: Ask,
  asReviewer: Ask,
  title: string,
): Promise<{ draftId: string; version: number }> => {
  const { data } = await asAuthor<{ me: { memberships: { role: string; organisation: { id: string } }[] } }>(
    '{ me { memberships { role organisation { id } } } }',
  )
  const organisationId = data?.me.memberships.find(({ role }) => role === 'AUTHOR')?.organisation.id
  const begun = done(await send(asAuthor, 'beginModuleDraft', { organisationId, template: 'REFLECTIVE' }))
  const form = { ...completeForm, draftId: begun.id, expectedVersion: begun.version, title }
  const filled = done(await send(asAuthor, 'describeModuleDraft', form))
  for (let number = 0; number < 6; number += 1)
    await send(asAuthor, 'addBlock', {
      draftId: begun.id,
      partId: begun.parts[0]?.id,
      content: words(`Piece ${number}`),
    })
  const step = (ask: Ask, expectedVersion: number, event: string) =>
    send(ask, 'moveModuleDraft', { draftId: begun.id, expectedVersion, event, note: null })
  const asked = done(await step(asAuthor, filled.version, 'ASK_FOR_REVIEW'))
  const { version } = done(await step(asReviewer, asked.version, 'APPROVE'))
  return { draftId: begun.id, version }
}

interface Whole {
  readonly title: string
  readonly state: string
  readonly modules: number
  readonly versions: number
  readonly found: number
  readonly publishings: number
}

/** Of each draft of the rounds, what stands of it in all that publishing writes. */
const readWhole = async (settings: DatabaseSettings): Promise<Whole[]> => {
  const statement = `select d.title, d.state,
      (select count(*)::int from modules m where m.title = d.title) as modules,
      (select count(*)::int from module_versions v where v.module_code = d.module_code) as versions,
      (select count(*)::int from search_documents s where s.kind = 'MODULE' and s.code = d.module_code) as found,
      (select count(*)::int from draft_moves p where p.draft_id = d.id and p.event = 'PUBLISH') as publishings
    from module_drafts d where d.title like 'Round %' order by d.title`
  if (settings.kind === 'server') {
    const client = new Client({ connectionString: settings.url })
    await client.connect()
    return client
      .query<Whole>(statement)
      .then(({ rows }) => rows)
      .finally(() => client.end())
  }
  const database = await createDatabase(settings, contents)
  return database.asSystem(tx => tx.execute<Whole[]>(statement)).finally(() => database.close())
}

describe.each(killablePlaces)('A service killed while it publishes, on $name', { timeout: patience }, ({ create }) => {
  let place: KillablePlace
  beforeAll(async () => {
    await buildService()
    place = await create()
  }, patience)
  afterAll(() => place.drop())

  it('has published all of a module or nothing of it', async () => {
    const acknowledged = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      const service = startProcess(process.execPath, [main], place.environment)
      const address = await service.address()
      const [asAuthor, asReviewer] = [await signInAt(address, author), await signInAt(address, reviewer)]
      const titles = [1, 2, 3].map(number => `Round ${round}, number ${number}`)
      const ready: { title: string; draftId: string; version: number }[] = []
      for (const title of titles) ready.push({ title, ...(await approved(asAuthor, asReviewer, title)) })
      const publishing = ready.map(async ({ title, draftId, version }) => {
        const input = { draftId, expectedVersion: version, event: 'PUBLISH', note: null }
        const outcome = await send(asAuthor, 'moveModuleDraft', input).catch(() => null)
        if (outcome?.draft) acknowledged.add(title)
      })
      // The first is answered; the others are on their way.
      await Promise.race(publishing)
      service.child.kill('SIGKILL')
      await service.ended()
      await Promise.all(publishing)
    }
    const drafts = await readWhole(place.settings)
    expect(drafts).toHaveLength(rounds * 3)
    for (const { title, state, ...written } of drafts) {
      const all = state === 'PUBLISHED' ? 1 : 0
      expect({ title, ...written }).toEqual({ title, modules: all, versions: all, found: all, publishings: all })
    }
    const published = new Set(drafts.filter(({ state }) => state === 'PUBLISHED').map(({ title }) => title))
    expect([...acknowledged].filter(title => !published.has(title))).toEqual([])
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds)
  })
})

const servers = killablePlaces.filter(({ name }) => name === 'PostgreSQL')
describe.each(servers)('Two processes on one database, on $name', { timeout: patience }, ({ create }) => {
  const started: ServiceProcess[] = []
  let place: KillablePlace | undefined
  beforeAll(async () => {
    await buildService()
    place = await create()
  }, patience)
  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.map(service => service.ended()))
    await place?.drop()
  })

  it('both have a module from the moment one of them published it', async () => {
    const start = async (): Promise<string> => {
      const service = startProcess(process.execPath, [main], place?.environment ?? {})
      started.push(service)
      return service.address()
    }
    const [first, second] = [await start(), await start()]
    const [asAuthor, asReviewer] = [await signInAt(first, author), await signInAt(second, reviewer)]
    const elsewhere = await signInAt(second)
    const seen = async (ask: Ask): Promise<unknown> => {
      const { data } = await ask<{ search: { modules: { nodes: { title: string }[] } } }>(
        '{ search(text: "kaleidoscope", first: 5) { modules { nodes { title isRetired version { number } } } } }',
      )
      return data?.search.modules.nodes
    }
    // What is published is kept by each of them already.
    expect([await seen(asAuthor), await seen(elsewhere)]).toEqual([[], []])
    const { draftId, version } = await approved(asAuthor, asReviewer, 'Kaleidoscope of the aorta')
    done(await send(asAuthor, 'moveModuleDraft', { draftId, expectedVersion: version, event: 'PUBLISH', note: null }))
    const shown = [{ title: 'Kaleidoscope of the aorta', isRetired: false, version: { number: 1 } }]
    expect([await seen(elsewhere), await seen(asAuthor)]).toEqual([shown, shown])
  })
})
