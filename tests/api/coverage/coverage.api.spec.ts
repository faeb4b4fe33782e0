import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { coverageDocument, readCoverage, stepOf, type ShownStep } from '../../support/create/coverage.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import {
  coverageElsewhere,
  coverageFromNowhere,
  coverageOfNothing,
  coverageRefused,
} from '../bad-input/coverage-cases.ts'
import { createWaiting } from '../../support/create/waiting.ts'

describeOnEachDatabase('What modules cover', api => {
  let organisationId: string
  let author: ApiClient
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const shown = (asked: object = {}) => readCoverage(author, { organisationId, ...asked })
  const publishAgain = () => run('update frameworks set content_hash = ?', [createId()])

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Authors')
    author = await signInAs(api, await createPerson(api, 'An author', [{ organisationId, roles: ['AUTHOR'] }]))
    await createWaiting(
      api,
      organisationId,
      Array.from({ length: 20 }, () => ({ goal: { role: 'ROLE-ENH-OBS' } })),
    )
  })

  it('is nothing at all in breast and paediatrics, on purpose, and stale nowhere', async () => {
    const all = await shown()
    expect(all?.nodes).toHaveLength(100)
    const empty = all?.nodes.filter(({ capability }) => capability.area?.leftEmpty != null) ?? []
    expect(new Set(empty.map(({ capability }) => capability.area?.code))).toEqual(new Set(['BRS', 'PAE']))
    expect(new Set(empty.flatMap(({ steps }) => steps.map(({ state }) => state)))).toEqual(new Set(['NONE']))
    expect(all?.nodes.flatMap(({ steps }) => steps).filter(({ state }) => state === 'STALE')).toEqual([])
  })

  it('comes a page at a time, each row once', async () => {
    const codes: string[] = []
    for (let after: string | null = null; ;) {
      const page = await shown({ first: 30, after, byWaiting: true })
      codes.push(...(page?.nodes ?? []).map(({ capability }) => capability.code))
      if (page?.pageInfo.hasNextPage !== true) break
      after = page.pageInfo.endCursor
    }
    expect(codes).toHaveLength(100)
    expect(new Set(codes).size).toBe(100)
    expect(codes).toEqual((await shown({ byWaiting: true }))?.nodes.map(({ capability }) => capability.code))
  })

  it('is asked by pillar, area, step and state; what is not there has no rows', async () => {
    const breast = await shown({ areaCode: 'BRS', to: 3, state: 'NONE' })
    expect(breast?.nodes.map(({ capability }) => capability.code)).toEqual(['BRS-01', 'BRS-02'])
    const education = await shown({ pillarCode: 'EDU' })
    expect(new Set(education?.nodes.map(({ capability }) => capability.pillar.code))).toEqual(new Set(['EDU']))
    const covered = await shown({ to: 3, state: 'COVERED' })
    expect(covered?.totalCount).toBeGreaterThan(10)
    expect(covered?.nodes.every(row => row.steps[2]?.state === 'COVERED')).toBe(true)
    expect((await shown({ first: 0 }))?.nodes).toEqual([])
  })

  describe('is asked what cannot be answered, and', () => {
    it.each(coverageOfNothing)('has no rows of %s', async (_, asked) => {
      expect(await shown(asked)).toMatchObject({ totalCount: 0, nodes: [] })
    })

    it.each(coverageFromNowhere)('begins anew from %s', async (_, asked) => {
      const [first] = (await shown({ ...asked, after: null }))?.nodes ?? []
      expect((await shown({ ...asked, first: 1 }))?.nodes).toEqual([first])
    })

    it.each(coverageElsewhere)('tells nothing of %s', async (_, asked) => {
      expect(await shown(asked)).toBeNull()
    })

    it.each(coverageRefused)('refuses %s', async (_, asked) => {
      const { errors } = await author.ask<object>(coverageDocument, { organisationId, ...asked })
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_REQUEST'])
    })
  })

  it('puts what is missing and most waited for first', async () => {
    const most = (await shown({ byWaiting: true }))?.nodes.map(({ steps }) =>
      Math.max(
        -1,
        ...steps.filter(({ state }) => state !== 'COVERED').map(({ waitingAtLeast }) => waitingAtLeast ?? 0),
      ),
    )
    expect(most?.[0]).toBe(15)
    expect(most).toEqual(most?.toSorted((a, b) => b - a))
  })

  describe('of a module', () => {
    let capability: string
    let code: string
    const read = async (): Promise<ShownStep> => stepOf(await shown(), capability, 3)

    beforeAll(async () => {
      const only = (await shown({ to: 3, state: 'COVERED' }))?.nodes.find(({ steps }) => steps[2]?.modules.length === 1)
      capability = only?.capability.code ?? ''
      code = only?.steps[2]?.modules[0]?.module.code ?? ''
      if (code === '') throw new Error('No step has one module alone')
    })

    it('is stale from the day it was to be looked at again, as its latest draft has it', async () => {
      const draft = async (reviewOn: string): Promise<void> => {
        await run(
          `insert into module_drafts (id, organisation_id, begun_by_id, module_code, is_revision, template, state, version, title,
             summary, outcome, kind, level_code, area_code, is_area_chosen, develops, required_modules, required_ratings, gates,
             sources, licence, reuse, change_note, review_on, begun_at, changed_at)
           select ?, ?, (select person_id from memberships where organisation_id = ? limit 1), code, true, null, 'PUBLISHED', 1,
             title, '', '', kind, level_code, null, false, '[]', '[]', '[]', '[]', '{}', '', '', '', ?::date, now(), now()
             from modules where code = ?`,
          [createId(), organisationId, organisationId, reviewOn, code],
        )
      }
      await draft(dayFromToday(0))
      expect(await read()).toMatchObject({
        state: 'STALE',
        modules: [{ module: { code }, faults: ['REVIEW_PASSED'], reviewBy: dayFromToday(0) }],
      })
      await draft(dayFromToday(1))
      expect(await read()).toMatchObject({ state: 'COVERED', modules: [{ faults: [], reviewBy: dayFromToday(1) }] })
    })

    it('is stale while it cites a guideline that no longer stands', async () => {
      await run(
        `insert into guidelines (code, title, publisher, year) values ('OLD', 'Old words', 'P', 2001), ('NEW', 'N', 'P', 2026)`,
      )
      await run(
        `insert into module_versions (module_code, number, content, change_note, guideline_codes, checksum, published_at)
         values (?, 99, '{"schema":1,"parts":[]}', '', '{OLD}', 'x', now())`,
        [code],
      )
      expect((await read()).state).toBe('COVERED')
      await run(`update guidelines set superseded_by_code = 'NEW', superseded_on = '2026-01-01' where code = 'OLD'`)
      expect(await read()).toMatchObject({
        state: 'STALE',
        modules: [{ faults: ['GUIDELINE_SUPERSEDED'], superseded: ['Old words'] }],
      })
      await run(`update guidelines set superseded_by_code = null, superseded_on = null where code = 'OLD'`)
      expect((await read()).state).toBe('COVERED')
    })

    it('is stale once it is retired, or nobody can come to it', async () => {
      await run('update modules set is_retired = true where code = ?', [code])
      await publishAgain()
      expect(await read()).toMatchObject({ state: 'STALE', modules: [{ faults: ['RETIRED'] }] })
      await run('update modules set is_retired = false where code = ?', [code])
      await run('insert into module_required_ratings (module_code, capability_code, at_least) values (?, ?, 3)', [
        code,
        'BRS-01',
      ])
      await publishAgain()
      expect(await read()).toMatchObject({ state: 'STALE', modules: [{ faults: ['UNREACHABLE'] }] })
    })
  })
})
