import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { addPiece, aimFor, asking, change, createDepartment, hold, made, type Somebody } from './department.ts'
import { decided, folderOf, preRead } from './reading.ts'

const later = dayFromToday(90)

describeOnEachDatabase('A line decided by a panel', api => {
  let department: Awaited<ReturnType<typeof createDepartment>>
  let panel: readonly [Somebody, Somebody, Somebody, Somebody]
  const ready = async (name: string): Promise<Somebody> => {
    const owner = await department.newcomer(name)
    await aimFor(api, owner.id, 'ROLE-ADV-VAS')
    await hold(api, owner.id, { 'VAS-01': 3, 'VAS-02': 3 })
    const given = { personId: owner.id, capabilities: ['VAS-01', 'VAS-02'], confirmedBy: panel[0].id }
    await addPiece(api, { ...given, kind: 'PEER_AUDIT', details: { scoredThree: 20, scoredTwo: 0, scoredOne: 0 } })
    await addPiece(api, { ...given, kind: 'SECOND_OPINION', details: { cases: 10 } })
    return owner
  }
  const asked = async (owner: Somebody, others: readonly Somebody[] = panel.slice(1)): Promise<string> => {
    const given = { scopeLineCode: 'aorta-and-dvt' }
    return made(await change(owner.client, 'askForSignOff', asking(panel[0], others, given))).id
  }
  const vote = (by: Somebody, id: string, isReady: boolean, given: object = {}) =>
    change(by.client, 'voteOnPanel', {
      id,
      isReady,
      hasTrained: false,
      reason: isReady ? 'Sound and consistent' : 'Too few difficult cases',
      ...(isReady ? {} : { needs: 'Five more bypass grafts', by: later }),
      ...given,
    })

  beforeAll(async () => {
    department = await createDepartment(api, 'Panel laboratory')
    const [one, two, three, four] = await Promise.all(
      ['Ana', 'Ben', 'Cleo', 'Dan'].map(name => department.newcomer(`${name} of the panel`)),
    )
    if (!one || !two || !three || !four) throw new Error('A panel has four here')
    panel = [one, two, three, four]
    for (const { id } of panel) await hold(api, id, { 'VAS-01': 4, 'VAS-02': 4, 'EDU-05': 3 })
  })

  it('asks for a quorum of three, and one audit and one set of second opinions count for both scans', async () => {
    const owner = await ready('Pia of the folder')
    const folder = await folderOf(owner.client, 'aorta-and-dvt')
    expect(folder).toMatchObject({ canAsk: true, fewestSigners: 3, line: { route: 'PANEL', asked: 2, met: 2 } })
    expect(folder?.requirements.map(({ kind, capabilities }) => [kind, capabilities.length])).toEqual([
      ['AUDIT', 2],
      ['SECOND_OPINION', 2],
    ])
    const few = await change(
      owner.client,
      'askForSignOff',
      asking(panel[0], [panel[1]], { scopeLineCode: 'aorta-and-dvt' }),
    )
    expect(few.fields).toMatchObject([{ path: 'otherIds', code: 'OUT_OF_RANGE' }])
  })

  it('signs by majority, keeps who was outvoted, and leaves out who declared an interest', async () => {
    const owner = await ready('Max of the majority')
    const id = await asked(owner)
    const recused = await change(panel[3].client, 'recuseFromPanel', { id, interest: 'We share a house' })
    expect(made(recused)).toMatchObject({ state: 'ASKED', lacksQuorum: false })
    expect(await vote(panel[1], id, false)).toMatchObject({ request: { state: 'BEING_DECIDED' }, ratingsGiven: 0 })
    expect(await change(panel[0].client, 'sign', { id, hasTrained: false })).toMatchObject({ code: 'PANEL' })
    expect(await vote(panel[0], id, true)).toMatchObject({ ratingsGiven: 0 })
    expect(await vote(panel[3], id, true)).toMatchObject({ __typename: expect.not.stringMatching(/Success/) as string })
    const last = await vote(panel[2], id, true)
    expect(last).toMatchObject({ ratingsGiven: 2, request: { state: 'SIGNED' } })
    expect(made(last).decision).toMatchObject({
      dissent: [{ person: { name: panel[1].person.name }, reason: 'Too few difficult cases' }],
      needed: [{ what: 'Five more bypass grafts', by: later }],
    })
    expect(await decided(api, owner.id)).toEqual([
      { code: 'VAS-01', kind: 'SIGN_OFF', value: 4, signers: 2 },
      { code: 'VAS-02', kind: 'SIGN_OFF', value: 4, signers: 2 },
    ])
    const read = await preRead(panel[1].client, id)
    expect(read?.request.signers.map(({ answer }) => answer)).toEqual(['READY', 'NOT_YET', 'READY', 'RECUSED'])
  })

  it('defers with what each needs and by when, and never with a bare no', async () => {
    const owner = await ready('Fay who waits')
    const id = await asked(owner, panel.slice(1, 3))
    const bare = await vote(panel[1], id, false, { needs: null, by: null })
    expect(bare.fields?.map(({ path }) => path)).toEqual(['needs', 'by'])
    await vote(panel[1], id, false)
    await vote(panel[2], id, true)
    const last = await vote(panel[0], id, false, { needs: 'An audit of outcomes' })
    expect(last).toMatchObject({ ratingsGiven: 0, request: { state: 'DEFERRED' } })
    expect(made(last).decision?.needed.map(({ what }) => what)).toEqual([
      'An audit of outcomes',
      'Five more bypass grafts',
    ])
    expect(made(last).decision?.dissent.map(({ person }) => person.name)).toEqual([panel[2].person.name])
    expect(await decided(api, owner.id)).toEqual([])
  })

  it('says so where too few are left to decide', async () => {
    const owner = await ready('Quin without a quorum')
    const id = await asked(owner, panel.slice(1, 3))
    const recused = await change(panel[2].client, 'recuseFromPanel', { id, interest: 'I am her sister' })
    expect(made(recused).lacksQuorum).toBe(true)
    await vote(panel[0], id, true)
    expect(await vote(panel[1], id, true)).toMatchObject({ ratingsGiven: 0, request: { state: 'BEING_DECIDED' } })
    expect(made(await change(owner.client, 'withdrawSignOffRequest', { id })).state).toBe('WITHDRAWN')
  })
})
