import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { EvidencePieceRow } from './evidence-piece.entity.ts'

/** That somebody was asked to confirm one version of a piece. Open until it has an answer. */
@Entity({ tableName: 'confirmation_requests' })
export class ConfirmationRequestRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Whose piece it is. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => EvidencePieceRow, mapToPk: true, fieldName: 'piece_version_id' })
  pieceVersionId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'asked_id' })
  askedId!: string

  @Property({ type: 'timestamptz' })
  askedAt!: Date
}

/** CONFIRMED or RETURNED by whoever was asked or covers for them, or WITHDRAWN by the owner; once, and for good. */
@Entity({ tableName: 'confirmation_answers' })
export class ConfirmationAnswerRow {
  @ManyToOne({ entity: () => ConfirmationRequestRow, mapToPk: true, primary: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  answer!: string

  @Property({ type: 'text', nullable: true })
  comment!: string | null

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'answered_by_id' })
  answeredById!: string

  /** Whom it was asked of, where a deputy answered; null = the one asked. */
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** Who answers for somebody between two days. Appended only; the latest word of a person stands. */
@Entity({ tableName: 'confirmation_deputies' })
export class ConfirmationDeputyRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** null = nobody. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'deputy_id', nullable: true })
  deputyId!: string | null

  @Property({ type: 'date' })
  fromOn!: string

  @Property({ type: 'date' })
  untilOn!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** That a confirmation was taken back, by whoever gave it and within a day. Written by one function of the database. */
@Entity({ tableName: 'confirmation_retractions' })
export class ConfirmationRetractionRow {
  @ManyToOne({ entity: () => ConfirmationRequestRow, mapToPk: true, primary: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
