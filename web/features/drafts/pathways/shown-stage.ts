import type { ModuleLine } from '../composables/useModuleLines.ts'
import type { StageGroup } from '../../pathways/index.ts'
import type { StageWords } from './stage-edits.ts'

/** A stage as learners see it: its modules by how they are taken; what is no module of the library is left out. */
export function shownGroups(
  { moduleCodes, choices }: StageWords,
  lines: ReadonlyMap<string, ModuleLine>,
): StageGroup<ModuleLine>[] {
  const known = (codes: readonly string[]): ModuleLine[] => codes.flatMap(code => lines.get(code) ?? [])
  return [
    { chooseAtLeast: null, modules: known(moduleCodes) },
    ...choices.map(choice => ({ chooseAtLeast: choice.chooseAtLeast, modules: known(choice.moduleCodes) })),
  ].filter(({ modules }) => modules.length > 0)
}

/** Minutes of a stage, choices taken at their shortest. */
export function leastMinutes(groups: readonly StageGroup<{ readonly minutes: number }>[]): number {
  return groups
    .flatMap(({ chooseAtLeast, modules }) => {
      const minutes = modules.map(module => module.minutes).toSorted((a, b) => a - b)
      return minutes.slice(0, chooseAtLeast ?? minutes.length)
    })
    .reduce((sum, each) => sum + each, 0)
}
