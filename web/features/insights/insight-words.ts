import { useI18n } from 'vue-i18n'

interface Range {
  readonly atLeast: number
  readonly atMost: number
}

/** From here up a question tells people apart well, and a little; from the lowest down it is turned round. */
const [WELL, A_LITTLE, TURNED] = [0.3, 0.1, -0.2]

/** How figures read on screen. */
export function useInsightWords() {
  const { t, n } = useI18n()
  const percent = (value: number): string => n(value, { style: 'percent' })

  /** "16 to 20", or "5 or fewer, perhaps none". */
  function people({ atLeast, atMost }: Range): string {
    return atLeast === 0 ? t('insights.few') : t('insights.band', { from: n(atLeast), to: n(atMost) })
  }

  function share(range: Range | null): string {
    if (range === null) return t('insights.tooFew')
    if (range.atLeast === 0) return t('insights.shareUpTo', { to: percent(range.atMost) })
    return t('insights.share', { from: percent(range.atLeast), to: percent(range.atMost) })
  }

  /** How well a question tells people apart, in words with the number behind them. */
  function tellsApart(correlation: number | null): string {
    if (correlation === null) return t('insights.apart.notTold')
    const word =
      correlation >= WELL ? 'well' : correlation >= A_LITTLE ? 'little' : correlation > TURNED ? 'hardly' : 'turned'
    return t(`insights.apart.${word}`, { number: n(correlation) })
  }

  return { people, share, tellsApart }
}
