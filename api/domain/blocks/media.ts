import type { ModuleContent } from './block.ts'

/**
 * Ids of the images, clips and files that content shows, each once, in the order in which they come.
 *
 * @example mediaIn(content) // ['0190…', '0191…']
 */
export function mediaIn(content: ModuleContent): readonly string[] {
  const found = new Set<string>()
  visit(content, id => {
    found.add(id)
    return id
  })
  return [...found]
}

/** The same content with other ids for what it shows; an id that is not named stays. */
export function withMedia(content: ModuleContent, ids: ReadonlyMap<string, string>): ModuleContent {
  return visit(content, id => ids.get(id) ?? id) as ModuleContent
}

/** Goes through all there is; whatever names something shown calls it `media`. */
function visit(value: unknown, idOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map(item => visit(item, idOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'media' && typeof inner === 'string' ? idOf(inner) : visit(inner, idOf),
    ]),
  )
}
