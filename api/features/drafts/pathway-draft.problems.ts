import { modulesOf } from '../../domain/drafts/stage.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Content } from '../records/index.ts'
import type { DescribePathwayDraftInput } from './pathway-changes.types.ts'
import { toContent, type StageAsked } from './pathway-view.ts'

/** Most stages in a pathway. */
export const mostStages = 40
const mostModules = 30
const mostChoices = 10
const longestMonths = 240
const columns: ReadonlySet<string> = new Set(['P', '5', '6', '7', '8'])

const limits = { title: 200, hoursExclude: 500, changeNote: 1000 } as const

function problem(path: string, code: string, message: string): InputProblem {
  return { path, code, message }
}

function textProblems(path: string, value: string, limit: number): InputProblem[] {
  const found = noteProblem(value, limit)
  return found === null ? [] : [{ path, ...found }]
}

const shownCode = (code: string): string => code.slice(0, 40).replaceAll('\0', '')

/** What a list of codes names that there is not, and what it names twice. */
function codeProblems(
  path: string,
  codes: readonly string[],
  { what, isKnown }: { readonly what: string; readonly isKnown: (code: string) => boolean },
): InputProblem[] {
  return codes.flatMap((code, index) => {
    if (!isKnown(code)) return [problem(`${path}.${index}`, 'UNKNOWN', `“${shownCode(code)}” is not ${what}`)]
    return codes.indexOf(code) < index ? [problem(`${path}.${index}`, 'TWICE', 'Name each once')] : []
  })
}

/** Everything that cannot be kept of the form of a pathway; that something is missing is said before it is published. */
export function pathwayFormProblems(input: DescribePathwayDraftInput, content: Content): InputProblem[] {
  const areas = new Set(content.framework.areas.map(({ code }) => code))
  const isArea = (code: string): boolean => areas.has(code)
  const startAreas = input.startAreas.map(({ areaCode }) => areaCode)
  return [
    ...Object.entries(limits).flatMap(([path, limit]) => textProblems(path, input[path as keyof typeof limits], limit)),
    ...roleProblems(input, content),
    ...monthProblems(input),
    ...codeProblems('chosenAreaCodes', input.chosenAreaCodes, { what: 'an area of practice', isKnown: isArea }),
    ...codeProblems('startAreas', startAreas, { what: 'an area of practice', isKnown: isArea }),
    ...input.startAreas.flatMap(({ column }, index) =>
      columns.has(column)
        ? []
        : [problem(`startAreas.${index}.column`, 'UNKNOWN', 'Choose one of the columns P, 5, 6, 7 and 8')],
    ),
    ...codeProblems('gateCodes', input.gateCodes, { what: 'a precondition', isKnown: code => content.gates.has(code) }),
  ]
}

function roleProblems(input: DescribePathwayDraftInput, { framework }: Content): InputProblem[] {
  return (['startRoleCode', 'endRoleCode'] as const).flatMap(path => {
    const code = input[path] ?? null
    if (code === null || framework.roleProfiles.has(code)) return []
    return [problem(path, 'UNKNOWN', `“${shownCode(code)}” is not a role`)]
  })
}

function monthProblems(input: DescribePathwayDraftInput): InputProblem[] {
  const from = input.monthsFrom ?? null
  const to = input.monthsTo ?? null
  const problems = (['monthsFrom', 'monthsTo'] as const).flatMap(path => {
    const months = input[path] ?? null
    if (months === null || (months >= 1 && months <= longestMonths)) return []
    return [problem(path, 'OUT_OF_RANGE', `Give from 1 to ${longestMonths} months`)]
  })
  const isBackwards = from !== null && to !== null && from > to
  return isBackwards ? [...problems, problem('monthsTo', 'BEFORE', 'Name the shorter time first')] : problems
}

/** That there is a module of a code is asked before it is published: saving is one statement. */
const shapeOfCode = /^[A-Z0-9-]{1,40}$/

/** Everything that cannot be kept of a stage; that it is unfinished is no reason. */
export function stageProblems(asked: StageAsked): InputProblem[] {
  const { title, moduleCodes, choices } = asked
  const isKnown = { what: 'a module', isKnown: (code: string): boolean => shapeOfCode.test(code) }
  const all = modulesOf(toContent(asked))
  if (all.length > mostModules || choices.length > mostChoices)
    return [problem('moduleCodes', 'TOO_MANY', `Name ${mostModules} modules and ${mostChoices} choices at most`)]
  return [
    ...textProblems('title', title, limits.title),
    ...codeProblems('moduleCodes', moduleCodes, isKnown),
    ...choices.flatMap((choice, index) => [
      ...codeProblems(`choices.${index}.moduleCodes`, choice.moduleCodes, isKnown),
      ...(choice.chooseAtLeast >= 1 && choice.chooseAtLeast <= mostModules
        ? []
        : [problem(`choices.${index}.chooseAtLeast`, 'OUT_OF_RANGE', 'Ask for one at least')]),
    ]),
    ...(new Set(all).size < all.length && new Set(moduleCodes).size === moduleCodes.length
      ? [problem('choices', 'TWICE', 'Name each module once in a stage')]
      : []),
  ]
}
