import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { GateFact } from '../../domain/capability/types.ts'
import { DateScalar } from '../../platform/graphql/index.ts'
import { Area } from '../frameworks/index.ts'

export enum GateState {
  MET = 'MET',
  NOT_RECORDED = 'NOT_RECORDED',
  NOT_MET = 'NOT_MET',
}
registerEnumType(GateState, {
  name: 'GateState',
  description: 'Whether a precondition holds today. Not recorded is a request to make, not a wall.',
  valuesConfig: {
    MET: { description: 'Stated as met, and still in date.' },
    NOT_RECORDED: { description: 'Nothing is stated of it, or what was stated has run out.' },
    NOT_MET: { description: 'Stated as not met.' },
  },
})

export enum GateBasis {
  CERTIFICATE = 'CERTIFICATE',
  REGISTER = 'REGISTER',
  LETTER = 'LETTER',
  SPOKEN = 'SPOKEN',
  GROUP_DIRECTION = 'GROUP_DIRECTION',
  WRITTEN_INSTRUCTION = 'WRITTEN_INSTRUCTION',
  PRESCRIBER = 'PRESCRIBER',
}
registerEnumType(GateBasis, {
  name: 'GateBasis',
  description: 'What a statement about a precondition rests on. The last three are the lawful routes for a medicine.',
  valuesConfig: {
    CERTIFICATE: { description: 'A certificate or training record.' },
    REGISTER: { description: 'A public register that was looked up.' },
    LETTER: { description: 'A letter, an e-mail or a signed form.' },
    SPOKEN: { description: 'Somebody said so.' },
    GROUP_DIRECTION: { description: 'A group direction in date that names the person.' },
    WRITTEN_INSTRUCTION: { description: "A prescriber's written instruction for each named patient." },
    PRESCRIBER: { description: "The person's own entitlement to prescribe." },
  },
})

@ObjectType({ description: 'A lawful or safety precondition of some modules and pathways.' })
export class Gate {
  @Field(() => String, {
    description: "REG, G1 to G7, G4D or G6D; G6 is a master's route, G6D a doctoral one, G4D a DQASS code.",
  })
  code!: string

  @Field(() => String, { description: 'Name as it reads under "before you can start".' })
  name!: string

  @Field(() => String, { description: 'What meets it.' })
  asks!: string

  @Field(() => String, { description: 'Who can say so.' })
  askWhom!: string

  @Field(() => [String], { description: 'Lawful ways on while it is not met.' })
  waysOn!: string[]

  @Field(() => String, { description: 'A request to send, to be changed before sending.' })
  requestDraft!: string

  @Field(() => Boolean, { description: 'True where it is stated for one area at a time.' })
  isPerArea!: boolean

  @Field(() => Boolean, { description: 'True where it is stated for each medicine by name.' })
  isPerMedicine!: boolean
}

@ObjectType({ description: 'What was stated of a precondition on one day. It stays as it was stated.' })
export class GateStatement {
  @Field(() => DateScalar, { description: 'Day it was stated.' })
  recordedOn!: string

  @Field(() => Boolean, { description: 'True = stated as met.' })
  isMet!: boolean

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null = no end.' })
  until!: string | null

  @Field(() => String, { description: 'Who stated it.' })
  statedBy!: string

  @Field(() => GateBasis, { nullable: true, description: 'What it rests on; null = not said.' })
  basis!: GateBasis | null

  @Field(() => String, { nullable: true, description: 'Anything worth remembering; null = no note.' })
  note!: string | null
}

@ObjectType({ description: 'What is recorded of a precondition for the viewer, today.' })
export class MyGate {
  @Field(() => Gate, { description: 'The precondition.' })
  gate!: Gate

  @Field(() => Area, { nullable: true, description: 'Area it was stated for; null = every area.' })
  area!: Area | null

  @Field(() => String, { nullable: true, description: 'Medicine it was stated for; null = no medicine was named.' })
  medicine!: string | null

  @Field(() => GateState, { description: 'Whether it holds today.' })
  state!: GateState

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null = no end, or nothing recorded.' })
  until!: string | null

  @Field(() => String, { nullable: true, description: 'Who stated it; null = nothing recorded.' })
  statedBy!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day it was stated; null = nothing recorded.' })
  recordedOn!: string | null

  @Field(() => GateBasis, { nullable: true, description: 'What the statement that stands rests on; null = not said.' })
  basis!: GateBasis | null

  @Field(() => [GateStatement], { description: 'Every statement about it, the latest first; the first one stands.' })
  history!: GateStatement[]

  /** The statement that stands, or ran out; null = nothing recorded. Not in the schema: what is made of it is. */
  fact!: GateFact | null
}
