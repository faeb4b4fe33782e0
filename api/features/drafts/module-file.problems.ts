import type { ModuleFile } from '../../domain/drafts/module-file.ts'
import { contentProblems, mostBlocks, mostParts, partProblems } from './draft-writing.problems.ts'
import { wordProblems } from './draft.problems.ts'
import type { FileProblem } from './module-file-unpack.ts'

/** The first thing in the file of a module that a draft would not take; null = there is none. */
export function fileProblems({ facts, content: { parts } }: ModuleFile): FileProblem | null {
  const blocks = parts.flatMap(part => part.blocks)
  if (parts.length > mostParts || blocks.length > mostBlocks)
    return { code: 'TOO_MANY', message: `A module has ${mostParts} parts and ${mostBlocks} pieces at most` }
  const twice = firstTwice(parts.map(({ id }) => id)) ?? firstTwice(blocks.map(({ id }) => id))
  if (twice !== null) return { code: 'TWICE', message: `“${twice}” names two things` }
  const [problem] = [
    ...wordProblems(facts),
    ...parts.flatMap(part => partProblems(part).map(each => ({ ...each, path: part.id }))),
    ...blocks.flatMap(({ id, content }) => contentProblems(content).map(each => ({ ...each, path: id }))),
  ]
  return problem === undefined ? null : { code: problem.code, message: `In “${problem.path}”: ${problem.message}` }
}

const firstTwice = (ids: readonly string[]): string | null => ids.find((id, at) => ids.indexOf(id) < at) ?? null
