import { beforeAll, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createOrganisation, createPerson, signInAs } from '../support/create/people.ts'

interface Defect {
  readonly code: string
  readonly severity: string
  readonly modules: readonly { code: string; title: string }[]
  readonly capabilities: readonly { capability: { code: string }; rating: number | null }[]
  readonly role: { code: string } | null
  readonly text: string
  readonly waysOn: readonly string[]
}

const document = `{ contentDefects { code severity text waysOn modules { code title develops { from to } } role { code title }
  capabilities { rating capability { code statement } } } }`

describeOnOneDatabase('What is wrong with the content', api => {
  let author: ApiClient
  const defects = async (): Promise<readonly Defect[]> =>
    (await author.query<{ contentDefects: readonly Defect[] }>(document)).contentDefects
  const stops = async (): Promise<readonly Defect[]> => (await defects()).filter(({ severity }) => severity === 'STOPS')
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const publishAgain = () => run('update frameworks set content_hash = ?', [createId()])

  beforeAll(async () => {
    const organisationId = await createOrganisation(api, 'Authors')
    author = await signInAs(api, await createPerson(api, 'An author', [{ organisationId, roles: ['AUTHOR'] }]))
  })

  it('stops nobody as delivered, and is read in one statement once it was looked for', async () => {
    const found = await defects()
    expect(found.map(({ severity }) => severity)).not.toContain('STOPS')
    expect(found.filter(({ code }) => code === 'CIRCLE').map(({ modules }) => modules.map(({ code }) => code))).toEqual(
      [
        ['ADV-05', 'WAY-21', 'WAY-38'],
        ['ADV-15', 'WAY-32', 'WAY-33', 'WAY-48'],
      ],
    )
    const { statements } = await countStatements(() => author.ask(document))
    expect(statements.own, 'the roles of who asks, and which content is published').toHaveLength(2)
  })

  it('is looked for again once something else is published', async () => {
    await run("delete from module_effects where capability_code in ('GYN-02', 'GYN-04') and to_rating >= 3")
    await run(
      `insert into module_effects (module_code, capability_code, position, from_rating, to_rating)
       values ('ENH-09', 'GYN-02', 90, 2, 3)`,
    )
    await run(
      `insert into module_required_ratings (module_code, capability_code, at_least) values ('ENH-09', 'GYN-02', 3)`,
    )
    expect(await stops()).toEqual([])
    await publishAgain()
    const found = await stops()
    const circle = found.find(({ code }) => code === 'CIRCLE')
    expect(circle?.modules.map(({ code }) => code)).toEqual(['ENH-09'])
    expect(circle?.text).toContain('needs what it gives itself, through GYN-02')
    const role = found.find(defect => defect.role?.code === 'ROLE-ENH-GYN')
    expect(role).toMatchObject({ code: 'NOT_REACHED', modules: [] })
    expect(role?.capabilities).toMatchObject([{ rating: 3, capability: { code: 'GYN-04' } }])
  })
})
