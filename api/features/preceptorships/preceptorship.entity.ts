import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** Support for somebody new in post, agreed between two people. What is in this table is programme record: no words. */
@Entity({ tableName: 'preceptorships' })
export class PreceptorshipRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** The preceptee. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'date' })
  startsOn!: string

  @Property({ type: 'integer' })
  months!: number

  @Property({ type: 'integer' })
  wholeTimePercent!: number

  @Property({ type: 'real' })
  hoursPerMonth!: number

  @Property({ type: 'timestamptz' })
  recordedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  precepteeCompletedAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  preceptorCompletedAt!: Date | null

  /** Ended before it was completed; why stands with the words, for the two alone. */
  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null
}

/** That somebody was named as preceptor; in force once both said yes, until it ended. Kept when another one follows. */
@Entity({ tableName: 'preceptor_terms' })
export class PreceptorTermRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => PreceptorshipRow, mapToPk: true, fieldName: 'preceptorship_id', deleteRule: 'cascade' })
  preceptorshipId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'preceptor_id' })
  preceptorId!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'named_by_id' })
  namedById!: string

  @Property({ type: 'timestamptz' })
  namedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  precepteeAcceptedAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  preceptorAcceptedAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null
}
