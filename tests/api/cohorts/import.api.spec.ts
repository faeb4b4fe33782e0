import { beforeEach, describe, expect, it } from 'vitest'
import { countStatements } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { nhsNumber } from '../bad-input/case.ts'
import { change, membersOf, stages } from './academy.ts'
import { createListed, outcomes } from './people-lists.ts'

describeOnEachDatabase('A list of people brought into a group', api => {
  let place: Awaited<ReturnType<typeof createListed>>
  const addressOf = (who: 'learner' | 'other') => place[who].person.email
  beforeEach(async () => {
    place = await createListed(api)
  })

  describe('says line by line what it comes to', () => {
    it('and keeps nothing of it while it is only looked at', async () => {
      const ask = { cohortId: place.cohortId, organisationId: place.organisationId, personIds: [place.other.person.id] }
      await change(place.educator.client, 'askIntoCohort', ask)
      const list = [
        'E-mail,Start date,% of full time,University,Programme,Expected award',
        `${addressOf('learner').toUpperCase()},14/09/2026,60%,Northmere,Postgraduate certificate,2027-12-01`,
        `${addressOf('other')},,0.8,,,`,
        'new.comer@invented.example,,,,,',
        'no address,,,,,',
        `${addressOf('learner')},,,,,`,
        'late@invented.example,31/02/2026,,,,',
        'sum@invented.example,,,"=HYPERLINK(""http://x"",""y"")",,',
      ].join('\n')
      const seen = await place.send(list, { isPreview: true })
      expect(outcomes(seen)).toEqual([
        '2 ADDED',
        '3 CHANGED',
        '4 UNMATCHED',
        '5 REFUSED',
        '6 REFUSED',
        '7 REFUSED',
        '8 REFUSED',
      ])
      expect(seen.lines[1]?.changes).toEqual([{ field: 'wholeTimePercent', from: '100', to: '80' }])
      expect(seen.lines.slice(3).map(({ problem }) => problem)).toEqual([
        'This is no e-mail address',
        'The same address stands in line 2',
        'The start is no date: write 2026-09-14 or 14/09/2026',
        'A cell begins with a sign that a spreadsheet would run as a formula',
      ])
      expect(seen.import).toBeNull()
      expect((await membersOf(place.educator.client, place.cohortId))?.nodes.map(({ name }) => name)).toEqual([
        'Learner Two',
      ])
      expect(await place.invitedInto()).toEqual([])
    })

    it.each([
      ['a mark at its beginning', (email: string) => `\uFEFFe-mail;start\n${email};2026-09-14`],
      ['Windows-1252', (email: string) => Buffer.from(`e-mail;university\n${email};Universit\xE9`, 'latin1')],
      ['tabs and line ends of its own', (email: string) => `E-mail\tStart\r\n${email}\t2026-09-14\r\n`],
      ['addresses alone', (email: string) => `${email}\n`],
    ])('with %s', async (_words, write) => {
      expect(outcomes(await place.send(write(addressOf('learner')), { isPreview: true }))).toEqual([
        expect.stringMatching(/^[12] ADDED$/),
      ])
    })

    it('with an address whose digits pass as a patient’s number', async () => {
      const seen = await place.send('e-mail\njo.9434765919@invented.example', { isPreview: true })
      expect(outcomes(seen)).toEqual(['2 UNMATCHED'])
    })

    it.each([
      ['50,000 people', () => `e-mail\n${'a@b.example\n'.repeat(50_000)}`.slice(0, 320 * 1024), 'TOO_LONG'],
      ['2,001 people', () => `e-mail\n${'a@b.example\n'.repeat(2001)}`, 'TOO_LONG'],
      ['a column about patients', () => 'e-mail,NHS number\na@b.example,1', 'PATIENT_IDENTIFIER'],
      ['a patient’s number', () => `e-mail,note\na@b.example,${nhsNumber}`, 'PATIENT_IDENTIFIER'],
      ['no addresses', () => 'start,university\n2026-09-14,Northmere', 'MISSING'],
      ['nobody', () => 'e-mail,start\n', 'MISSING'],
      ['what is no table', () => Buffer.from([0, 1, 2, 3, 10, 0, 0]), 'UNREADABLE'],
    ])('or why it cannot be taken at all: %s', async (_words, write, code) => {
      expect((await place.send(write(), { isPreview: true })).fields).toEqual([{ path: 'file', code }])
    })

    it('naming organisations, of which only those count in which the viewer leads', async () => {
      const list = `e-mail,organisation\n${addressOf('learner')},ACADEMY\n${addressOf('other')},Another trust`
      const seen = await place.send(list, { isPreview: true })
      expect(seen.lines).toMatchObject([
        { outcome: 'ADDED' },
        { outcome: 'REFUSED', problem: 'The organisation is none of this group in which you lead' },
      ])
      expect((await place.send(list, { organisationId: place.otherId })).fields).toMatchObject([
        { path: 'organisationId' },
      ])
    })
  })

  it('asks in, puts right and invites once, however often it is sent', async () => {
    const id = createId()
    const list = `e-mail,university\n${addressOf('learner')},Northmere\nnew.comer@invented.example,Northmere`
    const brought = await place.send(list, { id })
    expect(brought.import).toEqual({ id, asked: 1, changed: 0, invited: 1 })
    const again = await place.send(list, { id })
    expect(again.import).toEqual({ id, asked: 1, changed: 0, invited: 1 })
    const another = await place.send(list)
    expect(outcomes(another)).toEqual(['2 UNCHANGED', '3 UNCHANGED'])
    expect(another.import).toMatchObject({ asked: 0, changed: 0, invited: 0 })
    expect((await membersOf(place.educator.client, place.cohortId))?.totalCount).toBe(1)
    expect(await place.invitedInto()).toHaveLength(1)
    // Two educators at once: one of them asks in, the other finds it done.
    await change(place.educator.client, 'nameCohortEducator', {
      cohortId: place.cohortId,
      personId: place.second.person.id,
      fromOn: dayFromToday(0),
    })
    const both = `e-mail\n${addressOf('other')}\nat.once@invented.example`
    const at = await Promise.all([place.send(both), place.send(both, {}, place.second.client)])
    expect(at.every(({ __typename }) => __typename === 'ImportIntoCohortSuccess')).toBe(true)
    expect((await membersOf(place.educator.client, place.cohortId))?.totalCount).toBe(2)
    expect((await place.invitedInto()).map(({ email }) => email).toSorted()).toEqual([
      'at.once@invented.example',
      'new.comer@invented.example',
    ])
    expect(at.map(({ import: { asked, invited } }) => asked + invited).toSorted()).toEqual([0, 2])
  })

  it('is taken back within a day, but for whoever said yes, and put back but for what was changed since', async () => {
    const { educator, other, learner } = place
    await change(educator.client, 'askIntoCohort', {
      cohortId: place.cohortId,
      organisationId: place.organisationId,
      personIds: [other.person.id],
    })
    const third = await createPerson(api, 'Learner Three', [
      { organisationId: place.organisationId, roles: ['PERSON'] },
    ])
    const list = `e-mail,%\n${addressOf('learner')},\n${addressOf('other')},50\n${third.email},\nnew@invented.example,`
    const { import: made } = await place.send(list)
    expect(made).toMatchObject({ asked: 2, changed: 1, invited: 1 })
    await change(learner.client, 'answerCohort', { cohortId: place.cohortId, isAccepted: true, shares: [] })
    expect(await place.undo(made.id, place.stranger.client)).toMatchObject({ code: 'NO_SUCH_LIST' })
    expect(await place.undo(made.id)).toMatchObject({ ended: 1, restored: 1, withdrawn: 1, kept: ['Learner One'] })
    const left = await membersOf(educator.client, place.cohortId)
    expect(left?.nodes.map(({ name, state }) => [name, state])).toEqual([
      ['Learner One', 'JOINED'],
      ['Learner Two', 'ASKED'],
    ])
    // An answer that was lost is told again, and nothing is taken back twice.
    expect(await place.undo(made.id)).toMatchObject({ ended: 1, restored: 1, withdrawn: 1, kept: ['Learner One'] })
    expect((await membersOf(educator.client, place.cohortId))?.nodes).toEqual(left?.nodes)
    const late = await place.send(`e-mail\n${third.email}`)
    await api.database.asSystem(tx =>
      tx.execute(
        "update cohort_imports set imported_at = imported_at - interval '25 hours' where id = ?",
        [late.import.id],
        'run',
      ),
    )
    expect(await place.undo(late.import.id)).toMatchObject({ code: 'TOO_LATE' })
  })

  it('costs as many statements with 2,000 lines as with 20', async () => {
    const organisationId = await createOrganisation(api, 'Many')
    const educator = await createPerson(api, 'Educator', [{ organisationId, roles: ['EDUCATOR'] }])
    const client = await signInAs(api, educator)
    const facts = { name: 'Many', startsOn: dayFromToday(0), stages, organisationId, furtherOrganisationIds: [] }
    const many = (await change(client, 'createCohort', facts)).cohort?.id ?? ''
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, at) => createPerson(api, `One ${at}`, [{ organisationId, roles: ['PERSON'] }])),
    )
    let nth = 0
    const costOf = async (unmatched: number) => {
      const invited = Array.from({ length: unmatched }, () => `new.${(nth += 1)}@invented.example`)
      const file = ['e-mail', ...people.map(({ email }) => email), ...invited].join('\n')
      const { statements, result } = await countStatements(() =>
        place.send(file, { cohortId: many, organisationId }, client),
      )
      expect(result.import).toMatchObject({ changed: 0, invited: unmatched })
      return statements.own.length
    }
    // The first asks in and invites; after it those who are asked stay as they are.
    const first = await costOf(1)
    const few = await costOf(1)
    expect(await costOf(1980)).toBe(few)
    expect(first).toBe(few + 1)
    expect(first).toBeLessThanOrEqual(12)
  })
})
