import { noteProblem } from '../../domain/privacy/note.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Content } from '../records/index.ts'
import type { DescribeModuleDraftInput, DraftEffectInput } from './draft-changes.types.ts'

const limits = {
  title: 200,
  summary: 2000,
  outcome: 500,
  licence: 200,
  reuse: 500,
  changeNote: 1000,
} as const

const mostItems = 30
const mostGroups = 20
const mostSources = 40

type Words = Pick<DescribeModuleDraftInput, keyof typeof limits | 'sources'>

/** What cannot be kept of the words of a form. */
export function wordProblems(input: Words): InputProblem[] {
  return [
    ...Object.entries(limits).flatMap(([path, limit]) => text(path, input[path as keyof typeof limits], limit)),
    ...atMost('sources', input.sources, mostSources),
    ...input.sources.flatMap((source, index) => text(`sources.${index}`, source, 500)),
  ]
}

/** Everything that cannot be kept of a form; that something is missing is said before it is published. */
export function formProblems(input: DescribeModuleDraftInput, content: Content): InputProblem[] {
  return [
    ...wordProblems(input),
    ...placeProblems(input, content),
    ...effectProblems(input.develops, content),
    ...requirementProblems(input, content),
    ...gateProblems(input, content),
  ]
}

function text(path: string, value: string, limit: number): InputProblem[] {
  const found = noteProblem(value, limit)
  return found === null ? [] : [{ path, ...found }]
}

export const titleProblems = (title: string): InputProblem[] =>
  title.trim() === '' ? [problem('title', 'MISSING', 'Give it a title')] : text('title', title, limits.title)

function problem(path: string, code: string, message: string): InputProblem {
  return { path, code, message }
}

function unknown(path: string, code: string, what: string): InputProblem {
  return problem(path, 'UNKNOWN', `“${code.slice(0, 40)}” is not ${what}`)
}

function atMost(path: string, values: readonly unknown[], most: number): InputProblem[] {
  return values.length <= most ? [] : [problem(path, 'TOO_MANY', `Name ${most} at most`)]
}

function placeProblems(
  { levelCode, areaCode, isAreaChosen }: DescribeModuleDraftInput,
  { framework }: Content,
): InputProblem[] {
  const problems: InputProblem[] = []
  if (levelCode != null && !framework.levels.some(({ code }) => code === levelCode))
    problems.push(unknown('levelCode', levelCode, 'a level of the framework'))
  if (areaCode != null && !framework.areas.some(({ code }) => code === areaCode))
    problems.push(unknown('areaCode', areaCode, 'an area of practice'))
  if (areaCode != null && isAreaChosen)
    problems.push(problem('isAreaChosen', 'BOTH', 'Name an area, or let it be chosen at the start'))
  return problems
}

export function effectProblems(develops: readonly DraftEffectInput[], { framework }: Content): InputProblem[] {
  const codes = develops.map(({ capabilityCode }) => capabilityCode)
  return [
    ...atMost('develops', develops, mostItems),
    ...develops.flatMap(({ capabilityCode, from, to }, index) => {
      const path = `develops.${index}`
      const isRange = from >= 0 && from < to && to <= 4
      return [
        ...capability(`${path}.capabilityCode`, codes, { index, framework, code: capabilityCode }),
        ...(isRange ? [] : [problem(`${path}.to`, 'OUT_OF_RANGE', 'Go from 0 or more to something higher, up to 4')]),
      ]
    }),
  ]
}

interface Named {
  readonly index: number
  readonly code: string
  readonly framework: Content['framework']
}

function capability(path: string, codes: readonly string[], { index, code, framework }: Named): InputProblem[] {
  if (!framework.capabilities.has(code)) return [unknown(path, code, 'a capability')]
  return codes.indexOf(code) < index ? [problem(path, 'TWICE', 'Name each capability once')] : []
}

function requirementProblems(input: DescribeModuleDraftInput, { framework, modules }: Content): InputProblem[] {
  const { requiredModules, requiredRatings } = input
  const codes = requiredRatings.map(({ capabilityCode }) => capabilityCode)
  return [
    ...atMost('requiredModules', requiredModules, mostGroups),
    ...requiredModules.flatMap((group, index) => {
      if (group.length === 0) return [problem(`requiredModules.${index}`, 'MISSING', 'Name at least one module')]
      return [
        ...atMost(`requiredModules.${index}`, group, mostItems),
        ...group.filter(code => !modules.has(code)).map(code => unknown(`requiredModules.${index}`, code, 'a module')),
      ]
    }),
    ...atMost('requiredRatings', requiredRatings, mostItems),
    ...requiredRatings.flatMap(({ capabilityCode: code, atLeast }, index) => [
      ...capability(`requiredRatings.${index}.capabilityCode`, codes, { index, code, framework }),
      ...(atLeast >= 1 && atLeast <= 4
        ? []
        : [problem(`requiredRatings.${index}.atLeast`, 'OUT_OF_RANGE', 'Ask for 1 to 4')]),
    ]),
  ]
}

function gateProblems({ gates: named }: DescribeModuleDraftInput, { gates }: Content): InputProblem[] {
  const codes = named.map(({ gateCode }) => gateCode)
  return named.flatMap(({ gateCode, scope, part }, index) => {
    const path = `gates.${index}`
    const isTwice = codes.indexOf(gateCode) < index
    return [
      ...(gates.has(gateCode) ? [] : [unknown(`${path}.gateCode`, gateCode, 'a precondition')]),
      ...(isTwice ? [problem(`${path}.gateCode`, 'TWICE', 'Name each precondition once')] : []),
      ...(scope === 'PART' && !part?.trim() ? [problem(`${path}.part`, 'MISSING', 'Say what waits')] : []),
      ...text(`${path}.part`, part ?? '', 200),
    ]
  })
}
