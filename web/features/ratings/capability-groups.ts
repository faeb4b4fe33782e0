import type { CapabilityGroup, CapabilityRow } from './capability-row.ts'

type GroupHead = Omit<CapabilityGroup, 'rows'>

/** Groups rows under the heading each one names, in the order the headings first come up. */
function gather(rows: readonly CapabilityRow[], headOf: (row: CapabilityRow) => GroupHead): CapabilityGroup[] {
  const groups = new Map<string, GroupHead & { rows: CapabilityRow[] }>()
  for (const row of rows) {
    const head = headOf(row)
    const group = groups.get(head.key) ?? { ...head, rows: [] }
    group.rows.push(row)
    groups.set(head.key, group)
  }
  return [...groups.values()]
}

const placeOf = { 'scope-line': 0, 'rest-of-goal': 1, 'outside-goal': 2, area: 0, core: 0, pillar: 0 } as const

/**
 * The lines a department signs off, each with its capabilities; then what the goal asks beside them, then the rest. A
 * capability on two lines stands under the first, so that nobody rates it twice.
 */
export function groupByScopeLine(rows: readonly CapabilityRow[]): CapabilityGroup[] {
  const groups = gather(rows, ({ scopeLines: [line], target }) => {
    if (line) return { key: line.code, kind: 'scope-line', title: line.title }
    const kind = target === null || target === undefined ? 'outside-goal' : 'rest-of-goal'
    return { key: kind, kind, title: '' }
  })
  return groups.toSorted((a, b) => placeOf[a.kind] - placeOf[b.kind])
}

/** The shared core and the areas of the clinical pillar, then the other pillars, in the framework's order. */
export function groupByArea(rows: readonly CapabilityRow[]): CapabilityGroup[] {
  return gather(rows, ({ capability: { pillar, area } }) => {
    if (area) return { key: area.code, kind: 'area', title: area.name }
    if (pillar.code === 'CLN') return { key: 'core', kind: 'core', title: '' }
    return { key: pillar.code, kind: 'pillar', title: pillar.name }
  })
}
