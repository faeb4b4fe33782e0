import type { LevelColumn, Rating } from '../api/domain/capability/types.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { problemAt, type CapabilityDraft, type EvidenceClassDraft, type ReferenceFiles } from './reference.files.ts'
import type { Entry } from './reference.source.ts'

type Problems = Generator<ReferenceProblem, void>

const COLUMNS: readonly LevelColumn[] = ['P', '5', '6', '7', '8']
const VALUES: readonly Rating[] = [0, 1, 2, 3, 4]

/** Codes are given once and known wherever they are named; expected ratings never fall with the level. */
export function* checkFramework(files: ReferenceFiles): Problems {
  for (const list of codedLists(files)) yield* checkDuplicates(list)
  yield* checkScale(files)
  for (const entry of files.evidenceClasses) yield* checkEvidenceClass(entry, files)
  for (const entry of files.capabilities) yield* checkCapability(entry, files)
}

type Coded = readonly Entry<{ readonly code: string }>[]

function codedLists(files: ReferenceFiles): readonly Coded[] {
  return [
    files.levels,
    files.pillars,
    files.areas,
    files.evidenceClasses,
    files.gates,
    files.capabilities,
    files.modules,
    files.pathways,
    files.scopeLines,
    [...files.roles, ...files.explicitRoles, ...files.overlays],
  ]
}

function* checkDuplicates(list: Coded): Problems {
  const seen = new Set<string>()
  for (const entry of list) {
    const { code } = entry.value
    if (seen.has(code)) yield problemAt(entry, ['code'], `"${code}" is given a second time`)
    seen.add(code)
  }
}

function* checkScale({ ratingScale }: ReferenceFiles): Problems {
  for (const [position, entry] of ratingScale.entries()) {
    const isEarlyEnd = position === ratingScale.length - 1 && position < VALUES.length - 1
    if (entry.value.value !== VALUES[position] || isEarlyEnd) {
      yield problemAt(entry, ['value'], 'the scale runs 0, 1, 2, 3, 4, in this order')
    }
  }
}

function* checkEvidenceClass(entry: Entry<EvidenceClassDraft>, files: ReferenceFiles): Problems {
  for (const list of ['to3', 'to4'] as const) {
    for (const [position, { count, observers = 1, confirmed = 0, abnormal = 0 }] of entry.value[list].entries()) {
      if (observers > count) yield problemAt(entry, [list, position, 'observers'], 'more observers than observations')
      if (confirmed > count) yield problemAt(entry, [list, position, 'confirmed'], 'more to confirm than are asked for')
      if (abnormal > count) yield problemAt(entry, [list, position, 'abnormal'], 'more abnormal than are asked for')
    }
  }
  const known = codesOf(files.capabilities)
  for (const [position, { capabilities }] of entry.value.exceptions.entries()) {
    for (const [place, code] of capabilities.entries()) {
      const path = ['exceptions', position, 'capabilities', place]
      if (!known.has(code)) yield problemAt(entry, path, `there is no capability "${code}"`)
    }
  }
}

function* checkCapability(entry: Entry<CapabilityDraft>, files: ReferenceFiles): Problems {
  const { source, value: capability } = entry
  const { pillar, area, evidence } = capability
  const prefix = area ?? pillar
  if (!capability.code.startsWith(`${prefix}-`)) {
    yield problemAt(entry, ['code'], `a code in this file begins with ${prefix}`)
  }
  if (area !== null && !codesOf(files.areas).has(area)) yield source.problem(['area'], `there is no area "${area}"`)
  if (!codesOf(files.pillars).has(pillar)) yield source.problem(['pillar'], `there is no pillar "${pillar}"`)
  if (!codesOf(files.evidenceClasses).has(evidence)) {
    yield problemAt(entry, ['evidence'], `there is no evidence class "${evidence}"`)
  }
  const ratings = COLUMNS.map(column => capability.expected[column])
  if (ratings.some((rating, position) => rating < (ratings[position - 1] ?? 0))) {
    yield problemAt(entry, ['expected'], 'expected ratings never fall from one column to the next')
  }
}

/** The codes a list of entries gives. */
export function codesOf(list: Coded): ReadonlySet<string> {
  return new Set(list.map(entry => entry.value.code))
}
