import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { retentionRules } from '../../api/domain/privacy/retention.ts'
import { onEachDatabase } from './each-database.ts'
import { retentionPage } from './governance/retention-table.ts'
import {
  type Openness,
  type Policy,
  openTo,
  opennessSql,
  policiesSql,
  whoSeesPage,
} from './governance/who-sees-page.ts'

const folder = 'docs/governance'

describe('The governance pack', () => {
  it('tells how long things are kept as the code keeps them', async () => {
    await expect(retentionPage()).toMatchFileSnapshot(`../../${folder}/retention.md`)
  })

  it('has every page that its first one names, and names every page it has', () => {
    const links = [...readFileSync(`${folder}/README.md`, 'utf8').matchAll(/\]\(([a-z-]+\.md)\)/g)].map(
      match => match[1],
    )
    const pages = readdirSync(folder).filter(name => name !== 'README.md')
    expect([...new Set(links)].toSorted()).toEqual(pages.toSorted())
  })

  it.each(readdirSync(folder))('says of %s that it is a draft, or made from the code', name => {
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toMatch(/Draft for the controller to complete|Made from the/)
  })
})

onEachDatabase('Who can see what', 'tables', database => {
  it('is written down as the operations and the policies have it', async () => {
    const policies = await database.rows<Policy>(policiesSql)
    const page = await whoSeesPage(policies, await database.rows<Openness>(opennessSql))
    await expect(page).toMatchFileSnapshot(`../../${folder}/who-can-see-what.md`)
  })

  it('cannot be written down where a policy lets through somebody nobody has a word for', () => {
    const policy = { table: 'ratings', name: 'ratings_open', command: 'SELECT', condition: 'true' }
    expect(() => openTo(policy)).toThrow(/ratings_open/)
  })

  it('names for every retention rule a table that is there', async () => {
    const tables = await database.rows<Openness>(opennessSql)
    const names = new Set(tables.map(({ table }) => table))
    expect(retentionRules.map(({ table }) => table).filter(table => !names.has(table))).toEqual([])
  })
})
