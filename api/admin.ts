import 'reflect-metadata'
import { inviteAdministrator } from './features/invitations/index.ts'
import { mergeOrganisations } from './features/organisations/index.ts'
import { features } from './features.ts'
import { accountEntities, endSessions } from './platform/auth/index.ts'
import { createClock } from './platform/clock.ts'
import { type Config, ConfigError, readConfig } from './platform/config.ts'
import { createDatabase, type Database, DatabaseUnusable } from './platform/database/index.ts'
import { createId } from './platform/ids.ts'
import { createMailer } from './platform/mail/index.ts'

const usage = `Makes the first administrator of a new installation, or signs somebody out everywhere.

  npm run admin -- create EMAIL [ORGANISATION]

It prints a link, which works once and for 14 days: open it to choose a name and a password. ORGANISATION is the name of
the organisation they look after, "Soundings" where none is given; it is made where there is none of that name.

  npm run admin -- sign-out EMAIL
  npm run admin -- sign-out --everybody

It ends every session of whoever signs in with this address, or of everybody, at once.

  npm run admin -- merge GONE KEPT

One organisation goes on as part of another, both by name. Its people keep their roles there, but for looking after it; its
groups, invitations, days and drafts go with them. What it decided stays its own: people bring it as to any new place. It
cannot be taken back.
`

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** The database of the service, with its tables up to date; refused while a server holds the embedded one. */
const openDatabase = (config: Config) => {
  const contents = {
    entities: [...features.entities, ...accountEntities],
    migrations: features.migrations,
    clock: createClock(config.timeZone),
  }
  return createDatabase(config.database, contents)
}

type Work = (database: Database, config: Config) => Promise<string>

const withDatabase = async (work: Work): Promise<string> => {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  try {
    return await work(database, config)
  } finally {
    await database.close()
  }
}

const create =
  (email: string, organisation: string): Work =>
  async (database, config) => {
    const parts = { clock: createClock(config.timeZone), createId }
    const token = await database.asSystem(tx => inviteAdministrator(tx, { email, organisation }, parts))
    if (token === null) throw new ConfigError(`"${email}" is no email address; expected one such as jo@trust.example`)
    const link = createMailer({ config, log: quiet }).linkTo('/sign-up', { token })
    return `${email} looks after Soundings and ${organisation} once this link is used:\n\n  ${link}\n`
  }

const signOut =
  (whom: string): Work =>
  async database => {
    const ended = await endSessions(database, whom === '--everybody' ? null : whom.toLowerCase())
    return `Sessions ended: ${ended}.`
  }

const merge =
  (gone: string, kept: string): Work =>
  async database => {
    const merged = await database.asSystem(tx => mergeOrganisations(tx, { gone, kept }))
    if (merged === null)
      throw new ConfigError(`"${gone}" and "${kept}" are not two organisations that stand by themselves`)
    return `${gone} goes on as part of ${kept}. Members: ${merged.members}. Groups: ${merged.groups}.`
  }

const explain = (error: unknown): string => {
  if (error instanceof DatabaseUnusable && error.message.includes('in use'))
    return `${error.message}\n\nStop the service, run this again, then start it: what you asked for holds as soon as it is back.`
  return error instanceof Error ? error.message : String(error)
}

const workOf = ([command, whom, other]: readonly string[]): Work | null => {
  if (whom === undefined) return null
  if (command === 'merge') return other === undefined ? null : merge(whom, other)
  if (command === 'create') return create(whom, other ?? 'Soundings')
  return command === 'sign-out' ? signOut(whom) : null
}

const run = async (words: readonly string[]): Promise<number> => {
  const work = workOf(words)
  if (work === null) {
    process.stderr.write(usage)
    return 1
  }
  process.stdout.write(`\n${await withDatabase(work)}\n`)
  return 0
}

run(process.argv.slice(2)).then(
  code => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  },
)
