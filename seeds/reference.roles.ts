import type { AreaCode, CapabilityCode, LevelColumn, Rating } from '../api/domain/capability/types.ts'
import type { ChoiceGroup, RoleProfile, ScopeLine } from '../api/domain/planning/types.ts'
import type { ExplicitRoleDraft, OverlayDraft, ReferenceFiles, RuleRoleDraft } from './reference.files.ts'
import type { ReferenceCapability, ReferenceRole } from './reference.types.ts'

type Items = RoleProfile['items']

/**
 * Resolves a role's rule into its target: the shared core at one column, named areas and single capabilities at theirs,
 * zeros dropped, in the framework's order. Choice groups stay apart.
 */
export function resolveRole(
  role: RuleRoleDraft,
  capabilities: readonly ReferenceCapability[],
  scopeLines: readonly ScopeLine[],
): ReferenceRole {
  const single = new Map(role.capabilities.map(({ capability, value }) => [capability, value]))
  const chosen = new Set(role.choices.flatMap(choice => choice.capabilities.map(item => item.capability)))
  const columnFor = (capability: ReferenceCapability): LevelColumn | undefined =>
    single.get(capability.code) ?? (capability.area === null ? role.core : role.areas[capability.area])
  const items = capabilities.flatMap(capability => {
    const column = columnFor(capability)
    if (column === undefined || chosen.has(capability.code)) return []
    return atRating(capability.code, capability.expected[column])
  })
  const byCode = new Map(capabilities.map(capability => [capability.code, capability]))
  const choices = role.choices.map(({ code, atLeast, capabilities: options }) => ({
    code,
    atLeast,
    capabilities: options.flatMap(({ capability, value }) =>
      atRating(capability, byCode.get(capability)?.expected[value] ?? 0),
    ),
  }))
  const { code, title, summary, level, replaceable } = role
  return finish({ code, title, summary, level, replaceable, items, choices }, capabilities, scopeLines)
}

/** A role or overlay that is written out item by item. */
export function resolveExplicit(
  role: ExplicitRoleDraft | OverlayDraft,
  capabilities: readonly ReferenceCapability[],
  scopeLines: readonly ScopeLine[],
): ReferenceRole {
  const asked = new Map(role.items.map(({ capability, value }) => [capability, value]))
  const items = capabilities.flatMap(({ code }) => atRating(code, asked.get(code) ?? 0))
  const { code, title, summary } = role
  const level = 'level' in role ? role.level : ''
  return finish({ code, title, summary, level, replaceable: [], items, choices: [] }, capabilities, scopeLines)
}

function atRating(capability: CapabilityCode, rating: Rating): Items {
  return rating === 0 ? [] : [{ capability, rating }]
}

/** Adds what follows from the items: the areas they lie in, and the part of each scope line that they fill. */
function finish(
  role: Omit<ReferenceRole, 'areas' | 'scopeLines'>,
  capabilities: readonly ReferenceCapability[],
  scopeLines: readonly ScopeLine[],
): ReferenceRole {
  const asked = new Set(askedCodes(role))
  const areas = new Set<AreaCode>()
  for (const { code, area } of capabilities) if (area !== null && asked.has(code)) areas.add(area)
  const lines = scopeLines.map(line => ({ ...line, capabilities: line.capabilities.filter(code => asked.has(code)) }))
  return { ...role, areas: [...areas], scopeLines: lines }
}

/** Every capability a role asks for, choices included. */
export function askedCodes(role: {
  readonly items: Items
  readonly choices: readonly ChoiceGroup[]
}): CapabilityCode[] {
  return [...role.items, ...role.choices.flatMap(choice => choice.capabilities)].map(item => item.capability)
}

/** How many ratings a role asks for and what they add up to, with the best of each choice group counted. */
export function sizeOf(role: { readonly items: Items; readonly choices: readonly ChoiceGroup[] }): {
  n: number
  sum: number
} {
  const chosen = role.choices.flatMap(({ atLeast, capabilities }) =>
    capabilities.toSorted((a, b) => b.rating - a.rating).slice(0, atLeast),
  )
  const counted = [...role.items, ...chosen]
  return { n: counted.length, sum: counted.reduce((sum, item) => sum + item.rating, 0) }
}

/** The scope lines of a role, those of its set first; unknown codes are left out. */
export function scopeLinesOf(files: ReferenceFiles, role: string): ScopeLine[] {
  const lines = new Map(files.scopeLines.map(({ value }) => [value.code, value]))
  const { set, lines: own = [] } = files.scopeLinesOfRoles.value[role] ?? {}
  const shared = set === undefined ? [] : (files.scopeLineSets.value[set] ?? [])
  return [...shared, ...own].flatMap(code => lines.get(code) ?? [])
}
