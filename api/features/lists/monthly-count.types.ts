import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { Examination } from './examination.types.ts'

export enum CountSource {
  RADIOLOGY = 'RADIOLOGY',
  OBSTETRIC = 'OBSTETRIC',
}
registerEnumType(CountSource, {
  name: 'CountSource',
  description: 'The system of an organisation that counted.',
  valuesConfig: {
    RADIOLOGY: { description: 'The radiology system.' },
    OBSTETRIC: { description: 'The obstetric system.' },
  },
})

@ObjectType({ description: 'What a code of an organisation’s own system stands for.' })
export class LocalCode {
  @Field(() => String, { description: 'The code as the system writes it.' })
  localCode!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => Examination, { nullable: true, description: 'The kind of examination; null = it is passed over.' })
  examination!: Examination | null
}

@InputType({ description: 'What one code stands for.' })
export class LocalCodeInput {
  @Field(() => String, { description: 'The code as the system writes it, at most 60 characters.' })
  localCode!: string

  @Field(() => String, { nullable: true, description: 'Code of the kind of examination; null = pass it over.' })
  examinationCode!: string | null

  @Field(() => Int, { description: '0 for a new code; else the version that stands.' })
  expectedVersion!: number
}

@InputType({ description: 'What codes of an organisation’s system stand for, at most 500 at a time.' })
export class MapLocalCodesInput {
  @Field(() => UUIDScalar, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => [LocalCodeInput], { description: 'The codes.' })
  codes!: LocalCodeInput[]
}

@ObjectType({ description: 'The codes are mapped.' })
export class MapLocalCodesSuccess {
  @Field(() => [LocalCode], { description: 'Every code of the organisation.' })
  localCodes!: LocalCode[]
}

export const MapLocalCodesResult = createResult({
  name: 'MapLocalCodesResult',
  description: 'What became of mapping codes.',
  types: [MapLocalCodesSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'A file of counts per operator, code and month. It may hold nothing of patients.' })
export class ImportMonthlyCountsInput {
  @Field(() => UUIDScalar, { description: 'The organisation.' })
  organisationId!: string

  @Field(() => CountSource, { description: 'The system that counted.' })
  source!: CountSource

  @Field(() => String, {
    description:
      'The file in base64, at most 100 KB and 2,000 rows: commas or semicolons, with columns for operator e-mail, code, month and count.',
  })
  file!: string

  @Field(() => Boolean, { description: 'True: only say what would become of it, and keep nothing.' })
  isPreview!: boolean
}

@ObjectType({ description: 'A row of the file that was not taken.' })
export class RefusedRow {
  @Field(() => Int, { description: 'Line of the file, its header being line 1.' })
  line!: number

  @Field(() => String, { description: 'Why.' })
  reason!: string
}

@ObjectType({ description: 'One count of a file: the sum of its rows for one member, kind and month.' })
export class ReadCount {
  @Field(() => String, { description: 'Address of the operator, as the file has it.' })
  operator!: string

  @Field(() => Examination, { description: 'The kind of examination its codes stand for.' })
  examination!: Examination

  @Field(() => String, { description: 'The month, such as "2026-10".' })
  month!: string

  @Field(() => Int, { description: 'How many.' })
  count!: number

  @Field(() => Int, { nullable: true, description: 'What stood before; null = there was none.' })
  before!: number | null

  @Field(() => Boolean, {
    description: 'True where the person counted says of what stood before that it is not theirs.',
  })
  isDisputed!: boolean
}

@ObjectType({ description: 'What became of a file of counts, or would become of it.' })
export class ImportMonthlyCountsSuccess {
  @Field(() => Boolean, { description: 'True where nothing was kept.' })
  isPreview!: boolean

  @Field(() => Int, { description: 'Counts that were not there before.' })
  added!: number

  @Field(() => Int, { description: 'Counts that were different before.' })
  changed!: number

  @Field(() => Int, { description: 'Counts that were there already.' })
  unchanged!: number

  @Field(() => [ReadCount], { description: 'What the file counts, in its order, those already there among it.' })
  counts!: ReadCount[]

  @Field(() => [String], { description: 'Addresses of the file that are not those of current members.' })
  unmatchedOperators!: string[]

  @Field(() => [String], { description: 'Codes of the file that nobody has mapped yet.' })
  unmappedCodes!: string[]

  @Field(() => [RefusedRow], { description: 'Rows that cannot be read, each with its line.' })
  refused!: RefusedRow[]
}

export const ImportMonthlyCountsResult = createResult({
  name: 'ImportMonthlyCountsResult',
  description: 'What became of a file of counts.',
  types: [ImportMonthlyCountsSuccess, InvalidInput, NotAllowed],
})
