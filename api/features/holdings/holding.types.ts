import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { createResult, EmailAddressScalar, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'What is held of the viewer in one place.' })
export class MyHolding {
  @Field(() => String, { description: 'Stable name of the place, as in a copy of the record.' })
  name!: string

  @Field(() => String, { description: 'What it is.' })
  title!: string

  @Field(() => String, { description: 'Why it is held.' })
  why!: string

  @Field(() => Int, { description: 'How many entries there are.' })
  entries!: number

  @Field(() => String, { description: 'Who can see it.' })
  seenBy!: string

  @Field(() => String, { description: 'How long it is kept.' })
  keptFor!: string

  @Field(() => String, { description: 'What becomes of it when the record is erased.' })
  afterErasure!: string
}

export enum CopyFormat {
  ARCHIVE = 'ARCHIVE',
  JSON = 'JSON',
}
registerEnumType(CopyFormat, {
  name: 'CopyFormat',
  description: 'The form of a copy of a record.',
  valuesConfig: {
    ARCHIVE: { description: 'A zip file: a page to read, tables for a spreadsheet, and JSON for a program.' },
    JSON: { description: 'JSON alone.' },
  },
})

@InputType({ description: 'In which form to have a copy of everything held of you.' })
export class ExportMyRecordInput {
  @Field(() => CopyFormat, { defaultValue: CopyFormat.ARCHIVE, description: 'The form.' })
  format!: CopyFormat
}

@ObjectType({ description: 'A copy of everything held of the viewer.' })
export class ExportMyRecordSuccess {
  @Field(() => String, { description: 'A name to save it under.' })
  fileName!: string

  @Field(() => String, { description: 'Media type, such as "application/zip".' })
  mediaType!: string

  @Field(() => String, { description: 'The file, in base64.' })
  content!: string

  @Field(() => [String], {
    description: 'Places of which only the first 20,000 entries fit; empty = the copy is whole.',
  })
  cutShort!: string[]
}

export const ExportMyRecordResult = createResult({
  name: 'ExportMyRecordResult',
  description: 'What became of a copy to take.',
  types: [ExportMyRecordSuccess],
})

@InputType({ description: 'Erases your record and closes your account. It cannot be taken back.' })
export class EraseMyRecordInput {
  @Field(() => EmailAddressScalar, { description: 'The address you sign in with, typed to show that you mean it.' })
  confirmEmail!: string
}

@ObjectType({ description: 'The record is erased, the account is closed, and every session of it is over.' })
export class EraseMyRecordSuccess {
  @Field(() => Int, { description: 'How many entries were erased.' })
  erasedEntries!: number

  @Field(() => String, { description: 'The invented name under which signed decisions are kept.' })
  keptAs!: string
}

export const EraseMyRecordResult = createResult({
  name: 'EraseMyRecordResult',
  description: 'What became of a record to erase.',
  types: [EraseMyRecordSuccess, InvalidInput, NotAllowed],
})
