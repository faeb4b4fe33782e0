import { afterAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../../tests/support/api.ts'
import { createEvidence } from '../../../tests/support/create/evidence.ts'
import {
  createOrganisation,
  createPerson,
  dayFromToday,
  type InventedPerson,
} from '../../../tests/support/create/people.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { createMovableClock } from '../../../tests/support/movable-clock.ts'
import { timedJob } from '../../../tests/support/jobs.ts'
import { createId } from '../../platform/ids.ts'
import type { Log } from '../../platform/logging.ts'
import { createMailer } from '../../platform/mail/index.ts'
import { fileParts } from '../../../tests/support/files.ts'

const server = await startMailServer()
afterAll(() => server.stop())

const clock = createMovableClock()
const log: Log = { info: () => {}, warn: () => {}, error: () => {} }
const digest = timedJob('digest')
const config = {
  smtpUrl: server.url,
  mailFrom: 'Soundings <no-reply@soundings.test>',
  publicUrl: 'http://soundings.test',
}

const lettersTo = ({ email }: Pick<InventedPerson, 'email'>): string[] =>
  server.delivered
    .filter(({ to }) => to.includes(email))
    .map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='))

describeOnEachDatabase(
  'The weekly letter',
  api => {
    const run = async (): Promise<void> => {
      const mailer = createMailer({ config, log })
      await digest.run({ database: api.database, clock, createId, log, mailer, isStopping: () => false, ...fileParts })
      await mailer.close()
    }

    it('says how many colleagues wait for one’s word and since when, twice, and not what about', async () => {
      clock.reset()
      const membership = { organisationId: await createOrganisation(api, 'Reminded'), roles: ['PERSON'] } as const
      const holder = await createPerson(api, 'Holly Holder', [membership])
      const owner = await createPerson(api, 'Olive Owner', [membership])
      const { pieceVersionId } = await createEvidence(api, { personId: owner.id, words: 'A private matter' })
      for (const daysAgo of [20, 4])
        await api.database.asSystem(tx =>
          tx.execute(
            `insert into confirmation_requests (id, person_id, piece_version_id, asked_id, asked_at)
             values (?, ?, ?, ?, ?::date)`,
            [createId(), owner.id, pieceVersionId, holder.id, dayFromToday(-daysAgo)],
            'run',
          ),
        )
      for (let week = 0; week < 4; week += 1) {
        await run()
        await run()
        clock.pass({ days: 7 })
      }
      const [letter = '', second = '', ...more] = lettersTo(holder)
      expect(more).toEqual([])
      expect(letter).toContain('Subject: Colleagues wait for your word in Soundings')
      expect(letter).toContain('1 colleague waits for your word, since 3 November 2026.')
      expect(letter).toContain('\r\nhttp://soundings.test/confirmations\r\n')
      expect(second).toContain('since 3 November 2026.')
      expect(letter).not.toMatch(/Olive|private|Holly/)
      expect(lettersTo(owner)).toEqual([])
    })
  },
  { parts: { clock } },
)
