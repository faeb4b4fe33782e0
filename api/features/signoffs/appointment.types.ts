import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Organisation } from '../organisations/index.ts'

@ObjectType({ description: 'That an organisation lets somebody sign who does not hold the ratings themselves.' })
export class SignerAppointment {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => NamedPerson, { description: 'Who is appointed.' })
  person!: NamedPerson

  @Field(() => Organisation, { description: 'Where.' })
  organisation!: Organisation

  @Field(() => String, { description: 'As what, such as "Consultant radiologist, abdominal".' })
  title!: string

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => String, { description: 'Body they are registered with, such as "GMC".' })
  registrationBody!: string

  @Field(() => String, { description: 'Their number there, as stated.' })
  registrationNumber!: string

  @Field(() => [String], { description: 'Codes of the areas of practice they sign in; may be empty.' })
  areaCodes!: string[]

  @Field(() => [String], { description: 'Codes of further capabilities they sign; may be empty.' })
  capabilityCodes!: string[]

  @Field(() => Int, { description: 'The highest rating they sign, 1 to 4.' })
  upTo!: number

  @Field(() => DateScalar, { description: 'First day.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = until it is ended.' })
  untilOn!: string | null

  @Field(() => NamedPerson, { description: 'Who appointed them.' })
  appointedBy!: NamedPerson

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended by hand; null = it was not.' })
  endedAt!: Date | null

  @Field(() => Boolean, { description: 'True where it is in force today.' })
  isCurrent!: boolean
}

@InputType({ description: 'Who may sign what, from when, and why. Sent twice with one id, it is made once.' })
export class AppointSignerInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each appointment.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'An organisation you look after.' })
  organisationId!: string

  @Field(() => UUIDScalar, { description: 'A current member of it, other than yourself.' })
  personId!: string

  @Field(() => String, { description: 'As what, 1 to 120 characters.' })
  title!: string

  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason!: string

  @Field(() => String, { description: 'Body they are registered with, 1 to 60 characters.' })
  registrationBody!: string

  @Field(() => String, { description: 'Their number there, 1 to 40 characters.' })
  registrationNumber!: string

  @Field(() => [String], { description: 'Codes of areas of practice.' })
  areaCodes!: string[]

  @Field(() => [String], { description: 'Codes of further capabilities; at least one area or capability is needed.' })
  capabilityCodes!: string[]

  @Field(() => Int, { description: 'The highest rating they sign, 1 to 4.' })
  upTo!: number

  @Field(() => DateScalar, { nullable: true, description: 'First day; null = today.' })
  fromOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = until it is ended.' })
  untilOn!: string | null
}

@InputType({ description: 'An appointment to end now. What was signed under it stands.' })
export class EndAppointmentInput {
  @Field(() => UUIDScalar, { description: 'The appointment.' })
  id!: string
}

@ObjectType({ description: 'They are appointed.' })
export class AppointSignerSuccess {
  @Field(() => SignerAppointment, { description: 'The appointment.' })
  appointment!: SignerAppointment
}

@ObjectType({ description: 'The appointment has ended.' })
export class EndAppointmentSuccess {
  @Field(() => SignerAppointment, { description: 'The appointment.' })
  appointment!: SignerAppointment
}

export const AppointSignerResult = createResult({
  name: 'AppointSignerResult',
  description: 'What became of an appointment.',
  types: [AppointSignerSuccess, InvalidInput, NotAllowed],
})

export const EndAppointmentResult = createResult({
  name: 'EndAppointmentResult',
  description: 'What became of ending an appointment.',
  types: [EndAppointmentSuccess, InvalidInput],
})
