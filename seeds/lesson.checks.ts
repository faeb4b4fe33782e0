import { findPatientIdentifiers, explainFinding } from '../api/domain/privacy/identifiers.ts'
import { hasShapeOfContent } from '../api/features/modules/index.ts'
import { toContent, type Scenes } from './lesson.content.ts'
import { figureFaults, questionFaults, type Fault } from './lesson.figure-checks.ts'
import type { BlockDraft, GuidelineDraft, LessonDraft } from './lesson.schema.ts'
import type { ReferenceProblem } from './reference.error.ts'
import { problemAt, type ReferenceFiles } from './reference.files.ts'
import type { Entry, FieldPath } from './reference.source.ts'

/** Guidelines name one another, and nothing twice. */
export function* checkGuidelines({ guidelines }: ReferenceFiles): Generator<ReferenceProblem, void> {
  const codes = guidelines.map(({ value }) => value.code)
  for (const [index, entry] of guidelines.entries()) {
    const { code, supersededBy, supersededOn } = entry.value
    if (codes.indexOf(code) < index) yield problemAt(entry, ['code'], `"${code}" is given a second time`)
    if (supersededBy !== undefined && (supersededBy === code || !codes.includes(supersededBy)))
      yield problemAt(entry, ['supersededBy'], `there is no other guideline "${supersededBy}"`)
    if ((supersededBy === undefined) !== (supersededOn === undefined))
      yield problemAt(entry, [], 'say both by which guideline it was superseded, and on which day')
  }
}

/** What is known beside the lessons: what they may name. */
interface Known {
  readonly scenes: Scenes
  readonly guidelines: ReadonlySet<GuidelineDraft['code']>
  readonly examinations: ReadonlySet<string>
}

/** Every lesson is of a module, in its parts, and says nothing that a learner cannot be shown. */
export function* checkLessons(files: ReferenceFiles): Generator<ReferenceProblem, void> {
  const known: Known = {
    scenes: files.scenes,
    guidelines: new Set(files.guidelines.map(({ value }) => value.code)),
    examinations: new Set(files.examinations.map(({ value }) => value.code)),
  }
  const seen = new Set<string>()
  for (const entry of files.lessons) {
    if (seen.has(entry.value.module)) yield problemAt(entry, ['module'], 'this module has a lesson in another file')
    seen.add(entry.value.module)
    yield* partProblems(entry, files)
    const faults = [...blockFaults(entry.value, known), ...identifierFaults(entry.value, [])]
    for (const { path, message } of faults) yield problemAt(entry, path, message)
    if (faults.length === 0) yield* shapeProblems(entry, known.scenes)
  }
}

/** The parts are those of the module, so that what is promised of it and what is in it cannot drift apart. */
function* partProblems(entry: Entry<LessonDraft>, { modules }: ReferenceFiles): Generator<ReferenceProblem, void> {
  const { module: code, parts } = entry.value
  const module = modules.find(({ value }) => value.code === code)?.value
  if (module === undefined) return yield problemAt(entry, ['module'], `there is no module "${code}"`)
  if (parts.length !== module.parts.length)
    yield problemAt(entry, ['parts'], `the module has ${module.parts.length} parts, this has ${parts.length}`)
  for (const [index, { title, minutes }] of module.parts.entries()) {
    const part = parts[index]
    if (part && part.title !== title)
      yield problemAt(entry, ['parts', index, 'title'], `this part of the module is called "${title}"`)
    if (part && part.minutes !== minutes)
      yield problemAt(entry, ['parts', index, 'minutes'], `this part of the module takes ${minutes} minutes`)
  }
}

function* blockFaults({ parts }: LessonDraft, known: Known): Generator<Fault, void> {
  const partIds = new Set<string>()
  const blockIds = new Set<string>()
  for (const [index, part] of parts.entries()) {
    const path = ['parts', index]
    if (partIds.has(part.id)) yield { path: [...path, 'id'], message: `"${part.id}" is the id of another part` }
    partIds.add(part.id)
    for (const [position, block] of part.blocks.entries()) {
      const at = [...path, 'blocks', position]
      if (blockIds.has(block.id)) yield { path: [...at, 'id'], message: `"${block.id}" is the id of another block` }
      blockIds.add(block.id)
      for (const { path: inner, message } of faultsOf(block, known)) yield { path: [...at, ...inner], message }
    }
  }
}

function faultsOf(block: BlockDraft, { scenes, guidelines, examinations }: Known): Fault[] {
  switch (block.kind) {
    case 'IMAGE':
      return within(['image'], figureFaults(block.image, scenes))
    case 'CLIP':
      return block.clips.flatMap((clip, index) => within(['clips', index], figureFaults(clip, scenes)))
    case 'QUESTION':
      return within(['question'], questionFaults(block.question, scenes))
    case 'CASE':
      return [
        ...block.figures.flatMap((figure, index) => within(['figures', index], figureFaults(figure, scenes))),
        ...within(['question'], questionFaults(block.question, scenes)),
      ]
    case 'GUIDELINE':
      return guidelines.has(block.guideline)
        ? []
        : [{ path: ['guideline'], message: `there is no guideline "${block.guideline}"` }]
    case 'SUPERVISED_TASK':
      return examinations.has(block.examination)
        ? []
        : [{ path: ['examination'], message: `there is no kind of examination "${block.examination}"` }]
    default:
      return []
  }
}

function within(path: FieldPath, faults: readonly Fault[]): Fault[] {
  return faults.map(fault => ({ ...fault, path: [...path, ...fault.path] }))
}

/** Nothing that looks like a patient stands in any of its words. */
function* identifierFaults(value: unknown, path: FieldPath): Generator<Fault, void> {
  if (typeof value === 'string') {
    const [finding] = findPatientIdentifiers(value)
    if (finding) yield { path, message: explainFinding(finding) }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      yield* identifierFaults(each, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** What the published schema of blocks refuses, told by the block it is in. */
function* shapeProblems(entry: Entry<LessonDraft>, scenes: Scenes): Generator<ReferenceProblem, void> {
  const content = toContent(entry.value, scenes)
  if (hasShapeOfContent(content)) return
  for (const { instancePath, message } of hasShapeOfContent.errors ?? []) {
    const [, parts, part, blocks, block, ...rest] = instancePath.split('/')
    const place = block === undefined ? [] : [String(parts), Number(part), String(blocks), Number(block)]
    yield problemAt(entry, place, `cannot be shown: ${rest.join('.')} ${message ?? ''}`.trim())
  }
}
