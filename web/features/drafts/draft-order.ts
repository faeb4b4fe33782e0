interface Part {
  readonly id: string
  readonly blocks: readonly { readonly id: string }[]
}

export interface Place {
  readonly partId: string
  /** null = first in its part. */
  readonly afterBlockId: string | null
}

/** Where something stands once it is moved by one, into the part beside at either end; null = it is at the end already. */
export function neighbourAfter(parts: readonly Part[], blockId: string, by: 1 | -1): Place | null {
  const at = parts.findIndex(({ blocks }) => blocks.some(({ id }) => id === blockId))
  const part = parts[at]
  if (!part) return null
  const index = part.blocks.findIndex(({ id }) => id === blockId)
  const isLeaving = by === 1 ? index === part.blocks.length - 1 : index === 0
  if (!isLeaving) {
    const before = part.blocks[by === 1 ? index + 1 : index - 2]
    return { partId: part.id, afterBlockId: before?.id ?? null }
  }
  const beside = parts[at + by]
  if (!beside) return null
  return { partId: beside.id, afterBlockId: by === 1 ? null : (beside.blocks.at(-1)?.id ?? null) }
}

/** Beside what something is let go: above or below a piece, or at the start of a part. */
export type Landing =
  { readonly side: 'ABOVE' | 'BELOW'; readonly blockId: string } | { readonly side: 'START'; readonly partId: string }

function landed(parts: readonly Part[], landing: Landing): { readonly part: Part; readonly index: number } | null {
  if (landing.side === 'START') {
    const part = parts.find(({ id }) => id === landing.partId)
    return part ? { part, index: 0 } : null
  }
  const part = parts.find(({ blocks }) => blocks.some(({ id }) => id === landing.blockId))
  if (!part) return null
  const at = part.blocks.findIndex(({ id }) => id === landing.blockId)
  return { part, index: landing.side === 'ABOVE' ? at : at + 1 }
}

/** Where something stands once it is let go; null = it stands there already, or where it was let go is gone. */
export function placeLanded(parts: readonly Part[], blockId: string, landing: Landing): Place | null {
  const to = landed(parts, landing)
  if (to === null || !parts.some(({ blocks }) => blocks.some(({ id }) => id === blockId))) return null
  const { part, index } = to
  const before = part.blocks[index - 1]?.id ?? null
  if (before === blockId || part.blocks[index]?.id === blockId) return null
  return { partId: part.id, afterBlockId: before }
}
