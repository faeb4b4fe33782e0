import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { testClock } from '../../support/product.ts'
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
import { decided, folderOf } from './reading.ts'

describeOnEachDatabase('Those who did not sign', api => {
  let department: Awaited<ReturnType<typeof createDepartment>>
  let lead: Somebody
  let second: Somebody
  let third: Somebody
  const proposal = (owner: Somebody, given: object = {}): object => ({
    id: createId(),
    personId: owner.id,
    capabilityCodes: ['VAS-01'],
    to: 1,
    reason: 'Three discrepant reports',
    whyNotSigner: 'Those who decided it have left',
    secondId: second.id,
    ...given,
  })
  const confirmed = async (owner: Somebody, input: object): Promise<void> => {
    const { reversal } = await change(lead.client, 'proposeReversal', input)
    const id = reversal?.id ?? ''
    expect(reversal).toMatchObject({ state: 'PROPOSED', canConfirm: false })
    expect(await change(second.client, 'confirmReversal', { id })).toMatchObject({ code: 'OWNER_FIRST' })
    expect((await change(owner.client, 'answerReversal', { id, answer: null })).reversal?.state).toBe('HEARD')
    expect((await change(second.client, 'confirmReversal', { id })).reversal?.state).toBe('CONFIRMED')
  }

  beforeAll(async () => {
    department = await createDepartment(api, 'Lowering laboratory')
    lead = await department.newcomer('Lena of the leads', ['PERSON', 'ASSESSOR'])
    second = await department.newcomer('Sam of the seconds')
    third = await department.newcomer('Theo the third')
    await hold(api, lead.id, { 'VAS-01': 3, 'EDU-05': 3 })
    await hold(api, second.id, { 'VAS-01': 3, 'EDU-05': 2 })
    await hold(api, third.id, { 'VAS-01': 3, 'EDU-05': 3 })
  })

  it('lower what is older than the platform as two, and its owner hears first', async () => {
    const owner = await department.newcomer('Olga of the old record')
    await hold(api, owner.id, { 'VAS-01': 3 })
    await confirmed(owner, proposal(owner))
    expect((await decided(api, owner.id)).map(({ kind, value, signers }) => [kind, value, signers])).toEqual([
      ['LOWERING', 1, 2],
    ])
    const seen = await owner.client.query<{ signOffReversals: object[] }>(
      '{ signOffReversals { requestId title reason whyNotSigner items { rating } } }',
    )
    expect(seen.signOffReversals).toMatchObject([
      { requestId: null, whyNotSigner: 'Those who decided it have left', items: [{ rating: 1 }] },
    ])
  })

  it('lower a starting position; the lead who confirmed it needs no reason why nobody else does', async () => {
    const owner = await department.newcomer('Noa new in post')
    const input = {
      id: createId(),
      personId: owner.id,
      organisationId: department.organisationId,
      roleProfileCode: 'ROLE-ADV-VAS',
      scopeLineCodes: ['aorta-and-dvt'],
      programme: 'NONE',
      basis: 'Two lists seen',
    }
    expect((await change(lead.client, 'confirmStartingPosition', input)).__typename).toMatch(/Success$/)
    const wordless = proposal(owner, { whyNotSigner: ' ' })
    expect((await change(third.client, 'proposeReversal', wordless)).fields).toMatchObject([
      { path: 'whyNotSigner', code: 'MISSING' },
    ])
    await confirmed(owner, proposal(owner, { whyNotSigner: null }))
    const ofAorta = (await decided(api, owner.id)).filter(({ code }) => code === 'VAS-01')
    expect(ofAorta.map(({ kind, value }) => [kind, value])).toEqual([
      ['STARTING_POSITION', 3],
      ['LOWERING', 1],
    ])
  })

  it('lower a line that others signed, and the line says that it was', async () => {
    const owner = await department.newcomer('Ren whose signers left')
    await aimFor(api, owner.id, 'ROLE-SON-VAS')
    await completeAorta(api, owner.id, [third, second])
    const { id } = made(await change(owner.client, 'askForSignOff', asking(third, [second])))
    for (const { client } of [third, second]) await change(client, 'sign', { id, hasTrained: false })
    expect((await folderOf(owner.client))?.line.state).toBe('SIGNED')
    expect((await change(lead.client, 'proposeReversal', { ...proposal(owner), requestId: id })).fields).toMatchObject([
      { path: 'personId', code: 'ONE_OF' },
    ])
    await confirmed(owner, proposal(owner))
    expect((await folderOf(owner.client))?.line.state).toBe('REVERSED')
  })

  it('are refused before a word of what somebody holds where they could not sign it', async () => {
    const owner = await department.newcomer('Pia the private')
    const outsider = await department.newcomer('Una who holds nothing')
    const input = proposal(owner, { to: 0 })
    expect(await change(outsider.client, 'proposeReversal', input)).toMatchObject({ code: 'NOT_QUALIFIED' })
    await hold(api, owner.id, { 'VAS-01': 2 })
    expect(await change(outsider.client, 'proposeReversal', input)).toMatchObject({ code: 'NOT_QUALIFIED' })
    expect(await change(owner.client, 'proposeReversal', input)).toMatchObject({ code: 'OWN_RECORD' })
    const wrong = [
      [{ to: 2 }, 'to OUT_OF_RANGE'],
      [{ to: -1 }, 'to OUT_OF_RANGE'],
      [{ capabilityCodes: [] }, 'capabilityCodes OUT_OF_RANGE'],
      [{ capabilityCodes: ['NONE-1'] }, 'capabilityCodes.0 UNKNOWN'],
      [{ secondId: lead.id }, 'secondId OWN_PROPOSAL'],
      [{ secondId: outsider.id }, 'secondId NOT_QUALIFIED'],
      [{ personId: createId() }, 'personId NOT_A_MEMBER'],
      [{ personId: null }, 'personId ONE_OF'],
    ] as const
    for (const [given, said] of wrong) {
      const { fields = [] } = await change(lead.client, 'proposeReversal', proposal(owner, given))
      expect(fields.map(({ path, code }) => `${path} ${code}`)).toEqual([said])
    }
    expect(await change(lead.client, 'proposeReversal', proposal(owner, { organisationId: createId() }))).toMatchObject(
      { code: 'NOT_YOUR_ORGANISATION' },
    )
  })

  it('can do it only among current members, by the wall of the database too', async () => {
    const owner = await department.newcomer('Mia who moves on')
    const elsewhere = await createDepartment(api, 'Another laboratory')
    const stranger = await elsewhere.newcomer('Stig the stranger')
    await hold(api, owner.id, { 'VAS-01': 3 })
    const insert = (by: Somebody, given: object) =>
      api.database.asViewer({ personId: by.id }, tx =>
        tx.execute(
          'insert into sign_off_reversals select * from jsonb_populate_record(null::sign_off_reversals, ?::jsonb)',
          [
            JSON.stringify({
              id: createId(),
              person_id: owner.id,
              organisation_id: department.organisationId,
              title: 'Aorta',
              items: [{ capability: 'VAS-01', rating: 1, signed: 3 }],
              reason: 'Because',
              why_not_signer: 'They left',
              proposed_by_id: by.id,
              second_id: second.id,
              proposed_on: dayFromToday(0),
              proposed_at: testClock.now(),
              ...given,
            }),
          ],
          'run',
        ),
      )
    const shut = /row-level security/
    await expect(insert(stranger, {})).rejects.toThrow(shut)
    await expect(insert(lead, { second_id: stranger.id })).rejects.toThrow(shut)
    await expect(insert(lead, { why_not_signer: null })).rejects.toThrow(shut)
    await expect(insert(lead, { second_id: lead.id })).rejects.toThrow(shut)
    await expect(insert(lead, { proposed_by_id: third.id })).rejects.toThrow(shut)
    await expect(insert(owner, {})).rejects.toThrow(shut)
    await insert(lead, {})
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where person_id = ?', [owner.id])
    await expect(insert(lead, {})).rejects.toThrow(shut)
    expect((await change(lead.client, 'proposeReversal', proposal(owner))).fields).toMatchObject([
      { path: 'personId', code: 'NOT_A_MEMBER' },
    ])
  })
})
