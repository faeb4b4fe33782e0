import { walkPathway as walk, type WalkFault as Fault } from '../api/domain/drafts/pathway-walk.ts'
import type { Catalogue } from '../api/domain/planning/types.ts'
import type { ReferencePathway } from './reference.types.ts'

/** Why a pathway does not hold: at one of its modules, or (`stage` null) at its end. */
export type WalkFault = { readonly message: string } & (
  { readonly stage: number; readonly position: number } | { readonly stage: null }
)

/** Takes a pathway from its start role to its end, for every choice on the way, as one written in the studio is taken. */
export function walkPathway(pathway: ReferencePathway, catalogue: Catalogue): WalkFault[] {
  const startRole = catalogue.roles.get(pathway.startRole)
  const endRole = catalogue.roles.get(pathway.endRole)
  if (startRole === undefined || endRole === undefined) return []
  const stages = pathway.stages.map(({ title, modules, chooseAtLeast }) => {
    if (chooseAtLeast === null) return { title, modules, choices: [] }
    return { title, modules: [], choices: [{ chooseAtLeast, modules }] }
  })
  const faults = walk({ ...pathway, startRole, endRole, stages }, catalogue)
  if (faults === null) return [{ message: 'offers more choices than can be looked at', stage: null }]
  return faults.map(fault => toFault(fault, pathway))
}

function toFault(fault: Fault, { stages }: ReferencePathway): WalkFault {
  const { stage, module } = fault
  const message = messageOf(fault)
  if (stage === null) return { message, stage }
  return { message, stage, position: stages[stage]?.modules.indexOf(module ?? '') ?? 0 }
}

function messageOf({ kind, module, modules, capability, needed, reached }: Fault): string {
  if (kind === 'MODULE_FIRST') return `${module} comes before ${modules.join(' or ')}, which it needs`
  if (kind === 'RATING_FIRST')
    return `${module} builds on ${capability} at ${needed}, which is only at ${reached} by then`
  if (kind === 'CHOICE_MISSED') return `is not reached: fewer than ${needed} of "${capability}" are`
  return `is not reached: ${capability} ends at ${reached} of ${needed}`
}
