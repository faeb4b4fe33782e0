import type { ListRole, ListToLogQuery } from '../../generated/lists/graphql.ts'

/** One stepper of the form. */
export interface FormLine {
  examinationCode: string
  role: ListRole
  count: number
  /** "" = not said. */
  abnormal: number | ''
}

/** A list as it is counted on screen. */
export interface ListForm {
  lines: FormLine[]
  day: 'today' | 'yesterday' | 'other'
  /** The day, where it is another one: "2026-11-20", "" or "invalid". */
  otherDay: string
  /** False where nothing was touched yet: then the next reading may begin it anew. */
  isChanged: boolean
}

export const mostOfOneKind = 60

/** A list to begin with: the usual one named, else the one kept last, else what was on the last list logged. */
export function listToBeginWith({ myUsualLists, myLog }: ListToLogQuery, name?: string): ListForm {
  const usual = myUsualLists.find(list => list.name === name) ?? myUsualLists[0]
  const from = usual?.lines ?? myLog.nodes[0]?.lines ?? []
  const lines = from.map(({ examination, role, count }) => {
    return { examinationCode: examination.code, role, count, abnormal: '' as const }
  })
  return { lines, day: 'today', otherDay: '', isChanged: false }
}

/** A typed or stepped figure as a whole number that can be counted. */
export function asCount(value: unknown): number {
  const count = Math.trunc(Number(value))
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), mostOfOneKind) : 0
}

/** What is sent: steppers left at 0 are not on the list. */
export function linesToSend(lines: readonly FormLine[]) {
  return lines
    .filter(({ count }) => count > 0)
    .map(({ examinationCode, role, count, abnormal }) => ({
      examinationCode,
      role,
      count,
      abnormal: abnormal === '' ? null : Math.min(asCount(abnormal), count),
    }))
}

/** The day before "2026-11-26". */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** A new id; browsers hand them out on safe connections alone. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, at) => {
    const value = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  })
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
