import { beforeAll, describe, expect, it } from 'vitest'
import { mergeOrganisations } from '../../api/features/organisations/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import { createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { createSignOffs } from '../support/create/sign-offs.ts'
import { change, createPlace, membersOf, mine, stages } from './cohorts/academy.ts'

describeOnEachDatabase('An organisation that goes on as part of another', api => {
  let place: Awaited<ReturnType<typeof createPlace>>
  let cohortId = ''
  const names = { gone: `Gone ${createId()}`, kept: `Kept ${createId()}` }
  const run = (sql: string, values: unknown[]) => api.database.asSystem(tx => tx.execute<object[]>(sql, values))
  const merge = (named = names) => api.database.asSystem(tx => mergeOrganisations(tx, named))
  const rolesOf = (personId: string) =>
    run(
      `select o.name, m.role from memberships m join organisations o on o.id = m.organisation_id
        where m.person_id = ? and m.ended_at is null order by m.role`,
      [personId],
    )

  beforeAll(async () => {
    place = await createPlace(api)
    const { educator, learner, organisationId } = place
    await run('update organisations set name = ? where id = ? returning id', [names.gone, organisationId])
    await run('update organisations set name = ? where id = ? returning id', [names.kept, place.otherId])
    const facts = { name: 'Spring intake', startsOn: dayFromToday(-20), stages, organisationId }
    const created = await change(educator.client, 'createCohort', { ...facts, furtherOrganisationIds: [] })
    cohortId = created.cohort?.id ?? ''
    await change(educator.client, 'askIntoCohort', { cohortId, organisationId, personIds: [learner.person.id] })
    await change(learner.client, 'answerCohort', { cohortId, isAccepted: true, shares: ['RATINGS'] })
  })

  it('is two that stand by themselves, each by a name of its own', async () => {
    const { gone, kept } = names
    for (const named of [
      { gone, kept: gone },
      { gone, kept: 'Nobody’s name' },
      { gone: 'Nobody’s name', kept },
    ])
      expect(await merge(named), JSON.stringify(named)).toBeNull()
    await run('insert into organisations (id, name) values (?, ?) returning id', [createId(), 'Twice'])
    await run('insert into organisations (id, name) values (?, ?) returning id', [createId(), 'Twice'])
    expect(await merge({ gone: 'Twice', kept })).toBeNull()
  })

  describe('takes with it', () => {
    let looksAfter: Awaited<ReturnType<typeof createPerson>>
    let decided: readonly object[] = []
    let merged: object | null = null
    const decisions = () =>
      run(
        `select r.organisation_id, d.outcome from sign_off_requests r join sign_off_decisions d on d.request_id = r.id
          where r.person_id = ? order by r.id`,
        [place.other.person.id],
      )
    beforeAll(async () => {
      const { organisationId, other, second } = place
      looksAfter = await createPerson(api, 'Looks after', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
      await createSignOffs(api, { personId: other.person.id, organisationId, otherId: second.person.id })
      decided = await decisions()
      merged = await merge()
    })

    it('what it says it took', () => {
      expect(merged).toEqual({ members: 5, groups: 1 })
    })

    it('its people and their roles, but for who looks after it', async () => {
      expect(await rolesOf(place.educator.person.id)).toEqual([{ name: names.kept, role: 'EDUCATOR' }])
      expect(await rolesOf(looksAfter.id)).toEqual([{ name: names.kept, role: 'PERSON' }])
      const client = await signInAs(api, looksAfter)
      await expect(client.query('{ organisations { name } }')).rejects.toThrow(/role/i)
    })

    it('its groups: who followed one does, and a member is in it and shares what they shared', async () => {
      expect((await membersOf(place.educator.client, cohortId))?.nodes).toMatchObject([
        { name: 'Learner One', state: 'JOINED', shares: ['RATINGS'] },
      ])
      expect(await mine(place.learner.client)).toMatchObject([{ id: cohortId }])
      // Members of the one that stays can be asked in as any other.
      const personIds = [place.away.person.id]
      const asked = { cohortId, organisationId: place.otherId, personIds }
      expect(await change(place.educator.client, 'askIntoCohort', asked)).toMatchObject({
        members: [{ name: 'Learner away' }],
      })
    })

    it('nothing that was decided: a sign-off stays with whoever gave it', async () => {
      expect(decided.length).toBeGreaterThan(0)
      expect(await decisions()).toEqual(decided)
    })

    it('its name, which leads on to the one that stays, and to nothing twice', async () => {
      expect(await merge()).toBeNull()
      expect(await merge({ gone: names.kept, kept: names.gone })).toBeNull()
    })
  })
})
