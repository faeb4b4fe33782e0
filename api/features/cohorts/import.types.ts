import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum CohortImportOutcome {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  UNMATCHED = 'UNMATCHED',
  REFUSED = 'REFUSED',
}
registerEnumType(CohortImportOutcome, {
  name: 'CohortImportOutcome',
  description: 'What a line of a list of people comes to.',
  valuesConfig: {
    ADDED: { description: 'A member of an organisation of the group who has no place in it: they are asked in.' },
    CHANGED: { description: 'They have a place, and what the list says of it differs: the list holds.' },
    UNCHANGED: { description: 'They have a place as the list says it, or are invited already.' },
    UNMATCHED: {
      description:
        'Nobody with this address belongs to an organisation of the group in which the viewer leads. Whether there is such an account elsewhere is not told. They can be invited by letter.',
    },
    REFUSED: { description: 'The line cannot be taken; the problem says why.' },
  },
})

@InputType({ description: 'A list of people who come into a group, as a file of commas or semicolons.' })
export class ImportIntoCohortInput {
  @Field(() => UUIDScalar, { description: 'Chosen by the client for this list: sent again, it is done once.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => UUIDScalar, { description: 'Where people belong whose line names no organisation.' })
  organisationId!: string

  @Field(() => String, {
    description:
      'The file as base64, at most 320 KB and 2,000 people: a column for the e-mail address, and if there are any for organisation, start, share of full time, university, programme and expected award. Or addresses alone, one a line.',
  })
  file!: string

  @Field(() => Boolean, { description: 'Whether whoever belongs nowhere yet is invited by letter.' })
  invitesUnmatched!: boolean

  @Field(() => Boolean, { description: 'Whether to say what would happen, and keep nothing.' })
  isPreview!: boolean
}

@ObjectType({ description: 'Something of a place that a list says otherwise.' })
export class CohortImportChange {
  @Field(() => String, {
    description: 'What: startsOn, wholeTimePercent, university, programme or awardExpectedOn.',
  })
  field!: string

  @Field(() => String, { nullable: true, description: 'What stood there; null = nothing.' })
  from!: string | null

  @Field(() => String, { description: 'What the list says.' })
  to!: string
}

@ObjectType({ description: 'A line of a list of people, and what it comes to.' })
export class CohortImportLine {
  @Field(() => Int, { description: 'Line of the file, from 1.' })
  line!: number

  @Field(() => String, { description: 'The e-mail address as the list has it; empty where there is none.' })
  address!: string

  @Field(() => CohortImportOutcome, { description: 'What it comes to.' })
  outcome!: CohortImportOutcome

  @Field(() => [CohortImportChange], { description: 'What changes of a place that stands; none otherwise.' })
  changes!: CohortImportChange[]

  @Field(() => String, { nullable: true, description: 'Why it is refused; null = it is not.' })
  problem!: string | null
}

@ObjectType({ description: 'A list that was brought in.' })
export class CohortImport {
  @Field(() => UUIDScalar, { description: 'Id; send it to take the list back.' })
  id!: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  importedAt!: Date

  @Field(() => Int, { description: 'How many were asked in.' })
  asked!: number

  @Field(() => Int, { description: 'How many places were put right.' })
  changed!: number

  @Field(() => Int, { description: 'How many were invited by letter.' })
  invited!: number

  @Field(() => DateTimeScalar, { description: 'Until when it can be taken back: a day.' })
  undoUntil!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null = it stands.' })
  undoneAt!: Date | null
}

@ObjectType({ description: 'What a list comes to, or came to.' })
export class ImportIntoCohortSuccess {
  @Field(() => [CohortImportLine], { description: 'Each line, in the order of the file, at most 2,000.' })
  lines!: CohortImportLine[]

  @Field(() => CohortImport, {
    nullable: true,
    description: 'The list as it was brought in; null = it was looked at only.',
  })
  import!: CohortImport | null
}

export const ImportIntoCohortResult = createResult({
  name: 'ImportIntoCohortResult',
  description: 'What became of a list of people.',
  types: [ImportIntoCohortSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'A list that is taken back.' })
export class UndoCohortImportInput {
  @Field(() => UUIDScalar, { description: 'The list.' })
  id!: string
}

@ObjectType({ description: 'The list is taken back.' })
export class UndoCohortImportSuccess {
  @Field(() => CohortImport, { description: 'The list.' })
  import!: CohortImport

  @Field(() => Int, { description: 'Places that waited for an answer and ended.' })
  ended!: number

  @Field(() => Int, { description: 'Places that are as they were before.' })
  restored!: number

  @Field(() => Int, { description: 'Invitations that open nothing any more.' })
  withdrawn!: number

  @Field(() => [String], {
    description: 'Names of those who said yes, or whose place was changed, since: they stay as they are, by name.',
  })
  kept!: string[]
}

export const UndoCohortImportResult = createResult({
  name: 'UndoCohortImportResult',
  description: 'What became of taking a list back.',
  types: [UndoCohortImportSuccess, NotAllowed],
})

@ObjectType({ description: 'Somebody who was invited into a group by letter and has not come yet.' })
export class CohortInvitation {
  @Field(() => UUIDScalar, { description: 'Id; send it to withdrawInvitation.' })
  id!: string

  @Field(() => String, { description: 'The address it went to.' })
  email!: string

  @Field(() => DateScalar, { description: 'Last day of the link.' })
  expiresOn!: string

  @Field(() => Boolean, { description: 'Whether the letter has left; it is tried until the mail server takes it.' })
  isSent!: boolean
}
