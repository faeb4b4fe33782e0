import { useI18n } from 'vue-i18n'
import type { Board, BoardColumn, ShownCell } from '../board-view.ts'

type Words = (cell: ShownCell, column: Pick<BoardColumn, 'capabilityCodes'>) => string

/** A cell in words: where it stands, and the rating held, or how many of a line are. */
export function useCellWords(lens: () => Board['lens']): Words {
  const { t } = useI18n()
  return ({ mark, value }, { capabilityCodes: { length } }) => {
    const words = t(`boards.marks.${mark.name}`)
    if (value === null) return words
    return lens() === 'CAPABILITIES'
      ? t('boards.cell.rating', { words, value })
      : t('boards.cell.line', { words, value, size: length })
  }
}
