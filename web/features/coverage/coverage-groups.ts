import type { CoverageQuery } from '../../generated/coverage/graphql.ts'

type Coverage = NonNullable<CoverageQuery['coverage']>
export type ShownRow = Coverage['nodes'][number]
export type ShownStep = ShownRow['steps'][number]

export interface CoverageGroup {
  /** Code of an area or a pillar; null = everything together. */
  readonly code: string | null
  readonly name: string | null
  readonly rows: readonly ShownRow[]
}

/** Rows under the area they belong to, or the pillar where they belong to none, in the order they come in. */
export function groupsOf(rows: readonly ShownRow[]): readonly CoverageGroup[] {
  const groups = new Map<string, { code: string; name: string; rows: ShownRow[] }>()
  for (const row of rows) {
    const { code, name } = row.capability.area ?? row.capability.pillar
    const group = groups.get(code)
    if (group === undefined) groups.set(code, { code, name, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()]
}

/** Why no module leads there, on purpose, by the areas that are shown and lead nowhere. */
export function leftEmptyIn(rows: readonly ShownRow[]): readonly { readonly code: string; readonly text: string }[] {
  const isEmpty = ({ steps }: ShownRow): boolean => steps.every(({ state }) => state === 'NONE')
  return groupsOf(rows).flatMap(({ rows: shown }) => {
    const [area] = shown.flatMap(({ capability }) => capability.area ?? [])
    return area?.leftEmpty && shown.every(isEmpty) ? [{ code: area.code, text: area.leftEmpty }] : []
  })
}
