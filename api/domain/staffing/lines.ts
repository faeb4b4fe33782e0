import type { AreaCode, CapabilityCode } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import type { CoverRecord } from './types.ts'

/** A line as an organisation uses it: everything any of its roles names in it. */
export interface LineInUse {
  readonly code: string
  readonly title: string
  readonly areas: readonly AreaCode[]
}

type Known = Pick<Catalogue, 'roles' | 'capabilities'>

/**
 * The scope lines of an organisation: every line of every role of which it decided a line of anybody, so that a line which
 * nobody holds any more stands in it too; and lines decided once that no role names today. Lines of areas come first, in
 * the framework's order, then those of the shared core.
 *
 * @example one sign-off of "carotid" for ROLE-SON-VAS → all eight lines of that role
 */
export function linesInUse({ roles, decisions }: CoverRecord, catalogue: Known): readonly LineInUse[] {
  const found = new Map<string, { title: string; capabilities: Set<CapabilityCode> }>()
  const add = (code: string, title: string, capabilities: readonly CapabilityCode[]): void => {
    const line = found.get(code) ?? { title, capabilities: new Set() }
    for (const capability of capabilities) line.capabilities.add(capability)
    found.set(code, line)
  }
  for (const role of new Set(roles))
    for (const { code, title, capabilities } of catalogue.roles.get(role)?.scopeLines ?? [])
      add(code, title, capabilities)
  const unknown = decisions.filter(({ line }) => !found.has(line))
  for (const { line, title, items } of unknown)
    add(
      line,
      title,
      items.map(({ capability }) => capability),
    )
  const order = new Map([...catalogue.capabilities.keys()].map((code, index) => [code, index]))
  return [...found]
    .map(([code, { title, capabilities }]) => ({ code, title, ...placeOf([...capabilities], order, catalogue) }))
    .toSorted((a, b) => a.place - b.place || a.title.localeCompare(b.title, 'en'))
    .map(({ code, title, areas }) => ({ code, title, areas }))
}

function placeOf(
  capabilities: readonly CapabilityCode[],
  order: ReadonlyMap<CapabilityCode, number>,
  catalogue: Known,
): { readonly areas: readonly AreaCode[]; readonly place: number } {
  const inOrder = capabilities.toSorted((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0)
  const ofAreas = inOrder.flatMap(code => {
    const area = catalogue.capabilities.get(code)?.area ?? null
    return area === null ? [] : [{ area, place: order.get(code) ?? 0 }]
  })
  const core = order.size + (order.get(inOrder[0] ?? '') ?? order.size)
  return { areas: [...new Set(ofAreas.map(({ area }) => area))], place: ofAreas[0]?.place ?? core }
}
