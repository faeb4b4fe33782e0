import { useI18n } from 'vue-i18n'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "2026-03-12" or an instant, as "12 March 2026". */
export function formatDate(value: string): string {
  return dayFormat.format(new Date(value))
}

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** An instant as "12 March 2026 at 14:30", as clocks in the United Kingdom show it. */
export const formatMoment = (instant: string): string => momentFormat.format(new Date(instant))

/** How dates and lengths of time read on screen. */
export function useFormats() {
  const { t, n } = useI18n()

  /** 90 as "1 hour 30 minutes". From ten hours the minutes are rounded away: nobody plans them. */
  function duration(minutes: number): string {
    const isLong = minutes >= 600
    const hours = isLong ? Math.round(minutes / 60) : Math.floor(minutes / 60)
    const rest = isLong ? 0 : minutes % 60
    const hourText = hours > 0 ? t('ui.hours', { count: n(hours) }, hours) : ''
    const minuteText = rest > 0 || hours === 0 ? t('ui.minutes', { count: n(rest) }, rest) : ''
    return [hourText, minuteText].filter(Boolean).join(' ')
  }

  return { date: formatDate, duration }
}
