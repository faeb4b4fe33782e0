import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { GateBasis, MyGate } from './gate.types.ts'

@InputType({ description: 'A statement about a precondition. It is kept as stated; it is no proof.' })
export class RecordGateFactInput {
  @Field(() => String, {
    description: "REG, G1 to G7, G4D or G6D; G6 is a master's route, G6D a doctoral one, G4D a DQASS code.",
  })
  gateCode!: string

  @Field(() => String, { nullable: true, description: 'Area it holds for; null = every area.' })
  areaCode!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Medicine it holds for, by name; only where the precondition is per medicine, and needed there if met.',
  })
  medicine!: string | null

  @Field(() => GateBasis, {
    nullable: true,
    description: 'What it rests on; for a medicine one of its lawful routes, needed there if met. null = not said.',
  })
  basis!: GateBasis | null

  @Field(() => Boolean, { defaultValue: true, description: 'False to state that it is not met.' })
  isMet!: boolean

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds, today or later; null = no end.' })
  until!: string | null

  @Field(() => String, { description: 'Who stated it, such as "Clinical lead"; 2 to 200 characters.' })
  statedBy!: string

  @Field(() => String, {
    nullable: true,
    description: 'Anything worth remembering, at most 1,000 characters; no patient identifiers.',
  })
  note!: string | null
}

@ObjectType({ description: 'The statement is recorded.' })
export class RecordGateFactSuccess {
  @Field(() => MyGate, { description: 'The precondition as it stands now.' })
  gate!: MyGate
}

export const RecordGateFactResult = createResult({
  name: 'RecordGateFactResult',
  description: 'What became of a statement about a precondition.',
  types: [RecordGateFactSuccess, InvalidInput],
})
