const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether a day (1-31) exists in a month (1-12) of some year. @example isDayOfMonth(30, 2) // false */
export function isDayOfMonth(day: number, month: number): boolean {
  const longest = LONGEST[month - 1]
  return longest !== undefined && day >= 1 && day <= longest
}
