import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { nhsNumber } from '../bad-input/case.ts'
import { countAll } from '../counting.ts'
import { change, createPlace, membersOf, mine, stages } from './academy.ts'

describeOnEachDatabase('A group', api => {
  let place: Awaited<ReturnType<typeof createPlace>>
  const facts = () => ({ name: 'Autumn intake', startsOn: dayFromToday(-20), stages })
  const create = async (more: object = {}): Promise<string> => {
    const input = { ...facts(), organisationId: place.organisationId, furtherOrganisationIds: [], ...more }
    const created = await change(place.educator.client, 'createCohort', input)
    expect(created.__typename, JSON.stringify(created)).toBe('CreateCohortSuccess')
    return created.cohort?.id ?? ''
  }
  const ask = (cohortId: string, personIds: string[], more: object = {}) =>
    change(place.educator.client, 'askIntoCohort', {
      cohortId,
      organisationId: place.organisationId,
      personIds,
      ...more,
    })
  const joined = async (shares: string[] = []): Promise<string> => {
    const cohortId = await create()
    await ask(cohortId, [place.learner.person.id])
    await change(place.learner.client, 'answerCohort', { cohortId, isAccepted: true, shares })
    return cohortId
  }
  beforeAll(async () => {
    place = await createPlace(api)
  })

  describe('being set up', () => {
    it('is seen by its educator alone, until another is named, who sees nothing more once ended', async () => {
      const { educator, second, stranger } = place
      const cohortId = await create()
      expect(await membersOf(educator.client, cohortId)).toEqual({ totalCount: 0, nodes: [] })
      for (const { client } of [second, stranger]) expect(await membersOf(client, cohortId)).toBeNull()
      const named = { cohortId, personId: second.person.id, fromOn: dayFromToday(0) }
      expect(await change(educator.client, 'nameCohortEducator', named)).toMatchObject({ cohort: { id: cohortId } })
      expect(await membersOf(second.client, cohortId)).not.toBeNull()
      const { cohort } = await second.client.query<{ cohort: { educators: { id: string; name: string }[] } }>(
        'query($id: UUID!) { cohort(id: $id) { educators { id name } } }',
        { id: cohortId },
      )
      const entry = cohort.educators.find(({ name }) => name === 'Educator Two')
      expect(await change(second.client, 'endCohortEducator', { cohortId, id: entry?.id })).toEqual({
        __typename: 'EndCohortEducatorSuccess',
        cohort: null,
      })
      expect(await membersOf(second.client, cohortId)).toBeNull()
    })

    it('keeps an educator, and takes as one nobody who leads in none of its places', async () => {
      const { educator, learner, stranger } = place
      const cohortId = await create()
      for (const { person } of [learner, stranger])
        expect(
          await change(educator.client, 'nameCohortEducator', {
            cohortId,
            personId: person.id,
            fromOn: dayFromToday(0),
          }),
        ).toMatchObject({ code: 'NOT_AN_EDUCATOR' })
      const { cohort } = await educator.client.query<{ cohort: { educators: { id: string }[] } }>(
        'query($id: UUID!) { cohort(id: $id) { educators { id } } }',
        { id: cohortId },
      )
      expect(
        await change(educator.client, 'endCohortEducator', { cohortId, id: cohort.educators[0]?.id }),
      ).toMatchObject({ code: 'LAST_EDUCATOR' })
    })

    it('says beside each field what cannot be taken', async () => {
      const wrong = {
        name: `Group of ${nhsNumber}`,
        roleProfileCode: 'ROLE-NONE',
        pathwayCode: 'PW-NONE',
        startsOn: '1990-01-01',
        stages: [
          { title: ' ', dueAfterDays: 90 },
          { title: 'Second', dueAfterDays: 0 },
        ],
        organisationId: place.organisationId,
        furtherOrganisationIds: [],
      }
      const { fields } = await change(place.educator.client, 'createCohort', wrong)
      expect(fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'name PATIENT_IDENTIFIER',
        'roleProfileCode UNKNOWN',
        'pathwayCode UNKNOWN',
        'pathwayCode ONE_OF',
        'startsOn OUT_OF_RANGE',
        'stages.0.title MISSING',
        'stages.1.dueAfterDays OUT_OF_RANGE',
        'stages.1.dueAfterDays OUT_OF_ORDER',
      ])
    })

    it('changed in two windows keeps the first, and closed takes nobody in', async () => {
      const { educator, learner } = place
      const cohortId = await create()
      const again = { ...facts(), id: cohortId, expectedVersion: 1 }
      expect(await change(educator.client, 'changeCohort', { ...again, name: 'First' })).toMatchObject({
        cohort: { version: 2 },
      })
      expect(await change(educator.client, 'changeCohort', { ...again, name: 'Second' })).toMatchObject({
        currentVersion: 2,
      })
      await change(educator.client, 'closeCohort', { id: cohortId, expectedVersion: 2 })
      expect(await ask(cohortId, [learner.person.id])).toMatchObject({ code: 'IS_CLOSED' })
    })
  })

  describe('asking people in', () => {
    it('tells them first what is always counted and what is never shared, and shows nothing of them until they say yes', async () => {
      const { educator, learner } = place
      const cohortId = await create()
      expect((await ask(cohortId, [learner.person.id])).members).toMatchObject([{ name: 'Learner One' }])
      const waitingForMe = (await mine(learner.client)).find(({ id }) => id === cohortId)
      expect(waitingForMe).toMatchObject({
        state: 'ASKED',
        educatorNames: ['Educator One'],
        programmeRecord: expect.arrayContaining([expect.stringContaining('Sign-offs')]),
        neverShared: expect.arrayContaining([expect.stringContaining('Self-ratings')]),
      })
      const waiting = await membersOf(educator.client, cohortId)
      expect(waiting?.nodes).toMatchObject([{ state: 'ASKED', stages: [], shares: [] }])
      const answer = { cohortId, isAccepted: true, shares: ['RATINGS'] }
      await change(learner.client, 'answerCohort', answer)
      const members = await membersOf(educator.client, cohortId)
      expect(members?.nodes).toMatchObject([
        { state: 'JOINED', shares: ['RATINGS'], stages: [{ dueOn: dayFromToday(10) }, { dueOn: dayFromToday(70) }] },
      ])
      expect(await change(learner.client, 'answerCohort', answer)).toMatchObject({ code: 'NOT_ASKED' })
    })

    it('passes over whoever is in already or belongs elsewhere, and stretches dates to hours worked', async () => {
      const { educator, learner, other, away } = place
      const cohortId = await joined()
      const late = { startsOn: dayFromToday(0), wholeTimePercent: 50 }
      const people = [learner, other, away].map(({ person }) => person.id)
      expect((await ask(cohortId, people, late)).members?.map(({ name }) => name)).toEqual(['Learner Two'])
      await change(other.client, 'answerCohort', { cohortId, isAccepted: true, shares: [] })
      const member = (await membersOf(educator.client, cohortId))?.nodes.find(({ name }) => name === 'Learner Two')
      expect(member?.stages.map(({ dueOn }) => dueOn)).toEqual([dayFromToday(60), dayFromToday(180)])
      expect((await ask(cohortId, [], { wholeTimePercent: 5 })).fields?.map(({ path }) => path)).toEqual([
        'personIds',
        'wholeTimePercent',
      ])
    })

    it('said no to, leaves no place behind', async () => {
      const { educator, learner } = place
      const cohortId = await create()
      await ask(cohortId, [learner.person.id])
      expect(await change(learner.client, 'answerCohort', { cohortId, isAccepted: false, shares: [] })).toEqual({
        __typename: 'AnswerCohortSuccess',
        cohort: null,
      })
      expect(await membersOf(educator.client, cohortId)).toMatchObject({ totalCount: 0 })
    })
  })

  describe('shows what each chose to share', () => {
    it('until it is taken back, which stays to be looked up', async () => {
      const { educator, learner } = place
      const cohortId = await joined(['RATINGS', 'LISTS'])
      await change(learner.client, 'shareWithCohort', { cohortId, items: ['PLAN'] })
      expect((await membersOf(educator.client, cohortId))?.nodes[0]?.shares).toEqual(['PLAN'])
      const { shares = [] } = (await mine(learner.client)).find(({ id }) => id === cohortId) ?? {}
      expect(shares.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ item }) => item)).toEqual(
        expect.arrayContaining(['RATINGS', 'LISTS']),
      )
    })

    it('and nothing once somebody left, was taken out, or belongs to the place no more', async () => {
      const { educator, learner } = place
      const left = await joined(['RATINGS'])
      await change(learner.client, 'leaveCohort', { cohortId: left })
      expect(await membersOf(educator.client, left)).toMatchObject({ totalCount: 0 })
      const out = await joined(['RATINGS'])
      const [member] = (await membersOf(educator.client, out))?.nodes ?? []
      const removal = { memberId: member?.id, expectedVersion: member?.version }
      expect(await change(educator.client, 'removeFromCohort', { ...removal, expectedVersion: 9 })).toMatchObject({
        currentVersion: member?.version,
      })
      await change(educator.client, 'removeFromCohort', removal)
      expect(await membersOf(educator.client, out)).toMatchObject({ totalCount: 0 })
      const gone = await joined(['RATINGS'])
      await api.database.asSystem(tx =>
        tx.execute(
          'update memberships set ended_at = now(), version = version + 1 where person_id = ?',
          [learner.person.id],
          'run',
        ),
      )
      expect(await membersOf(educator.client, gone)).toMatchObject({ totalCount: 0 })
      await api.database.asSystem(tx =>
        tx.execute(
          'update memberships set ended_at = null, version = version + 1 where person_id = ?',
          [learner.person.id],
          'run',
        ),
      )
    })

    it('to nobody whose days as educator are over, whose role ended, or who is from elsewhere', async () => {
      const { educator, stranger } = place
      const cohortId = await joined(['RATINGS'])
      expect(await membersOf(stranger.client, cohortId)).toBeNull()
      const set = (sql: string) => api.database.asSystem(tx => tx.execute(sql, [educator.person.id], 'run'))
      await set(`update cohort_educators set to_on = '${dayFromToday(-1)}' where person_id = ?`)
      expect(await membersOf(educator.client, cohortId)).toBeNull()
      await set(`update cohort_educators set to_on = null where person_id = ?`)
      expect(await membersOf(educator.client, cohortId)).not.toBeNull()
      await set(`update memberships set role = 'PERSON', version = version + 1 where person_id = ?`)
      await expect(membersOf(educator.client, cohortId)).rejects.toThrow(/role/i)
      await set(`update memberships set role = 'EDUCATOR', version = version + 1 where person_id = ?`)
    })
  })

  it('costs the same with two members as with sixty', async () => {
    const { educator, other, organisationId } = place
    const cohortId = await joined(['RATINGS'])
    await ask(cohortId, [other.person.id])
    const pages = {
      'a group': `{ cohort(id: "${cohortId}") { name stages { dueOn } educators { name } memberCount roleProfile { title } } }`,
      'its members': `{ cohortMembers(cohortId: "${cohortId}", first: 100) { nodes { name state stages { dueOn } shares } } }`,
      'my groups': '{ cohorts { nodes { name memberCount } } }',
    }
    const count = () => countAll(educator.client, pages)
    await count()
    const few = await count()
    await api.database.asSystem(tx =>
      tx.execute(
        `with people_added as (insert into people (id, name, joined_at)
           select gen_random_uuid(), 'Number ' || n, now() from generate_series(1, 58) n returning id),
         placed as (insert into memberships (id, person_id, organisation_id, role, from_on)
           select gen_random_uuid(), id, ?, 'PERSON', date '2024-01-01' from people_added)
         insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent, invited_at, joined_at)
           select gen_random_uuid(), 1, id, ?, ?, soundings_today(), 100, now(), now() from people_added`,
        [organisationId, cohortId, organisationId],
        'run',
      ),
    )
    expect(await count()).toEqual(few)
    expect(Math.max(...few.values())).toBeLessThanOrEqual(3)
  })
})
