import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { change, createPlace, membersOf, stages } from './academy.ts'

const unfollowed = async (client: ApiClient) =>
  (
    await client.query<{ unfollowedCohorts: { id: string; name: string; memberCount: number }[] }>(
      '{ unfollowedCohorts { id name memberCount } }',
    )
  ).unfollowedCohorts

describeOnEachDatabase('A group whose last educator left', api => {
  let place: Awaited<ReturnType<typeof createPlace>>
  let administrator: ApiClient
  let administratorElsewhere: ApiClient
  let cohortId = ''
  const looksAfter = async (organisationId: string) => {
    const roles = ['ORGANISATION_ADMINISTRATOR'] as const
    return signInAs(api, await createPerson(api, 'Administrator', [{ organisationId, roles }]))
  }
  beforeAll(async () => {
    place = await createPlace(api)
    administrator = await looksAfter(place.organisationId)
    administratorElsewhere = await looksAfter(place.otherId)
    const input = { name: 'Spring intake', startsOn: dayFromToday(-20), stages, organisationId: place.organisationId }
    const created = await change(place.educator.client, 'createCohort', { ...input, furtherOrganisationIds: [] })
    cohortId = created.cohort?.id ?? ''
    const { organisationId, learner } = place
    const personIds = [learner.person.id]
    await change(place.educator.client, 'askIntoCohort', { cohortId, organisationId, personIds })
    await change(learner.client, 'answerCohort', { cohortId, isAccepted: true, shares: ['RATINGS'] })
  })

  it('is nobody’s to take over while somebody follows it', async () => {
    expect(await unfollowed(administrator)).toEqual([])
    expect(await change(administrator, 'takeOverCohort', { cohortId })).toMatchObject({ code: 'NO_SUCH_GROUP' })
    expect(await membersOf(administrator, cohortId)).toBeNull()
  })

  it('is told to administrators of its organisation alone, and followed by who takes it over', async () => {
    await api.database.asSystem(tx =>
      tx.execute(
        'update memberships set ended_at = now(), version = version + 1 where person_id = ?',
        [place.educator.person.id],
        'run',
      ),
    )
    expect(await unfollowed(administratorElsewhere)).toEqual([])
    const refused = await change(administratorElsewhere, 'takeOverCohort', { cohortId })
    expect(refused).toMatchObject({ code: 'NO_SUCH_GROUP' })

    expect(await unfollowed(administrator)).toEqual([{ id: cohortId, name: 'Spring intake', memberCount: 1 }])
    // Told of, and not followed yet: nothing of its members is seen.
    expect(await membersOf(administrator, cohortId)).toBeNull()
    const taken = await change(administrator, 'takeOverCohort', { cohortId })
    expect(taken).toMatchObject({ __typename: 'TakeOverCohortSuccess', cohort: { id: cohortId } })
    expect((await membersOf(administrator, cohortId))?.nodes).toMatchObject([
      { name: 'Learner One', shares: ['RATINGS'] },
    ])
    expect(await unfollowed(administrator)).toEqual([])
    expect(await change(administrator, 'takeOverCohort', { cohortId })).toMatchObject({ code: 'NO_SUCH_GROUP' })
  })

  it('names others who follow it, as any educator of it does', async () => {
    const personId = place.second.person.id
    const named = await change(administrator, 'nameCohortEducator', { cohortId, personId, fromOn: dayFromToday(0) })
    expect(named).toMatchObject({ __typename: 'NameCohortEducatorSuccess' })
    expect(await membersOf(place.second.client, cohortId)).not.toBeNull()
  })
})
