import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import {
  aimFor,
  asking,
  change,
  completeAorta,
  createDepartment,
  hold,
  made,
  run,
  type Somebody,
} from './department.ts'
import { candidatesFor, decided, folderOf, preRead } from './reading.ts'

describeOnEachDatabase('Those who lead sign-offs', api => {
  let department: Awaited<ReturnType<typeof createDepartment>>
  let administrator: Somebody
  let lead: Somebody
  let second: Somebody
  const ready = async (name: string): Promise<Somebody> => {
    const owner = await department.newcomer(name)
    await aimFor(api, owner.id, 'ROLE-SON-VAS')
    await completeAorta(api, owner.id, [lead, second])
    return owner
  }
  const signed = async (owner: Somebody): Promise<string> => {
    const { id } = made(await change(owner.client, 'askForSignOff', asking(lead, [second])))
    await change(lead.client, 'sign', { id, hasTrained: false })
    await change(second.client, 'sign', { id, hasTrained: false })
    return id
  }
  const appointing = (who: Somebody, given: object = {}): object => ({
    id: createId(),
    organisationId: department.organisationId,
    personId: who.id,
    title: 'Consultant vascular radiologist',
    reason: 'Reads every study here',
    registrationBody: 'GMC',
    registrationNumber: '7000001',
    areaCodes: ['VAS'],
    capabilityCodes: [],
    upTo: 3,
    ...given,
  })
  const raising = (given: object = {}): object => ({
    id: createId(),
    organisationId: department.organisationId,
    evidenceClassCode: 'E1',
    rating: 3,
    kind: 'OBSERVATION',
    count: 5,
    reason: 'We are a training centre',
    ...given,
  })

  beforeAll(async () => {
    department = await createDepartment(api, 'Leading laboratory')
    administrator = await department.newcomer('Ada who administers', ['PERSON', 'ORGANISATION_ADMINISTRATOR'])
    lead = await department.newcomer('Lena of the leads', ['PERSON', 'ASSESSOR'])
    second = await department.newcomer('Sam of the seconds')
    await hold(api, lead.id, { 'VAS-01': 3, 'EDU-05': 3 })
    await hold(api, second.id, { 'VAS-01': 3, 'EDU-05': 2 })
  })

  it('appoint somebody for an area between two days, who may then sign there and nowhere else', async () => {
    const owner = await ready('Ola of the appointment')
    const consultant = await department.newcomer('Cora the consultant')
    const input = appointing(consultant)
    expect(await change(lead.client, 'appointSigner', input).catch(() => 'shut')).toBe('shut')
    expect(await change(administrator.client, 'appointSigner', appointing(administrator))).toMatchObject({
      code: 'OWN_RECORD',
    })
    const { appointment } = await change(administrator.client, 'appointSigner', input)
    expect(appointment?.isCurrent).toBe(true)
    expect((await change(administrator.client, 'appointSigner', input)).appointment?.id).toBe(appointment?.id)
    const found = (await candidatesFor(owner.client)).find(({ person }) => person.name === 'Cora the consultant')
    expect(found).toMatchObject({
      parts: ['LEAD', 'SECOND'],
      qualification: 'Appointed: Consultant vascular radiologist (GMC 7000001)',
    })
    expect(
      (await candidatesFor(owner.client, 'technique-reports-referral')).map(({ person }) => person.name),
    ).not.toContain('Cora the consultant')
    const { id } = made(await change(owner.client, 'askForSignOff', asking(consultant, [second])))
    expect(await change(administrator.client, 'endAppointment', { id: appointment?.id })).toMatchObject({
      appointment: { isCurrent: false },
    })
    expect(await change(consultant.client, 'sign', { id, hasTrained: false })).toMatchObject({ code: 'NOT_QUALIFIED' })
    await change(administrator.client, 'appointSigner', appointing(consultant, { id: createId() }))
    expect(await change(consultant.client, 'sign', { id, hasTrained: false })).toMatchObject({
      request: { signers: [{ qualifiedBy: 'APPOINTMENT' }, {}] },
    })
  })

  it('raise what is asked for, never below the default; what was asked before keeps its numbers', async () => {
    const before = await ready('Ben who asked before')
    const { id } = made(await change(before.client, 'askForSignOff', asking(lead, [second])))
    const low = await change(administrator.client, 'raiseRequirement', raising({ count: 2 }))
    expect(low.fields).toMatchObject([{ path: 'count', code: 'OUT_OF_RANGE' }])
    const rare = await change(administrator.client, 'raiseRequirement', raising({ count: 2, isRare: true }))
    expect(rare.fields).toMatchObject([{ path: 'isRare', code: 'OUT_OF_RANGE' }])
    expect(await change(second.client, 'raiseRequirement', raising())).toMatchObject({ code: 'NOT_QUALIFIED' })
    expect(await change(administrator.client, 'raiseRequirement', raising())).toMatchObject({
      requirement: { count: 5, usual: 3, stands: true },
    })
    const after = await folderOf((await ready('Amy who asks after')).client)
    expect(after?.line).toMatchObject({ state: 'COLLECTING', missing: ['2 more observations'] })
    expect(after?.requirements.find(({ kind }) => kind === 'OBSERVATION')).toMatchObject({
      count: 5,
      text: '5 observations by 2 different observers',
      raised: { usual: 3, reason: 'We are a training centre' },
    })
    const kept = (await preRead(lead.client, id))?.requirements.find(({ kind }) => kind === 'OBSERVATION')
    expect(kept).toMatchObject({ count: 3, raised: null })
    const log = { evidenceClassCode: 'E2', capabilityCode: 'VAS-07', kind: 'LOG', count: 12, isRare: true }
    expect(await change(lead.client, 'raiseRequirement', raising(log))).toMatchObject({
      requirement: { count: 12, usual: 50 },
    })
    await change(administrator.client, 'raiseRequirement', raising({ count: 3, reason: 'Back to the default' }))
    expect((await folderOf((await ready('Ivy who asks last')).client))?.canAsk).toBe(true)
  })

  it('confirm somebody in post in one form: 3 at most, no procedure, and nothing is lowered', async () => {
    const newcomer = await department.newcomer('Noa new in post')
    await hold(api, newcomer.id, { 'VAS-02': 4 })
    const form = (given: object = {}): object => ({
      id: createId(),
      personId: newcomer.id,
      organisationId: department.organisationId,
      roleProfileCode: 'ROLE-ADV-VAS',
      scopeLineCodes: ['aorta-and-dvt'],
      programme: 'COMPLETED',
      award: 'PgDip medical ultrasound',
      awardedOn: '2019-07-01',
      limits: 'No grafts',
      basis: 'Two lists seen and references read',
      ...given,
    })
    expect(await change(second.client, 'confirmStartingPosition', form())).toMatchObject({ code: 'NOT_QUALIFIED' })
    expect(await change(lead.client, 'confirmStartingPosition', form({ personId: lead.id }))).toMatchObject({
      code: 'OWN_RECORD',
    })
    const wrong = await change(
      lead.client,
      'confirmStartingPosition',
      form({ award: null, upTo: 4, scopeLineCodes: ['nt'] }),
    )
    expect(wrong.fields?.map(({ path }) => path)).toEqual(['scopeLineCodes.0', 'upTo', 'award'])
    const input = form()
    const given = [{ rating: 3, capability: { code: 'VAS-01' } }]
    for (let turn = 0; turn < 2; turn += 1)
      expect((await change(lead.client, 'confirmStartingPosition', input)).startingPosition?.ratings).toEqual(given)
    expect(await decided(api, newcomer.id)).toEqual([
      { code: 'VAS-01', kind: 'STARTING_POSITION', value: 3, signers: 1 },
    ])
    const seen = await newcomer.client.query<{ startingPositions: { basis: string; lead: { name: string } }[] }>(
      '{ startingPositions { basis limits lead { name } } }',
    )
    expect(seen.startingPositions).toMatchObject([{ limits: 'No grafts', lead: { name: 'Lena of the leads' } }])
  })

  it('lower what they signed only as two, and its owner hears first', async () => {
    const owner = await ready('Ren who hears first')
    const requestId = await signed(owner)
    const proposal = (given: object = {}): object => ({
      id: createId(),
      requestId,
      capabilityCodes: ['VAS-01'],
      to: 2,
      reason: 'Three discrepant reports',
      secondId: second.id,
      ...given,
    })
    expect((await change(lead.client, 'proposeReversal', proposal({ to: 3 }))).fields).toMatchObject([{ path: 'to' }])
    expect((await change(lead.client, 'proposeReversal', proposal({ secondId: lead.id }))).fields).toMatchObject([
      { path: 'secondId', code: 'OWN_PROPOSAL' },
    ])
    const { reversal } = await change(lead.client, 'proposeReversal', proposal())
    const id = reversal?.id ?? ''
    expect(reversal).toMatchObject({ state: 'PROPOSED', canConfirm: false })
    expect(await change(second.client, 'confirmReversal', { id })).toMatchObject({ code: 'OWNER_FIRST' })
    await expect(
      api.database.asViewer({ personId: second.id }, tx =>
        tx.execute(
          `insert into sign_off_reversal_words (reversal_id, kind, person_id, rating_ids, said_at)
           values (?, 'CONFIRMED', ?, '{}', now())`,
          [id, owner.id],
          'run',
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    expect(await decided(api, owner.id)).toHaveLength(1)
    const answered = await change(owner.client, 'answerReversal', { id, answer: 'Two were read on an old machine' })
    expect(answered.reversal).toMatchObject({ state: 'HEARD', answer: 'Two were read on an old machine' })
    expect(await change(lead.client, 'confirmReversal', { id })).toMatchObject({ code: 'NOT_THE_SECOND' })
    for (let turn = 0; turn < 2; turn += 1)
      expect((await change(second.client, 'confirmReversal', { id })).reversal?.state).toBe('CONFIRMED')
    expect((await decided(api, owner.id)).map(({ kind, value, signers }) => [kind, value, signers])).toEqual([
      ['SIGN_OFF', 3, 2],
      ['LOWERING', 2, 2],
    ])
    expect((await folderOf(owner.client))?.line.state).toBe('REVERSED')
  })

  it('may confirm a lowering after seven days that its owner did not read', async () => {
    const owner = await ready('Sol who does not read')
    const requestId = await signed(owner)
    const { reversal } = await change(lead.client, 'proposeReversal', {
      id: createId(),
      requestId,
      capabilityCodes: ['VAS-01'],
      to: 1,
      reason: 'Left before the list was over',
      secondId: second.id,
    })
    const id = reversal?.id ?? ''
    const proposedOn = async (days: number): Promise<unknown> =>
      run(api, 'update sign_off_reversals set proposed_on = ? where id = ?', [dayFromToday(-days), id])
    await proposedOn(6)
    expect(await change(second.client, 'confirmReversal', { id })).toMatchObject({ code: 'OWNER_FIRST' })
    await proposedOn(7)
    expect((await change(second.client, 'confirmReversal', { id })).reversal?.state).toBe('CONFIRMED')
  })
})
