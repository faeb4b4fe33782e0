import { beforeAll, describe, expect, it } from 'vitest'
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
import { candidatesFor, decided, folderOf, preRead, waitingFor } from './reading.ts'

describeOnEachDatabase('A line signed by two people', api => {
  let department: Awaited<ReturnType<typeof createDepartment>>
  let lead: Somebody
  let second: Somebody
  let outsider: Somebody
  const learner = async (name: string): Promise<Somebody> => {
    const somebody = await department.newcomer(name)
    await aimFor(api, somebody.id, 'ROLE-SON-VAS')
    return somebody
  }
  const ready = async (name: string): Promise<Somebody & { readonly pieces: { readonly audit: string } }> => {
    const somebody = await learner(name)
    return { ...somebody, pieces: await completeAorta(api, somebody.id, [lead, second]) }
  }
  const asked = async (owner: Somebody, given: object = {}): Promise<string> =>
    made(await change(owner.client, 'askForSignOff', asking(lead, [second], given))).id
  const sign = (by: Somebody, id: string, given: object = {}) =>
    change(by.client, 'sign', { id, hasTrained: false, ...given })

  beforeAll(async () => {
    department = await createDepartment(api)
    lead = await department.newcomer('Lena who leads')
    second = await department.newcomer('Sam who seconds')
    outsider = await (await createDepartment(api, 'Elsewhere')).newcomer('Olu of elsewhere')
    await hold(api, lead.id, { 'VAS-01': 3, 'EDU-05': 3 })
    await hold(api, second.id, { 'VAS-01': 3, 'EDU-05': 2 })
  })

  it('shows what is missing, and refuses to be asked for before everything is there', async () => {
    const owner = await learner('Nina not ready')
    const folder = await folderOf(owner.client)
    expect(folder).toMatchObject({
      canAsk: false,
      fewestSigners: 2,
      line: { state: 'COLLECTING', route: 'TWO_PEOPLE' },
    })
    expect(folder?.line.missing.length).toBe(folder?.line.asked)
    const refused = await change(owner.client, 'askForSignOff', asking(lead, [second]))
    expect(refused).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_READY' })
  })

  it('is ready with the source of each tick, and is signed by both in the words that are kept', async () => {
    const owner = await ready('Rae who is ready')
    const folder = await folderOf(owner.client)
    expect(folder).toMatchObject({ canAsk: true, line: { state: 'READY', missing: [] } })
    const seen = folder?.requirements.find(({ kind }) => kind === 'OBSERVATION')
    expect(seen?.sources.map(({ by }) => by)).toEqual(expect.arrayContaining([lead.person.name, second.person.name]))
    expect(seen?.sources[0]?.comment).toBe('Steady hands')
    const audit = folder?.requirements.find(({ kind }) => kind === 'AUDIT')
    expect(audit?.sources).toMatchObject([{ by: lead.person.name, piece: { title: 'Shown by PEER_AUDIT' } }])

    const id = await asked(owner)
    expect(await waitingFor(lead.client)).toContain(id)
    const read = await preRead(lead.client, id)
    expect(read).toMatchObject({ canDecide: true, myPart: 'LEAD' })
    expect(read?.requirements.find(({ kind }) => kind === 'AUDIT')?.sources).toMatchObject([
      { by: lead.person.name, isRevisedSince: false, piece: { title: 'Shown by PEER_AUDIT', version: 1 } },
    ])
    const first = await sign(second, id)
    expect(first).toMatchObject({ ratingsGiven: 0, request: { state: 'BEING_DECIDED', decision: null } })
    expect((await preRead(lead.client, id))?.request.signers.find(({ part }) => part === 'SECOND')).toMatchObject({
      hasAnswered: true,
      answer: null,
    })
    const last = await sign(lead, id)
    expect(last).toMatchObject({ ratingsGiven: 1, request: { state: 'SIGNED' } })
    expect(last.request?.decision?.words).toBe(
      'On this evidence, on this date, I judge this person ready for Aortic diameter scans at Vascular laboratory.',
    )
    expect(await decided(api, owner.id)).toEqual([{ code: 'VAS-01', kind: 'SIGN_OFF', value: 3, signers: 2 }])
    expect((await folderOf(owner.client))?.line.state).toBe('SIGNED')
    expect(await waitingFor(lead.client)).not.toContain(id)
    expect(await waitingFor(lead.client, true)).toContain(id)
  })

  it('gives nothing twice, whatever is sent again', async () => {
    const owner = await ready('Ida who asks twice')
    const input = asking(lead, [second])
    const one = made(await change(owner.client, 'askForSignOff', input))
    expect(made(await change(owner.client, 'askForSignOff', input)).id).toBe(one.id)
    expect(await change(owner.client, 'askForSignOff', asking(lead, [second]))).toMatchObject({ code: 'ASKED_ALREADY' })
    const answers = await Promise.all([
      sign(lead, one.id),
      sign(second, one.id),
      sign(lead, one.id),
      sign(second, one.id),
    ])
    expect(answers.map(({ ratingsGiven }) => ratingsGiven ?? 'refused').toSorted()).toEqual([0, 0, 0, 1])
    expect(await decided(api, owner.id)).toHaveLength(1)
    const signers = (await preRead(owner.client, one.id))?.request.signers
    expect(signers?.map(({ answer, qualifiedBy }) => [answer, qualifiedBy])).toEqual([
      ['READY', 'RATING'],
      ['READY', 'RATING'],
    ])
  })

  it('is never led by whoever trained the person, by whosever word, and never signed by its owner', async () => {
    const owner = await ready('Tia who was trained')
    await hold(api, owner.id, { 'EDU-05': 3 })
    const trained = await change(owner.client, 'askForSignOff', asking(lead, [second], { trainedByIds: [lead.id] }))
    expect(trained.fields).toMatchObject([{ path: 'leadId', code: 'TRAINED' }])
    const own = await change(owner.client, 'askForSignOff', asking(owner, [second]))
    expect(own.fields).toMatchObject([{ path: 'leadId', code: 'OWN_RECORD' }])
    const id = await asked(owner, { trainedByIds: [second.id] })
    expect(await sign(owner, id)).toMatchObject({ code: 'OWN_RECORD' })
    expect(await sign(lead, id, { hasTrained: true })).toMatchObject({ code: 'TRAINED' })
    expect(await sign(second, id, { hasTrained: true })).toMatchObject({ ratingsGiven: 0 })
    expect(await decided(api, owner.id)).toEqual([])
  })

  it('names only who may sign, and why', async () => {
    const owner = await ready('Cal who chooses')
    await department.newcomer('Una who holds nothing')
    const candidates = await candidatesFor(owner.client)
    expect(candidates.map(({ person, parts }) => [person.name, parts])).toEqual([
      ['Lena who leads', ['LEAD', 'SECOND']],
      ['Sam who seconds', ['SECOND']],
    ])
    const refused = await change(owner.client, 'askForSignOff', asking(second, [outsider]))
    expect(refused.fields).toMatchObject([
      { path: 'leadId', code: 'NOT_QUALIFIED' },
      { path: 'otherIds.0', code: 'NOT_A_MEMBER' },
    ])
  })

  it('is not signed by somebody who left, or whose rating was lowered, after they were asked', async () => {
    const owner = await ready('Lou whose signer left')
    const leaver = await department.newcomer('Gus who goes')
    await hold(api, leaver.id, { 'VAS-01': 3, 'EDU-05': 3 })
    const id = made(await change(owner.client, 'askForSignOff', asking(leaver, [second]))).id
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where person_id = ?', [leaver.id])
    expect((await sign(leaver, id)).fields).toMatchObject([{ path: 'id', code: 'UNKNOWN' }])
    expect(await preRead(leaver.client, id)).toBeNull()
    expect(await waitingFor(leaver.client)).toEqual([])
    await run(
      api,
      `update ratings set kind = 'LOWERING', value = 1 where person_id = ? and capability_code = 'EDU-05'`,
      [second.id],
    )
    expect(await sign(second, id)).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_QUALIFIED' })
    await run(
      api,
      `update ratings set kind = 'SIGN_OFF', value = 2 where person_id = ? and capability_code = 'EDU-05'`,
      [second.id],
    )
  })

  it('can be looked up by who signed after they left, and by nobody else of the organisation', async () => {
    const owner = await ready('Pat whose signer moves on')
    const mover = await department.newcomer('Ned who moves on')
    const administrator = await department.newcomer('Abe who administers', ['PERSON', 'ORGANISATION_ADMINISTRATOR'])
    await hold(api, mover.id, { 'VAS-01': 3, 'EDU-05': 3 })
    const { id } = made(await change(owner.client, 'askForSignOff', asking(mover, [second])))
    for (const by of [mover, second]) await sign(by, id)
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where person_id in (?, ?)', [
      mover.id,
      owner.id,
    ])
    expect((await preRead(mover.client, id))?.request.state).toBe('SIGNED')
    expect((await preRead(owner.client, id))?.request.state).toBe('SIGNED')
    for (const other of [lead, administrator, outsider]) expect(await preRead(other.client, id)).toBeNull()
  })

  it('waits in the order in which it was asked for, a page at a time', async () => {
    for (const name of ['Una who asks', 'Ugo who asks', 'Uma who asks']) await asked(await ready(name))
    const all = await waitingFor(lead.client)
    interface Page {
      readonly nodes: readonly { readonly id: string }[]
      readonly pageInfo: { readonly endCursor: string | null }
    }
    const pageAfter = async (after: string | null): Promise<Page> => {
      const document = `query($after: String) { decisionsForMe(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }`
      return (await lead.client.query<{ decisionsForMe: Page }>(document, { after })).decisionsForMe
    }
    const paged: string[] = []
    let cursor: string | null = null
    for (let turn = 0; turn < all.length; turn += 1) {
      const page: Page = await pageAfter(cursor)
      paged.push(...page.nodes.map(({ id }) => id))
      cursor = page.pageInfo.endCursor
    }
    expect(all.length).toBeGreaterThan(2)
    expect(paged).toEqual(all)
  })

  it('keeps the version it was asked with, and says that there is a later one', async () => {
    const owner = await ready('Vic who revises')
    const id = await asked(owner)
    await run(
      api,
      `insert into evidence_pieces select (jsonb_populate_record(p, jsonb_build_object('id', ?::text, 'version', 2,
         'title', 'Changed since'))).* from evidence_pieces p where p.piece_id = ?`,
      [createId(), owner.pieces.audit],
    )
    for (const reader of [lead, owner]) {
      const audit = (await preRead(reader.client, id))?.requirements.find(({ kind }) => kind === 'AUDIT')
      expect(audit?.sources).toMatchObject([
        { isRevisedSince: true, piece: { title: 'Shown by PEER_AUDIT', version: 1 } },
      ])
    }
    await sign(lead, id)
    await sign(second, id)
    const after = await preRead(owner.client, id)
    expect(after?.requirements.find(({ kind }) => kind === 'AUDIT')?.sources).toMatchObject([
      { piece: { title: 'Shown by PEER_AUDIT', version: 1 } },
    ])
    // Signed decisions stay auditable to those who signed; the words of the evidence were theirs for the time of the request.
    const audit = (await preRead(lead.client, id))?.requirements.find(({ kind }) => kind === 'AUDIT')
    expect(audit?.sources).toMatchObject([{ by: lead.person.name, piece: null }])
  })

  it('is deferred with what is needed and by when, and can be asked for again', async () => {
    const owner = await ready('Dee who is deferred')
    const id = await asked(owner)
    const bare = await change(lead.client, 'deferSignOff', { id, hasTrained: false, needs: ' ', by: dayFromToday(0) })
    expect(bare.fields?.map(({ path }) => path)).toEqual(['needs', 'by'])
    const needs = { needs: 'Two more aneurysms measured with a colleague', by: dayFromToday(60) }
    const deferred = made(await change(lead.client, 'deferSignOff', { id, hasTrained: false, ...needs }))
    expect(deferred).toMatchObject({
      state: 'DEFERRED',
      decision: { outcome: 'DEFERRED', words: null, needed: [{ what: needs.needs, from: { name: lead.person.name } }] },
    })
    expect(await sign(second, id)).toMatchObject({ __typename: 'InvalidInput' })
    expect(await folderOf(owner.client)).toMatchObject({ canAsk: true, line: { state: 'DEFERRED' } })
    expect(await asked(owner)).not.toBe(id)
  })

  it('is taken back by its owner, and then nobody reads the folder', async () => {
    const owner = await ready('Wes who withdraws')
    const id = await asked(owner)
    expect((await change(lead.client, 'withdrawSignOffRequest', { id })).fields).toMatchObject([{ code: 'UNKNOWN' }])
    expect(made(await change(owner.client, 'withdrawSignOffRequest', { id })).state).toBe('WITHDRAWN')
    expect(await preRead(lead.client, id)).toBeNull()
    expect(await preRead(outsider.client, id)).toBeNull()
    expect((await preRead(owner.client, id))?.request.state).toBe('WITHDRAWN')
  })

  describe('at the database’s own wall', () => {
    it('takes no rating without a decision, and no decision without the words', async () => {
      const owner = await ready('Zed behind the wall')
      const id = await asked(owner)
      const forge = (sql: string, values: unknown[]) =>
        api.database.asViewer({ personId: lead.id }, tx => tx.execute(sql, values, 'run'))
      await expect(
        forge(
          `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
           values (?, ?, 'VAS-01', 'SIGN_OFF', 3, ?, array[?::uuid], '{Lena}', now())`,
          [createId(), owner.id, dayFromToday(0), lead.id],
        ),
      ).rejects.toThrow(/row-level security/)
      await expect(
        forge(
          `insert into sign_off_decisions (request_id, person_id, outcome, signer_ids, rating_ids, decided_on, decided_at)
           values (?, ?, 'SIGNED', array[?::uuid], array[?::uuid], ?, now())`,
          [id, owner.id, lead.id, createId(), dayFromToday(0)],
        ),
      ).rejects.toThrow(/row-level security/)
    })
  })
})
