import { Client } from 'pg'
import type { DatabaseSettings } from '../../api/platform/database/index.ts'
import { createDatabase } from '../../api/platform/database/index.ts'
import { contents } from './databases.ts'
import type { Ask } from './network.ts'

const codes = ['CLN-01', 'CLN-02', 'CLN-03']

const rate = `mutation ($input: RateMyCapabilitiesInput!) {
  rateMyCapabilities(input: $input) { ... on RateMyCapabilitiesSuccess { saved { rating { id } } } }
}`

interface Rated {
  readonly rateMyCapabilities: { readonly saved?: readonly object[] }
}

/** What a write that failed was answered; "none" where no answer came. */
export type Refusal = { readonly status: number | 'none'; readonly code: string | null }

/** People who write without end, each write three ratings under one mark, and who remember what they were answered. */
export interface Writing {
  /** Marks of the writes that were acknowledged. */
  readonly acknowledged: ReadonlySet<string>
  readonly refusals: readonly Refusal[]
  /** Lets the writes under way end. */
  stop(): Promise<void>
}

export interface WritingOptions {
  /** Told apart from the writes of others by this. */
  readonly name: string
  readonly writers: number
  /** Characters of each note. */
  readonly noteLength?: number
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds)
  })

const writeOnce = async (ask: Ask, mark: string, length: number): Promise<Refusal | null> => {
  const note = mark.padEnd(length, ' and so on')
  const ratings = codes.map((capabilityCode, place) => ({ capabilityCode, value: place, note }))
  try {
    const { status, data, code } = await ask<Rated>(rate, { input: { ratings } })
    return data?.rateMyCapabilities.saved?.length === codes.length ? null : { status, code }
  } catch {
    return { status: 'none', code: null }
  }
}

export const startWriting = (ask: Ask, { name, writers, noteLength = 0 }: WritingOptions): Writing => {
  const acknowledged = new Set<string>()
  const refusals: Refusal[] = []
  const state = { isOver: false }
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; !state.isOver; turn += 1) {
      const mark = `${name}, writer ${writer}, turn ${turn}.`
      const refusal = await writeOnce(ask, mark, noteLength)
      if (refusal === null) acknowledged.add(mark)
      else {
        refusals.push(refusal)
        await pause(20)
      }
    }
  }
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  const stop = async (): Promise<void> => {
    state.isOver = true
    await all
  }
  return { acknowledged, refusals, stop }
}

const marks = `select split_part(note, '.', 1) || '.' as mark, count(*)::int as count from ratings
  where note like '%, writer %, turn %.%' group by 1`

type Marks = { mark: string; count: number }[]

const readMarks = async (settings: DatabaseSettings): Promise<Marks> => {
  if (settings.kind === 'server') {
    const client = new Client({ connectionString: settings.url })
    await client.connect()
    return client
      .query(marks)
      .then(({ rows }) => rows as Marks)
      .finally(() => client.end())
  }
  const database = await createDatabase(settings, contents)
  return database.asSystem(tx => tx.execute<Marks>(marks)).finally(() => database.close())
}

export interface Kept {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** There in part. */
  readonly halves: readonly string[]
  readonly count: number
}

/** What the database keeps of the writes; no service may hold an embedded one. */
export const readKept = async (settings: DatabaseSettings, acknowledged: Iterable<string>): Promise<Kept> => {
  const rows = await readMarks(settings)
  const kept = new Map(rows.map(({ mark, count }) => [mark, count]))
  return {
    lost: [...acknowledged].filter(mark => !kept.has(mark)),
    halves: rows.filter(({ count }) => count !== codes.length).map(({ mark }) => mark),
    count: rows.length,
  }
}
