interface Coded {
  readonly code: string
}

interface Stage<Module extends Coded> {
  readonly modules: readonly Module[]
  readonly choices: readonly { readonly chooseAtLeast: number; readonly modules: readonly Coded[] }[]
}

/** Modules of a stage that are taken alike. */
export interface StageGroup<Module> {
  /** null = everybody takes all of them. */
  readonly chooseAtLeast: number | null
  readonly modules: readonly Module[]
}

/** The modules of a stage by how they are taken: what everybody takes first, then each choice. */
export function stageGroups<Module extends Coded>({ modules, choices }: Stage<Module>): StageGroup<Module>[] {
  const chosen = choices.map(choice => new Set(choice.modules.map(({ code }) => code)))
  const everybody = modules.filter(({ code }) => !chosen.some(codes => codes.has(code)))
  const groups = choices.map(({ chooseAtLeast }, index) => {
    return { chooseAtLeast, modules: modules.filter(({ code }) => chosen[index]?.has(code)) }
  })
  return everybody.length === 0 ? groups : [{ chooseAtLeast: null, modules: everybody }, ...groups]
}
