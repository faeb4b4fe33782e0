import { calibrationGroups, calibrationPoints } from '../../domain/capability/calibration.ts'
import { changesBetween, historyOf, type HistoryEntry as DomainEntry } from '../../domain/capability/history.ts'
import { inOrder } from '../../domain/capability/held.ts'
import type { CapabilityState } from '../../domain/capability/types.ts'
import { openTarget } from '../../domain/planning/target.ts'
import { foldForGoal } from '../../domain/recommendation/standpoint.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { assessedRating } from '../ratings/index.ts'
import { readRecord, type Content, type PersonRecord } from '../records/index.ts'
import { readTakenBack, type TakenBack } from './history.read-model.ts'
import {
  HistoryKind,
  type CapabilityChange,
  type CapabilityHistory,
  type HistoryEntry,
  type MyCalibration,
} from './history.types.ts'

type Person = Viewer & { personId: string }

export interface HistoryService {
  /** The history of one capability; null where no such capability is published. */
  capabilityHistory(viewer: Person, code: string): Promise<CapabilityHistory | null>
  /** Every entry of every capability, the newest first. */
  history(viewer: Person, page: PageRequest): Promise<Connection<HistoryEntry>>
  /** What is different between the ends of two days; `to` null = today. */
  changes(viewer: Person, from: string, to: string | null): Promise<CapabilityChange[]>
  calibration(viewer: Person): Promise<MyCalibration>
}

interface HistoryServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

interface Gathered {
  readonly record: PersonRecord
  readonly takenBack: readonly TakenBack[]
  readonly content: Content
  readonly today: Day
}

export function createHistoryService(dependencies: HistoryServiceDependencies): HistoryService {
  const { asViewer, clock, content } = dependencies
  const gather = (viewer: Person) =>
    asViewer(viewer, async (tx): Promise<Gathered> => {
      const today = clock.today()
      const record = await readRecord(tx, viewer.personId, today)
      const takenBack = await readTakenBack(tx, viewer.personId)
      return { record, takenBack, content: await content.of(tx, record.contentHash), today }
    })
  return {
    capabilityHistory: async (viewer, code) => toCapabilityHistory(await gather(viewer), code),
    history: async (viewer, page) => toPage(await gather(viewer), page),
    changes: (viewer, from, to) => asViewer(viewer, tx => changes(dependencies, tx, viewer.personId, { from, to })),
    calibration: viewer =>
      asViewer(viewer, async tx => {
        const record = await readRecord(tx, viewer.personId, clock.today())
        return toCalibration(record, await content.of(tx, record.contentHash), clock.today())
      }),
  }
}

function entriesOf({ record, takenBack, content, today }: Gathered, code: string): readonly DomainEntry[] {
  const { learner } = record
  const none = { roleProfileCode: null, pathwayCode: null, overlayCodes: [], areas: [] }
  const { scope } = openTarget(content.catalogue, learner.goal ?? none, learner.practice)
  return historyOf({ capability: code, record: learner, takenBack, catalogue: content.catalogue, scope }, today)
}

function toEntry({ record, content }: Gathered, entry: DomainEntry): HistoryEntry {
  const { event, heldBefore, heldAfter, rule, text, takenBackOn } = entry
  return {
    id: event.sequence,
    capability: known(content.framework.capabilities, event.capability),
    on: isoFromDay(event.on),
    kind: HistoryKind[event.kind],
    value: 'value' in event ? (event.value ?? null) : null,
    by: [...(record.ratingDetails.get(event.sequence)?.assessorNames ?? [])],
    heldBefore,
    heldAfter,
    rule,
    text,
    takenBackOn: takenBackOn === null ? null : isoFromDay(takenBackOn),
  }
}

function toCapabilityHistory(gathered: Gathered, code: string): CapabilityHistory | null {
  const capability = gathered.content.framework.capabilities.get(code)
  if (capability === undefined) return null
  const entries = entriesOf(gathered, code)
  return {
    capability,
    entries: entries.map(entry => toEntry(gathered, entry)),
    sideBySide: calibrationPoints(entries).map(({ on, ...point }) => ({ on: isoFromDay(on), ...point })),
  }
}

/** Only the capabilities of the page are folded: the length of a history costs its order alone. */
function toPage(gathered: Gathered, { first, after }: PageRequest): Connection<HistoryEntry> {
  const { record, takenBack, today } = gathered
  const events = inOrder([...record.learner.ratings, ...takenBack.map(({ event }) => event)], today).toReversed()
  const key = keyOfCursor(after)
  const start = key === null ? 0 : events.findIndex(({ sequence }) => sequence === key) + 1
  const shown = events.slice(start, start + pageSize(first) + 1)
  const folded = new Map<string, DomainEntry>()
  for (const code of new Set(shown.map(({ capability }) => capability)))
    for (const entry of entriesOf(gathered, code)) folded.set(entry.event.sequence, entry)
  const rows = shown.map(({ sequence }) => toEntry(gathered, known(folded, sequence)))
  return createConnection({ rows, first, totalCount: events.length, keyOf: ({ id }) => id })
}

async function changes(
  { clock, content }: HistoryServiceDependencies,
  tx: Transaction,
  personId: string,
  asked: { readonly from: string; readonly to: string | null },
): Promise<CapabilityChange[]> {
  const today = clock.today()
  const [from, to] = [dayFromIso(asked.from), asked.to === null ? today : dayFromIso(asked.to)]
  if (from > to || to > today)
    throw new ExceptionalError('BAD_REQUEST', 'The first day is not after the second, and neither is after today')
  const [then, now] = [await readRecord(tx, personId, from), await readRecord(tx, personId, to)]
  const { catalogue, framework } = await content.of(tx, now.contentHash)
  const states = (record: PersonRecord, day: Day) => foldForGoal(record.learner, catalogue, day).states
  return changesBetween(states(then, from), states(now, to)).map(change => ({
    capability: known(framework.capabilities, change.capability),
    heldBefore: assessedRating(change.from, then),
    heldAfter: assessedRating(change.to, now),
    selfBefore: selfOf(change.from),
    selfAfter: selfOf(change.to),
  }))
}

const selfOf = ({ self }: CapabilityState): number | null => self?.value ?? null

function toCalibration(record: PersonRecord, { catalogue, framework }: Content, today: Day): MyCalibration {
  const [pillars, areas] = [byCode(framework.pillars), byCode(framework.areas)]
  const { states } = foldForGoal(record.learner, catalogue, today)
  const groups = calibrationGroups(states, catalogue.capabilities).map(group => ({
    ...group,
    pillar: known(pillars, group.pillar),
    area: group.area === null ? null : known(areas, group.area),
  }))
  return { groups }
}
