import type { ModuleKind } from '../api/domain/planning/types.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { problemAt, type ModuleDraft, type ReferenceFiles } from './reference.files.ts'
import type { Entry } from './reference.source.ts'

type Problems = Generator<ReferenceProblem, void>

/** Codes of modules that are another way to others begin so; they come last by code, and so lose every tie in a plan. */
const PREFIX = 'WAY-'
/** The screening programme's training, asked for nothing but obstetric scans. */
const SCREENING = 'G4'
/** Learnt at a screen: nobody is scanned, so nothing has to be in place first. */
const KNOWLEDGE: ReadonlySet<ModuleKind> = new Set(['E_LEARNING', 'IMAGE_QUIZ'])

/** Another way leads nowhere its modules do not lead, waits for whatever keeps patients safe in them, and is no detour. */
export function* checkAlternatives(files: ReferenceFiles): Problems {
  const modules = new Map(files.modules.map(({ value }) => [value.code, value]))
  for (const entry of files.modules) {
    const { code, alternativeTo } = entry.value
    const isMarked = code.startsWith(PREFIX)
    if (isMarked !== alternativeTo.length > 0) {
      const message = `only modules that are another way to others have codes in ${PREFIX}, and all of them have`
      yield problemAt(entry, isMarked ? ['code'] : ['alternativeTo'], message)
    }
    const originals = alternativeTo.flatMap(one => modules.get(one) ?? [])
    yield* checkOriginals(entry, modules)
    if (originals.length === 0) continue
    yield* checkEffects(entry, originals)
    yield* checkConditions(entry, originals)
  }
}

function* checkOriginals(entry: Entry<ModuleDraft>, modules: ReadonlyMap<string, ModuleDraft>): Problems {
  for (const [position, code] of entry.value.alternativeTo.entries()) {
    const path = ['alternativeTo', position]
    const original = modules.get(code)
    if (original === undefined) yield problemAt(entry, path, `there is no module "${code}"`)
    else if (original.alternativeTo.length > 0) yield problemAt(entry, path, `"${code}" is itself another way`)
    else if (original.level !== entry.value.level) yield problemAt(entry, path, `"${code}" is of another level`)
  }
}

function* checkEffects(entry: Entry<ModuleDraft>, originals: readonly ModuleDraft[]): Problems {
  const led = originals.flatMap(({ develops }) => develops)
  for (const { capability, value } of entry.value.develops) {
    const isLed = led.some(
      one => one.capability === capability && one.value.from <= value.from && one.value.to >= value.to,
    )
    if (!isLed) yield problemAt(entry, ['develops', capability], 'leads further than what it is another way to')
  }
}

function* checkConditions(entry: Entry<ModuleDraft>, originals: readonly ModuleDraft[]): Problems {
  if (KNOWLEDGE.has(entry.value.kind)) return
  const own = new Map(entry.value.gates.map(gate => [gate.gate, gate.scope]))
  const isObstetric = entry.value.develops.some(({ capability }) => capability.startsWith('OBS'))
  for (const { code, gates } of originals) {
    for (const { gate, scope } of gates.filter(one => one.gate !== SCREENING || isObstetric)) {
      const isKept = own.get(gate) === 'WHOLE' || own.get(gate) === scope
      if (!isKept) yield problemAt(entry, ['gates'], `waits for less than ${code}, which asks for ${gate}`)
    }
  }
}
