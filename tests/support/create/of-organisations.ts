import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

/** What a system of an organisation counted of somebody; its id. */
export const createMonthlyCount = async (
  api: TestApi,
  {
    personId,
    organisationId,
    importedBy = personId,
    month = '2026-10',
  }: { personId: string; organisationId: string; importedBy?: string; month?: string },
): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into monthly_counts (id, person_id, organisation_id, source, month, examination_code, version, count,
       imported_by, imported_at) values (?, ?, ?, 'RADIOLOGY', ?, 'MS-SHOULDER', 1, 9, ?, ?)`,
    [id, personId, organisationId, month, importedBy, testClock.now()],
  )
  return id
}

/** What somebody said of a count: it is not theirs. */
export const createCountObjection = (api: TestApi, personId: string, countId: string): Promise<unknown> =>
  run(
    api,
    `insert into count_objections (id, person_id, count_id, version, is_mine, recorded_at) values (?, ?, ?, 1, false, ?)`,
    [createId(), personId, countId, testClock.now()],
  )

/** A form of an organisation's own, with nothing but what every form asks. */
export const createForm = (api: TestApi, organisationId: string, code: string): Promise<unknown> =>
  run(
    api,
    `insert into observation_forms (code, version, organisation_id, content, published_at) values (?, 1, ?, ?::jsonb, ?)`,
    [
      code,
      organisationId,
      JSON.stringify({
        name: 'Ours',
        purpose: 'For a test',
        supervisionQuestion: 'How much help?',
        safetyQuestion: 'I stopped the scan',
        capabilityCodes: [],
        fields: [],
      }),
      testClock.now(),
    ],
  )
