import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'
import { ScopeStatementRow } from './scope.entity.ts'

/** Something asked of the leads of an organisation about a statement: to sign it, to confirm it, or to accept it. */
@Entity({ tableName: 'scope_requests' })
export class ScopeRequestRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => ScopeStatementRow, mapToPk: true, fieldName: 'statement_id', deleteRule: 'cascade' })
  statementId!: string

  /** Whose leads are asked. */
  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** SIGN, CONFIRM or ACCEPT. */
  @Property({ type: 'text' })
  kind!: string

  /** For a yearly confirmation, what its owner said; null for the other kinds. */
  @Property({ type: 'boolean', nullable: true })
  isChanged!: boolean | null

  @Property({ type: 'text', nullable: true })
  note!: string | null

  @Property({ type: 'date' })
  askedOn!: string

  @Property({ type: 'timestamptz' })
  askedAt!: Date
}

/** The one answer a request takes. */
@Entity({ tableName: 'scope_answers' })
export class ScopeAnswerRow {
  @ManyToOne({
    entity: () => ScopeRequestRow,
    mapToPk: true,
    primary: true,
    fieldName: 'request_id',
    updateRule: 'cascade',
    deleteRule: 'cascade',
  })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** The owner where it was withdrawn, otherwise a lead. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'answered_by_id' })
  answeredById!: string

  /** SIGNED, RETURNED, CONFIRMED, ACCEPTED, ACCEPTED_WITH_CHECK, REASSESS or WITHDRAWN. */
  @Property({ type: 'text' })
  answer!: string

  @Property({ type: 'text', nullable: true })
  comment!: string | null

  /** Lines that are checked or assessed anew. */
  @Property({ type: 'text[]' })
  lineCodes!: string[]

  @Property({ type: 'date', nullable: true })
  byOn!: string | null

  /** Review dates that a confirmation set; none for anything else. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  ratingIds!: string[]

  @Property({ type: 'date' })
  answeredOn!: string

  @Property({ type: 'timestamptz' })
  answeredAt!: Date
}

/** That the check on which an acceptance rested was done. */
@Entity({ tableName: 'scope_checks' })
export class ScopeCheckRow {
  @ManyToOne({
    entity: () => ScopeRequestRow,
    mapToPk: true,
    primary: true,
    fieldName: 'request_id',
    updateRule: 'cascade',
    deleteRule: 'cascade',
  })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'checked_by_id' })
  checkedById!: string

  @Property({ type: 'date' })
  doneOn!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
