import { accountEntities } from './platform/auth/index.ts'
import { createClock } from './platform/clock.ts'
import { ConfigError, readDatabaseSettings } from './platform/config.ts'
import { type BackupParts, DatabaseUnusable } from './platform/database/index.ts'
import { describeError } from './platform/logging.ts'
import { features } from './features.ts'

/** A command was not called as it has to be; the message says how. */
class CommandMisused extends Error {
  override readonly name = 'CommandMisused'
}

export interface Command {
  /** How it is called, for whoever calls it wrongly. */
  readonly usage: string
  readonly switches: readonly string[]
  /** Answers what it has done, in one sentence. */
  run(parts: BackupParts, switches: ReadonlySet<string>): Promise<string>
}

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof DatabaseUnusable || error instanceof CommandMisused)
    return error.message
  const { type, message, code, stack } = describeError(error)
  return `${type}: ${message} ${code ?? ''}\n${stack}`
}

const runOnce = ({ usage, switches, run }: Command): Promise<string> => {
  const given = process.argv.slice(2)
  const [file, ...others] = given.filter(word => !word.startsWith('--'))
  const chosen = given.filter(word => word.startsWith('--'))
  if (file === undefined || others.length > 0 || chosen.some(word => !switches.includes(word)))
    throw new CommandMisused(`Call it so: ${usage}`)
  const contents = {
    entities: [...features.entities, ...accountEntities],
    migrations: features.migrations,
    clock: createClock('Europe/London'),
  }
  return run({ settings: readDatabaseSettings(process.env), contents, file }, new Set(chosen))
}

/** Runs a command on the database of the settings and a file named on the command line. */
export const runCommand = async (command: Command): Promise<void> => {
  try {
    process.stdout.write(`${await runOnce(command)}\n`)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
