import 'reflect-metadata'
import { runCommand } from './command.ts'
import { restoreBackup } from './platform/database/index.ts'

/** `npm run restore -- FILE`: makes the database of a backup again, in an empty one or in place of what is there. */
await runCommand({
  usage: 'npm run restore -- FILE [--replace]',
  switches: ['--replace'],
  run: async (parts, switches) => {
    const { tables, rows } = await restoreBackup({ ...parts, isReplacing: switches.has('--replace') })
    return `${rows} rows of ${tables} tables are back. Everybody signs in again.`
  },
})
