import type { PgliteConnection } from '@mikro-orm/pglite'
import { Client } from 'pg'
import { z } from 'zod'
import type { Orm } from './connection.ts'
import type { DatabaseSettings } from './settings.ts'

/** Something has happened to a person's record, or to something else that open pages show, and they want to know. */
const told = z.looseObject({ topic: z.string(), about: z.string() })
const noticeShape = z.union([
  told,
  z
    .looseObject({ topic: z.string(), personId: z.string() })
    .transform((notice): z.infer<typeof told> => ({ ...notice, about: notice.personId })),
])

/** What it is about is whose pages it concerns: a person's id, or that of what they look at. */
export type Notice = z.infer<typeof noticeShape>

type Receive = (notice: Notice) => void

/** Ends the listening. */
export type StopListening = () => Promise<void>

/** Triggers write to it; a notice arrives once what it tells of is committed, in every process on the same database. */
const channel = 'soundings_notices'
/** Milliseconds between two attempts to reach a server that went away. */
const retryAfter = 1_000

const receiver =
  (receive: Receive) =>
  (payload: string | undefined): void => {
    const notice = noticeShape.safeParse(JSON.parse(payload ?? 'null'))
    if (notice.success) receive(notice.data)
  }

const listenEmbedded = async (orm: Orm, receive: Receive): Promise<StopListening> => {
  const connection: unknown = orm.em.getConnection()
  const pglite = await (connection as PgliteConnection).getNativeClient()
  const stop = await pglite.listen(channel, receiver(receive))
  return () => stop()
}

/** On a connection of its own: one from the pool would be given away again. */
const openListener = async (url: string, receive: Receive, onLost: () => void): Promise<Client> => {
  const client = new Client({ connectionString: url, application_name: 'soundings notices', keepAlive: true })
  // An error is followed by the end, which is where it is looked after.
  client.on('error', () => {})
  client.on('end', onLost)
  const hand = receiver(receive)
  client.on('notification', ({ payload }) => hand(payload))
  await client.connect()
  await client.query(`listen ${channel}`)
  return client
}

/** Listens again by itself after a restart of the server; what happened meanwhile, pages find when they ask. */
const listenOnServer = async (url: string, receive: Receive): Promise<StopListening> => {
  let isStopped = false
  let current: Client | undefined
  let retry: NodeJS.Timeout | undefined
  const again = (): void => {
    if (isStopped) return
    clearTimeout(retry)
    retry = setTimeout(() => void open(), retryAfter)
    retry.unref()
  }
  const open = async (): Promise<void> => {
    try {
      const client = await openListener(url, receive, again)
      if (isStopped) await client.end()
      else current = client
    } catch {
      again()
    }
  }
  await open()
  return async () => {
    isStopped = true
    clearTimeout(retry)
    await current?.end().catch(() => {})
  }
}

/** Hands on every notice until told to stop. */
export const listenForNotices = (settings: DatabaseSettings, orm: Orm, receive: Receive): Promise<StopListening> =>
  settings.kind === 'server' ? listenOnServer(settings.url, receive) : listenEmbedded(orm, receive)
