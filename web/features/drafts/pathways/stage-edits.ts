/** What is written in a stage: what everybody takes, and what one chooses among. */
export interface StageWords {
  readonly title: string
  readonly moduleCodes: readonly string[]
  readonly choices: readonly StageChoice[]
}

export interface StageChoice {
  readonly chooseAtLeast: number
  readonly moduleCodes: readonly string[]
}

/** A place in a stage: the group, and how many stand before it there. */
export interface StagePlace {
  /** null = what everybody takes; else which choice, from 0. */
  readonly choice: number | null
  readonly at: number
}

const isIn = (stage: StageWords, choice: number | null): readonly string[] =>
  choice === null ? stage.moduleCodes : (stage.choices[choice]?.moduleCodes ?? [])

/** Codes of all that stands in a stage, in order. */
export const codesOf = (stage: StageWords): readonly string[] => [
  ...stage.moduleCodes,
  ...stage.choices.flatMap(({ moduleCodes }) => moduleCodes),
]

/** Where a module stands in a stage; null = it does not. */
export function placeOf(stage: StageWords, code: string): StagePlace | null {
  const groups = [null, ...stage.choices.keys()]
  const choice = groups.find(group => isIn(stage, group).includes(code))
  return choice === undefined ? null : { choice, at: isIn(stage, choice).indexOf(code) }
}

function withGroup(stage: StageWords, choice: number | null, codes: readonly string[]): StageWords {
  if (choice === null) return { ...stage, moduleCodes: codes }
  const choices = stage.choices.map((each, index) => (index === choice ? { ...each, moduleCodes: codes } : each))
  return { ...stage, choices }
}

export function withoutModule(stage: StageWords, code: string): StageWords {
  const place = placeOf(stage, code)
  if (place === null) return stage
  const left = isIn(stage, place.choice).filter(each => each !== code)
  return withGroup(stage, place.choice, left)
}

/** A module at a place, wherever in the stage it stood before. */
export function withModuleAt(stage: StageWords, code: string, { choice, at }: StagePlace): StageWords {
  const before = placeOf(stage, code)
  const isLater = before !== null && before.choice === choice && before.at < at
  const rest = withoutModule(stage, code)
  return withGroup(rest, choice, isIn(rest, choice).toSpliced(isLater ? at - 1 : at, 0, code))
}

/** Where a module stands once it is moved by one, into the group beside at either end; null = it is at the end already. */
export function neighbourPlace(stage: StageWords, code: string, by: 1 | -1): StagePlace | null {
  const place = placeOf(stage, code)
  if (place === null) return null
  const { choice, at } = place
  const isLeaving = by === 1 ? at === isIn(stage, choice).length - 1 : at === 0
  if (!isLeaving) return { choice, at: by === 1 ? at + 2 : at - 1 }
  const groups = [null, ...stage.choices.keys()]
  const beside = groups[groups.indexOf(choice) + by]
  return beside === undefined ? null : { choice: beside, at: by === 1 ? 0 : isIn(stage, beside).length }
}

export const withChoice = (stage: StageWords): StageWords => {
  return { ...stage, choices: [...stage.choices, { chooseAtLeast: 1, moduleCodes: [] }] }
}

/** A choice let go: everybody takes what stood in it. */
export function withoutChoice(stage: StageWords, choice: number): StageWords {
  return {
    ...stage,
    moduleCodes: [...stage.moduleCodes, ...isIn(stage, choice)],
    choices: stage.choices.filter((_each, index) => index !== choice),
  }
}

export function withAtLeast(stage: StageWords, choice: number, chooseAtLeast: number): StageWords {
  const choices = stage.choices.map((each, index) => (index === choice ? { ...each, chooseAtLeast } : each))
  return { ...stage, choices }
}
