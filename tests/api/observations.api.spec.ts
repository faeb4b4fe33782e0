import { beforeAll, describe, expect, it } from 'vitest'
import { createObservationReminderJob } from '../../api/features/observations/index.ts'
import { createFixedClock } from '../../api/platform/clock.ts'
import { createId } from '../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { testClock } from '../support/product.ts'
import { act, asking, filledIn, secretTo, see } from './observations/asking.ts'
import { fileParts } from '../support/files.ts'

describeOnEachDatabase('An observation', api => {
  let learner: InventedPerson
  let assessor: InventedPerson
  let client: ApiClient
  let organisationId: string

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Scan rooms')
    learner = await createPerson(api, 'Hedda Quillfeather', [{ organisationId, roles: ['PERSON'] }])
    assessor = await createPerson(api, 'Osric Tamworth', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
    client = await signInAs(api, learner)
  })

  const askBy = async (route: string, more: object = {}): Promise<{ token: string; id: string; version: number }> => {
    const asked = await act(client, 'ask', { ...asking, route, ...more })
    if (asked.request === undefined) throw new Error(JSON.stringify(asked))
    const to = (more as { email?: string }).email ?? assessor.email
    return { token: asked.token ?? secretTo(api, to), id: asked.request.id, version: asked.request.version }
  }
  const ratings = () =>
    api.database.asSystem(tx =>
      tx.execute<{ code: string; value: number; names: string[] }[]>(
        `select capability_code as code, value, to_jsonb(assessor_names) as names from ratings where person_id = ? order by 1`,
        [learner.id],
      ),
    )
  const forget = () =>
    api.database.asSystem(tx => tx.execute('delete from ratings where person_id = ?', [learner.id], 'run'))
  const change = (sql: string, values: unknown[]) => api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const observed = (id: string) => see<{ state: string; observation: Record<string, unknown> }>(client, 'one', { id })

  describe('asked for by letter', () => {
    it('is opened as often as anybody likes, by scanners too, and takes one answer', async () => {
      const { token, id } = await askBy('LINK', { email: 'first@radiology.example' })
      const before = await api.database.asSystem(tx =>
        tx.execute('select xmin::text, * from observation_requests where id = ?', [id]),
      )
      for (let times = 0; times < 5; times += 1)
        expect(await see(api.stranger(), 'look', { token })).toMatchObject({ state: 'OPEN', learnerName: 'Hedda' })
      expect(
        await api.database.asSystem(tx =>
          tx.execute('select xmin::text, * from observation_requests where id = ?', [id]),
        ),
      ).toEqual(before)
      expect(await act(api.stranger(), 'send', { token, ...filledIn() })).toMatchObject({ isProven: false })
      expect(await act(api.stranger(), 'send', { token, ...filledIn() })).toMatchObject({ code: 'ANSWERED' })
      expect(await see(api.stranger(), 'look', { token })).toMatchObject({ state: 'ANSWERED' })
    })

    it('sent twice at the same moment is taken once', async () => {
      const { token } = await askBy('LINK', { email: 'twice@radiology.example' })
      const sent = await Promise.all([1, 2, 3].map(() => act(api.stranger(), 'send', { token, ...filledIn() })))
      expect(sent.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
        'ANSWERED',
        'ANSWERED',
        'SubmitObservationSuccess',
      ])
    })

    it('shows the learner the same words at once, and counts once the address is proven', async () => {
      await forget()
      const { token, id } = await askBy('LINK', { email: 'words@radiology.example' })
      await act(api.stranger(), 'send', { token, ...filledIn() })
      expect(await observed(id)).toMatchObject({
        state: 'RECEIVED',
        observation: {
          comment: 'Steady hand; say the convention aloud',
          assessorName: 'Dr Mirela Vantongeren',
          registrationNumber: '7654321',
          provenAt: null,
        },
      })
      expect(await ratings()).toEqual([])
      const proof = secretTo(api, 'mirela.vantongeren@radiology.example')
      for (let times = 0; times < 3; times += 1)
        expect(await see(api.stranger(), 'letter', { token: proof })).toMatchObject({ isConfirmed: false })
      expect(await ratings()).toEqual([])
      expect(await act(api.stranger(), 'confirm', { token: proof })).toMatchObject({
        __typename: 'ConfirmAssessorEmailSuccess',
      })
      expect(await act(api.stranger(), 'confirm', { token: proof })).toMatchObject({
        __typename: 'ConfirmAssessorEmailSuccess',
      })
      expect(await ratings()).toEqual([
        { code: 'CLN-03', value: 1, names: ['Dr Mirela Vantongeren'] },
        { code: 'GMU-01', value: 2, names: ['Dr Mirela Vantongeren'] },
      ])
      expect((await observed(id)).state).toBe('CONFIRMED')
    })

    it('passed on proves nothing of the address it went to: the letter goes to the address that was typed', async () => {
      const { token, id } = await askBy('LINK', { email: 'asked@radiology.example' })
      const letters = api.mailbox.letters.length
      await act(api.stranger(), 'send', { token, ...filledIn({ assessorEmail: 'somebody.else@radiology.example' }) })
      expect(api.mailbox.letters.slice(letters).map(({ to }) => to)).toEqual(['somebody.else@radiology.example'])
      expect((await observed(id)).state).toBe('RECEIVED')
    })

    it('cannot be sent after it was taken back, renewed or over', async () => {
      const gone = await askBy('LINK', { email: 'gone@radiology.example' })
      const { id, version } = gone
      expect(await act(client, 'withdraw', { id, expectedVersion: version })).toMatchObject({
        request: { state: 'WITHDRAWN' },
      })
      expect(await act(api.stranger(), 'send', { token: gone.token, ...filledIn() })).toMatchObject({
        code: 'WITHDRAWN',
      })
      const old = await askBy('LINK', { email: 'old@radiology.example' })
      await change(`update observation_requests set expires_at = ? where id = ?`, [testClock.now(), old.id])
      expect(await act(api.stranger(), 'send', { token: old.token, ...filledIn() })).toMatchObject({ code: 'EXPIRED' })
      expect(await act(client, 'renew', { id: old.id, expectedVersion: old.version + 1 })).toMatchObject({
        currentVersion: old.version,
      })
      expect(await act(client, 'renew', { id: old.id, expectedVersion: old.version })).toMatchObject({
        request: { state: 'WAITING' },
      })
      expect(await see(api.stranger(), 'look', { token: old.token })).toMatchObject({ state: 'REPLACED' })
      expect(
        await act(api.stranger(), 'send', { token: secretTo(api, 'old@radiology.example'), ...filledIn() }),
      ).toMatchObject({ isProven: false })
    })

    it('is reminded of twice, on working days, and never after an answer, a withdrawal or its end', async () => {
      const waiting = await askBy('LINK', { email: 'waits@radiology.example' })
      const answered = await askBy('LINK', { email: 'answers@radiology.example' })
      await act(api.stranger(), 'send', { token: answered.token, ...filledIn() })
      const back = await askBy('LINK', { email: 'back@radiology.example' })
      await act(client, 'withdraw', { id: back.id, expectedVersion: back.version })
      const job = createObservationReminderJob({ holidays: () => ({ days: new Set() }) })
      const from = api.mailbox.letters.length
      // From the Monday of the request on, day after day for three weeks.
      for (let day = 0; day < 21; day += 1) {
        const clock = createFixedClock(new Date(testClock.now().getTime() + day * 86_400_000))
        const log = { info: () => {}, warn: () => {}, error: () => {} }
        const parts = { ...fileParts, database: api.database, clock, createId, log }
        await job.run({ ...parts, mailer: api.mailbox.mailer, isStopping: () => false })
      }
      const sent = api.mailbox.letters.slice(from)
      expect(sent.filter(({ to }) => to === 'waits@radiology.example')).toHaveLength(2)
      expect(sent.filter(({ to }) => /^(answers|back)@/.test(to))).toEqual([])
      // A reminder has a link of its own, and both open the same request.
      for (const token of [waiting.token, secretTo(api, 'waits@radiology.example')])
        expect(await see(api.stranger(), 'look', { token })).toMatchObject({ state: 'OPEN' })
    })
  })

  describe('of oneself', () => {
    it('is refused by account, by address, and as whom to ask', async () => {
      const { token } = await askBy('QR')
      expect(await see(client, 'look', { token })).toMatchObject({ state: 'OWN_RECORD' })
      expect(await act(client, 'send', { token, ...filledIn() })).toMatchObject({ code: 'OWN_RECORD' })
      const own = filledIn({ assessorEmail: learner.email.toUpperCase() })
      expect(await act(api.stranger(), 'send', { token, ...own })).toMatchObject({ code: 'OWN_RECORD' })
      expect(await act(client, 'ask', { ...asking, route: 'LINK', email: learner.email })).toMatchObject({
        fields: [{ path: 'email', code: 'OWN_ADDRESS' }],
      })
      const typed = { ...own, formCode: asking.formCode, about: asking.about, observedOn: '2026-11-20' }
      expect(await act(client, 'typeIn', typed)).toMatchObject({
        fields: [{ path: 'assessorEmail', code: 'OWN_ADDRESS' }],
      })
    })
  })

  describe('by a colleague with an account', () => {
    it('counts at once, under the name of the account', async () => {
      await forget()
      const { token, id } = await askBy('LINK', { assessorId: assessor.id })
      expect(await act(api.stranger(), 'send', { token, ...filledIn() })).toMatchObject({ code: 'FOR_ANOTHER' })
      expect(await act(await signInAs(api, assessor), 'send', { token, ...filledIn() })).toMatchObject({
        isProven: true,
      })
      expect(await observed(id)).toMatchObject({ state: 'CONFIRMED', observation: { assessorName: 'Osric Tamworth' } })
      expect((await ratings()).map(({ names }) => names)).toEqual([['Osric Tamworth'], ['Osric Tamworth']])
    })

    it('who left meanwhile is refused, and the learner is told to ask somebody else', async () => {
      const leaver = await createPerson(api, 'Wystan Farthingale', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
      const asked = await act(client, 'ask', { ...asking, route: 'LINK', assessorId: leaver.id })
      const token = secretTo(api, leaver.email)
      await change(`update memberships set ended_at = ?, to_on = from_on, version = version + 1 where person_id = ?`, [
        testClock.now(),
        leaver.id,
      ])
      const theirs = await signInAs(api, leaver)
      expect(await see(theirs, 'look', { token })).toMatchObject({ state: 'NO_LONGER_ASSESSOR' })
      expect(await act(theirs, 'send', { token, ...filledIn() })).toMatchObject({ code: 'NO_LONGER_ASSESSOR' })
      const { id = '', version = 0 } = asked.request ?? {}
      expect(await observed(id)).toMatchObject({ state: 'WAITING', hasAssessorLeft: true })
      expect(await act(client, 'renew', { id, expectedVersion: version })).toMatchObject({ code: 'NO_LONGER_ASSESSOR' })
    })
  })

  describe('on a device that is known', () => {
    it('counts at once for its address by link or code, and not on the learner’s computer', async () => {
      const phone = api.stranger()
      const email = 'known@radiology.example'
      await act(phone, 'send', { token: (await askBy('QR')).token, ...filledIn({ assessorEmail: email }) })
      await act(phone, 'confirm', { token: secretTo(api, email), isOwnDevice: true })
      expect(
        await act(phone, 'send', { token: (await askBy('QR')).token, ...filledIn({ assessorEmail: email }) }),
      ).toMatchObject({ isProven: true })
      expect(api.mailbox.last(email).subject).toBe('Your observation was received')
      const other = filledIn({ assessorEmail: 'not.known@radiology.example' })
      expect(await act(phone, 'send', { token: (await askBy('QR')).token, ...other })).toMatchObject({
        isProven: false,
      })
      expect(
        await act(phone, 'send', { token: (await askBy('HAND_OVER')).token, ...filledIn({ assessorEmail: email }) }),
      ).toMatchObject({ isProven: false })
    })
  })

  it('tells whoever opens a link no more than the form needs, and keeps nothing of a safety concern', async () => {
    const { token } = await askBy('HAND_OVER')
    const shown = await see<object>(api.stranger(), 'look', { token })
    expect(JSON.stringify(shown)).not.toContain('Quillfeather')
    expect(shown).toMatchObject({
      about: 'Upper abdomen',
      form: { safetyQuestion: expect.stringContaining('safety concern') },
    })
    const columns = await api.database.asSystem(tx =>
      tx.execute<{ name: string }[]>(
        `select column_name as name from information_schema.columns where table_name like 'observation%'`,
      ),
    )
    expect(columns.filter(({ name }) => name.includes('safety'))).toEqual([])
    const inputs = await api
      .stranger()
      .ask<object>('{ __type(name: "SubmitObservationInput") { inputFields { name } } }')
    expect(JSON.stringify(inputs)).not.toContain('safety')
  })

  it('is refused where what was filled in is wrong, and the link stays open', async () => {
    const { token } = await askBy('QR')
    const wrong = filledIn({
      ratings: [{ capabilityCode: 'GMU-01', value: 3 }],
      comment: 'Repeat scan of 943 476 5919',
      assessorEmail: 'x',
      registrationNumber: '',
    })
    expect(
      (await act(api.stranger(), 'send', { token, ...wrong })).fields?.map(({ path, code }) => `${path} ${code}`),
    ).toEqual([
      'ratings.0.value OUT_OF_RANGE',
      'comment PATIENT_IDENTIFIER',
      'assessorEmail NOT_AN_ADDRESS',
      'registrationNumber MISSING',
    ])
    expect(await act(api.stranger(), 'send', { token, ...filledIn() })).toMatchObject({ isProven: false })
  })

  it('can be answered, and seen by somebody else', async () => {
    const { token, id } = await askBy('QR')
    await act(api.stranger(), 'send', { token, ...filledIn() })
    const observationId = String((await observed(id)).observation['id'])
    expect(await act(client, 'reply', { observationId, text: 'Thank you; I did say it once' })).toMatchObject({
      __typename: 'ReplyToObservationSuccess',
    })
    expect(await act(client, 'reply', { observationId: createId(), text: 'Not mine' })).toMatchObject({
      code: 'NO_OBSERVATION',
    })
    expect(await act(client, 'second', { observationId, route: 'QR' })).toMatchObject({ token: expect.any(String) })
    expect((await observed(id)).observation['replies']).toMatchObject([
      { kind: 'REPLY', text: 'Thank you; I did say it once' },
      { kind: 'SECOND_ASSESSOR', text: null },
    ])
  })

  it('typed in from paper is marked so, and counts once its assessor confirms it', async () => {
    await forget()
    const email = 'paper@radiology.example'
    const typed = await act(client, 'typeIn', {
      ...filledIn({ assessorEmail: email }),
      formCode: asking.formCode,
      about: asking.about,
      observedOn: '2026-11-20',
    })
    expect(typed.request).toMatchObject({ state: 'RECEIVED', route: 'TYPED_IN', observation: { isTypedIn: true } })
    expect(await ratings()).toEqual([])
    const token = secretTo(api, email)
    expect(await act(client, 'confirm', { token })).toMatchObject({ code: 'OWN_RECORD' })
    expect(await see(api.stranger(), 'letter', { token })).toMatchObject({ isTypedIn: true, isConfirmed: false })
    await act(api.stranger(), 'confirm', { token })
    expect(await ratings()).toHaveLength(2)
  })
})
