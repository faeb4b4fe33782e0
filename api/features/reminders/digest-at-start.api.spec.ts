import { afterAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { until } from '../../../tests/support/process.ts'

const server = await startMailServer()
afterAll(() => server.stop())

/** Bernadette's resuscitation training ends in two months. */
const letters = () => server.delivered.filter(({ to }) => to.includes('bernadette.quill@soundings.example'))

describeOnOneDatabase(
  'A service that starts on the day of a digest',
  api => {
    it('answers, and sends it by the mail server that is set', async () => {
      expect((await api.stranger().ask('{ me { name } }')).errors).toEqual([])
      await until(() => letters().length > 0)
      expect(letters()).toEqual([
        expect.objectContaining({
          from: 'no-reply@soundings.test',
          text: expect.stringContaining('What ends soon in your Soundings record'),
        }),
      ])
      server.forget()
    })
  },
  {
    hasBackgroundJobs: true,
    config: { smtpUrl: server.url, mailFrom: 'Soundings <no-reply@soundings.test>' },
  },
)
