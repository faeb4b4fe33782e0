import type { ComparePathwaysQuery, PathwayItemPartsFragment } from '../../generated/pathways/graphql.ts'

export type ComparedItem = ComparePathwaysQuery['comparePathways']['items'][number]
type Standing = PathwayItemPartsFragment['standing']

const standings = ['HELD', 'TO_CONFIRM', 'TO_LEARN'] as const

/** Items in three groups, in the order held, to confirm, to learn. */
export function itemsByStanding(
  items: readonly PathwayItemPartsFragment[],
): { standing: Standing; items: PathwayItemPartsFragment[] }[] {
  return standings.map(standing => ({ standing, items: items.filter(item => item.standing === standing) }))
}

/** What pathways side by side ask for alike, and how it differs between them. */
export interface Differences {
  /** Asked for alike, and not held yet. */
  readonly alike: readonly ComparedItem[]
  readonly heldAlike: number
  readonly askedAlike: number
  /** Asked for by each, at a higher level by one. */
  readonly raised: readonly ComparedItem[]
  /** What only one asks for, for each pathway in their order. */
  readonly only: readonly (readonly ComparedItem[])[]
}

/** Sorts what pathways side by side ask for; an item that some but not all ask for belongs to each of those alone or to none. */
export function differencesOf(items: readonly ComparedItem[], pathways: number): Differences {
  const shared = items.filter(({ kind }) => kind === 'SHARED')
  const isHeld = ({ asks }: ComparedItem): boolean => asks.every(ask => ask?.standing === 'HELD')
  const isOnlyOf =
    (side: number) =>
    ({ asks }: ComparedItem): boolean =>
      asks.every((ask, index) => (ask !== null) === (index === side))
  return {
    alike: shared.filter(item => !isHeld(item)),
    heldAlike: shared.filter(isHeld).length,
    askedAlike: shared.length,
    raised: items.filter(({ kind }) => kind === 'RAISED'),
    only: Array.from({ length: pathways }, (_, side) => items.filter(isOnlyOf(side))),
  }
}
