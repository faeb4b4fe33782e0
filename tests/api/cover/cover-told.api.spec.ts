import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { serviceCover } from '../../../schema/migrations/cover-functions.ts'
import { catalogue } from '../../golden/named-people.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { coverDocument, createService, createSigned, readShownCover } from '../../support/create/cover.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'

describeOnOneDatabase('Service cover is told', api => {
  let organisationId: string
  let elsewhereId: string
  let lead: ApiClient
  let leadId: string
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const shown = (asked: object = {}) => readShownCover(lead, { organisationId, ...asked })
  const signedBy = async (name: string, line: string, capabilities: string[]): Promise<void> => {
    const { id: personId } = await createPerson(api, name, [{ organisationId, roles: ['PERSON'] }])
    await createSigned(api, [{ personId, organisationId, line, capabilities, on: dayFromToday(-300) }])
  }

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Led here')
    elsewhereId = await createOrganisation(api, 'Not led')
    const person = await createPerson(api, 'Leads', [{ organisationId, roles: ['EDUCATOR'] }])
    leadId = person.id
    lead = await signInAs(api, person)
    for (const name of ['Anna', 'Ben']) await signedBy(name, 'liver', ['GMU-03', 'GMU-04', 'GMU-05'])
    await signedBy('Cleo', 'renal-and-scrotal', ['URO-01', 'URO-02'])
  })

  describe('as a file', () => {
    const fetch = (client: ApiClient, form: string, id = organisationId) =>
      client.send({ method: 'GET', url: `/downloads/service-cover.${form}?organisation=${id}` })
    const cellsOf = (body: string): string[][] =>
      parse(body.replace('\uFEFF', ''), { relax_column_count: true, skip_empty_lines: true })
    const after = (cells: string[][], title: string): string[][] =>
      cells.slice(cells.findIndex(([first]) => first === title) + 2)

    it('has the totals and every line of the screen, the words of every person, and of reviews no names', async () => {
      const cover = await shown()
      const response = await fetch(lead, 'csv')
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(response.headers['content-disposition']).toMatch(/soundings-service-cover-2026-11-23\.csv/)
      const cells = cellsOf(response.body)
      expect(after(cells, 'Totals').slice(0, 3)).toEqual([
        ['Scope lines', String(cover?.totals.lines)],
        ['Held by nobody', String(cover?.totals.heldByNobody)],
        ['Held by one person', String(cover?.totals.heldByOne)],
      ])
      const numbers = cover?.nodes.map(line => [
        line.title,
        ...[line.holders.length, line.reviewsWithinThree, line.reviewsWithinSix].map(String),
      ])
      expect(
        after(cells, 'Lines')
          .slice(0, 10)
          .map(row => [row[0], ...row.slice(3)]),
      ).toEqual(numbers)
      const people = cover?.nodes.flatMap(({ title, holders }) =>
        holders.map(({ name, words }) => [title, name, words]),
      )
      expect(after(cells, 'Who is recorded').map(row => row.slice(0, 3))).toEqual(people)
      expect(response.body).toContain(cover?.boundary.slice(0, 40))
    })

    it('has the same numbers as a workbook, in which nothing runs', async () => {
      await signedBy('=HYPERLINK("http://x")', 'liver', ['GMU-03', 'GMU-04', 'GMU-05'])
      expect((await fetch(lead, 'csv')).body).toContain('"\'=HYPERLINK(""http://x"")"')
      const cover = await shown()
      const files = unzipSync((await fetch(lead, 'xlsx')).rawPayload)
      const sheet = (number: number): string => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
      const numbersIn = (xml: string): number[] =>
        [...xml.matchAll(/<v>(\d+)<\/v><\/c>/g)].map(([, digits]) => Number(digits))
      const { lines = 0, heldByNobody = 0, heldByOne = 0 } = cover?.totals ?? {}
      const plain = sheet(2).replaceAll(/<c [^>]*t="s"[^>]*>.*?<\/c>/g, '')
      expect(numbersIn(plain)).toEqual([lines, heldByNobody, heldByOne])
      expect(
        Object.values(files)
          .map(file => strFromU8(file))
          .join(''),
      ).not.toContain('<f>')
    })

    it('is there for those who lead the organisation alone', async () => {
      for (const form of ['csv', 'xlsx']) {
        expect((await fetch(api.stranger(), form)).statusCode).toBe(401)
        expect((await fetch(lead, form, elsewhereId)).statusCode).toBe(404)
        expect((await fetch(lead, form, 'nonsense')).statusCode).toBe(404)
      }
      expect((await fetch(lead, 'pdf')).statusCode).toBe(404)
    })
  })

  describe('is for those who lead the organisation today', () => {
    const asRole = async (roles: ('EDUCATOR' | 'ORGANISATION_ADMINISTRATOR' | 'ASSESSOR')[], at: string, to?: string) =>
      createPerson(api, 'Asks', [{ organisationId: at, roles, ...(to === undefined ? {} : { to }) }])

    it('educators and administrators, and nobody who leads another, or left', async () => {
      const administrator = await signInAs(api, await asRole(['ORGANISATION_ADMINISTRATOR'], organisationId))
      expect((await readShownCover(administrator, { organisationId }))?.totalCount).toBe(10)
      const elsewhere = await signInAs(api, await asRole(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'], elsewhereId))
      expect(await readShownCover(elsewhere, { organisationId })).toBeNull()
      const left = await asRole(['EDUCATOR'], organisationId, dayFromToday(-1))
      await run(
        `insert into memberships (id, person_id, organisation_id, role, from_on) values (?, ?, ?, 'EDUCATOR', '2024-01-01')`,
        [createId(), left.id, elsewhereId],
      )
      expect(await readShownCover(await signInAs(api, left), { organisationId })).toBeNull()
      const assessor = await signInAs(api, await asRole(['ASSESSOR'], organisationId))
      expect((await assessor.ask(coverDocument, { organisationId })).errors[0]?.extensions.code).toBe('FORBIDDEN')
    })

    it('by the database alone', async () => {
      const told = (personId: string) =>
        api.database.asViewer({ personId }, tx =>
          tx.execute<{ cover: unknown }[]>('select soundings_service_cover(?::uuid) as cover', [organisationId]),
        )
      expect((await told(leadId))[0]?.cover).toMatchObject({ roles: ['ROLE-ADV-GMU'] })
      for (const roles of [['ASSESSOR' as const], []])
        expect(await told((await asRole(roles, organisationId)).id)).toEqual([{ cover: null }])
    })

    it('by the service alone', async () => {
      const replacing = (sql: string) => run(sql.replace('create function', 'create or replace function'))
      const elsewhere = await signInAs(api, await asRole(['EDUCATOR'], elsewhereId))
      await replacing(
        serviceCover.replace('where organisation in (select soundings_led_organisations())', 'where true'),
      )
      try {
        expect(await readShownCover(elsewhere, { organisationId })).toBeNull()
        const file = `/downloads/service-cover.csv?organisation=${organisationId}`
        expect((await elsewhere.send({ method: 'GET', url: file })).statusCode).toBe(404)
      } finally {
        await replacing(serviceCover)
      }
    })
  })

  it('costs the same statements whatever the number of people', async () => {
    const lines = [...catalogue.roles.values()].flatMap(({ code: role, scopeLines }) =>
      scopeLines.map(({ code: line, capabilities }) => ({ line, capabilities, role, on: dayFromToday(-40) })),
    )
    const cost = async (people: number) => {
      const id = await createOrganisation(api, `Of ${people}`)
      await createService(api, id, people, index =>
        Array.from({ length: 8 }, (_, at) => lines[(index * 8 + at) % lines.length]).flatMap(each => each ?? []),
      )
      const client = await signInAs(
        api,
        await createPerson(api, 'Leads them', [{ organisationId: id, roles: ['EDUCATOR'] }]),
      )
      const cover = await readShownCover(client, { organisationId: id })
      expect(cover?.totalCount).toBeGreaterThanOrEqual(40)
      const { statements } = await countStatements(() => client.ask(coverDocument, { organisationId: id }))
      expect(statements.own.filter(sql => sql.includes('soundings_service_cover'))).toHaveLength(1)
      return statements.own.length
    }
    expect(await cost(20), 'roles, the matrix, and which content').toBe(3)
    expect(await cost(500)).toBe(3)
  })
})
