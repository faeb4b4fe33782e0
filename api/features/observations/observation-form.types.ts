import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'

export enum ObservationFieldKind {
  CHOICE = 'CHOICE',
  TEXT = 'TEXT',
  CHECKLIST = 'CHECKLIST',
}
registerEnumType(ObservationFieldKind, {
  name: 'ObservationFieldKind',
  description: 'How a question of a form is answered.',
  valuesConfig: {
    CHOICE: { description: 'One of several answers, each with its anchor.' },
    TEXT: { description: 'A short text.' },
    CHECKLIST: { description: 'Items to tick.' },
  },
})

@ObjectType({ description: 'One answer that can be chosen, or one item of a checklist.' })
export class ObservationFieldOption {
  @Field(() => String, { description: 'Stable value.' })
  value!: string

  @Field(() => String, { description: 'The answer in words.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'What is seen where this is the answer; null = says it all.' })
  anchor!: string | null
}

@ObjectType({ description: 'One question of a form.' })
export class ObservationField {
  @Field(() => String, { description: 'Code within the form.' })
  code!: string

  @Field(() => ObservationFieldKind, { description: 'How it is answered.' })
  kind!: ObservationFieldKind

  @Field(() => String, { description: 'The question.' })
  label!: string

  @Field(() => Boolean, { description: 'Whether it has to be answered.' })
  isRequired!: boolean

  @Field(() => [ObservationFieldOption], { description: 'Answers to choose from; empty for a text.' })
  options!: ObservationFieldOption[]
}

@ObjectType({ description: 'What a form asks, whoever published it. None has a pass: an observation informs.' })
export class ObservationFormContent {
  @Field(() => String, { description: 'Name of the form.' })
  name!: string

  @Field(() => String, { description: 'When it is used.' })
  purpose!: string

  @Field(() => String, { description: 'How the level of supervision of each item is asked.' })
  supervisionQuestion!: string

  @Field(() => String, {
    description: 'What a yes to the question of safety says. The answer is not sent and not kept.',
  })
  safetyQuestion!: string

  @Field(() => [String], { description: 'Codes of the core items it can show, ticked to begin with.' })
  capabilityCodes!: string[]

  @Field(() => [ObservationField], { description: 'Its other questions, in order.' })
  fields!: ObservationField[]
}

@ObjectType({ description: 'A published form, as it can be asked for.' })
export class ObservationForm {
  @Field(() => String, { description: 'Stable code.' })
  code!: string

  @Field(() => Int, { description: 'Version; a change is a new one.' })
  version!: number

  @Field(() => UUIDScalar, { nullable: true, description: 'Organisation whose form it is; null = everybody’s.' })
  organisationId!: string | null

  @Field(() => ObservationFormContent, { description: 'What it asks.' })
  content!: ObservationFormContent

  @Field(() => Boolean, { description: 'True: nobody can ask for it any more. What was asked with it stays.' })
  isRetired!: boolean
}

@ObjectType({ description: 'Forms of an organisation’s own, and what it says of a safety concern.' })
export class FormsOfOrganisation {
  @Field(() => [ObservationForm], { description: 'Its forms in their latest version, those asked for no more last.' })
  forms!: ObservationForm[]

  @Field(() => String, {
    nullable: true,
    description: 'Its own words on a safety concern; null = those of the service.',
  })
  safetyRoute!: string | null

  @Field(() => String, { description: 'The words of the service, shown where an organisation has none.' })
  safetyRouteOfService!: string
}

@InputType({ description: 'One answer of a question, or one item of a checklist.' })
export class ObservationFieldOptionInput {
  @Field(() => String, { description: 'Stable value, given once within the question.' })
  value!: string

  @Field(() => String, { description: 'The answer in words.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'What is seen where this is the answer; asked of every choice.' })
  anchor!: string | null
}

@InputType({ description: 'One question of a form.' })
export class ObservationFieldInput {
  @Field(() => String, { description: 'Name within the form: small letters, digits and hyphens.' })
  code!: string

  @Field(() => ObservationFieldKind, { description: 'How it is answered.' })
  kind!: ObservationFieldKind

  @Field(() => String, { description: 'The question.' })
  label!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it has to be answered.' })
  isRequired!: boolean

  @Field(() => [ObservationFieldOptionInput], { defaultValue: [], description: 'Answers; none for a text.' })
  options!: ObservationFieldOptionInput[]
}

@InputType({ description: 'A form of an organisation’s own, or a new version of one.' })
export class AddObservationFormInput {
  @Field(() => UUIDScalar, { description: 'Organisation the viewer looks after.' })
  organisationId!: string

  @Field(() => String, { nullable: true, description: 'A form of theirs that this replaces; null = a new one.' })
  formCode!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The version this change was made from; null = whichever stands. Of no use for a new form.',
  })
  expectedVersion!: number | null

  @Field(() => String, { description: 'Name of the form.' })
  name!: string

  @Field(() => String, { description: 'When it is used.' })
  purpose!: string

  @Field(() => String, { description: 'How the level of supervision is asked.' })
  supervisionQuestion!: string

  @Field(() => String, { description: 'What a yes to the question of safety says; every form has one.' })
  safetyQuestion!: string

  @Field(() => [String], { defaultValue: [], description: 'Core items it can show.' })
  capabilityCodes!: string[]

  @Field(() => [ObservationFieldInput], { description: 'Its other questions, at most eight.' })
  fields!: ObservationFieldInput[]
}

@ObjectType({ description: 'The form is published to the members of the organisation.' })
export class AddObservationFormSuccess {
  @Field(() => ObservationForm, { description: 'The form.' })
  form!: ObservationForm
}

export const AddObservationFormResult = createResult({
  name: 'AddObservationFormResult',
  description: 'What became of a form.',
  types: [AddObservationFormSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'A form that is asked for no more, or again.' })
export class RetireObservationFormInput {
  @Field(() => UUIDScalar, { description: 'Organisation the viewer looks after.' })
  organisationId!: string

  @Field(() => String, { description: 'Code of a form of theirs.' })
  formCode!: string

  @Field(() => Int, { description: 'The version that stands.' })
  expectedVersion!: number

  @Field(() => Boolean, { defaultValue: true, description: 'False: it can be asked for again.' })
  isRetired!: boolean
}

@ObjectType({ description: 'It is as was said. Requests on their way are answered with the form they were made with.' })
export class RetireObservationFormSuccess {
  @Field(() => ObservationForm, { description: 'The form.' })
  form!: ObservationForm
}

export const RetireObservationFormResult = createResult({
  name: 'RetireObservationFormResult',
  description: 'What became of retiring a form.',
  types: [RetireObservationFormSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'What to do about a safety concern, in the words of an organisation.' })
export class SetSafetyRouteInput {
  @Field(() => UUIDScalar, { description: 'Organisation the viewer looks after.' })
  organisationId!: string

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters; null = the words of the service.' })
  text!: string | null
}

@ObjectType({ description: 'Whoever says yes to the question of safety is shown these words from now on.' })
export class SetSafetyRouteSuccess {
  @Field(() => String, { nullable: true, description: 'The words; null = those of the service.' })
  text!: string | null
}

export const SetSafetyRouteResult = createResult({
  name: 'SetSafetyRouteResult',
  description: 'What became of the words.',
  types: [SetSafetyRouteSuccess, InvalidInput, NotAllowed],
})
