import 'reflect-metadata'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { announce } from './announce.ts'
import { type Server, composeServer } from './compose.ts'
import { features } from './features.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import { DatabaseUnusable } from './platform/database/index.ts'
import { describeError } from './platform/logging.ts'

/** Beside the bundle this file becomes. */
const builtWeb = fileURLToPath(new URL('../web', import.meta.url))
const webDocuments = fileURLToPath(new URL('../web-documents.json', import.meta.url))

/** A terminal sends a signal to every process of a command, and a launcher passes it on: both are the same wish. */
const sameWish = 1_000

const write = (text: string): void => void process.stderr.write(`${text}\n`)

/** Stops cleanly when told to; told again, or when stopping hangs, at once. */
const stopOnSignals = (server: Server): void => {
  let stoppingSince: number | null = null
  const stop = (): void => {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > sameWish) process.exit(130)
      return
    }
    stoppingSince = Date.now()
    const stopping = server.drain().then(() => server.close())
    stopping.then(
      () => process.exit(0),
      (error: unknown) => {
        server.app.log.error({ err: error }, 'Stopping failed')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  // Started by the launcher: when that is gone, so is whoever would stop us.
  process.on('disconnect', stop)
  process.channel?.unref()
}

/** What nobody caught leaves the process in an unknown state: it is logged, and a supervisor starts a new one. */
const exitOnUncaught = (server: Server): void => {
  const exit = async (reason: unknown): Promise<void> => {
    server.app.log.fatal({ err: reason }, 'Uncaught error')
    await server.close().catch(() => {})
    process.exit(1)
  }
  process.on('uncaughtException', exit)
  process.on('unhandledRejection', exit)
}

/** An embedded database that has stopped holds on to every request; its next process opens it as it was acknowledged. */
const exitOnLoss = ({ app, database }: Server): void => {
  void database.lost.then(error => {
    app.log.fatal({ err: error }, 'The embedded database has stopped')
    write(
      'The embedded database has stopped, most likely because the disk is full. Make room, then start again: ' +
        'everything that was acknowledged is kept.',
    )
    process.exit(1)
  })
}

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof DatabaseUnusable) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port is in use by another program. Stop that one, or choose another port: PORT=4001 npm start'
  const { type, message, stack } = describeError(error)
  return `${type}: ${message}\n${stack}`
}

const run = async (): Promise<void> => {
  const config = readConfig(process.env)
  const server = await composeServer({
    config,
    features,
    webDirectory: builtWeb,
    ...(existsSync(webDocuments) && { webDocuments }),
  })
  try {
    await server.app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await server.close()
    throw error
  }
  stopOnSignals(server)
  exitOnUncaught(server)
  exitOnLoss(server)
  const [address] = server.app.addresses()
  announce({ config, features, port: typeof address === 'object' ? address.port : config.port })
}

run().catch((error: unknown) => {
  write(`Soundings did not start.\n${explain(error)}`)
  process.exit(1)
})
