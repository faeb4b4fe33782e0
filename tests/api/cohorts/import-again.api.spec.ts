import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { change, membersOf, mine, stages } from './academy.ts'
import { createListed } from './people-lists.ts'

describeOnEachDatabase('A list brought in after another', api => {
  let place: Awaited<ReturnType<typeof createListed>>
  let email: string
  const percents = async () =>
    (await membersOf(place.educator.client, place.cohortId))?.nodes.map(({ wholeTimePercent }) => wholeTimePercent)
  const bring = async (percent: number) => (await place.send(`e-mail,%\n${email},${percent}`)).import.id
  beforeEach(async () => {
    place = await createListed(api)
    email = place.learner.person.email
  })

  it('leaves what the first did to be taken back, the later one first', async () => {
    const [asking, correcting] = [await bring(60), await bring(80)]
    expect(await place.undo(correcting)).toMatchObject({ ended: 0, restored: 1, kept: [] })
    expect(await percents()).toEqual([60])
    expect(await place.undo(asking)).toMatchObject({ ended: 1, restored: 0, kept: [] })
    expect(await percents()).toEqual([])
  })

  it('ends with the first, where it put right who waits for an answer still', async () => {
    const [asking, correcting] = [await bring(60), await bring(80)]
    expect(await place.undo(asking)).toMatchObject({ ended: 1, restored: 0, kept: [] })
    expect(await percents()).toEqual([])
    expect(await place.undo(correcting)).toMatchObject({ ended: 0, restored: 0, kept: [] })
  })

  it('holds where the first is taken back: whom both changed stays, and is named', async () => {
    const personIds = [place.learner.person.id]
    const { cohortId, organisationId } = place
    await change(place.educator.client, 'askIntoCohort', { cohortId, organisationId, personIds })
    const [first, second] = [await bring(60), await bring(80)]
    expect(await place.undo(first)).toMatchObject({ ended: 0, restored: 0, kept: ['Learner One'] })
    expect(await percents()).toEqual([80])
    expect(await place.undo(second)).toMatchObject({ restored: 1, kept: [] })
    expect(await percents()).toEqual([60])
  })

  it('names somebody who is in another group already: each asks for their own yes', async () => {
    const { organisationId, educator, learner } = place
    const facts = { name: 'Spring intake', startsOn: dayFromToday(0), stages, organisationId }
    const other = await change(educator.client, 'createCohort', { ...facts, furtherOrganisationIds: [] })
    const cohortId = other.cohort?.id ?? ''
    const before = (await mine(learner.client)).length
    await bring(60)
    await change(learner.client, 'answerCohort', { cohortId: place.cohortId, isAccepted: true, shares: [] })
    expect((await place.send(`e-mail\n${email}`, { cohortId })).import).toMatchObject({ asked: 1 })
    const states = new Map((await mine(learner.client)).map(({ id, state }) => [id, state]))
    expect([states.size - before, states.get(place.cohortId), states.get(cohortId)]).toEqual([2, 'JOINED', 'ASKED'])
  })

  it('is kept whole or not at all', async () => {
    const named = 'invitations_broken_in_the_middle'
    const run = (statement: string) => api.database.asSystem(tx => tx.execute(statement, [], 'run'))
    await run(`alter table invitations add constraint ${named} check (email <> 'breaks@invented.example')`)
    const file = `e-mail\n${email}\nbreaks@invented.example`
    await expect(place.send(file)).rejects.toThrow('INTERNAL')
    await run(`alter table invitations drop constraint ${named}`)
    expect(await percents()).toEqual([])
    expect(await place.invitedInto()).toEqual([])
    expect((await place.send(file)).import).toMatchObject({ asked: 1, invited: 1 })
  })
})
