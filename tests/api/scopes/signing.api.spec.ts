import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { createRating } from '../../support/create/history.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { placesWrittenBy } from '../../support/kept-rows.ts'
import {
  change,
  createScopeDepartment,
  procedure,
  queueOf,
  role,
  scopeOf,
  signedBy,
  statementBy,
  type Department,
} from './scoping.ts'

const nhsNumber = 'not after 943 476 5919'

describeOnEachDatabase('A scope of practice', api => {
  let department: Department
  beforeAll(async () => {
    department = await createScopeDepartment(api)
  })

  it('is drafted from the record, signed by its owner and by a lead, and is then in force', async () => {
    const { here, lead, newcomer } = department
    const { client } = await newcomer('Signs with a limit')
    const { draft } = await scopeOf(client, here)
    const first = await client.query('{ myScope { place { organisation { id } } } }')
    expect(first, 'the first place where none is named').toEqual({ myScope: { place: { organisation: { id: here } } } })
    expect(draft).toMatchObject({ version: 0, role: { code: role } })
    expect(new Set(draft?.lines.map(({ basis }) => basis))).toEqual(new Set(['SIGN_OFF']))
    const lines = [{ code: draft?.lines[0]?.code, isIn: true, limits: 'supervised lists only' }]
    const saved = { organisationId: here, roleProfileCode: role, lines, expectedVersion: 0 }
    expect((await change(client, 'saveScopeDraft', saved)).draft?.version).toBe(1)
    const signed = await change(client, 'signMyScope', { organisationId: here, expectedVersion: 1 })
    expect(signed.statement).toMatchObject({ number: 1, state: 'WAITING', isMine: true })
    const asked = (await queueOf(lead)).find(({ owner }) => owner.name === 'Signs with a limit')
    expect(asked).toMatchObject({ kind: 'SIGN', statement: { id: signed.statement?.id } })
    const answered = await change(lead, 'answerScopeRequest', { id: asked?.id, answer: 'SIGNED' })
    expect(answered.request?.statement).toMatchObject({ state: 'IN_FORCE', answer: { by: 'Lead One' } })
    const mine = await scopeOf(client, here)
    expect(mine.inForce?.lines[0]).toMatchObject({ limits: 'supervised lists only', basis: 'SIGN_OFF' })
    expect(mine.draft?.changes).toEqual([])
  })

  it('says line by line what changed in the next version, and keeps the one before', async () => {
    const { here, lead, newcomer } = department
    const { client } = await newcomer('Signs twice')
    const first = await signedBy(department, client)
    const [line, second] = first.lines
    const lines = [
      { code: line?.code, isIn: true, limits: 'not twins' },
      { code: second?.code, isIn: false },
    ]
    await change(client, 'saveScopeDraft', { organisationId: here, roleProfileCode: role, lines, expectedVersion: 0 })
    expect((await scopeOf(client, here)).draft?.changes).toMatchObject([
      { code: line?.code, kind: 'LIMITS' },
      { code: second?.code, kind: 'REMOVED' },
    ])
    await change(client, 'signMyScope', { organisationId: here, expectedVersion: 1 })
    const asked = (await queueOf(lead)).find(({ owner }) => owner.name === 'Signs twice')
    expect(asked?.changes.map(({ kind }) => kind)).toEqual(['LIMITS', 'REMOVED'])
    await change(lead, 'answerScopeRequest', { id: asked?.id, answer: 'SIGNED' })
    expect((await scopeOf(client, here)).history.map(({ number, state }) => [number, state])).toEqual([
      [2, 'IN_FORCE'],
      [1, 'SUPERSEDED'],
    ])
    expect((await statementBy(client, first.id))?.lines).toEqual(first.lines)
  })

  it('is returned with a comment and never without one, and can be taken back until a lead answers', async () => {
    const { here, lead, newcomer } = department
    const { client } = await newcomer('Has it returned')
    const one = await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
    expect(await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })).toMatchObject({
      fields: [{ path: 'organisationId', code: 'ALREADY_ASKED' }],
    })
    const id = (await queueOf(lead)).find(({ owner }) => owner.name === 'Has it returned')?.id
    const bare = await change(lead, 'answerScopeRequest', { id, answer: 'RETURNED' })
    expect(bare.fields).toEqual([{ path: 'comment', code: 'MISSING' }])
    const named = await change(lead, 'answerScopeRequest', { id, answer: 'RETURNED', comment: nhsNumber })
    expect(named.fields).toEqual([{ path: 'comment', code: 'PATIENT_IDENTIFIER' }])
    expect((await change(lead, 'answerScopeRequest', { id, answer: 'ACCEPTED' })).fields).toEqual([
      { path: 'answer', code: 'NOT_FOR_THIS' },
    ])
    await change(lead, 'answerScopeRequest', { id, answer: 'RETURNED', comment: 'Leave the injections out' })
    const [returned] = (await scopeOf(client, here)).history
    expect(returned).toMatchObject({ state: 'RETURNED', answer: { comment: 'Leave the injections out' } })
    const two = await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
    expect(await change(client, 'withdrawScopeRequest', { id: two.statement?.id })).toMatchObject({
      __typename: 'WithdrawScopeRequestSuccess',
    })
    expect((await change(client, 'withdrawScopeRequest', { id: two.statement?.id })).fields?.[0]?.code).toBe('UNKNOWN')
    expect((await queueOf(lead)).map(each => each.statement.id)).not.toContain(two.statement?.id)
    expect(one.statement?.number).toBe(1)
  })

  it('takes one answer where two leads answer at once, and tells the other', async () => {
    const { here, lead, otherLead, newcomer } = department
    const { client } = await newcomer('Asked of two')
    await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
    const id = (await queueOf(lead)).find(({ owner }) => owner.name === 'Asked of two')?.id
    const answers = await Promise.all([
      change(lead, 'answerScopeRequest', { id, answer: 'SIGNED' }),
      change(otherLead, 'answerScopeRequest', { id, answer: 'RETURNED', comment: 'Not yet' }),
    ])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['AnswerScopeRequestSuccess', 'Conflict'])
    const told = answers.find(({ __typename }) => __typename === 'Conflict')
    expect(told?.message).toMatch(/^Lead (One|Two) answered this before you/)
  })

  it('is never signed by its owner as the lead', async () => {
    const { here } = department
    const { client } = await department.newcomer('Leads too', [{ organisationId: here, roles: ['ASSESSOR'] }])
    await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
    expect((await queueOf(client)).map(({ owner }) => owner.name)).not.toContain('Leads too')
    const id = (await queueOf(department.lead)).find(({ owner }) => owner.name === 'Leads too')?.id
    expect(await change(client, 'answerScopeRequest', { id, answer: 'SIGNED' })).toMatchObject({ code: 'OWN_RECORD' })
  })

  it('is saved over what another window saved only once that was seen', async () => {
    const { here, newcomer } = department
    const { client } = await newcomer('Two windows')
    const draft = { organisationId: here, roleProfileCode: role, lines: [], expectedVersion: 0 }
    await change(client, 'saveScopeDraft', draft)
    expect(await change(client, 'saveScopeDraft', draft)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
    expect(await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 1,
    })
  })

  it('holds no patient, no line of another role, and no supported line without a colleague to call on', async () => {
    const { here, newcomer } = department
    const { client, person } = await newcomer('Supported in one')
    const lowering = { personId: person.id, capabilityCode: procedure, kind: 'LOWERING', value: 2 } as const
    await createRating(api, { ...lowering, assessorName: 'Two people' })
    const supported = (await scopeOf(client, here)).draft?.lines.findIndex(({ basis }) => basis === 'SUPPORTED')
    const wrong = [
      { code: 'no-such-line', isIn: true },
      { code: 'injection', isIn: true, limits: nhsNumber },
    ]
    const draft = { organisationId: here, roleProfileCode: role, expectedVersion: 0 }
    expect((await change(client, 'saveScopeDraft', { ...draft, lines: wrong })).fields).toEqual([
      { path: 'lines.0.code', code: 'UNKNOWN' },
      { path: 'lines.1.limits', code: 'PATIENT_IDENTIFIER' },
    ])
    expect((await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })).fields).toEqual([
      { path: `lines.${supported}.callOn`, code: 'MISSING' },
    ])
    const lines = [{ code: 'injection', isIn: true, callOn: 'Jo Lead' }]
    await change(client, 'saveScopeDraft', { ...draft, lines })
    const signed = await change(client, 'signMyScope', { organisationId: here, expectedVersion: 1 })
    expect(signed.statement?.lines).toContainEqual(expect.objectContaining({ code: 'injection', basis: 'SUPPORTED' }))
  })

  it('is not signed by a lead once the record no longer supports what stands in it', async () => {
    const { here, lead, newcomer } = department
    const { client, person } = await newcomer('Lowered meanwhile')
    await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
    const lowering = { personId: person.id, capabilityCode: procedure, kind: 'LOWERING', value: 1 } as const
    await createRating(api, { ...lowering, assessorName: 'Two people' })
    const asked = (await queueOf(lead)).find(({ owner }) => owner.name === 'Lowered meanwhile')
    expect(asked?.statement.sinceSigned).toMatchObject([{ code: 'injection', basis: null }])
    expect((await change(lead, 'answerScopeRequest', { id: asked?.id, answer: 'SIGNED' })).fields).toEqual([
      { path: 'answer', code: 'NOT_SUPPORTED' },
    ])
  })

  describe('seen by others', () => {
    it('is nothing to a lead of another organisation, to an administrator, nor to a colleague', async () => {
      const { here, lead, newcomer } = department
      const { client } = await newcomer('Seen by leads alone')
      const statement = await signedBy(department, client)
      const elsewhere = await createOrganisation(api, 'Another place')
      const others = [
        await createPerson(api, 'Lead elsewhere', [{ organisationId: elsewhere, roles: ['ASSESSOR'] }]),
        await createPerson(api, 'Administrator', [{ organisationId: here, roles: ['ORGANISATION_ADMINISTRATOR'] }]),
        await createPerson(api, 'Colleague', [{ organisationId: here, roles: ['PERSON', 'EDUCATOR'] }]),
      ]
      expect((await statementBy(lead, statement.id))?.id).toBe(statement.id)
      for (const other of others)
        expect(await statementBy(await signInAs(api, other), statement.id), other.name).toBeNull()
    })

    it('goes out of a lead’s sight, and out of force, when the membership ends', async () => {
      const { here, lead, newcomer } = department
      const { client, person } = await newcomer('Leaves the department')
      const statement = await signedBy(department, client)
      await api.database.asSystem(tx =>
        tx.execute(
          `update memberships set to_on = ?, version = version + 1 where person_id = ?`,
          [dayFromToday(-1), person.id],
          'run',
        ),
      )
      expect(await statementBy(lead, statement.id)).toBeNull()
      expect(await statementBy(client, statement.id)).toMatchObject({ state: 'ENDED' })
      const gone = await change(client, 'signMyScope', { organisationId: here, expectedVersion: 0 })
      expect(gone).toMatchObject({ code: 'NOT_A_MEMBER' })
    })

    it('is read without a word being written', async () => {
      const { here, lead, newcomer } = department
      const { client } = await newcomer('Only reads')
      const statement = await signedBy(department, client)
      const written = await placesWrittenBy(api, async () => {
        await scopeOf(client, here)
        await queueOf(lead)
        await statementBy(lead, statement.id)
      })
      expect(written).toEqual([])
    })
  })
})
