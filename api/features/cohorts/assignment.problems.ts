import { pieceKind } from '../../domain/evidence/kinds.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { Content } from '../records/index.ts'
import type { AssignmentTerms, AssignToCohortInput } from './assignment-changes.types.ts'
import { mostAsked, mostDays, nameProblems, problem } from './cohort.problems.ts'

/** The most tasks a group has at a time, so that its list stays one page. */
export const mostAssignments = 100
const mostCapabilities = 10

/** What is wrong with when a task is due and for whom, but for what only the group can tell. */
export function termsProblems({ dueAfterDays, memberIds, followsMembers }: AssignmentTerms): InputProblem[] {
  return [
    ...(dueAfterDays < 1 || dueAfterDays > mostDays
      ? [problem('dueAfterDays', 'OUT_OF_RANGE', `Give 1 to ${mostDays} days`)]
      : []),
    ...(memberIds.length > mostAsked
      ? [problem('memberIds', 'OUT_OF_RANGE', `Choose ${mostAsked} people at most, or the whole group`)]
      : []),
    ...(memberIds.length > 0 && followsMembers
      ? [problem('followsMembers', 'ONE_OF', 'A task for people you name is not given to those who join later')]
      : []),
  ]
}

/** What is wrong with a new task, each beside its field. */
export function assignmentProblems(input: AssignToCohortInput, content: Content): InputProblem[] {
  const named = input.kind === 'EVIDENCE' ? evidenceProblems(input, content) : contentProblems(input, content)
  return [...named, ...termsProblems(input)]
}

function contentProblems({ kind, code, title, evidenceKind, capabilityCodes }: AssignToCohortInput, content: Content) {
  const isKnown =
    kind === 'PATHWAY' ? content.pathways.has(code ?? '') : content.modules.get(code ?? '')?.isRetired === false
  return [
    ...(isKnown ? [] : [problem('code', 'UNKNOWN', `Choose a ${kind.toLowerCase()} of the library`)]),
    ...(title == null ? [] : [problem('title', 'ONE_OF', 'A pathway or module has its own title')]),
    ...(evidenceKind == null ? [] : [problem('evidenceKind', 'ONE_OF', 'A pathway or module is no evidence')]),
    ...(capabilityCodes.length === 0
      ? []
      : [problem('capabilityCodes', 'ONE_OF', 'A pathway or module says itself what it helps with')]),
  ]
}

function evidenceProblems({ code, title, evidenceKind, capabilityCodes }: AssignToCohortInput, content: Content) {
  const known = content.framework.capabilities
  return [
    ...(code == null ? [] : [problem('code', 'ONE_OF', 'A piece of evidence has no code')]),
    ...nameProblems('title', title ?? '', 'the task'),
    ...(pieceKind(evidenceKind ?? '') === undefined
      ? [problem('evidenceKind', 'UNKNOWN', 'Choose a kind of evidence')]
      : []),
    ...(capabilityCodes.length > mostCapabilities
      ? [problem('capabilityCodes', 'OUT_OF_RANGE', `Choose ${mostCapabilities} capabilities at most`)]
      : capabilityCodes.flatMap((each, index) =>
          known.has(each)
            ? []
            : [problem(`capabilityCodes.${index}`, 'UNKNOWN', 'Choose a capability of the framework')],
        )),
  ]
}
