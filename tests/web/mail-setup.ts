import { appendFileSync, writeFileSync } from 'node:fs'
import { startMailServer } from '../support/mail-server.ts'
import { lettersFile } from './letters.ts'

/** One mail server for every journey, whichever worker it runs in; letters are told by a file, a line each. */
export default async function startMail(): Promise<() => Promise<void>> {
  const file = lettersFile()
  writeFileSync(file, '')
  const server = await startMailServer(Number(process.env['BROWSER_SPECS_MAIL_PORT']), mail =>
    appendFileSync(file, `${JSON.stringify(mail)}\n`),
  )
  return () => server.stop()
}
