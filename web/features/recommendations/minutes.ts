import type { LocationQueryValue } from 'vue-router'

/** The choices of "How much time do you have now?", in minutes. */
export const minuteChoices = [10, 30, 60, 240] as const

/** The filter as it stands in the page's address; anything but one of the choices means no filter. */
export function minutesFromQuery(value: LocationQueryValue | LocationQueryValue[] | undefined): number | null {
  return minuteChoices.find(minutes => String(minutes) === value) ?? null
}
