import { createHash } from 'node:crypto'
import type { Catalogue } from '../api/domain/planning/types.ts'
import type { ReferenceData } from './reference.types.ts'

/** The reference data in the words decisions are made in, named by its content. */
export function toCatalogue(reference: ReferenceData): Catalogue {
  return {
    hash: contentHash(reference),
    frameworkCode: reference.framework.code,
    capabilities: byCode(reference.capabilities, toCapability),
    evidenceClasses: byCode(reference.evidenceClasses, ({ code, name, to3, to4, review, exceptions }) => ({
      code,
      name,
      to3,
      to4,
      review,
      exceptions,
    })),
    levelColumns: new Map(reference.levels.map(({ code, column }) => [code, column])),
    roles: byCode(reference.roles, toRole),
    overlays: byCode(reference.overlays, toRole),
    modules: byCode(reference.modules, toModule),
    pathways: byCode(reference.pathways, ({ code, title, startRole, endRole, stages, chosenAreas, gates }) => ({
      code,
      title,
      startRole,
      endRole,
      stages,
      chosenAreas,
      gates,
    })),
  }
}

function toCapability({
  code,
  pillar,
  area,
  statement,
  evidenceClass,
  expected,
}: ReferenceData['capabilities'][number]) {
  return { code, pillar, area, statement, evidenceClass, expected }
}

function toModule(module: ReferenceData['modules'][number]) {
  const { code, title, area, level, kind, minutes, develops, requires, gates } = module
  return { code, title, area, level, kind, minutes, develops, requires, gates }
}

function toRole({ code, title, level, areas, items, choices, scopeLines }: ReferenceData['roles'][number]) {
  return { code, title, level, areas, items, choices, scopeLines }
}

function byCode<Item extends { readonly code: string }, Shown>(
  items: readonly Item[],
  show: (item: Item) => Shown,
): ReadonlyMap<string, Shown> {
  return new Map(items.map(item => [item.code, show(item)]))
}

/**
 * Names the whole content: equal content gives an equal name on any machine, whatever the order of fields in the
 * files; any change to a word or number gives another.
 */
function contentHash(reference: ReferenceData): string {
  return createHash('sha256').update(canonical(reference)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
