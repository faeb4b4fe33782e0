import 'reflect-metadata'
import { runCommand } from './command.ts'
import { backUp } from './platform/database/index.ts'

/** `npm run backup -- FILE`: everything in one file, from which either kind of database can be made again. */
await runCommand({
  usage: 'npm run backup -- FILE',
  switches: [],
  run: async parts => {
    const { tables, rows } = await backUp(parts)
    return `${parts.file} holds ${rows} rows of ${tables} tables. They are people’s: keep it as safe as the database.`
  },
})
