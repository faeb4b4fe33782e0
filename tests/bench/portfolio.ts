import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createId } from '../../api/platform/ids.ts'
import { fill, password, withOwnDatabase } from './database.ts'
import { type OwnService, signIn, startService } from './service.ts'

/** A record of five years: so many pieces of evidence in their owner's words, and as many ratings over all capabilities. */
const pieces = 1_500
const forms = ['json', 'csv', 'xlsx', 'pdf'] as const
const rounds = 5
/** Fetches of the PDF after which memory is read, to see whether each leaves something behind. */
const readAfter = [10, 20, 30, 40]

const addRecord = `insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names, recorded_at)
  select gen_random_uuid(), $1, code, case when n % 10 = 0 then 'SIGN_OFF' else 'OBSERVED' end, case when n % 10 = 0 then 3 else n % 3 end,
         current_date - (n * 1826 / ${pieces}), null, array[gen_random_uuid()],
         array['Assessor Number ' || n % 40 || ' (advanced practitioner)'], now()
    from generate_series(1, ${pieces}) n
    join (select code, row_number() over (order by code) as place, count(*) over () as all_codes from capabilities) c
      on c.place = n % c.all_codes + 1`

const addEvidence = `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, minutes,
    learning_type, learnt, benefit_to_practice, benefit_to_users, details, capability_codes, is_withdrawn, recorded_at)
  select gen_random_uuid(), gen_random_uuid(), 1, $1, 'CASE_DISCUSSION', 'Case number ' || n || ' talked through with a colleague',
         current_date - (n * 1826 / ${pieces}), 45, 'WORK_BASED', 'How the second view settles what the first left open, and when to ask for it.',
         'I take the second view before I write the report.', 'Fewer people are called back for it.', '{"cases": 1}',
         array[c.code], false, now()
    from generate_series(1, ${pieces}) n
    join (select code, row_number() over (order by code) as place, count(*) over () as all_codes from capabilities) c
      on c.place = n % c.all_codes + 1`

interface Fetched {
  readonly octets: number
  readonly milliseconds: number
  /** Until the first octet of the file. */
  readonly first: number
}

class RefusedError extends Error {
  constructor(
    message: string,
    readonly isForNow: boolean,
  ) {
    super(message)
  }
}

/** Fetches a file and throws it away as it comes, like a browser that saves it. */
const fetchFile = (port: number, path: string, cookie: string): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    let [octets, first] = [0, 0]
    const outgoing = request({ host: '127.0.0.1', port, path, headers: { cookie } }, incoming => {
      if (incoming.statusCode !== 200) {
        incoming.resume()
        reject(new RefusedError(`The service answered ${incoming.statusCode}`, incoming.statusCode === 429))
        return
      }
      incoming.on('data', (chunk: Buffer) => {
        if (octets === 0) first = performance.now() - start
        octets += chunk.length
      })
      incoming.on('end', () => resolve({ octets, first, milliseconds: performance.now() - start }))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })

/** Nobody may fetch without end: waits until the service lets this person fetch again. */
const fetchWhenAllowed = async (port: number, path: string, cookie: string): Promise<void> => {
  for (let tries = 0; tries < 30; tries += 1) {
    const refused = await fetchFile(port, path, cookie).then(
      () => null,
      (error: unknown) => error,
    )
    if (refused === null) return
    if (!(refused instanceof RefusedError) || !refused.isForNow) throw refused
    await setTimeout(5_000)
  }
  throw new Error('The service never let this person fetch again')
}

/** Megabytes in memory now, and the most there ever were; 0 where the system does not tell. */
const memoryOf = ({ processId }: OwnService): { now: number; most: number } => {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8')
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: of('VmRSS'), most: of('VmHWM') }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const measureForm = async (service: OwnService, form: string, cookie: string): Promise<string> => {
  const before = memoryOf(service).now
  const fetched: Fetched[] = []
  for (let round = 0; round < rounds; round += 1)
    fetched.push(await fetchFile(service.port, `/downloads/portfolio.${form}`, cookie))
  const after = memoryOf(service).now
  const [seconds, first] = [median(fetched.map(one => one.milliseconds)), median(fetched.map(one => one.first))]
  const size = (fetched[0]?.octets ?? 0) / 1024 / 1024
  return `| ${form} | ${(seconds / 1000).toFixed(2)} s | ${(first / 1000).toFixed(2)} s | ${size.toFixed(2)} MB | ${before.toFixed(0)} MB | ${after.toFixed(0)} MB |`
}

/** Memory after more and more PDFs: flat, if none leaves anything behind. */
const measureMemory = async (service: OwnService, cookie: string): Promise<string> => {
  const seen: string[] = []
  for (let fetched = 1; fetched <= Math.max(...readAfter); fetched += 1) {
    await fetchWhenAllowed(service.port, '/downloads/portfolio.pdf', cookie)
    if (readAfter.includes(fetched)) seen.push(`${memoryOf(service).now.toFixed(0)} MB after ${fetched}`)
  }
  return `Memory of the service after more PDFs, one after the other: ${seen.join(', ')}.`
}

/** How long each form of a portfolio of five years takes, how large it is and what it leaves in memory. */
export const measurePortfolio = (port: number): Promise<string> =>
  withOwnDatabase('portfolio', async url => {
    const [personId = ''] = await fill(url, async client => {
      const id = createId()
      await client.query('insert into people (id, name, joined_at) values ($1, $2, now())', [id, 'Learner'])
      await client.query(addRecord, [id])
      await client.query(addEvidence, [id])
      return [id]
    })
    const service = await startService(url, port)
    try {
      const cookie = await signIn(port, `${personId}@soundings.example`, password)
      const rows: string[] = []
      for (const form of forms) rows.push(await measureForm(service, form, cookie))
      const head = `A record of ${pieces} pieces of evidence and ${pieces} ratings, fetched ${rounds} times in each form; the most memory ever: ${memoryOf(service).most.toFixed(0)} MB.`
      const columns =
        '| form | whole file | first octet | size | memory before | memory after |\n| --- | --- | --- | --- | --- | --- |'
      return `${head}\n\n${columns}\n${rows.join('\n')}\n\n${await measureMemory(service, cookie)}`
    } finally {
      await service.stop()
    }
  })
