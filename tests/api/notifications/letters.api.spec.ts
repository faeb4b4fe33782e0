import { TestClock } from 'pg-boss'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { type RunParts, createJobEngine } from '../../../api/platform/jobs/index.ts'
import { createMailer } from '../../../api/platform/mail/index.ts'
import { type TestApi, describeOnEachDatabase } from '../../support/api.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'
import { fileParts } from '../../support/files.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { createMovableClock } from '../../support/movable-clock.ts'
import { until } from '../../support/process.ts'
import { asked, failingAt, letters, runLetters, sendAs } from './sending.ts'

const server = await startMailServer()
afterAll(() => server.stop())
const away = 'smtp://soundings:letterbox@127.0.0.1:9'
const clock = createMovableClock()
const log = { info: () => {}, warn: () => {}, error: () => {} }
const config = (smtpUrl: string) => ({
  smtpUrl,
  mailFrom: 'Soundings <no-reply@soundings.test>',
  publicUrl: 'http://soundings.test',
})

const lettersTo = ({ email }: Pick<InventedPerson, 'email'>): string[] =>
  server.delivered
    .filter(({ to }) => to.includes(email))
    .map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='))
const idIn = (letter: string): string | undefined => /^Message-ID: <(.+)>\r$/m.exec(letter)?.[1]

describeOnEachDatabase(
  'Letters about messages',
  (api: TestApi) => {
    let organisationId: string
    let person: InventedPerson
    beforeEach(async () => {
      clock.reset()
      organisationId = await createOrganisation(api, 'Told')
      person = await createPerson(api, 'Told Person', [{ organisationId, roles: ['PERSON'] }])
    })
    const partsWith = (smtpUrl = server.url): RunParts => {
      const mailer = createMailer({ config: config(smtpUrl), log })
      return { database: api.database, clock, createId, log, mailer, isStopping: () => false, ...fileParts }
    }
    const run = async (parts = partsWith()): Promise<string[]> => {
      const failures = await runLetters(parts)
      await parts.mailer.close()
      return failures
    }
    const send = (...messages: ReturnType<typeof asked>[]) =>
      sendAs(api, { personId: person.id }, { clock, messages: messages.length > 0 ? messages : [asked(person.id)] })
    const choose = async (choices: object): Promise<void> => {
      const document = `mutation($input: ChooseMessagesInput!) { chooseMessages(input: $input) { __typename } }`
      const usual = { email: 'AT_ONCE', workingDays: [1, 2, 3, 4, 5], quietFrom: '19:00', quietUntil: '07:00' }
      const client = await signInAs(api, person)
      expect(await client.query(document, { input: { ...usual, ...choices } })).toEqual({
        chooseMessages: { __typename: 'ChooseMessagesSuccess' },
      })
    }

    it('name what is unread once a week, twice, with nobody’s words, and then are silent', async () => {
      await send(asked(person.id), {
        ...asked(person.id),
        kind: 'NUDGE',
        values: { note: 'Call me about the list', item: 'Growth scans' },
      })
      // From Monday 9:00, an hour after the digest, each six hours for five weeks.
      const days: number[] = []
      for (let step = 0; step < 5 * 7 * 4; step += 1) {
        const before = lettersTo(person).length
        await run()
        if (lettersTo(person).length > before) days.push(Math.floor(step / 4))
        clock.pass({ hours: 6 })
      }
      const [first = '', second = '', ...more] = lettersTo(person)
      expect({ days, more }).toEqual({ days: [7, 14], more: [] })
      expect(first).toContain('Subject: 2 messages for you in Soundings')
      expect(first).toContain('- You are asked to confirm an early pregnancy scan\r\n')
      expect(first).toContain('- A note from your educator: Growth scans\r\n')
      expect(first).not.toContain('Call me')
      expect(idIn(first)).not.toBe(idIn(second))
    })

    it('come at once where that is wanted, not at night, and not of what was read meanwhile', async () => {
      await choose({})
      await send()
      clock.set('2026-11-23T21:00:00Z')
      await run()
      expect(lettersTo(person)).toEqual([])
      clock.set('2026-11-24T06:59:00Z')
      await run()
      expect(lettersTo(person)).toEqual([])
      clock.set('2026-11-24T07:01:00Z')
      await run()
      expect(lettersTo(person)).toHaveLength(1)
      await send()
      await (await signInAs(api, person)).query('mutation { markMessagesRead(input: {}) { __typename } }')
      await run()
      expect(lettersTo(person)).toHaveLength(1)
    })

    it('wait for the next working day where a mail server came back at night', async () => {
      await choose({})
      await send()
      expect(await run(partsWith(away))).toEqual(['MAIL_SERVER_AWAY'])
      clock.set('2026-11-27T19:30:00Z')
      expect(await run()).toEqual([])
      clock.set('2026-11-30T06:59:00Z')
      await run()
      expect(lettersTo(person)).toEqual([])
      clock.set('2026-11-30T07:00:00Z')
      await run()
      expect(lettersTo(person)).toHaveLength(1)
    })

    it('name the same thing twice, however many messages are about it', async () => {
      await choose({})
      for (let count = 0; count < 4; count += 1) {
        await send(asked(person.id, { thing: 'confirmation-of-one' }))
        await run()
        clock.pass({ days: 1 })
      }
      expect(lettersTo(person).length).toBeLessThanOrEqual(2)
    })

    it('are turned off by one click, again and again, and by no look at the link', async () => {
      await choose({})
      await send()
      await run()
      const [letter = ''] = lettersTo(person)
      const link = /^List-Unsubscribe:\s+<(http:\/\/soundings\.test\/unsubscribe\/[\w-]+)>\r$/m.exec(letter)?.[1] ?? ''
      expect(letter).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
      const url = new URL(link).pathname
      const stranger = api.stranger()
      const email = async () =>
        (
          await (
            await signInAs(api, person)
          ).query<{ myMessageChoices: { email: string } }>('{ myMessageChoices { email } }')
        ).myMessageChoices.email
      expect((await stranger.send({ method: 'GET', url })).statusCode).toBe(200)
      expect(await email()).toBe('AT_ONCE')
      const click = (path: string) =>
        stranger.send({
          method: 'POST',
          url: path,
          payload: 'List-Unsubscribe=One-Click',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
        })
      expect((await click(url)).statusCode).toBe(200)
      expect((await click(url)).statusCode).toBe(200)
      expect((await click('/unsubscribe/nobody')).statusCode).toBe(404)
      expect(await email()).toBe('OFF')
      await send()
      clock.pass({ days: 8 })
      await run()
      expect(lettersTo(person)).toHaveLength(1)
      await choose({ email: 'WEEKLY' })
      clock.set('2026-12-07T08:00:00Z')
      await run()
      expect(lettersTo(person)).toHaveLength(2)
    })

    it('leave once, whichever step a process ends at: what a mail server took already is told by its id', async () => {
      await choose({})
      const ids: (string | undefined)[] = []
      // Two units of work to look, then for the letter: reading it, noting that it leaves, and what became of it.
      for (const nth of [1, 2, 3, 4, 5]) {
        await send()
        const before = lettersTo(person).length
        await run({ ...partsWith(), database: failingAt(api.database, nth) }).catch(() => {})
        await run()
        await run()
        const ours = lettersTo(person).slice(before).map(idIn)
        expect(new Set(ours).size).toBe(1)
        expect(ours).toHaveLength(nth === 5 ? 2 : 1)
        ids.push(ours[0])
      }
      expect(new Set(ids).size).toBe(5)
    })

    it('go out once each where a mail server was away for a day, with nothing lost', async () => {
      const people = await Promise.all(
        ['One', 'Two', 'Three'].map(name => createPerson(api, name, [{ organisationId, roles: ['PERSON'] }])),
      )
      const all = [person, ...people]
      await sendAs(api, { personId: person.id }, { clock, messages: all.map(({ id }) => asked(id)) })
      clock.set('2026-11-30T08:00:00Z')
      const jobClock = new TestClock(clock.now())
      let mailer = createMailer({ config: config(away), log })
      const parts = {
        ...partsWith(),
        mailer: { ...mailer, deliver: (mail: Parameters<typeof mailer.deliver>[0]) => mailer.deliver(mail) },
      }
      const engine = createJobEngine([letters], {
        ...parts,
        database: api.database,
        timeZone: 'Europe/London',
        jobClock,
      })
      await engine.start()
      const pass = async (hours: number): Promise<void> => {
        clock.pass({ hours })
        await jobClock.setTime(clock.now())
        await jobClock.tick(6_000)
      }
      try {
        for (let hour = 0; hour < 24; hour += 1) await pass(1)
        expect(all.flatMap(lettersTo)).toEqual([])
        mailer = createMailer({ config: config(server.url), log })
        await until(async () => {
          await pass(1)
          return all.every(each => lettersTo(each).length > 0)
        }, 40_000)
        for (let hour = 0; hour < 3; hour += 1) await pass(1)
      } finally {
        await engine.stop()
      }
      expect(all.map(each => lettersTo(each).length)).toEqual([1, 1, 1, 1])
    })
  },
  { parts: { clock } },
)
