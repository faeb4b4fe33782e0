/** So many of some modules, whichever one likes. */
export interface StageChoice {
  readonly chooseAtLeast: number
  readonly modules: readonly string[]
}

/** A stage of a pathway being written: what everybody takes, and what one chooses among. */
export interface StageContent {
  readonly kind: 'STAGE'
  readonly title: string
  /** Codes of modules everybody takes. */
  readonly modules: readonly string[]
  readonly choices: readonly StageChoice[]
}

/** Every module a stage names, those everybody takes first. @example modulesOf(stage) // ['ENH-01', 'ENH-02'] */
export function modulesOf({ modules, choices }: Pick<StageContent, 'modules' | 'choices'>): readonly string[] {
  return [...modules, ...choices.flatMap(choice => choice.modules)]
}
