import { plannedReminders } from '../../domain/reminders/reminders.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { MyGate } from '../gates/index.ts'
import { readLeaves } from '../people/index.ts'
import { calendarOf, endingOf, type Holidays } from './digest.ts'
import { readReminders } from './reminder.read-model.ts'
import { appendReminderChoice } from './reminder.repository.ts'

type Person = Viewer & { readonly personId: string }

/** The reminders of one person, of whatever ends. */
export interface RemindersOf {
  readonly areWanted: boolean
  /** Days still ahead, as '2026-11-23'; none where they are not wanted. */
  planned(gate: Pick<MyGate, 'fact'>): string[]
  /** Days on which one went out, the earliest first. */
  sent(gate: Pick<MyGate, 'fact'>): string[]
}

export interface ReminderService {
  of(viewer: Person): Promise<RemindersOf>
  choose(viewer: Person, areWanted: boolean): Promise<void>
}

interface ReminderServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly holidays: () => Holidays
}

export function createReminderService(dependencies: ReminderServiceDependencies): ReminderService {
  const { asViewer, clock, createId, holidays } = dependencies
  return {
    of: viewer =>
      asViewer(viewer, async tx => {
        const { areWanted, sent } = await readReminders(tx, viewer.personId)
        const calendar = calendarOf(holidays(), await readLeaves(tx, viewer.personId))
        const today = clock.today()
        return {
          areWanted,
          planned: gate => {
            const ending = areWanted ? endingOf(gate, today) : null
            return ending === null ? [] : plannedReminders(ending, { calendar, sent }, today).map(isoFromDay)
          },
          sent: ({ fact }) =>
            sent.filter(({ endingId }) => endingId === fact?.sequence).map(({ on }) => isoFromDay(on)),
        }
      }),
    choose: ({ personId }, areWanted) =>
      asViewer({ personId }, tx =>
        appendReminderChoice(tx, { id: createId(), personId, areWanted, chosenAt: clock.now() }),
      ),
  }
}
