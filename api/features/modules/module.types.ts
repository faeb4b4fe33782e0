import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Area, Capability, FrameworkLevel } from '../frameworks/index.ts'
import { Gate } from '../gates/index.ts'

export enum ModuleKind {
  REFLECTIVE = 'REFLECTIVE',
  AUDIT = 'AUDIT',
  WORKSHOP = 'WORKSHOP',
  SUPERVISED_PRACTICE = 'SUPERVISED_PRACTICE',
  E_LEARNING = 'E_LEARNING',
  IMAGE_QUIZ = 'IMAGE_QUIZ',
}
registerEnumType(ModuleKind, {
  name: 'ModuleKind',
  description: 'How a module is learnt; it decides what finishing counts for.',
  valuesConfig: {
    REFLECTIVE: { description: 'Looking back at one’s own work, alone or with a colleague.' },
    AUDIT: { description: 'Measuring a run of one’s own cases against a standard.' },
    WORKSHOP: { description: 'Practising with others in one or more sessions.' },
    SUPERVISED_PRACTICE: { description: 'Scanning with somebody who watches and teaches.' },
    E_LEARNING: { description: 'Reading and watching at a screen.' },
    IMAGE_QUIZ: { description: 'Answering questions on images.' },
  },
})

export enum GateScope {
  WHOLE = 'WHOLE',
  PART = 'PART',
}
registerEnumType(GateScope, {
  name: 'GateScope',
  description: 'WHOLE: nothing of the module starts before it is met. PART: only the named part waits.',
  valuesConfig: {
    WHOLE: { description: 'Nothing of the module starts before it is met.' },
    PART: { description: 'Only the named part waits.' },
  },
})

@ObjectType({ description: 'Growth a module intends; a rating moves only when the evidence is there and signed.' })
export class ModuleEffect {
  @Field(() => Capability, { description: 'The capability it helps with.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating to be prepared at before one starts.' })
  from!: number

  @Field(() => Int, { description: 'Rating it prepares for.' })
  to!: number
}

@ObjectType({ description: 'A rating one must be prepared at first.' })
export class RequiredRating {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Lowest rating that will do.' })
  atLeast!: number
}

@ObjectType({ description: 'Modules of which any one is needed first.' })
export class ModuleChoice {
  @Field(() => [Module], { description: 'Any one of these.' })
  anyOf!: Module[]
}

@ObjectType({ description: 'A precondition of a module.' })
export class ModuleGate {
  @Field(() => Gate, { description: 'The precondition.' })
  gate!: Gate

  @Field(() => GateScope, { description: 'Whether the whole module waits for it.' })
  scope!: GateScope

  @Field(() => String, {
    nullable: true,
    description: 'What waits, or stays open, where the scope is PART; else null.',
  })
  part!: string | null
}

@ObjectType({ description: 'A part of a module, in order.' })
export class ModulePart {
  @Field(() => String, { description: 'Title of the part.' })
  title!: string

  @Field(() => Int, { description: 'Structured learning minutes; the parts add up to those of the module.' })
  minutes!: number

  @Field(() => String, { description: 'What you do.' })
  text!: string
}

@ObjectType({ description: 'Learning content that prepares for ratings in some capabilities.' })
export class Module {
  @Field(() => String, { description: 'Stable code, such as "PRE-02".' })
  code!: string

  @Field(() => String, { description: 'Title.' })
  title!: string

  @Field(() => String, { description: 'What it helps with, in a few sentences.' })
  summary!: string

  @Field(() => String, { description: 'What finishing counts for, stated before one starts.' })
  outcome!: string

  @Field(() => Area, {
    nullable: true,
    description: 'Area of practice; null for everyone, or where the areas are chosen at the start.',
  })
  area!: Area | null

  @Field(() => Boolean, { description: 'True where the areas are chosen at the start.' })
  isAreaChosen!: boolean

  @Field(() => FrameworkLevel, { description: 'Framework level it is written for.' })
  level!: FrameworkLevel

  @Field(() => ModuleKind, { description: 'How it is learnt.' })
  kind!: ModuleKind

  @Field(() => Int, { description: 'Structured learning time in minutes; not all scanning, and no university hours.' })
  minutes!: number

  @Field(() => Int, { description: 'Smallest useful sitting in minutes.' })
  sittingMinutes!: number

  @Field(() => [ModuleEffect], { description: 'What it helps you with.' })
  develops!: ModuleEffect[]

  @Field(() => [RequiredRating], { description: 'Ratings needed first.' })
  requiredRatings!: RequiredRating[]

  @Field(() => [ModuleChoice], { description: 'Modules needed first: every choice, by any one of its modules.' })
  requiredModules!: ModuleChoice[]

  @Field(() => [ModuleGate], { description: 'What must be in place before you can start.' })
  gates!: ModuleGate[]

  @Field(() => [ModulePart], { description: 'The parts, in order.' })
  parts!: ModulePart[]

  @Field(() => [String], { description: 'What it rests on.' })
  sources!: string[]

  @Field(() => Boolean, { description: 'Nobody starts it any more; whoever is inside finishes.' })
  isRetired!: boolean

  @Field(() => [Module], {
    description:
      'Modules it is another way to, all or part of: a proposal of Soundings that no pathway names. Empty = it is none.',
  })
  alternativeTo!: Module[]
}
