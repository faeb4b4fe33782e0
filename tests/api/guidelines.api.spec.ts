import { beforeAll, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { publishLesson } from '../support/create/lessons.ts'
import { mutate, problemsOf } from '../support/mutate.ts'

const [old, next] = ['HCPC-CONDUCT-2024', 'SOR-PRECEPTORSHIP-2022']
const fields = 'guideline { code supersededOn supersededBy { code } modules { code } }'

describeOnEachDatabase('Guidelines that modules cite', api => {
  let author: ApiClient
  let reader: ApiClient
  let readerId: string

  beforeAll(async () => {
    const organisationId = await createOrganisation(api, 'Writes modules')
    author = await signInAs(api, await createPerson(api, 'Author', [{ organisationId, roles: ['AUTHOR'] }]))
    const person = await createPerson(api, 'Reader', [{ organisationId, roles: ['PERSON'] }])
    readerId = person.id
    reader = await signInAs(api, person)
    for (const module of ['ENH-02', 'ENH-08']) await publishLesson(api, module)
  })

  const supersede = (client: ApiClient, input: object) => mutate(client, 'supersedeGuideline', input, fields)

  it('are found by the words of their titles, and say which modules cite them', async () => {
    const found = await reader.query(
      '{ guidelines(search: "conduct") { code title publisher year url modules { code } } }',
    )
    expect(found).toMatchObject({ guidelines: [{ code: old, year: 2024 }] })
    const { guideline } = await reader.query<{ guideline: { modules: { code: string }[] } }>(
      `{ guideline(code: "${old}") { modules { code } } none: guideline(code: "NONE") { code } }`,
    )
    expect(guideline.modules.map(({ code }) => code)).toEqual(expect.arrayContaining(['ENH-02', 'ENH-08']))
  })

  it('mark every module that cites them once they are superseded, and no longer once they stand again', async () => {
    const flags = async () =>
      (
        await reader.query<{
          modules: { nodes: { code: string; version: { supersededGuidelines: object[] } | null }[] }
        }>('{ modules(first: 100) { nodes { code version { supersededGuidelines { code } } } } }')
      ).modules.nodes.flatMap(({ code, version }) => ((version?.supersededGuidelines.length ?? 0) > 0 ? [code] : []))
    expect(await flags()).toEqual([])
    expect(await supersede(author, { code: old, byCode: next })).toMatchObject({
      guideline: { supersededOn: dayFromToday(0), supersededBy: { code: next } },
    })
    expect(await flags()).toEqual(expect.arrayContaining(['ENH-02', 'ENH-08']))
    expect(problemsOf(await supersede(author, { code: next, byCode: old }))).toEqual(['byCode CIRCLE'])
    expect(await supersede(author, { code: old, byCode: null })).toMatchObject({ guideline: { supersededOn: null } })
    expect(await flags()).toEqual([])
  })

  it.each([
    ['one there is not', { code: 'NONE', byCode: next }, 'code UNKNOWN'],
    ['one by what there is not', { code: old, byCode: 'NONE' }, 'byCode UNKNOWN'],
    ['one by itself', { code: old, byCode: old }, 'byCode CIRCLE'],
    ['one on a day to come', { code: old, byCode: next, on: dayFromToday(1) }, 'on OUT_OF_RANGE'],
  ])('cannot be superseded: %s', async (_what, input, problem) => {
    expect(problemsOf(await supersede(author, input))).toEqual([problem])
  })

  it('are superseded by nobody who only reads, in the service and in the database', async () => {
    await expect(supersede(reader, { code: old, byCode: next })).rejects.toThrow(/FORBIDDEN|role/i)
    const changed = await api.database.asViewer({ personId: readerId }, tx =>
      tx.execute(
        `update guidelines set superseded_by_code = ?, superseded_on = current_date where code = ? returning code`,
        [next, old],
      ),
    )
    expect(changed).toEqual([])
  })

  it('take the same statements however many modules cite them', async () => {
    const asked =
      '{ modules(first: 100) { nodes { code version { number supersededGuidelines { code } } } } guidelines { code modules { code } } }'
    await reader.query(asked)
    const { statements } = await countStatements(() => reader.query(asked))
    const before = statements.own.length
    for (const module of ['ENH-03', 'ENH-04', 'ENH-07']) await publishLesson(api, module)
    expect((await countStatements(() => reader.query(asked))).statements.own.length).toBe(before)
  })
})
