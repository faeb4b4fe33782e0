import { beforeEach, expect, it } from 'vitest'
import { retentionRules } from '../../api/domain/privacy/retention.ts'
import { retentionJob } from '../../api/features/holdings/index.ts'
import { createId } from '../../api/platform/ids.ts'
import type { Log } from '../../api/platform/logging.ts'
import { type TestApi, describeOnEachDatabase } from '../support/api.ts'
import { createCohort, createCohortImport } from '../support/create/cohorts.ts'
import { createRating, createResponse } from '../support/create/history.ts'
import { createOrganisation, createPerson, dayFromToday } from '../support/create/people.ts'
import { createSupported } from '../support/create/preceptorship.ts'
import { createScope } from '../support/create/scope.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { fileParts } from '../support/files.ts'

const clock = createMovableClock()
const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

const run = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

const count = async (api: TestApi, table: string, personId: string, column = 'person_id'): Promise<number> => {
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ count: number }[]>(`select count(*)::int as count from ${table} where ${column} = ?`, [personId]),
  )
  return row?.count ?? 0
}

/** As the service does at its start and daily. */
const enforce = async (api: TestApi, log = quiet): Promise<void> => {
  await retentionJob.run({
    ...fileParts,
    database: api.database,
    clock,
    createId,
    log,
    mailer: api.mailbox.mailer,
    isStopping: () => false,
  })
}

describeOnEachDatabase('What is no longer kept', api => {
  let personId: string
  beforeEach(async () => {
    clock.reset()
    personId = (await createPerson(api, 'Keeper')).id
  })
  const stays = async (table: string, days: number, column?: string): Promise<number> => {
    clock.pass({ days })
    await enforce(api)
    return count(api, table, personId, column)
  }

  it('is a session once it is over, and no minute before', async () => {
    await run(
      api,
      `insert into sessions (id, user_id, token, expires_at, created_at, updated_at) values (?, ?, ?, ?, now(), now())`,
      [createId(), personId, createId(), new Date(clock.now().getTime() + 60_000).toISOString()],
    )
    expect(await stays('sessions', 0, 'user_id')).toBe(1)
    clock.pass({ minutes: 2 })
    expect(await stays('sessions', 0, 'user_id')).toBe(0)
  })

  it('is a one-use link that ran out', async () => {
    await run(
      api,
      `insert into verifications (id, identifier, value, expires_at, created_at, updated_at) values (?, ?, 'x', ?, now(), now())`,
      [createId(), personId, new Date(clock.now().getTime() + 60_000).toISOString()],
    )
    expect(await stays('verifications', 0, 'identifier')).toBe(1)
    expect(await stays('verifications', 1, 'identifier')).toBe(0)
  })

  it('is advice after two years', async () => {
    await run(
      api,
      `insert into advice (id, person_id, inputs_digest, parameters_version, content_hash, steps, computed_at)
       values (?, ?, '', '', '', '[]', ?)`,
      [createId(), personId, clock.now()],
    )
    expect(await stays('advice', 730)).toBe(1)
    expect(await stays('advice', 1)).toBe(0)
  })

  it('is what was said of a module two years after it was last said', async () => {
    await run(
      api,
      `insert into feedback_entries (id, person_id, module_code, version_number, words, version, said_at)
       values (?, ?, 'PRE-01', 1, 'Short.', 1, ?)`,
      [createId(), personId, clock.now()],
    )
    expect(await stays('feedback_entries', 730)).toBe(1)
    expect(await stays('feedback_entries', 1)).toBe(0)
  })

  it('is an answer that no longer counts, after a year, and never one that does', async () => {
    const answer = { personId, stepTitle: 'A step', on: dayFromToday(0) }
    await createResponse(api, { ...answer, stepId: 'a', response: 'NOT_NOW', until: dayFromToday(14) })
    await createResponse(api, { ...answer, stepId: 'b', response: 'NOT_FOR_ME' })
    await createResponse(api, { ...answer, stepId: 'c', response: 'TOO_EASY' })
    await createResponse(api, { ...answer, stepId: 'c', response: 'WITHDRAWN' })
    expect(await stays('step_responses', 365)).toBe(4)
    expect(await stays('step_responses', 20)).toBe(1)
    expect(await stays('step_responses', 10_000)).toBe(1)
  })

  it('is a signed decision six years after its owner’s record was erased, and never before', async () => {
    await createRating(api, { personId, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3 })
    expect(await stays('ratings', 9_000)).toBe(1)
    clock.reset()
    await run(
      api,
      `insert into record_requests (id, person_id, kind, asked_at, rows_by_table) values (?, ?, 'ERASURE', ?, '{}')`,
      [createId(), personId, clock.now()],
    )
    expect(await stays('ratings', 6 * 365)).toBe(1)
    expect(await stays('ratings', 3)).toBe(0)
    expect(await count(api, 'record_requests', personId)).toBe(1)
  })

  it('is a link to a scope of practice a year after its last day', async () => {
    const { scopeLinkId } = await createScope(api, { personId })
    await run(api, 'update scope_links set until_on = ?::date where id = ?', [dayFromToday(30), scopeLinkId])
    expect(await stays('scope_links', 30 + 365)).toBe(1)
    expect(await stays('scope_links', 1)).toBe(0)
    expect(await count(api, 'scope_statements', personId)).toBe(1)
  })

  it('is a scope of practice six years after its owner’s record was erased, with all that was said of it', async () => {
    await createScope(api, { personId, isChecked: true })
    const tables = ['scope_statements', 'scope_requests', 'scope_answers', 'scope_checks']
    const kept = () => Promise.all(tables.map(table => count(api, table, personId)))
    const before = await kept()
    expect(Math.min(...before)).toBeGreaterThan(0)
    await stays('scope_statements', 9_000)
    expect(await kept()).toEqual(before)
    clock.reset()
    await run(
      api,
      `insert into record_requests (id, person_id, kind, asked_at, rows_by_table) values (?, ?, 'ERASURE', ?, '{}')`,
      [createId(), personId, clock.now()],
    )
    await stays('scope_statements', 6 * 365)
    expect(await kept()).toEqual(before)
    await stays('scope_statements', 3)
    expect(await kept()).toEqual([0, 0, 0, 0])
  })

  it('is what was written in a preceptorship three years after its end, and all of it six years after', async () => {
    const organisationId = await createOrganisation(api, 'Where they met')
    const { preceptorshipId } = await createSupported(api, { personId, organisationId })
    const running = await createSupported(api, { personId, organisationId })
    await run(api, 'update preceptorships set ended_at = ? where id = ?', [clock.now(), preceptorshipId])
    await run(api, 'update preceptorships set months = 240 where id = ?', [running.preceptorshipId])
    const tables = ['preceptorships', 'preceptor_terms', 'preceptorship_meetings', 'preceptorship_notes']
    const kept = () => Promise.all(tables.map(table => count(api, table, personId)))
    await stays('preceptorships', 3 * 365)
    expect(await kept()).toEqual([2, 2, 2, 2])
    await stays('preceptorships', 1)
    expect(await kept()).toEqual([2, 2, 2, 1])
    await stays('preceptorships', 3 * 365 + 1)
    expect(await kept()).toEqual([2, 2, 2, 1])
    await stays('preceptorships', 1)
    expect(await kept()).toEqual([1, 1, 1, 1])
  })

  it('is how a place stood before a list changed it, once the list cannot be taken back, and not the place', async () => {
    const organisationId = await createOrganisation(api, 'Academy')
    const { memberId, cohortId } = await createCohort(api, { personId, organisationId })
    const { importId } = await createCohortImport(api, { cohortId, memberId, personId })
    const left = async (days: number) => {
      await stays('cohort_members', days)
      return count(api, 'cohort_members', importId, 'before_import is not null and import_id')
    }
    expect(await left(1)).toBe(1)
    expect(await left(1)).toBe(0)
    expect(await count(api, 'cohort_members', personId)).toBe(1)
  })

  it('is found by every rule alike, and the log tells rules and numbers alone', async () => {
    const lines: object[] = []
    await run(
      api,
      `insert into record_requests (id, person_id, kind, asked_at, rows_by_table) values (?, ?, 'EXPORT', ?, '{}')`,
      [createId(), personId, clock.now()],
    )
    clock.pass({ days: 7 * 365 })
    await enforce(api, { ...quiet, info: details => void lines.push(details) })
    expect(lines).toContainEqual({ part: 'retention', rule: 'RECORD_REQUESTS', rows: expect.any(Number) })
    expect(JSON.stringify(lines)).not.toContain(personId)
    for (const line of lines) expect(retentionRules.map(({ code }) => code)).toContain(Reflect.get(line, 'rule'))
  })
})
