import { useI18n } from 'vue-i18n'
import type { BoardColumn, ShownCell } from '../board-view.ts'

/** A cell in words: where it stands, and what is held of it. */
export function useCellWords(): (cell: ShownCell, column: Pick<BoardColumn, 'capabilityCodes'>) => string {
  const { t } = useI18n()
  return ({ mark, value }, { capabilityCodes: { length } }) => {
    const words = t(`boards.marks.${mark.name}`)
    if (value === null) return words
    return length === 1
      ? t('boards.cell.rating', { words, value })
      : t('boards.cell.line', { words, value, size: length })
  }
}
