import { useI18n } from 'vue-i18n'
import { formatDate } from '../../ui/formats.ts'
import type { Source } from './sign-off-words.ts'

/** How a source reads in one line. */
export function useSourceWords() {
  const { t } = useI18n()

  function sourceWords({ kind, on, by, piece }: Source): string {
    const date = formatDate(on)
    if (kind === 'LOG') return t('signoffs.source.log', { date })
    if (kind === 'EVIDENCE')
      return piece
        ? t('signoffs.source.piece', { title: piece.title, date })
        : t('signoffs.source.hiddenPiece', { date })
    return by === null
      ? t('signoffs.source.observedByNobody', { date })
      : t('signoffs.source.observed', { name: by, date })
  }

  return { sourceWords }
}
