import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createList, createRating } from '../../support/create/history.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { testClock } from '../../support/product.ts'
import { budget, ownStatements } from '../counting.ts'
import { change, createWorld, run, weekOf, type World } from './group.ts'

/** Members who joined on the same day, share all of their ratings and plan, and are signed off for everything. */
const manyMembers = `with given as (select * from jsonb_to_recordset(?::jsonb) as each(id uuid, place uuid)),
  named as (insert into people (id, name, joined_at) select id, 'Many', now() from given),
  belonging as (insert into memberships (id, person_id, organisation_id, role, from_on)
    select gen_random_uuid(), id, ?::uuid, 'PERSON', '2024-01-01' from given),
  placed as (insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
      invited_at, joined_at)
    select place, 1, given.id, c.id, c.organisation_id, ?, 100, now(), now() from given cross join cohorts c where c.id = ?),
  shared as (insert into cohort_shares (id, person_id, member_id, item, given_at)
    select gen_random_uuid(), id, place, item, now() from given cross join (values ('RATINGS'), ('PLAN')) as items(item))
  insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
    select gen_random_uuid(), id, code, 'SIGN_OFF', 3, ?, '{}', '{}', now() from given cross join capabilities`

describeOnOneDatabase('An educator’s week', api => {
  let place: World
  beforeAll(async () => {
    place = await createWorld(api)
    const { open, closed, educator, organisationId } = place
    for (const { person } of [open, closed]) {
      const observed = { personId: person.id, capabilityCode: 'OBS-05', kind: 'OBSERVED', value: 2 } as const
      await createRating(api, { ...observed, on: dayFromToday(-10), assessorName: 'Somebody' })
      const signed = { personId: person.id, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3 } as const
      await createRating(api, { ...signed, on: dayFromToday(-360), assessorName: 'Somebody' })
      await createList(api, { personId: person.id })
      await run(
        api,
        `insert into goals (id, person_id, version, role_profile_code, overlay_codes, areas, due_on, recorded_at)
         values (?, ?, 1, 'ROLE-ENH-OBS', '{}', '[]', ?, ?)`,
        [createId(), person.id, dayFromToday(-5), testClock.now()],
      )
    }
    await createSignOffs(api, { personId: closed.person.id, organisationId, otherId: educator.person.id })
  })

  const linesOf = async (client = place.educator.client) =>
    Object.fromEntries((await weekOf(client)).lines.map(line => [line.kind, line]))

  describe('says what slipped and what waits', () => {
    it('once for several people, lately where nobody can know what they reached, and nothing of whoever is paused', async () => {
      const { lines } = await weekOf(place.educator.client)
      const stages = lines.filter(({ kind }) => kind === 'STAGE')
      expect(stages.map(({ text, peopleCount }) => [text, peopleCount])).toEqual([
        ['Growth: ended on 14 October 2026', 2],
      ])
      expect(stages[0]?.people.map(({ name }) => name)).toEqual(['Ann Open', 'Ben Closed'])
      expect(JSON.stringify(lines)).not.toContain('Cy Paused')
    })

    it('with what is personal only where it is shared', async () => {
      const lines = await linesOf()
      for (const kind of ['GOAL', 'OBSERVERS', 'REVIEW'])
        expect(
          lines[kind]?.people.map(({ name }) => name),
          kind,
        ).toEqual(['Ann Open'])
    })

    it('with requests that wait for the viewer’s own word, and for nobody else’s', async () => {
      const lines = await linesOf()
      expect(lines['REQUEST']).toMatchObject({ action: 'OPEN_FOLDER', people: [{ name: 'Ben Closed' }] })
      expect((await linesOf(place.second.client))['REQUEST']).toBeUndefined()
    })

    it('to those who follow the group alone', async () => {
      expect(await weekOf(place.outsider.client)).toMatchObject({ memberCount: 0, lines: [] })
      expect(await weekOf(place.outsider.client, { cohortId: place.cohortId })).toMatchObject({ memberCount: 0 })
      const facts = await api.database.asViewer({ personId: place.outsider.person.id }, tx =>
        tx.execute('select * from soundings_week_facts(null, now())'),
      )
      expect(facts).toEqual([])
    })

    it('in the database too: what is not shared is not in the facts', async () => {
      const facts = await api.database.asViewer({ personId: place.educator.person.id }, tx =>
        tx.execute<{ member_id: string; facts: { clock: object | null; goal: object | null } }[]>(
          'select * from soundings_week_facts(?, ?)',
          [place.cohortId, testClock.now()],
        ),
      )
      const of = (memberId: string) => facts.find(({ member_id }) => member_id === memberId)?.facts
      expect(of(place.open.memberId)?.clock).not.toBeNull()
      expect(of(place.closed.memberId)).toMatchObject({ clock: null, goal: null })
    })

    it('by kind, and the rest a page at a time', async () => {
      const { client, person } = place.educator
      const { closed } = place
      // Of one of them the first stage lasts longer, so that two stages ended within six weeks.
      await run(
        api,
        `insert into cohort_extensions (id, person_id, member_id, stage, days, given_by_id, given_at)
         values (?, ?, ?, 0, 50, ?, ?)`,
        [createId(), closed.person.id, closed.memberId, person.id, testClock.now()],
      )
      const { lines } = await weekOf(client, { kind: 'STAGE' })
      expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['STAGE']))
      const until = dayFromToday(7)
      for (const { id } of lines) await change(client, 'snoozeWeekLine', { lineId: id, until })
      const first = await weekOf(client, { kind: 'STAGE', first: 1 })
      expect(first).toMatchObject({ lines: [], rest: { totalCount: 2, pageInfo: { hasNextPage: true } } })
      const second = await weekOf(client, { kind: 'STAGE', first: 1, after: first.rest.pageInfo.endCursor })
      expect([...first.rest.nodes, ...second.rest.nodes]).toEqual(lines.map(({ id }) => ({ id, hiddenUntil: until })))
      expect((await weekOf(place.second.client, { kind: 'STAGE' })).lines).toHaveLength(2)
      for (const { id } of lines) await change(client, 'snoozeWeekLine', { lineId: id, until: null })
      expect((await weekOf(client, { kind: 'STAGE' })).lines).toHaveLength(2)
      await run(api, 'delete from cohort_extensions where member_id = ?', [closed.memberId])
      const far = { lineId: 'STAGE:x', until: dayFromToday(91) }
      expect((await change(client, 'snoozeWeekLine', far)).fields).toEqual([{ path: 'until', code: 'OUT_OF_RANGE' }])
      expect(await change(place.outsider.client, 'snoozeWeekLine', { ...far, until })).toMatchObject({
        code: 'NO_GROUP',
      })
    })

    it('leaves out a task that is done, and says one that is not', async () => {
      const given = createId()
      await run(
        api,
        `insert into cohort_assignments (id, version, cohort_id, kind, code, title, capability_codes, due_after_days,
           follows_members, follows_versions, given_at) values (?, 1, ?, 'MODULE', 'PRE-02', 'A module', '{}', 20, true, true, ?)`,
        [given, place.cohortId, testClock.now()],
      )
      for (const { memberId, person } of [place.open, place.closed])
        await run(
          api,
          'insert into cohort_assignees (assignment_id, member_id, person_id, is_left_out) values (?, ?, ?, false)',
          [given, memberId, person.id],
        )
      await run(
        api,
        `insert into enrolments (id, person_id, module_code, area_codes, started_on, completed_on, recorded_at)
         values (?, ?, 'PRE-02', '{}', ?, ?, ?)`,
        [createId(), place.open.person.id, dayFromToday(0), dayFromToday(0), testClock.now()],
      )
      expect((await linesOf())['TASK']).toMatchObject({
        text: 'A module: was due on 4 September 2026',
        people: [{ name: 'Ben Closed' }],
      })
    })
  })

  it('costs as many statements for 200 members as for 20', async () => {
    const { educator, cohortId, organisationId } = place
    const pages = {
      week: `{ myWeek(cohortId: "${cohortId}") { memberCount lines { id people { name } } rest { totalCount } } }`,
      learner: `{ cohortLearner(memberId: "${place.open.memberId}") { meetings { concerns { words } } helps { words } } }`,
      messages: `{ cohortMessages(memberId: "${place.open.memberId}") { nodes { words } } }`,
    }
    const fill = async (count: number): Promise<string[]> => {
      const people = Array.from({ length: count }, () => ({ id: createId(), place: createId() }))
      await run(api, manyMembers, [
        JSON.stringify(people),
        organisationId,
        dayFromToday(-100),
        cohortId,
        dayFromToday(-350),
      ])
      return people.map(({ place: memberId }) => memberId)
    }
    const countAll = async () => {
      const counts: Record<string, number> = {}
      for (const [name, document] of Object.entries(pages))
        counts[name] = (await ownStatements(educator.client, document)).length
      return counts
    }
    await fill(17)
    await countAll()
    const few = await countAll()
    for (const count of Object.values(few)) expect(count).toBeLessThanOrEqual(budget)
    const many = await fill(180)
    expect(await countAll()).toEqual(few)
    expect((await weekOf(educator.client, { cohortId })).memberCount).toBe(200)
    const nudged = await change(educator.client, 'nudgeMembers', {
      memberIds: many,
      about: 'STAGE:all',
      item: 'All of it',
      note: null,
    })
    expect(nudged.sentCount).toBe(180)
  })
})
