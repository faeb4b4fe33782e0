import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeOnEachDatabase, type TestApi } from '../../../tests/support/api.ts'
import { createGateFact, createLeave } from '../../../tests/support/create/history.ts'
import { createPerson, dayFromToday, type InventedPerson, signInAs } from '../../../tests/support/create/people.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { createMovableClock } from '../../../tests/support/movable-clock.ts'
import { timedJob } from '../../../tests/support/jobs.ts'
import { countStatements, type Database } from '../../platform/database/index.ts'
import { createId } from '../../platform/ids.ts'
import type { Log } from '../../platform/logging.ts'
import { createMailer, type Mailer } from '../../platform/mail/index.ts'
import { fileParts } from '../../../tests/support/files.ts'

const server = await startMailServer()
afterAll(() => server.stop())

const clock = createMovableClock()
const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }
const nowhere = 'smtp://soundings:letterbox@127.0.0.1:9'
const digest = timedJob('digest')

const mailerTo = (smtpUrl: string, log = quiet): Mailer => {
  const config = { smtpUrl, mailFrom: 'Soundings <no-reply@soundings.test>', publicUrl: 'http://soundings.test' }
  return createMailer({ config, log })
}

/** Letters to somebody, in words: what a mail server wraps for the journey is put together again. */
const lettersTo = ({ email }: Pick<InventedPerson, 'email'>): string[] =>
  server.delivered
    .filter(({ to }) => to.includes(email))
    .map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='))

interface RunOptions {
  readonly smtpUrl?: string
  readonly log?: Log
  readonly database?: Pick<Database, 'asSystem'>
  readonly isStopping?: () => boolean
}

/** One run of the job, as one process does it. */
const run = async (api: TestApi, options: RunOptions = {}): Promise<void> => {
  const { smtpUrl = server.url, log = quiet, database = api.database, isStopping = () => false } = options
  const mailer = mailerTo(smtpUrl, log)
  try {
    await digest.run({ database, clock, createId, log, mailer, isStopping, ...fileParts })
  } finally {
    await mailer.close()
  }
}

const execute = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

const sentTo = (api: TestApi, { id }: InventedPerson) =>
  api.database.asSystem(tx =>
    tx.execute<{ on: string }[]>('select sent_on::text as "on" from sent_reminders where person_id = ?', [id]),
  )

describeOnEachDatabase(
  'The weekly digest',
  api => {
    let holder: InventedPerson
    beforeEach(async () => {
      clock.reset()
      holder = await createPerson(api, 'Holly Holder')
    })
    afterEach(() => execute(api, `update digest_turns set ends_at = '-infinity'`))

    const holds = (until: string, gateCode = 'REG', person = holder) =>
      createGateFact(api, { personId: person.id, gateCode, statedBy: 'Workforce team', until })

    describe('on its day', () => {
      it('is one letter with what ends and when, where to look and how to turn it off, and nothing else', async () => {
        await holds(dayFromToday(56))
        await holds(dayFromToday(14), 'G3')
        await run(api)
        const [letter, ...more] = lettersTo(holder)
        expect(more).toEqual([])
        expect(letter).toContain('Subject: What ends soon in your Soundings record')
        const [, body = ''] = (letter ?? '').split('\r\n\r\nThese end soon:')
        const items = body.split('\r\n').filter(line => line.startsWith('- '))
        expect(items).toHaveLength(2)
        expect(items[0]).toMatch(/: 7 December 2026$/)
        expect(items[1]).toMatch(/^- Your registration: 18 January 2027$/)
        expect(body).toContain('\r\nhttp://soundings.test/certificates\r\n')
        expect(body).toContain('turn them off on the same page')
        expect(letter).not.toMatch(/Holly|Workforce/)
      })

      it('names the medicine and the area of what is kept apart, on one line each', async () => {
        await execute(
          api,
          `insert into gate_facts (id, person_id, gate_code, area_code, medicine, is_met, stated_on, until_on, stated_by, recorded_at)
           values (?, ?, 'G2', 'MSK', ?, true, ?, ?, 'Pharmacy', now())`,
          [createId(), holder.id, 'lidocaine\r\n- Another line', dayFromToday(-1), dayFromToday(14)],
        )
        await run(api)
        expect(lettersTo(holder)[0]).toMatch(/\(lidocaine - Another line, Musculoskeletal\): 7 December 2026/)
      })

      it('is sent once, however often the job runs and however many processes run it', async () => {
        await holds(dayFromToday(14))
        await Promise.all([run(api), run(api), run(api)])
        await run(api)
        expect(lettersTo(holder)).toHaveLength(1)
        expect(await sentTo(api, holder)).toEqual([{ on: dayFromToday(0) }])
      })

      it('goes to everybody who has something due, over as many pages as there are', async () => {
        const due = `insert into gate_facts (id, person_id, gate_code, is_met, stated_on, until_on, stated_by, recorded_at)
          select gen_random_uuid(), id, 'REG', true, ?, ?, 'Somebody', now() from people where name = 'One of many'`
        await execute(
          api,
          `insert into people (id, name, joined_at) select gen_random_uuid(), 'One of many', now() from generate_series(1, 220)`,
        )
        await execute(
          api,
          `insert into users (id, name, email, email_verified, is_demo, created_at, updated_at)
           select id, name, id || '@many.example', true, true, now(), now() from people where name = 'One of many'`,
        )
        await execute(api, due, [dayFromToday(-1), dayFromToday(14)])
        server.forget()
        await run(api)
        const addresses = server.delivered.flatMap(({ to }) => to).filter(to => to.endsWith('@many.example'))
        expect([addresses.length, new Set(addresses).size]).toEqual([220, 220])
      })
    })

    it('reminds on the very days that were shown, twice, and then no more', async () => {
      await holds(dayFromToday(80))
      const client = await signInAs(api, holder)
      const ask = () =>
        client.query<{ myGates: { reminders: string[]; remindersSent: string[] }[] }>(
          '{ myGates { reminders remindersSent } }',
        )
      const shown = (await ask()).myGates.flatMap(({ reminders }) => reminders)
      expect(shown).toHaveLength(2)
      const days: string[] = []
      for (let day = 0; day <= 90; day += 1) {
        const before = lettersTo(holder).length
        await run(api)
        if (lettersTo(holder).length > before) days.push(dayFromToday(day))
        clock.pass({ days: 1 })
      }
      expect(days).toEqual(shown)
      expect((await ask()).myGates.flatMap(({ remindersSent }) => remindersSent)).toEqual(shown)
    })

    describe('goes to nobody', () => {
      it.each([
        ['on a Saturday', 5, 60],
        ['on a bank holiday, but on the day after', 35, 60],
      ])('%s', async (_when, wait, until) => {
        await holds(dayFromToday(until))
        clock.pass({ days: wait })
        await run(api)
        expect(lettersTo(holder)).toEqual([])
        clock.pass({ days: wait === 5 ? 2 : 1 })
        await run(api)
        expect(lettersTo(holder)).toHaveLength(1)
      })

      it('who is on leave, has turned letters off, has renewed, or has nothing to say it ends', async () => {
        await createLeave(api, holder.id)
        await holds(dayFromToday(14))
        const [off, renewed, lost, endless] = await Promise.all(
          ['Off', 'Renewed', 'Lost', 'Endless'].map(name => createPerson(api, name)),
        )
        if (!off || !renewed || !lost || !endless) throw new Error('Everybody is there')
        await holds(dayFromToday(14), 'REG', off)
        const client = await signInAs(api, off)
        const turn = (areWanted: boolean) =>
          client.query(
            'mutation($input: ChangeMyRemindersInput!) { changeMyReminders(input: $input) { __typename } }',
            { input: { areWanted } },
          )
        await turn(false)
        await holds(dayFromToday(14), 'REG', renewed)
        await holds(dayFromToday(900), 'REG', renewed)
        await holds(dayFromToday(14), 'REG', lost)
        await createGateFact(api, { personId: lost.id, gateCode: 'REG', statedBy: 'The register', isMet: false })
        await createGateFact(api, { personId: endless.id, gateCode: 'REG', statedBy: 'The register' })
        await run(api)
        for (const person of [holder, off, renewed, lost, endless]) expect(lettersTo(person), person.name).toEqual([])
        await turn(true)
        await run(api)
        expect(lettersTo(off)).toHaveLength(1)
      })

      it('whose address is not proven, or whose account is closed', async () => {
        await holds(dayFromToday(14))
        await execute(api, 'update users set email_verified = false where id = ?', [holder.id])
        const gone = await createPerson(api, 'Gone')
        await holds(dayFromToday(14), 'REG', gone)
        await execute(api, 'delete from users where id = ?', [gone.id])
        await run(api)
        expect([...lettersTo(holder), ...lettersTo(gone)]).toEqual([])
      })
    })

    describe('when something breaks', () => {
      it('is tried again at the next run where the mail server was away, and nothing is lost', async () => {
        await holds(dayFromToday(14))
        await run(api, { smtpUrl: nowhere })
        expect(await sentTo(api, holder)).toEqual([])
        await run(api)
        expect(lettersTo(holder)).toHaveLength(1)
        expect(await sentTo(api, holder)).toHaveLength(1)
      })

      it('goes to the others where the mail server refuses one address', async () => {
        const refused = await createPerson(api, 'Refused')
        await execute(api, 'update users set email = ? where id = ?', ['refused@invented.example', refused.id])
        const after = await createPerson(api, 'After')
        for (const person of [refused, after]) await holds(dayFromToday(14), 'REG', person)
        await run(api)
        expect(lettersTo(after)).toHaveLength(1)
        expect(await sentTo(api, refused)).toEqual([])
      })

      it('sends one letter again, and only one, where the process ended between the letter and its account', async () => {
        await run(api)
        const others = [await createPerson(api, 'Next'), await createPerson(api, 'Last')]
        for (const person of [holder, ...others]) await holds(dayFromToday(14), 'REG', person)
        const count = () => [holder, ...others].flatMap(lettersTo).length
        // Takes the turn and reads the page; then the process is gone, and with it all it could still write.
        let works = 2
        const dying: Pick<Database, 'asSystem'> = {
          asSystem: work => ((works -= 1) < 0 ? Promise.reject(new Error('Killed')) : api.database.asSystem(work)),
        }
        await expect(run(api, { database: dying })).rejects.toThrow('Killed')
        expect(count()).toBe(1)
        await run(api)
        expect(count(), 'the turn of whoever is gone is waited for').toBe(1)
        await execute(api, `update digest_turns set ends_at = now() - interval '1 second'`)
        await run(api)
        await run(api)
        expect(count()).toBe(4)
      })

      it('ends after the letter it is at where the service is told to stop, and goes on with the next run', async () => {
        await run(api)
        const others = [await createPerson(api, 'Next'), await createPerson(api, 'Last')]
        for (const person of [holder, ...others]) await holds(dayFromToday(14), 'REG', person)
        const all = () => [holder, ...others].map(person => lettersTo(person).length)
        await run(api, { isStopping: () => all().includes(1) })
        expect(all().toSorted()).toEqual([0, 0, 1])
        await run(api)
        expect(all()).toEqual([1, 1, 1])
      })
    })

    it('takes as many statements however many people have something that ends later', async () => {
      await run(api)
      const count = async () => (await countStatements(() => run(api))).statements.own.length
      await holds(dayFromToday(300))
      const before = await count()
      for (let one = 0; one < 30; one += 1)
        await holds(dayFromToday(300), 'REG', await createPerson(api, `Later ${one}`))
      expect(await count()).toBe(before)
    })

    it('tells the log how many letters went and when the known bank holidays end, and nothing of anybody', async () => {
      const lines: object[] = []
      const keep = (details: object): void => void lines.push(details)
      const log: Log = { info: keep, warn: keep, error: keep }
      await holds(dayFromToday(14))
      await run(api, { log })
      expect(lines).toContainEqual({ part: 'digest', letters: expect.any(Number) })
      clock.pass({ days: 365 * 2 })
      await run(api, { log })
      expect(lines).toContainEqual({ part: 'digest', until: '2028-12-31' })
      expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${holder.email}|${holder.id}|registration`))
    })

    it('is no longer on record a year after the end it told of, and no day before', async () => {
      await holds(dayFromToday(14))
      await run(api)
      const keep = timedJob('retention')
      const parts = { database: api.database, clock, createId, log: quiet, mailer: api.mailbox.mailer, ...fileParts }
      const left = async (days: number) => {
        clock.pass({ days })
        await keep.run({ ...parts, isStopping: () => false })
        return (await sentTo(api, holder)).length
      }
      expect([await left(14 + 365), await left(1)]).toEqual([1, 0])
    })
  },
  { parts: { clock } },
)
