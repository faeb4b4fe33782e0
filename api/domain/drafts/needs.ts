import type { Catalogue, PathwayStage } from '../planning/types.ts'

/** Something published that a module is needed in. */
export interface Need {
  readonly kind: 'MODULE' | 'PATHWAY'
  readonly code: string
  /** Whether other modules that stand can take its place everywhere in it. */
  readonly hasOther: boolean
}

/**
 * What is published and asks for a module first, or leads over it: what retiring it would break, and, `hasOther`, what
 * would go on without it. What is retired itself is not named. Modules first; those with nothing to take its place first.
 *
 * @example needsOf('PRE-02', catalogue) // [{ kind: 'MODULE', code: 'PRE-06', hasOther: false }, …]
 */
export function needsOf(code: string, { modules, pathways }: Catalogue): readonly Need[] {
  const others = (codes: readonly string[]): number =>
    codes.filter(each => each !== code && modules.get(each)?.isRetired !== true).length
  const ofModules = [...modules.values()].flatMap(({ code: by, isRetired, requires }): Need[] => {
    const groups = requires.modules.filter(group => group.includes(code))
    if (isRetired === true || groups.length === 0) return []
    return [{ kind: 'MODULE', code: by, hasOther: groups.every(group => others(group) > 0) }]
  })
  const ofPathways = [...pathways.values()].flatMap(({ code: by, isRetired, stages }): Need[] => {
    const asking = stages.filter(stage => stage.modules.includes(code))
    if (isRetired === true || asking.length === 0) return []
    return [{ kind: 'PATHWAY', code: by, hasOther: asking.every(stage => offersOthers(stage, code, others)) }]
  })
  return [ofModules, ofPathways].flatMap(needs => [
    ...needs.filter(({ hasOther }) => !hasOther),
    ...needs.filter(({ hasOther }) => hasOther),
  ])
}

/** Whether what is asked for of a stage is still there without a module: where one chooses it, among enough others. */
function offersOthers(
  { modules, chooseAtLeast, choices = [] }: PathwayStage,
  code: string,
  others: (codes: readonly string[]) => number,
): boolean {
  const choice = choices.find(each => each.modules.includes(code))
  if (choice !== undefined) return others(choice.modules) >= choice.chooseAtLeast
  return choices.length === 0 && chooseAtLeast !== null && others(modules) >= chooseAtLeast
}
