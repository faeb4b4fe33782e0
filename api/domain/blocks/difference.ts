import type { Block, BlockId, BlockKind, ModuleContent } from './block.ts'
import { blockText } from './plain-text.ts'

/** One block that is not what it was. */
export interface BlockChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  /** Title of the part it is in; of one that was taken out, in which it was. */
  readonly partTitle: string
  readonly blockId: BlockId
  readonly blockKind: BlockKind
  /** Its first words as they are now; of one that was taken out, as they were. */
  readonly text: string
}

/** Longest words told of a change, in characters. */
const longestText = 200

/**
 * What changed from one version of a module to another, block by block: first what is there now, in its order, then what
 * was taken out. A block that was only moved is no change to whoever learns from it.
 *
 * @example contentDifference(first, second) // [{ kind: 'CHANGED', blockId: 'duct', partTitle: 'Measure', ... }]
 */
export function contentDifference(before: ModuleContent, after: ModuleContent): readonly BlockChange[] {
  const old = placed(before)
  const now = placed(after)
  const present = [...now.values()].flatMap(each => {
    const was = old.get(each.block.id)
    if (was === undefined) return [change('ADDED', each)]
    return isSame(was.block.content, each.block.content) ? [] : [change('CHANGED', each)]
  })
  const gone = [...old.values()].filter(({ block }) => !now.has(block.id)).map(each => change('REMOVED', each))
  return [...present, ...gone]
}

interface Placed {
  readonly partTitle: string
  readonly block: Block
}

function placed({ parts }: ModuleContent): ReadonlyMap<BlockId, Placed> {
  return new Map(
    parts.flatMap(({ title, blocks }) => blocks.map(block => [block.id, { partTitle: title, block }] as const)),
  )
}

function change(kind: BlockChange['kind'], { partTitle, block }: Placed): BlockChange {
  const words = blockText(block.content).replaceAll(/\s+/g, ' ')
  const text = words.length > longestText ? `${words.slice(0, longestText - 1)}…` : words
  return { kind, partTitle, blockId: block.id, blockKind: block.content.kind, text }
}

/** Equal as data, whatever the order of names: a database gives them back in another. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [entriesOf(one), entriesOf(other)]
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}

function entriesOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined))
}
