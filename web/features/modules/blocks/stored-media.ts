import {
  questionOf,
  type Block,
  type BlockContent,
  type Figure,
  type MediaId,
} from '../../../../api/domain/blocks/browser.ts'

function figuresOf(content: BlockContent): readonly Figure[] {
  const asked = questionOf(content)?.figures ?? []
  if (content.kind === 'IMAGE') return [content.image]
  if (content.kind === 'CLIP') return content.clips
  return content.kind === 'CASE' ? [...content.figures, ...asked] : asked
}

/** Everything stored that these blocks show or hand out, each once, in the order it is met. */
export function mediaIn(blocks: readonly Block[]): MediaId[] {
  const ids = blocks.flatMap(({ content }) => {
    const shown = figuresOf(content).map(({ media }) => media)
    return content.kind === 'DOWNLOAD' ? [content.media] : shown
  })
  return [...new Set(ids)]
}
