import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { refusalToGo } from '../organisations/index.ts'
import { readPerson } from '../people/index.ts'
import { holdings } from './holding-register.ts'
import { appendRecordRequest, countHeld, eraseViewer, mostRows, readBoundary, readHeld } from './holding.repository.ts'
import { CopyFormat, type EraseMyRecordSuccess, type ExportMyRecordSuccess, type MyHolding } from './holding.types.ts'
import { toArchive, toJson, type RecordCopy } from './record-copy.ts'

type Person = Viewer & { personId: string }

export interface HoldingService {
  /** What is held of the viewer, place by place. */
  holdingsOf(viewer: Person): Promise<MyHolding[]>
  /** A copy of all of it; that it was taken is recorded. */
  copy(viewer: Person, format: CopyFormat): Promise<ExportMyRecordSuccess>
  erase(viewer: Person, confirmEmail: string): Promise<EraseMyRecordSuccess | InvalidInput | NotAllowed>
}

interface HoldingServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createHoldingService(dependencies: HoldingServiceDependencies): HoldingService {
  const { asViewer } = dependencies
  return {
    holdingsOf: viewer =>
      asViewer(viewer, async tx => {
        const counts = await countHeld(tx, holdings)
        return holdings.map(({ source: _source, ...holding }) => ({
          ...holding,
          entries: counts.get(holding.name) ?? 0,
        }))
      }),
    copy: (viewer, format) => asViewer(viewer, tx => copy(dependencies, tx, viewer.personId, format)),
    erase: (viewer, confirmEmail) => asViewer(viewer, tx => erase(dependencies, tx, viewer.personId, confirmEmail)),
  }
}

async function copy(
  { clock, createId }: HoldingServiceDependencies,
  tx: Transaction,
  personId: string,
  format: CopyFormat,
): Promise<ExportMyRecordSuccess> {
  const held = await readHeld(tx, holdings)
  const parts = holdings.map(holding => ({ holding, rows: held.get(holding.name) ?? [] }))
  const whole: RecordCopy = { exportedAt: clock.now(), boundary: await readBoundary(tx), parts }
  const rowsByTable = Object.fromEntries(parts.map(({ holding, rows }) => [holding.name, rows.length]))
  await appendRecordRequest(tx, { id: createId(), personId, kind: 'EXPORT', askedAt: clock.now(), rowsByTable })
  const day = clock.now().toISOString().slice(0, 10)
  const cutShort = parts.filter(({ rows }) => rows.length === mostRows).map(({ holding }) => holding.name)
  return { ...toFile(whole, format, day), cutShort }
}

function toFile(whole: RecordCopy, format: CopyFormat, day: string) {
  if (format === CopyFormat.JSON) {
    const content = Buffer.from(toJson(whole)).toString('base64')
    return { fileName: `soundings-record-${day}.json`, mediaType: 'application/json', content }
  }
  const content = Buffer.from(toArchive(whole)).toString('base64')
  return { fileName: `soundings-record-${day}.zip`, mediaType: 'application/zip', content }
}

async function erase(
  { clock }: HoldingServiceDependencies,
  tx: Transaction,
  personId: string,
  confirmEmail: string,
): Promise<EraseMyRecordSuccess | InvalidInput | NotAllowed> {
  const person = await readPerson(tx, personId)
  if (person?.email.toLowerCase() !== confirmEmail.trim().toLowerCase())
    return invalidInput([
      { path: 'confirmEmail', code: 'NOT_YOURS', message: 'This is not the address you sign in with' },
    ])
  return eraseRecord(tx, personId, clock)
}

/** Erases the viewer's record, and with it every way in; or why not: somebody has to look after the people who stay. */
export async function eraseRecord(
  tx: Transaction,
  personId: string,
  clock: Clock,
): Promise<EraseMyRecordSuccess | NotAllowed> {
  const refused = await refusalToGo(tx, personId, clock)
  if (refused) return refused
  const erased = await eraseViewer(tx, clock.now())
  tx.clear()
  const [kept] = await tx.execute<{ name: string }[]>('select name from people where id = soundings_viewer()')
  const erasedEntries = Object.values(erased).reduce((sum, count) => sum + count, 0)
  return { erasedEntries, keptAs: kept?.name ?? '' }
}
