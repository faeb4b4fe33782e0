import type { PathwaysQuery } from '../../generated/pathways/graphql.ts'

export type PathwayInList = PathwaysQuery['pathways'][number]

/** Pathways that lead to the same level, in the order the framework gives them. */
export interface PathwayFamily {
  readonly levelCode: string
  readonly levelName: string
  readonly pathways: readonly PathwayInList[]
}

/** Pathways in families by the level they lead to. */
export function pathwayFamilies(pathways: readonly PathwayInList[]): PathwayFamily[] {
  const families = new Map<string, PathwayFamily & { pathways: PathwayInList[] }>()
  for (const pathway of pathways) {
    const { code = '', name = '' } = pathway.endRole.level ?? {}
    const family = families.get(code) ?? { levelCode: code, levelName: name, pathways: [] }
    family.pathways.push(pathway)
    families.set(code, family)
  }
  return [...families.values()]
}
