import type { Day } from '../../domain/capability/types.ts'
import { weeklyOnMonday, type DigestCalendar } from '../../domain/reminders/digest-days.ts'
import { remindersDue, type Ending } from '../../domain/reminders/reminders.ts'
import { waitingDue, type WaitingLine } from '../../domain/reminders/waiting.ts'
import { standings, type GateContent, type MyGate } from '../gates/index.ts'
import type { DigestHolder } from './reminder.read-model.ts'

/** Days on which nobody is told anything, as far as they are known. */
export interface Holidays {
  /** Last day up to which all of them are known. */
  readonly to: Day
  readonly days: ReadonlySet<Day>
}

/** Something that ends, by the name that a letter may tell. */
export interface NamedEnding extends Ending {
  readonly name: string
}

export const calendarOf = (holidays: Holidays, leave: DigestCalendar['leave']): DigestCalendar => ({
  ...weeklyOnMonday,
  holidays: holidays.days,
  leave,
})

/** What may be reminded of where a precondition stands: stated as met, with a last day not yet gone; else null. */
export function endingOf({ fact }: Pick<MyGate, 'fact'>, today: Day): Ending | null {
  if (fact === null || !fact.isMet || fact.until === null || fact.until < today) return null
  return { id: fact.sequence, recordedOn: fact.on, until: fact.until }
}

/** What one letter tells a person today, what ends first coming first; nothing on a day without a digest. */
export function dueFor(
  { facts, leave, sent }: Pick<DigestHolder, 'facts' | 'leave' | 'sent'>,
  { content, holidays }: { readonly content: GateContent; readonly holidays: Holidays },
  today: Day,
): readonly NamedEnding[] {
  const named = new Map<string, NamedEnding>()
  for (const gate of content.gates.values())
    for (const place of standings(gate, facts, content, today)) {
      const ending = endingOf(place, today)
      if (ending !== null) named.set(ending.id, { ...ending, name: nameOf(place) })
    }
  const due = remindersDue([...named.values()], { calendar: calendarOf(holidays, leave), sent }, today)
  return due.toSorted((one, other) => one.until - other.until || one.name.localeCompare(other.name, 'en-GB'))
}

/** What one letter says of colleagues that wait for a person's word; null = nothing today. */
export function waitingFor(
  { waiting, toldOfWaiting, leave }: Pick<DigestHolder, 'waiting' | 'toldOfWaiting' | 'leave'>,
  holidays: Holidays,
  today: Day,
): WaitingLine | null {
  return waitingDue(waiting, { calendar: calendarOf(holidays, leave), sent: toldOfWaiting }, today)
}

/** "A lawful route for the medicines used (lidocaine, Musculoskeletal)". */
function nameOf({ gate, medicine, area, fact }: MyGate): string {
  const parts = [medicine, fact?.area === null ? null : area?.name].filter(part => part != null)
  return parts.length === 0 ? gate.name : `${gate.name} (${parts.join(', ')})`
}
