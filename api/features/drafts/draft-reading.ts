import type { BlockContent } from '../../domain/blocks/block.ts'
import { blockText } from '../../domain/blocks/plain-text.ts'
import { readingAge } from '../../domain/blocks/reading-age.ts'
import type { DraftReadingAge } from './draft-parts.types.ts'

/** How hard the words of a block are to read; null where it has none. */
export function readingAgeOf(content: BlockContent): DraftReadingAge | null {
  const text = blockText(content)
  return text.trim() === '' ? null : readingAge(text)
}
