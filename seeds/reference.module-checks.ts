import type { ReferenceProblem } from './reference.error.ts'
import { codesOf } from './reference.framework-checks.ts'
import { problemAt, type ModuleDraft, type ReferenceFiles } from './reference.files.ts'
import type { Entry } from './reference.source.ts'

type Problems = Generator<ReferenceProblem, void>

/** Knowledge alone prepares up to here: above it somebody has to have seen the practice. */
const MOST_BY_KNOWLEDGE = 2

/** Modules name what exists, add up, promise no more than their kind can give, and never wait for each other in a ring. */
export function* checkModules(files: ReferenceFiles): Problems {
  for (const entry of files.modules) {
    yield* checkPlace(entry, files)
    yield* checkDevelops(entry, files)
    yield* checkRequires(entry, files)
    yield* checkParts(entry)
    yield* checkGates(entry, files)
  }
  yield* checkRings(files)
}

function* checkPlace(entry: Entry<ModuleDraft>, files: ReferenceFiles): Problems {
  const { area, level } = entry.value
  const isKnownArea = area === 'core' || area === 'any' || codesOf(files.areas).has(area)
  if (!isKnownArea) yield problemAt(entry, ['area'], `there is no area "${area}"`)
  if (!codesOf(files.levels).has(level)) yield problemAt(entry, ['level'], `there is no level "${level}"`)
}

function* checkDevelops(entry: Entry<ModuleDraft>, files: ReferenceFiles): Problems {
  const { kind, develops } = entry.value
  const isKnowledge = kind === 'E_LEARNING' || kind === 'IMAGE_QUIZ'
  const known = codesOf(files.capabilities)
  if (develops.length === 0) yield problemAt(entry, ['develops'], 'a module helps with at least one capability')
  for (const { capability, value } of develops) {
    const path = ['develops', capability]
    if (!known.has(capability)) yield problemAt(entry, path, `there is no capability "${capability}"`)
    if (value.from > value.to) yield problemAt(entry, path, 'a module never leads down')
    if (isKnowledge && value.to > MOST_BY_KNOWLEDGE) {
      yield problemAt(entry, path, `e-learning and quizzes lead to ${MOST_BY_KNOWLEDGE} at most`)
    }
  }
}

function* checkRequires(entry: Entry<ModuleDraft>, files: ReferenceFiles): Problems {
  const { code, requires } = entry.value
  const modules = codesOf(files.modules)
  const capabilities = codesOf(files.capabilities)
  for (const [position, group] of requires.modules.entries()) {
    const path = ['requires', 'modules', position]
    for (const required of [group].flat()) {
      if (required === code) yield problemAt(entry, path, 'a module cannot need itself')
      if (!modules.has(required)) yield problemAt(entry, path, `there is no module "${required}"`)
    }
  }
  for (const { capability } of requires.ratings) {
    const path = ['requires', 'ratings', capability]
    if (!capabilities.has(capability)) yield problemAt(entry, path, `there is no capability "${capability}"`)
  }
}

function* checkParts(entry: Entry<ModuleDraft>): Problems {
  const { minutes, parts } = entry.value
  const sum = parts.reduce((total, part) => total + part.minutes, 0)
  if (sum !== minutes) yield problemAt(entry, ['minutes'], `${minutes} is stated, but the parts add up to ${sum}`)
}

function* checkGates(entry: Entry<ModuleDraft>, files: ReferenceFiles): Problems {
  const { kind, gates } = entry.value
  const known = codesOf(files.gates)
  const hasSupervisor = gates.some(({ gate, scope }) => gate === 'G5' && scope === 'WHOLE')
  if (kind === 'SUPERVISED_PRACTICE' && !hasSupervisor) {
    yield problemAt(entry, ['gates'], 'supervised practice always waits for G5, the supervisor')
  }
  for (const [position, { gate }] of gates.entries()) {
    const path = ['gates', position, 'gate']
    if (!known.has(gate)) yield problemAt(entry, path, `there is no gate "${gate}"`)
    const isRepeated = gates.findIndex(other => other.gate === gate) < position
    if (isRepeated) yield problemAt(entry, path, `"${gate}" is given a second time`)
  }
}

/** Modules that could never be begun, because they wait in a ring. Capabilities may well lead round in a ring. */
function* checkRings({ modules }: ReferenceFiles): Problems {
  const open = new Map(modules.map(entry => [entry.value.code, entry]))
  for (let before = -1; before !== open.size;) {
    before = open.size
    for (const [code, entry] of open) {
      const canBegin = entry.value.requires.modules.every(group => [group].flat().some(required => !open.has(required)))
      if (canBegin) open.delete(code)
    }
  }
  for (const entry of open.values()) {
    const waitsFor = entry.value.requires.modules.flat().filter(required => open.has(required))
    yield problemAt(
      entry,
      ['requires', 'modules'],
      `can never be begun: it waits in a ring, by way of ${waitsFor.join(', ')}`,
    )
  }
}
