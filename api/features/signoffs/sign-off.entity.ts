import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { AskedItem } from '../../domain/signoffs/items.ts'
import type { KeptLine, KeptRequirement } from '../../domain/signoffs/kept-folder.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/**
 * That a scope line, or the level of a whole role, is to be signed, with everything the folder held that day: numbers asked
 * for, and ids and versions of what they rest on. Written once and never changed, so that a decision reads the same for ever.
 * It holds no names.
 */
@Entity({ tableName: 'sign_off_requests' })
@Check({ name: 'sign_off_requests_asked_check', expression: 'num_nonnulls(scope_line_code, level_code) = 1' })
export class SignOffRequestRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'text' })
  roleProfileCode!: string

  @Property({ type: 'text' })
  roleTitle!: string

  /** null = the level of the whole role. */
  @Property({ type: 'text', nullable: true })
  scopeLineCode!: string | null

  /** Code of the level of the whole role; null = a scope line. */
  @Property({ type: 'text', nullable: true })
  levelCode!: string | null

  @Property({ type: 'text' })
  title!: string

  /** SUPERVISOR, TWO_PEOPLE or PANEL. */
  @Property({ type: 'text' })
  route!: string

  /** How many have to give their word at least. */
  @Property({ type: 'integer' })
  quorum!: number

  @Property({ type: 'jsonb' })
  items!: AskedItem[]

  @Property({ type: 'jsonb' })
  requirements!: KeptRequirement[]

  /** The lines of the role as they were held, with the ratings they are held by; null = a scope line. */
  @Property({ type: 'jsonb', nullable: true })
  lines!: KeptLine[] | null

  /** Versions of evidence that those named can read until it is decided. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  pieceVersionIds!: string[]

  /** Observations it rests on. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  ratingIds!: string[]

  @Property({ type: 'timestamptz' })
  askedAt!: Date
}

/** Somebody named to decide; never the owner, by a constraint. */
@Entity({ tableName: 'sign_off_signers' })
@Check({ name: 'sign_off_signers_other_check', expression: 'signer_id <> person_id' })
export class SignOffSignerRow {
  @ManyToOne({ entity: () => SignOffRequestRow, mapToPk: true, primary: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'signer_id' })
  signerId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** SUPERVISOR, LEAD, SECOND or MEMBER. */
  @Property({ type: 'text' })
  part!: string

  /** The owner says so, or the record shows it. */
  @Property({ type: 'boolean' })
  hasTrained!: boolean
}

/** READY, NOT_YET or RECUSED: the word of one named, once and for good. */
@Entity({ tableName: 'sign_off_answers' })
@Check({ name: 'sign_off_answers_other_check', expression: 'signer_id <> person_id' })
export class SignOffAnswerRow {
  @ManyToOne({ entity: () => SignOffRequestRow, mapToPk: true, primary: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'signer_id' })
  signerId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  answer!: string

  /** They say so themselves. */
  @Property({ type: 'boolean' })
  hasTrained!: boolean

  @Property({ type: 'text', nullable: true })
  reason!: string | null

  @Property({ type: 'text', nullable: true })
  interest!: string | null

  @Property({ type: 'text', nullable: true })
  needs!: string | null

  @Property({ type: 'date', fieldName: 'needed_by_on', nullable: true })
  neededBy!: string | null

  /** RATING or APPOINTMENT; null for who takes no part. */
  @Property({ type: 'text', nullable: true })
  qualifiedBy!: string | null

  @Property({ type: 'text', nullable: true })
  qualification!: string | null

  @Property({ type: 'timestamptz' })
  answeredAt!: Date
}

/** The end of a request, once. A signed one names the ratings it gives, and the database takes no others. */
@Entity({ tableName: 'sign_off_decisions' })
export class SignOffDecisionRow {
  @ManyToOne({ entity: () => SignOffRequestRow, mapToPk: true, primary: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** SIGNED, DEFERRED or WITHDRAWN. */
  @Property({ type: 'text' })
  outcome!: string

  @Property({ type: 'text', nullable: true })
  words!: string | null

  /** Those whose word was that they are ready; empty where it was not signed. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  signerIds!: string[]

  @Property({ type: 'array', columnType: 'uuid[]' })
  ratingIds!: string[]

  @Property({ type: 'date', fieldName: 'decided_on' })
  on!: string

  @Property({ type: 'timestamptz' })
  decidedAt!: Date
}
