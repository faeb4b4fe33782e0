import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Conflict, createResult, InvalidInput } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'

export enum ModuleUsefulness {
  NOT_USEFUL = 'NOT_USEFUL',
  A_LITTLE = 'A_LITTLE',
  USEFUL = 'USEFUL',
  VERY_USEFUL = 'VERY_USEFUL',
}
registerEnumType(ModuleUsefulness, {
  name: 'ModuleUsefulness',
  description: 'Whether a module was useful for somebody’s practice.',
  valuesConfig: {
    NOT_USEFUL: { description: 'Not useful.' },
    A_LITTLE: { description: 'A little.' },
    USEFUL: { description: 'Useful.' },
    VERY_USEFUL: { description: 'Very useful.' },
  },
})

export enum ModuleDifficulty {
  TOO_EASY = 'TOO_EASY',
  RIGHT = 'RIGHT',
  TOO_HARD = 'TOO_HARD',
}
registerEnumType(ModuleDifficulty, {
  name: 'ModuleDifficulty',
  description: 'Whether a module was as difficult as it should be for somebody.',
  valuesConfig: {
    TOO_EASY: { description: 'Too easy.' },
    RIGHT: { description: 'About right.' },
    TOO_HARD: { description: 'Too hard.' },
  },
})

export enum ModuleTimeFit {
  LESS = 'LESS',
  AS_STATED = 'AS_STATED',
  MORE = 'MORE',
}
registerEnumType(ModuleTimeFit, {
  name: 'ModuleTimeFit',
  description: 'How long a module took somebody, beside the time it says.',
  valuesConfig: {
    LESS: { description: 'Less than it says.' },
    AS_STATED: { description: 'About as long as it says.' },
    MORE: { description: 'More than it says.' },
  },
})

@ObjectType({
  description:
    'What the viewer said of a module they finished. Nobody else sees it as theirs: authors see numbers in fives, and texts once six people or more wrote any. It changes no rating and no advice.',
})
export class ModuleFeedback {
  @Field(() => ModuleUsefulness, { nullable: true, description: 'For their practice; null = not said.' })
  usefulness!: ModuleUsefulness | null

  @Field(() => ModuleDifficulty, { nullable: true, description: 'For them; null = not said.' })
  difficulty!: ModuleDifficulty | null

  @Field(() => ModuleTimeFit, { nullable: true, description: 'For them; null = not said.' })
  time!: ModuleTimeFit | null

  @Field(() => String, { nullable: true, description: 'In their own words, at most 500 characters; null = none.' })
  words!: string | null

  @Field(() => Int, { description: 'Counts every saving, for `expectedVersion`.' })
  version!: number
}

@InputType({
  description:
    'All that is said of a finished module: what is left out is said no more. With nothing in it, everything is taken back.',
})
export class GiveModuleFeedbackInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => ModuleUsefulness, { nullable: true, description: 'For one’s practice.' })
  usefulness!: ModuleUsefulness | null

  @Field(() => ModuleDifficulty, { nullable: true, description: 'For oneself.' })
  difficulty!: ModuleDifficulty | null

  @Field(() => ModuleTimeFit, { nullable: true, description: 'For oneself.' })
  time!: ModuleTimeFit | null

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters; no patient identifiers. Authors read it without knowing whose it is.',
  })
  words!: string | null

  @Field(() => Int, { nullable: true, description: 'Version it replaces; null = nothing was said before.' })
  expectedVersion!: number | null
}

@ObjectType({ description: 'It is kept. No rating and no advice changed.' })
export class GiveModuleFeedbackSuccess {
  @Field(() => Module, { description: 'The module; `mine.feedback` is what is kept.' })
  module!: Module
}

export const GiveModuleFeedbackResult = createResult({
  name: 'GiveModuleFeedbackResult',
  description: 'What became of what was said of a module.',
  types: [GiveModuleFeedbackSuccess, InvalidInput, Conflict],
})
