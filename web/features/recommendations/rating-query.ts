import type { StepFragment } from '../../generated/recommendations/graphql.ts'

const prefix = 'SELF_RATING:'

/**
 * The filters of "My capabilities" that show what a self-rating step is about: a line by the words of its title, an area
 * by its code, and what belongs to neither under the core.
 */
export function ratingQuery(
  { id, capabilities }: Pick<StepFragment, 'id' | 'capabilities'>,
  titles: ReadonlyMap<string, string>,
): Record<string, string> {
  const title = titles.get(id.slice(prefix.length))
  if (title !== undefined) return { search: title }
  return { view: 'area', area: capabilities[0]?.area?.code ?? 'core' }
}
