import type { ReferenceProblem } from './reference.error.ts'
import { codesOf } from './reference.framework-checks.ts'
import { problemAt, type ExplicitRoleDraft, type ReferenceFiles, type RuleRoleDraft } from './reference.files.ts'
import { askedCodes, sizeOf } from './reference.roles.ts'
import type { Entry, FieldPath } from './reference.source.ts'
import type { ReferenceData, ReferenceRole } from './reference.types.ts'

type Problems = Generator<ReferenceProblem, void>

const FEWEST_LINES = 6
const MOST_LINES = 10

/** Roles name what exists, come to the size stated beside them, and are covered by their scope lines. */
export function* checkRoles(files: ReferenceFiles, reference: ReferenceData): Problems {
  const resolved = new Map(reference.roles.map(role => [role.code, role]))
  for (const entry of files.roles) yield* checkRule(entry, files)
  for (const entry of [...files.explicitRoles, ...files.overlays]) {
    for (const { capability, value } of entry.value.items) {
      const path = ['items', capability]
      yield* checkCapabilityCode(entry, path, { code: capability, files })
      if (value === 0) yield problemAt(entry, path, 'leave out what is not asked for')
    }
  }
  for (const entry of [...files.roles, ...files.explicitRoles]) {
    if (!codesOf(files.levels).has(entry.value.level)) {
      yield problemAt(entry, ['level'], `there is no level "${entry.value.level}"`)
    }
    const role = resolved.get(entry.value.code)
    if (role === undefined) continue
    yield* checkSize(entry, role)
    yield* checkCoverage(files, role)
  }
  yield* checkScopeLines(files)
}

function* checkRule(entry: Entry<RuleRoleDraft>, files: ReferenceFiles): Problems {
  const { areas, capabilities, choices, replaceable } = entry.value
  for (const area of Object.keys(areas)) {
    if (!codesOf(files.areas).has(area)) yield problemAt(entry, ['areas', area], `there is no area "${area}"`)
  }
  for (const { capability } of capabilities) {
    yield* checkCapabilityCode(entry, ['capabilities', capability], { code: capability, files })
  }
  for (const [position, choice] of choices.entries()) {
    for (const { capability } of choice.capabilities) {
      const path = ['choices', position, 'capabilities', capability]
      yield* checkCapabilityCode(entry, path, { code: capability, files })
    }
    if (choice.atLeast >= choice.capabilities.length) {
      yield problemAt(entry, ['choices', position, 'atLeast'], 'a choice offers more than it asks for')
    }
  }
  for (const [position, { capability, by }] of replaceable.entries()) {
    yield* checkCapabilityCode(entry, ['replaceable', position, 'capability'], { code: capability, files })
    yield* checkCapabilityCode(entry, ['replaceable', position, 'by'], { code: by, files })
  }
}

function* checkSize(entry: Entry<RuleRoleDraft | ExplicitRoleDraft>, role: ReferenceRole): Problems {
  const { n, sum } = entry.value
  const size = sizeOf(role)
  if (size.n !== n) yield problemAt(entry, ['n'], `${n} is stated, but the rule comes to ${size.n} items`)
  if (size.sum !== sum) yield problemAt(entry, ['sum'], `${sum} is stated, but the ratings add up to ${size.sum}`)
}

/** Every item stands in at least one scope line of the role, no line is empty, and there are 6 to 10 of them. */
function* checkCoverage({ scopeLinesOfRoles: lines }: ReferenceFiles, { code, ...role }: ReferenceRole): Problems {
  const { scopeLines } = role
  if (scopeLines.length < FEWEST_LINES || scopeLines.length > MOST_LINES) {
    const range = `${FEWEST_LINES} to ${MOST_LINES}`
    yield problemAt(lines, [code], `a role has ${range} scope lines, and ${code} has ${scopeLines.length}`)
  }
  const covered = new Set(scopeLines.flatMap(line => line.capabilities))
  const missing = askedCodes(role).filter(capability => !covered.has(capability))
  if (missing.length > 0) yield problemAt(lines, [code], `no scope line covers ${missing.join(', ')}`)
  for (const line of scopeLines) {
    if (line.capabilities.length === 0) {
      yield problemAt(lines, [code], `nothing in "${line.code}" is asked for by this role`)
    }
  }
}

function* checkScopeLines(files: ReferenceFiles): Problems {
  const { scopeLines, scopeLineSets: sets, scopeLinesOfRoles: ofRoles } = files
  const roles = codesOf([...files.roles, ...files.explicitRoles])
  for (const [name, codes] of Object.entries(sets.value)) {
    yield* checkLineCodes(files, { entry: sets, path: [name], codes, before: [] })
  }
  for (const [role, { set, lines }] of Object.entries(ofRoles.value)) {
    const before = set === undefined ? [] : sets.value[set]
    if (!roles.has(role)) yield problemAt(ofRoles, [role], `there is no role "${role}"`)
    if (before === undefined) yield problemAt(ofRoles, [role, 'set'], `there is no set "${set}"`)
    yield* checkLineCodes(files, { entry: ofRoles, path: [role, 'lines'], codes: lines, before: before ?? [] })
  }
  const used = new Set([...Object.values(sets.value), ...Object.values(ofRoles.value).map(role => role.lines)].flat())
  for (const entry of scopeLines) {
    if (!used.has(entry.value.code)) yield problemAt(entry, ['code'], 'no role uses this line')
    for (const [position, code] of entry.value.capabilities.entries()) {
      yield* checkCapabilityCode(entry, ['capabilities', position], { code, files })
    }
  }
}

interface LineCodes {
  readonly entry: Entry<unknown>
  readonly path: FieldPath
  readonly codes: readonly string[]
  /** Codes already given by the set. */
  readonly before: readonly string[]
}

function* checkLineCodes(files: ReferenceFiles, { entry, path, codes, before }: LineCodes): Problems {
  const known = codesOf(files.scopeLines)
  for (const [position, code] of codes.entries()) {
    const place = [...path, position]
    const isRepeated = before.includes(code) || codes.indexOf(code) < position
    if (!known.has(code)) yield problemAt(entry, place, `there is no scope line "${code}"`)
    if (isRepeated) yield problemAt(entry, place, `"${code}" is given a second time`)
  }
}

function* checkCapabilityCode(
  entry: Entry<unknown>,
  path: FieldPath,
  { code, files }: { code: string; files: Pick<ReferenceFiles, 'capabilities'> },
): Problems {
  if (!codesOf(files.capabilities).has(code)) yield problemAt(entry, path, `there is no capability "${code}"`)
}
