import { beforeAll, expect, it } from 'vitest'
import { catalogue } from '../../golden/named-people.ts'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  coverDocument,
  createInPost,
  createSigned,
  createStated,
  readShownCover,
  type ShownCover,
  type ShownLine,
} from '../../support/create/cover.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'

const lineOf = (cover: ShownCover | null, code: string): ShownLine => {
  const line = cover?.nodes.find(each => each.code === code)
  if (line === undefined) throw new Error(`No line ${code}`)
  return line
}
const namesOf = (cover: ShownCover | null, code: string): string[] =>
  lineOf(cover, code).holders.map(({ name }) => name)

/** Capabilities of the line of a consultant that are procedures or medicines. */
const contrast = ['GMU-07']

describeOnEachDatabase('Service cover', api => {
  let organisationId: string
  let elsewhereId: string
  let lead: ApiClient
  let leadId: string
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const shown = (asked: object = {}) => readShownCover(lead, { organisationId, ...asked })
  const member = async (name: string) =>
    (
      await createPerson(api, name, [
        { organisationId, roles: ['PERSON'] },
        { organisationId: elsewhereId, roles: ['PERSON'] },
      ])
    ).id
  const signed = (personId: string, line: string, capabilities: string[], on = dayFromToday(-30)) =>
    createSigned(api, [{ personId, organisationId, line, capabilities, on }])

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Led here')
    elsewhereId = await createOrganisation(api, 'Not led')
    const person = await createPerson(api, 'Leads', [{ organisationId, roles: ['EDUCATOR'] }])
    leadId = person.id
    lead = await signInAs(api, person)
  })

  it('has no lines where nothing was decided', async () => {
    expect(await shown()).toMatchObject({
      totalCount: 0,
      nodes: [],
      totals: { lines: 0, heldByNobody: 0, heldByOne: 0 },
    })
  })

  it('tells what this organisation decided, in words, and nothing that another one did', async () => {
    const [anna, ben, cleo, dora, eve, fay] = await Promise.all(
      ['Anna', 'Ben', 'Cleo', 'Dora', 'Eve', 'Fay'].map(member),
    )
    const at = (personId: string | undefined) => ({
      personId: personId ?? '',
      leadId,
      line: 'liver',
      on: '2026-03-12',
      capability: 'GMU-03',
    })
    await signed(anna ?? '', 'liver', ['GMU-03', 'GMU-04', 'GMU-05'], '2026-03-12')
    await createInPost(api, { ...at(ben), organisationId })
    await createStated(api, { ...at(cleo), organisationId })
    await createStated(api, { ...at(dora), organisationId: elsewhereId, askedAt: organisationId })
    await createSigned(api, [
      { ...at(eve), organisationId: elsewhereId, capabilities: ['GMU-03'] },
      { ...at(eve), organisationId, capabilities: ['GMU-03'], outcome: 'DEFERRED' },
    ])
    const asked = { ...at(fay), organisationId: elsewhereId, askedAt: organisationId }
    await createStated(api, { ...asked, answer: 'ACCEPTED_WITH_CHECK' })
    const line = lineOf(await shown(), 'liver')
    expect(line.holders.map(({ name, basis, words, limits }) => [name, basis, words, limits])).toEqual([
      ['Anna', 'SIGN_OFF', 'recorded as signed off on 12 March 2026; not an authority to practise', null],
      [
        'Ben',
        'STARTING_POSITION',
        'recorded as confirmed in post on 12 March 2026; not an authority to practise',
        'not in children',
      ],
      [
        'Cleo',
        'SCOPE_SIGNED',
        'recorded in a scope of practice signed on 12 March 2026; not an authority to practise',
        null,
      ],
      [
        'Dora',
        'SCOPE_ACCEPTED',
        'recorded in a scope of practice accepted on 12 March 2026; not an authority to practise',
        null,
      ],
    ])
    expect(line).toMatchObject({
      title: 'Liver lesions, liver Doppler and stiffness',
      areaCodes: ['GMU'],
      standing: 'SEVERAL',
    })
    await createStated(api, { ...asked, answer: 'ACCEPTED_WITH_CHECK', on: '2026-03-13', checkedOn: '2026-03-20' })
    expect(lineOf(await shown(), 'liver').holders.map(({ name, on }) => [name, on])).toContainEqual([
      'Fay',
      '2026-03-20',
    ])
    await createStated(api, { ...asked, on: '2026-04-01', answer: 'REASSESS' })
    expect(namesOf(await shown(), 'liver')).not.toContain('Fay')
  })

  it('has the other lines of the role, held by nobody', async () => {
    const cover = await shown()
    const role = catalogue.roles.get('ROLE-ADV-GMU')
    expect(cover?.nodes.map(({ code }) => code).toSorted()).toEqual(role?.scopeLines.map(({ code }) => code).toSorted())
    expect(lineOf(cover, 'abdomen-and-bowel')).toMatchObject({ holders: [], standing: 'NOBODY' })
    expect(cover?.totals).toEqual({ lines: 10, heldByNobody: 9, heldByOne: 0 })
  })

  it('holds no procedure that lapsed, and nothing that was lowered', async () => {
    const [gil, hal] = [await member('Gil'), await member('Hal')]
    await signed(gil, 'contrast-and-procedures', contrast, '2025-11-23')
    await signed(hal, 'contrast-and-procedures', contrast, '2025-11-22')
    const [requestId] = await signed(hal, 'renal-and-scrotal', ['URO-01', 'URO-02'])
    expect(namesOf(await shown(), 'contrast-and-procedures')).toEqual(['Gil'])
    expect(namesOf(await shown(), 'renal-and-scrotal')).toEqual(['Hal'])
    const reversalId = createId()
    await run(
      `insert into sign_off_reversals (id, request_id, person_id, organisation_id, title, items, reason, proposed_by_id, second_id,
         proposed_on, proposed_at) values (?, ?, ?, ?, 'Renal', '[{"capability":"URO-01","rating":2,"signed":3}]', 'Seen', ?, ?, ?, now())`,
      [reversalId, requestId, hal, organisationId, leadId, gil, dayFromToday(-1)],
    )
    expect(namesOf(await shown(), 'renal-and-scrotal'), 'a proposal lowers nothing').toEqual(['Hal'])
    await run(
      `insert into sign_off_reversal_words (reversal_id, kind, person_id, rating_ids, said_at) values (?, 'CONFIRMED', ?, '{}', now())`,
      [reversalId, gil],
    )
    expect(namesOf(await shown(), 'renal-and-scrotal')).toEqual([])
  })

  it('tells of reviews how many and who, within 3 and 6 months, and confirmed ones no more', async () => {
    const [ian, jo] = [await member('Ian'), await member('Jo')]
    await signed(ian, 'abdomen-and-bowel', ['GMU-01', 'GMU-02', 'GMU-06'], '2020-01-01')
    await signed(jo, 'abdomen-and-bowel', ['GMU-01', 'GMU-02', 'GMU-06'], '2026-04-01')
    const review = async () => {
      const { holders, ...line } = lineOf(await shown(), 'abdomen-and-bowel')
      return [line.reviewsWithinThree, line.reviewsWithinSix, ...holders.map(each => each.reviewWithinMonths)]
    }
    expect(await review()).toEqual([1, 2, 3, 6])
    const ratings = ['GMU-01', 'GMU-02', 'GMU-06'].map(code => ({ id: createId(), code }))
    for (const { id, code } of ratings)
      await run(
        `insert into ratings (id, person_id, capability_code, kind, rated_on, assessor_ids, assessor_names, recorded_at)
         values (?, ?, ?, 'SCOPE_CONFIRMATION', ?, '{}', '{}', now())`,
        [id, ian, code, dayFromToday(-1)],
      )
    expect(await review(), 'what no lead here confirmed').toEqual([1, 2, 3, 6])
    const [statementId, requestId] = [createId(), createId()]
    await run(
      `insert into scope_statements (id, person_id, organisation_id, number, role_profile_code, role_title, lines, signed_on, signed_at)
       values (?, ?, ?, 1, 'ROLE-ADV-GMU', 'A role', '[]', '2020-01-02', '2020-01-02')`,
      [statementId, ian, organisationId],
    )
    await run(
      `insert into scope_requests (id, person_id, statement_id, organisation_id, kind, is_changed, asked_on, asked_at)
       values (?, ?, ?, ?, 'CONFIRM', false, '2026-11-01', now())`,
      [requestId, ian, statementId, organisationId],
    )
    await run(
      `insert into scope_answers (request_id, person_id, answered_by_id, answer, line_codes, rating_ids, answered_on, answered_at)
       values (?, ?, ?, 'CONFIRMED', '{}', ?, ?, now())`,
      [requestId, ian, leadId, `{${ratings.map(({ id }) => id).join(',')}}`, dayFromToday(-1)],
    )
    expect(await review()).toEqual([0, 1, null, 6])
  })

  it('says nothing, and looks no different, when somebody is or was away, or learns and is seen', async () => {
    const before = await lead.ask(coverDocument, { organisationId })
    const ids = (await shown())?.nodes.flatMap(({ holders }) => holders.map(({ personId }) => personId)) ?? []
    expect(ids.length).toBeGreaterThan(5)
    for (const personId of new Set(ids)) {
      for (const [from, to] of [
        ['2025-01-01', '2025-12-31'],
        ['2026-11-01', null],
      ])
        await run('insert into leaves (id, person_id, from_on, to_on) values (?, ?, ?, ?)', [
          createId(),
          personId,
          from,
          to,
        ])
      await run(
        `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
         select gen_random_uuid(), ?, 'GMU-07', kind, 2, '2026-11-20', '{}', '{}', now() from unnest(array['SELF', 'OBSERVED', 'SIGN_OFF']) kind`,
        [personId],
      )
    }
    expect((await lead.ask(coverDocument, { organisationId })).data).toEqual(before.data)
  })

  it('lets somebody go on the request after their membership ended, whichever way', async () => {
    const kit = await member('Kit')
    await signed(kit, 'liver', ['GMU-03', 'GMU-04', 'GMU-05'])
    const ends = [
      'ended_at = now()',
      `ended_at = null, to_on = '${dayFromToday(-1)}'`,
      `to_on = null, from_on = '${dayFromToday(1)}'`,
    ]
    for (const end of ends) {
      expect(namesOf(await shown(), 'liver')).toContain('Kit')
      await run(`update memberships set ${end}, version = version + 1 where person_id = ? and organisation_id = ?`, [
        kit,
        organisationId,
      ])
      expect(namesOf(await shown(), 'liver')).not.toContain('Kit')
      await run(
        `update memberships set ended_at = null, to_on = null, from_on = '2024-01-01', version = version + 1 where person_id = ?`,
        [kit],
      )
    }
  })

  it('says what would be left without some people, and keeps nothing of it', async () => {
    const { holders } = lineOf(await shown(), 'liver')
    const without = holders.slice(1).map(({ personId }) => personId)
    const cover = await shown({ without: [...without, createId()] })
    expect(lineOf(cover, 'liver')).toMatchObject({ standing: 'SEVERAL', left: 1, standingWithout: 'ONE_PERSON' })
    expect(cover?.totals).toEqual((await shown())?.totals)
    expect(cover?.totalsWithout).toMatchObject({ heldByOne: (cover?.totals.heldByOne ?? 0) + 1 })
  })

  it('comes a page at a time, each line once, with the numbers of all of them', async () => {
    const codes: string[] = []
    for (let after: string | null = null; ;) {
      const page: ShownCover | null = await shown({ first: 4, after })
      codes.push(...(page?.nodes ?? []).map(({ code }) => code))
      expect(page?.totals.lines).toBe(10)
      if (page?.pageInfo.hasNextPage !== true) break
      after = page.pageInfo.endCursor
    }
    expect(codes).toEqual((await shown())?.nodes.map(({ code }) => code))
    expect((await shown({ first: 1, after: 'nonsense' }))?.nodes).toHaveLength(1)
    expect((await shown({ first: 0 }))?.nodes).toEqual([])
  })
})
