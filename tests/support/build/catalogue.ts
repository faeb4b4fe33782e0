import type {
  Capability,
  CapabilityCode,
  EvidenceClass,
  EvidenceClassCode,
} from '../../../api/domain/capability/types.ts'
import type { Catalogue, Module, Pathway, RoleProfile } from '../../../api/domain/planning/types.ts'

/** A routine core capability expected at 2, 3, 3, 4, 4 unless told otherwise; the area follows from the code. */
export function buildCapability(partial: Partial<Capability> & { readonly code: CapabilityCode }): Capability {
  const prefix = partial.code.split('-')[0] ?? ''
  const isCore = prefix === 'LDM' || prefix === 'EDU' || prefix === 'RES' || prefix === 'CLN'
  return {
    pillar: isCore ? prefix : 'CLN',
    area: isCore ? null : prefix,
    statement: `Does what ${partial.code} says`,
    evidenceClass: 'E1',
    expected: { P: 2, '5': 3, '6': 3, '7': 4, '8': 4 },
    ...partial,
  }
}

/** A one-hour e-learning module for everyone that develops, asks and is gated by nothing unless told otherwise. */
export function buildModule(partial: Partial<Module> & { readonly code: string }): Module {
  return {
    title: `Module ${partial.code}`,
    area: 'core',
    level: 'CF5',
    kind: 'E_LEARNING',
    minutes: 60,
    develops: [],
    requires: { ratings: [], modules: [] },
    gates: [],
    ...partial,
  }
}

/** An established sonographer's role without items unless told otherwise. */
export function buildRole(partial: Partial<RoleProfile> & { readonly code: string }): RoleProfile {
  return { title: `Role ${partial.code}`, level: 'CF5', areas: [], items: [], choices: [], scopeLines: [], ...partial }
}

export function buildPathway(partial: Partial<Pathway> & { readonly code: string }): Pathway {
  return { title: `Pathway ${partial.code}`, startRole: '', endRole: '', stages: [], chosenAreas: [], ...partial }
}

/** Requirements of a routine examination and a yearly review that never lapses, unless told otherwise. */
export function buildEvidenceClass(
  partial: Partial<EvidenceClass> & { readonly code: EvidenceClassCode },
): EvidenceClass {
  return {
    name: `Evidence class ${partial.code}`,
    to3: [
      { kind: 'AWARD', count: 1, text: 'a ratified award in the area' },
      { kind: 'OBSERVATION', count: 3, observers: 2, text: '3 observations by 2 different observers' },
      { kind: 'AUDIT', count: 1, text: 'an area audit of 20 cases' },
    ],
    to4: [{ kind: 'SECOND_OPINION', count: 10, text: '10 second opinions with outcome' }],
    review: { months: 12, lapses: false },
    ...partial,
  }
}

/** The nine classes: E3 and E4a-E4c lapse (12, 6, 24 and 12 months), the others fall due for review after 12. */
const EVIDENCE_CLASSES: readonly EvidenceClass[] = [
  buildEvidenceClass({ code: 'E1' }),
  buildEvidenceClass({ code: 'E2' }),
  buildEvidenceClass({ code: 'E3', review: { months: 12, lapses: true } }),
  buildEvidenceClass({ code: 'E4a', review: { months: 6, lapses: true } }),
  buildEvidenceClass({ code: 'E4b', review: { months: 24, lapses: true } }),
  buildEvidenceClass({ code: 'E4c', review: { months: 12, lapses: true } }),
  buildEvidenceClass({ code: 'E5' }),
  buildEvidenceClass({ code: 'E6' }),
  buildEvidenceClass({ code: 'E7' }),
]

/** What a catalogue is built from: plain lists; what is left out takes the default. */
export interface CatalogueParts {
  readonly hash?: string
  readonly capabilities?: readonly Capability[]
  readonly evidenceClasses?: readonly EvidenceClass[]
  readonly levelColumns?: Catalogue['levelColumns']
  readonly roles?: readonly RoleProfile[]
  readonly overlays?: readonly RoleProfile[]
  readonly modules?: readonly Module[]
  readonly pathways?: readonly Pathway[]
}

/** Empty but for the nine evidence classes and the levels: CF5-P to CF8 at their columns, CF9 at 8, CF4 by its role. */
export function buildCatalogue(parts: CatalogueParts = {}): Catalogue {
  return {
    hash: parts.hash ?? 'test-catalogue',
    frameworkCode: 'SND-1',
    capabilities: byCode(parts.capabilities ?? []),
    evidenceClasses: byCode(parts.evidenceClasses ?? EVIDENCE_CLASSES),
    levelColumns:
      parts.levelColumns ??
      new Map([
        ['CF4', null],
        ['CF5-P', 'P'],
        ['CF5', '5'],
        ['CF6', '6'],
        ['CF7', '7'],
        ['CF8', '8'],
        ['CF9', '8'],
      ]),
    roles: byCode(parts.roles ?? []),
    overlays: byCode(parts.overlays ?? []),
    modules: byCode(parts.modules ?? []),
    pathways: byCode(parts.pathways ?? []),
  }
}

function byCode<T extends { readonly code: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map(thing => [thing.code, thing]))
}
