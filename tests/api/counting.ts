import { expect } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import type { TestApi } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'

/** What a page may send to the database of its own; sessions and transactions are counted apart. */
export const budget = 6

/** What pages ask, by what a person would call them. */
export type Asked = Readonly<Record<string, string>>

/** The statements a page sends of its own, once it answered without an error. */
export const ownStatements = async (client: ApiClient, document: string): Promise<string[]> => {
  const { result, statements } = await countStatements(() => client.ask<object>(document))
  expect(result.errors).toEqual([])
  expect(Object.keys(result.data ?? {})).toHaveLength(1)
  return statements.own
}

/** How many statements each of these pages sends of its own. */
export const countAll = async (client: ApiClient, asked: Asked): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const [name, document] of Object.entries(asked)) counts.set(name, (await ownStatements(client, document)).length)
  return counts
}

export const run = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

/** As if another release of the content had just been published: whatever was kept of the one before is of no use. */
export const publishAgain = (api: TestApi) => run(api, 'update frameworks set content_hash = ?', [createId()])

/** From 100 capabilities to 500, all asked for by one role. */
export const growFramework = async (api: TestApi): Promise<void> => {
  await run(
    api,
    `insert into capabilities (code, framework_code, position, pillar_code, area_code, statement, reference,
       evidence_class_code, expected)
     select 'CLN-' || 100 + n, framework_code, 1000 + n, pillar_code, null, 'Made up ' || n || ': does it', reference,
            evidence_class_code, expected from capabilities cross join generate_series(1, 400) n where code = 'CLN-01'`,
  )
  await run(
    api,
    `insert into role_profile_items (role_profile_code, capability_code, rating)
     select 'ROLE-ENH-OBS', code, 3 from capabilities where position > 1000`,
  )
  await publishAgain(api)
}
