import type { Catalogue, RoleProfile } from '../planning/types.ts'
import { stop, titleOf, type PathwayFacts, type PathwayProblem } from './pathway-problem.ts'
import type { WalkFault } from './pathway-walk.ts'
import { modulesOf } from './stage.ts'

interface Seen {
  readonly draft: PathwayFacts
  readonly catalogue: Catalogue
  readonly startRole: RoleProfile
  readonly endRole: RoleProfile
}

/** What is in the way, in words, with the way to it from the start role: what was chosen, then the stage. */
export function problemOf(fault: WalkFault, seen: Seen): PathwayProblem {
  const { draft, catalogue, startRole } = seen
  const chosen = fault.chosen.map(code => titleOf(catalogue, code))
  const came = [startRole.title, ...chosen]
  if (fault.stage === null) return notReached(fault, seen, came)
  const stage = draft.stages[fault.stage]
  const title = titleOf(catalogue, fault.module ?? '')
  const needed = neededOf(fault, catalogue)
  const soFar = fault.capability === null ? '' : `, and is at ${fault.reached} by then`
  const message = `Whoever gets to “${title}” cannot start it: it needs ${needed} first${soFar}`
  const more = { stageId: stage?.id ?? null, way: [...came, stage?.title ?? '', title, needed] }
  return stop(codeOf(fault, draft, catalogue), message, {
    ...more,
    waysOn: ['Put what it needs in an earlier stage.', 'Take it out.'],
  })
}

function neededOf({ modules, capability, needed }: WalkFault, catalogue: Catalogue): string {
  if (capability === null) return modules.map(code => `“${titleOf(catalogue, code)}”`).join(' or ')
  return `${capability} at ${needed}`
}

/** At the first stage learners are shut out; where what is needed comes too late, the order is wrong; else no way leads there. */
function codeOf(
  { stage, module, modules, capability, needed }: WalkFault,
  draft: PathwayFacts,
  catalogue: Catalogue,
): string {
  const later = new Set(draft.stages.slice(stage ?? 0).flatMap(modulesOf))
  const comesLater = [...later].some(code => {
    const gives = catalogue.modules.get(code)?.develops ?? []
    return (
      modules.includes(code) ||
      (code !== module && gives.some(each => each.capability === capability && each.to >= needed))
    )
  })
  if (comesLater) return 'OUT_OF_ORDER'
  return stage === 0 ? 'SHUT_OUT' : 'UNREACHABLE_STAGE'
}

function notReached(fault: WalkFault, { catalogue, endRole }: Seen, came: readonly string[]): PathwayProblem {
  const { kind, capability, needed, reached } = fault
  const statement = catalogue.capabilities.get(capability ?? '')?.statement
  const what =
    kind === 'CHOICE_MISSED'
      ? `fewer than ${needed} of “${capability}” are reached`
      : `${capability}${statement === undefined ? '' : ` (${statement})`} ends at ${reached} of ${needed}`
  return stop('END_NOT_REACHED', `“${endRole.title}” is not reached: ${what}`, {
    way: [...came, endRole.title, kind === 'CHOICE_MISSED' ? `${capability}` : `${capability} at ${needed}`],
    waysOn: ['Add a module that leads there.', 'Let everybody take what is only a choice now.'],
  })
}
