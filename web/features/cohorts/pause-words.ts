import { formatDate } from '../../ui/formats.ts'

type Translate = (key: string, named: Record<string, string>) => string

/** A pause in words: its days and nothing else. */
export function pauseWords(t: Translate, { fromOn, toOn }: { fromOn: string; toOn: string | null }): string {
  const from = formatDate(fromOn)
  return toOn === null
    ? t('cohorts.pauses.since', { from })
    : t('cohorts.pauses.fromTo', { from, to: formatDate(toOn) })
}
