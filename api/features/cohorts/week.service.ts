import { actionAfterNudges, mayNudge } from '../../domain/cohort/nudges.ts'
import { weekOf, type WeekLine as Line } from '../../domain/cohort/week.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import { leadsAny } from './cohort.policy.ts'
import type { CohortParts, SignedIn } from './cohort.service.ts'
import { hideLine } from './message.repository.ts'
import { weekItems } from './week-items.ts'
import { lineText, ruleOf } from './week-words.ts'
import { readHiddenLines, readWeek, type WeekRow } from './week.read-model.ts'
import {
  WeekLineAction,
  WeekLineKind,
  type MyWeek,
  type SnoozeWeekLineInput,
  type SnoozeWeekLineSuccess,
  type WeekLine,
} from './week.types.ts'

export interface WeekAsked extends PageRequest {
  /** null = every group the viewer follows. */
  readonly cohortId: string | null
  /** null = every kind. */
  readonly kind: WeekLineKind | null
}

export interface WeekService {
  myWeek(viewer: SignedIn, asked: WeekAsked): Promise<MyWeek>
  snooze(viewer: SignedIn, input: SnoozeWeekLineInput): Promise<SnoozeWeekLineSuccess | InvalidInput | NotAllowed>
}

const mostPeople = 200
const mostDaysOff = 90
const keyLimit = 120

export function createWeekService(parts: CohortParts): WeekService {
  const { asViewer, clock } = parts
  return {
    myWeek: (viewer, asked) => asViewer(viewer, tx => myWeek(parts, { tx, viewer }, asked)),
    snooze: (viewer, { lineId, until }) =>
      asViewer(viewer, async tx => {
        const today = clock.today()
        const days = until === null ? 0 : dayFromIso(until) - today
        if (until !== null && (days < 1 || days > mostDaysOff))
          return invalidInput([
            {
              path: 'until',
              code: 'OUT_OF_RANGE',
              message: `Give a day from tomorrow to ${mostDaysOff} days from today`,
            },
          ])
        if (lineId.trim() === '' || lineId.length > keyLimit)
          return invalidInput([{ path: 'lineId', code: 'UNKNOWN', message: 'Choose a line of your week' }])
        if (!(await leadsAny(tx))) return notAllowed('NO_GROUP', 'A week is made of groups you follow')
        const row = { personId: viewer.personId, lineKey: lineId, untilOn: isoFromDay(today + days) }
        await hideLine(tx, { ...row, hiddenAt: clock.now() })
        return { lineId, hiddenUntil: until }
      }),
  }
}

async function myWeek(
  { clock, content }: CohortParts,
  { tx, viewer }: { readonly tx: Transaction; readonly viewer: SignedIn },
  { cohortId, kind, first, after }: WeekAsked,
): Promise<MyWeek> {
  const today = clock.today()
  const rows = await readWeek(tx, cohortId, clock.now())
  const { members, items } = weekItems(rows, await content.current(tx), today)
  const asked = kind === null ? items : items.filter(item => String(item.kind) === String(kind))
  const hidden = await readHiddenLines(tx, viewer.personId)
  const { lines, rest } = weekOf({ members, items: asked, hidden, today })
  const shown = (line: Line): WeekLine => toLine(line, new Map(rows.map(row => [row.memberId, row])), today)
  const place = rest.findIndex(({ key }) => key === keyOfCursor(after)) + 1
  const page = rest.slice(place, place + pageSize(first) + 1)
  return {
    lines: lines.map(shown),
    rest: createConnection({ rows: page.map(shown), first, totalCount: rest.length, keyOf: ({ id }) => id }),
    memberCount: members.length,
  }
}

function toLine(line: Line, rows: ReadonlyMap<string, WeekRow>, today: Day): WeekLine {
  const { key, kind, title, on, people, hiddenUntil } = line
  const canNudge = (memberId: string): boolean => mayNudge(rows.get(memberId)?.nudges[key] ?? [], today)
  const action = actionAfterNudges(
    line,
    people.some(({ memberId }) => canNudge(memberId)),
  )
  return {
    id: key,
    kind: WeekLineKind[kind],
    title,
    text: lineText(line, today),
    reason: ruleOf(kind),
    on: isoFromDay(on),
    peopleCount: people.length,
    people: people.slice(0, mostPeople).map(person => {
      const row = rows.get(person.memberId)
      return {
        memberId: person.memberId,
        cohortId: row?.cohortId ?? '',
        name: person.name,
        on: isoFromDay(person.on),
        subjectId: person.subject,
        canNudge: canNudge(person.memberId),
      }
    }),
    action: WeekLineAction[action],
    hiddenUntil: hiddenUntil === null ? null : isoFromDay(hiddenUntil),
  }
}
