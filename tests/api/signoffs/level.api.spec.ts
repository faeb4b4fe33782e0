import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday, signInAs } from '../../support/create/people.ts'
import { change, createDepartment, hold, made, rows, run } from './department.ts'
import { appoint, createLevelPanel, later, role, vote, type LevelPanel } from './level-panel.ts'
import { decided, levelOf, preRead, waitingFor } from './reading.ts'

const words =
  'On this evidence, on this date, I judge this person ready for level CF7 (Advanced practice sonographer) in the role “Advanced, vascular” at Level laboratory.'

describeOnEachDatabase('The level of a whole role', api => {
  let department: LevelPanel
  beforeAll(async () => {
    department = await createLevelPanel(api, 'Level laboratory')
  })

  it('cannot be asked for while a line of the role is not held, and says which', async () => {
    const { asked, candidate, askPanel } = department
    const { 'VAS-03': _missing, ...short } = asked
    const owner = await candidate('Nia not there yet', short)
    const level = await levelOf(owner.client)
    expect(level).toMatchObject({ roleProfileCode: role, level: { code: 'CF7' }, state: 'COLLECTING', canAsk: false })
    expect(level?.held).toBe((level?.lines.length ?? 0) - 1)
    const refused = await askPanel(owner)
    expect(refused).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_READY' })
    expect(refused.message).toMatch(/Still to do: [^;]+$/)
  })

  it('is no more because a level, a band or a title is stated: only what others decided counts', async () => {
    const { candidate } = department
    const owner = await candidate('Tia with a title', {})
    const { describeMyPractice } = await owner.client.query<{ describeMyPractice: { __typename: string } }>(
      `mutation { describeMyPractice(input: { levelCode: "CF8", areas: [{ areaCode: "VAS", levelCode: "CF8" }],
         masters: COMPLETED, expectedVersion: 0 }) { __typename } }`,
    )
    expect(describeMyPractice.__typename).toBe('DescribeMyPracticeSuccess')
    expect(await levelOf(owner.client)).toMatchObject({ held: 0, state: 'COLLECTING', canAsk: false })
  })

  it('names exactly one thing, and only the role aimed for', async () => {
    const { panel, candidate, askPanel } = department
    const owner = await candidate('Una of two things')
    const wrong = [
      askPanel(owner, { roleProfileCode: null }),
      askPanel(owner, { scopeLineCode: 'aorta' }),
      askPanel(owner, { roleProfileCode: 'ROLE-CON-VAS' }),
    ]
    for (const outcome of await Promise.all(wrong)) expect(outcome.fields).toMatchObject([{ code: 'UNKNOWN' }])
    expect((await askPanel(owner, {}, [panel[1]])).fields).toMatchObject([{ path: 'otherIds', code: 'OUT_OF_RANGE' }])
  })

  it('is led by an assessor at 3 who did not train the person, and judged by who holds the role or is appointed', async () => {
    const { asked, panel, candidate, askPanel } = department
    const owner = await candidate('Ola of the chairs')
    const { 'EDU-05': _edu, ...without } = asked
    const [weak, appointed, helper] = await Promise.all(
      ['Wes', 'Abe', 'Hal'].map(name => department.newcomer(`${name} beside the panel`)),
    )
    if (!weak || !appointed || !helper) throw new Error('Three beside it')
    await hold(api, weak.id, { ...without, 'EDU-05': 1 })
    await appoint(api, appointed, { organisationId: department.organisationId, byId: panel[0].id })
    const { signerCandidates } = await owner.client.query<{
      signerCandidates: { parts: string[]; qualification: string; person: { name: string } }[]
    }>(`{ signerCandidates(roleProfileCode: "${role}") { parts qualification person { name } } }`)
    const beside = new Set([weak, appointed, helper, ...panel].map(({ person }) => person.name))
    const shown = signerCandidates.filter(({ person }) => beside.has(person.name))
    expect(shown.map(({ parts, person }) => [person.name, parts])).toEqual([
      [appointed.person.name, ['MEMBER']],
      ...panel.map(({ person }) => [person.name, ['LEAD', 'MEMBER']]),
    ])
    const leading = await askPanel(owner, { leadId: appointed.id })
    expect(leading.fields).toMatchObject([{ path: 'leadId', code: 'NOT_QUALIFIED' }])
    expect((await askPanel(owner, {}, [panel[1], weak])).fields).toMatchObject([{ path: 'otherIds.1' }])
    expect((await askPanel(owner, { trainedByIds: [panel[0].id] })).fields).toMatchObject([{ code: 'TRAINED' }])
    expect((await askPanel(owner, { leadId: owner.id })).fields).toMatchObject([{ code: 'OWN_RECORD' }])
    expect(made(await askPanel(owner, {}, [panel[1], appointed]))).toMatchObject({ state: 'ASKED', levelCode: 'CF7' })
  })

  it('brings every line with its source before the panel, and nobody else, and says what it is not', async () => {
    const { asked, panel, candidate, askPanel } = department
    const owner = await candidate('Rae who is read')
    const stranger = await department.newcomer('Sly who was not asked')
    const { id, title, lineCode } = made(await askPanel(owner))
    expect({ title, lineCode }).toEqual({
      title: 'level CF7 (Advanced practice sonographer) in the role “Advanced, vascular”',
      lineCode: null,
    })
    const read = await preRead(panel[1].client, id)
    const own = await levelOf(owner.client)
    expect(read).toMatchObject({ canDecide: true, words, requirements: [], boundary: own?.boundary })
    expect(read?.boundary).toMatch(/does not confer a qualification, registration/)
    expect(read?.lines).toEqual(own?.lines)
    expect(read?.lines.flatMap(({ items }) => items.map(({ capability }) => capability.code)).toSorted()).toEqual(
      expect.arrayContaining(Object.keys(asked).toSorted()),
    )
    for (const line of read?.lines ?? [])
      expect(line).toMatchObject({ isHeld: true, basis: 'SIGN_OFF', on: dayFromToday(-60) })
    expect(await preRead(stranger.client, id)).toBeNull()
    expect(await waitingFor(panel[1].client)).toContain(id)
    expect(await askPanel(owner)).toMatchObject({ code: 'ASKED_ALREADY' })
  })

  it('is signed by majority, keeps who took no part and who was outvoted, and gives no rating', async () => {
    const { panel, candidate, askPanel } = department
    const owner = await candidate('Max of the level')
    const before = await rows(api, 'select id from ratings where person_id = ?', [owner.id])
    const { id } = made(await askPanel(owner))
    const recused = await change(panel[3].client, 'recuseFromPanel', { id, interest: 'We share a house' })
    expect(made(recused)).toMatchObject({ state: 'ASKED', lacksQuorum: false })
    await vote(panel[0], id, true)
    await vote(panel[1], id, false)
    const last = await vote(panel[2], id, true)
    expect(last).toMatchObject({ ratingsGiven: 0, request: { state: 'SIGNED' } })
    expect(made(last).decision).toMatchObject({
      words,
      dissent: [{ person: { name: panel[1].person.name }, reason: 'Too little research' }],
    })
    expect(await rows(api, 'select id from ratings where person_id = ?', [owner.id])).toEqual(before)
    expect(await levelOf(owner.client)).toMatchObject({ state: 'SIGNED', canAsk: false, requests: [{ id }] })
    expect(await askPanel(owner)).toMatchObject({ code: 'SIGNED_ALREADY' })
    const practices = await rows(api, 'select id from practices where person_id = ?', [owner.id])
    expect(practices).toEqual([])
  })

  it('is deferred with what is needed by when, or taken back, and can then be asked for anew', async () => {
    const { panel, candidate, askPanel } = department
    const owner = await candidate('Fay of the level')
    const { id } = made(await askPanel(owner, {}, panel.slice(1, 3)))
    await vote(panel[0], id, false)
    await vote(panel[2], id, true)
    expect(made(await vote(panel[1], id, false))).toMatchObject({
      state: 'DEFERRED',
      decision: { needed: [{ what: 'One finished project', by: later }, { what: 'One finished project' }] },
    })
    expect(await levelOf(owner.client)).toMatchObject({ state: 'DEFERRED', canAsk: true })
    const again = made(await askPanel(owner))
    expect(made(await change(owner.client, 'withdrawSignOffRequest', { id: again.id })).state).toBe('WITHDRAWN')
    expect(await levelOf(owner.client)).toMatchObject({ state: 'WITHDRAWN', canAsk: true })
    expect(await preRead(panel[3].client, again.id)).toBeNull()
  })

  it('is taken back by two people after its owner has heard, and lowers nothing', async () => {
    const { panel, signed } = department
    const { owner, id: requestId } = await signed('Rob of the level')
    const proposal = { id: createId(), requestId, capabilityCodes: [], to: null, reason: 'It was not all read' }
    const lowering = await change(panel[0].client, 'proposeReversal', {
      ...proposal,
      capabilityCodes: ['VAS-01'],
      to: 2,
      secondId: panel[3].id,
    })
    expect(lowering.fields).toMatchObject([{ path: 'capabilityCodes', code: 'OUT_OF_RANGE' }])
    const weak = await department.newcomer('Wil who may not')
    expect((await change(panel[0].client, 'proposeReversal', { ...proposal, secondId: weak.id })).fields).toMatchObject(
      [{ path: 'secondId', code: 'NOT_QUALIFIED' }],
    )
    const made1 = await change(panel[0].client, 'proposeReversal', { ...proposal, secondId: panel[3].id })
    expect(made1.reversal).toMatchObject({ state: 'PROPOSED', isLevel: true, items: [] })
    const { id } = proposal
    expect(await change(panel[3].client, 'confirmReversal', { id })).toMatchObject({ code: 'OWNER_FIRST' })
    expect(await levelOf(owner.client)).toMatchObject({ state: 'SIGNED' })
    await change(owner.client, 'answerReversal', { id, answer: null })
    expect((await change(panel[3].client, 'confirmReversal', { id })).reversal?.state).toBe('CONFIRMED')
    expect(await levelOf(owner.client)).toMatchObject({
      state: 'REVERSED',
      canAsk: true,
      requests: [{ id: requestId }],
    })
    expect(await decided(api, owner.id)).toEqual([])
  })

  it('is taken back by two others only once everybody who decided it has left', async () => {
    const place = await createLevelPanel(api, 'Left laboratory')
    const { owner, id: requestId } = await place.signed('Sol whose panel left')
    const [lead, second, weak] = [
      await place.newcomer('Ivo appointed since'),
      await place.newcomer('Ida who holds it'),
      await place.newcomer('Wim who could not'),
    ]
    await appoint(api, lead, { organisationId: place.organisationId, byId: second.id })
    await hold(api, second.id, { ...place.asked, 'EDU-05': Math.max(3, place.asked['EDU-05'] ?? 0) })
    const proposal = (given: object = {}): object => ({
      id: createId(),
      personId: owner.id,
      organisationId: place.organisationId,
      capabilityCodes: [],
      to: null,
      reason: 'Two of its lines were not read',
      whyNotSigner: 'The whole panel has left',
      secondId: second.id,
      ...given,
    })
    const leave = (ids: readonly string[]): Promise<unknown> =>
      run(
        api,
        `update memberships set ended_at = now(), version = version + 1
          where person_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
        [JSON.stringify(ids)],
      )
    const [one, two, three] = place.panel.map(({ id }) => id)
    await leave([one ?? '', two ?? ''])
    const early = await change(lead.client, 'proposeReversal', proposal())
    expect(early.fields).toMatchObject([{ path: 'personId', code: 'NO_SUCH_LEVEL' }])
    await leave([three ?? ''])
    const refused = await change(weak.client, 'proposeReversal', proposal())
    expect(refused.fields).toMatchObject([{ path: 'personId', code: 'NO_SUCH_LEVEL' }])
    expect((await change(lead.client, 'proposeReversal', proposal({ whyNotSigner: null }))).fields).toMatchObject([
      { path: 'whyNotSigner' },
    ])
    const byWeak = await change(lead.client, 'proposeReversal', proposal({ secondId: weak.id }))
    expect(byWeak.fields).toMatchObject([{ path: 'secondId', code: 'NOT_QUALIFIED' }])
    const { reversal } = await change(lead.client, 'proposeReversal', proposal())
    expect(reversal).toMatchObject({ state: 'PROPOSED', isLevel: true, items: [] })
    const id = reversal?.id
    expect(await change(second.client, 'confirmReversal', { id })).toMatchObject({ code: 'OWNER_FIRST' })
    await change(owner.client, 'answerReversal', { id, answer: null })
    expect((await change(second.client, 'confirmReversal', { id })).reversal?.state).toBe('CONFIRMED')
    expect(await levelOf(owner.client)).toMatchObject({ state: 'REVERSED', requests: [{ id: requestId }] })
    const again = await change(lead.client, 'proposeReversal', proposal())
    expect(again.fields).toMatchObject([{ code: 'NO_SUCH_LEVEL' }])
  })

  it('stays as it was decided when a line is lowered later, and says of today what is not held', async () => {
    const { panel, signed } = department
    const { owner, id } = await signed('Lou who changes')
    await run(
      api,
      `insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names, recorded_at)
       values (?, ?, 'VAS-03', 'LOWERING', 2, ?, null, '{}', '{}', now())`,
      [createId(), owner.id, dayFromToday(0)],
    )
    const level = await levelOf(owner.client)
    expect(level?.state).toBe('SIGNED')
    expect(level?.held).toBe((level?.lines.length ?? 0) - 1)
    expect((await preRead(panel[0].client, id))?.lines.every(({ isHeld }) => isHeld)).toBe(true)
  })

  it('is decided for one organisation and asked for anew in another', async () => {
    const { signed } = department
    const { owner } = await signed('Zoe who moves')
    const elsewhere = await createDepartment(api, 'Another laboratory')
    await run(
      api,
      `insert into memberships (id, person_id, organisation_id, role, from_on, version)
       values (?, ?, ?, 'PERSON', ?, 1)`,
      [createId(), owner.id, elsewhere.organisationId, dayFromToday(-1)],
    )
    const client = await signInAs(api, owner.person)
    const { mySignOffLines } = await client.query<{ mySignOffLines: { level: { state: string; canAsk: boolean } } }>(
      `{ mySignOffLines(organisationId: "${elsewhere.organisationId}") { level { state canAsk } } }`,
    )
    expect(mySignOffLines.level).toEqual({ state: 'READY', canAsk: true })
  })
})
