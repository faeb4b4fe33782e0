import { useI18n } from 'vue-i18n'
import { useFormats } from '../../ui/formats.ts'

/** How long a pathway takes, in words that never add up what must not be added. */
export function usePathwayWords() {
  const { t } = useI18n()
  const { duration } = useFormats()

  function months({ monthsFrom, monthsTo }: { monthsFrom: number; monthsTo: number }): string {
    return monthsFrom === monthsTo
      ? t('pathways.months', { count: monthsFrom })
      : t('pathways.monthsRange', { from: monthsFrom, to: monthsTo })
  }

  /** The hours of the pathway itself beside those still ahead, which can be more for who has not reached its start. */
  function hours({ minutes, mine }: { minutes: number; mine: { minutesLeft: number } }): string {
    const text = t('pathways.hours', { all: duration(minutes), left: duration(mine.minutesLeft) })
    return mine.minutesLeft > minutes ? t('pathways.hoursBefore', { text }) : text
  }

  return { months, hours, learning: (minutes: number): string => t('pathways.learning', { time: duration(minutes) }) }
}
