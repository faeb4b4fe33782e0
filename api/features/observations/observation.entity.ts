import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import type { Answer, ItemRating } from '../../domain/observations/answers.ts'
import { PersonRow } from '../people/person.entity.ts'
import { AssessorRow } from './assessor.entity.ts'
import { ObservationRequestRow } from './observation-request.entity.ts'

/** What somebody saw. One for each request, by a constraint; its words are never changed. */
@Entity({ tableName: 'observations' })
export class ObservationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Unique()
  @ManyToOne({ entity: () => ObservationRequestRow, mapToPk: true, fieldName: 'request_id' })
  requestId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'json' })
  answers!: Answer[]

  @Property({ type: 'json' })
  ratings!: ItemRating[]

  @Property({ type: 'text', nullable: true })
  comment!: string | null

  @Property({ type: 'date' })
  observedOn!: string

  @Property({ type: 'text' })
  assessorName!: string

  /** As stated; null = none, or erased. */
  @Property({ type: 'text', nullable: true })
  registrationBody!: string | null

  @Property({ type: 'text', nullable: true })
  registrationNumber!: string | null

  /** Where the letter to prove it goes; null once erased. */
  @Property({ type: 'text', nullable: true })
  assessorEmail!: string | null

  /** Somebody from outside whose address is proven. */
  @ManyToOne({
    entity: () => AssessorRow,
    mapToPk: true,
    fieldName: 'assessor_id',
    nullable: true,
    index: true,
    deleteRule: 'set null',
  })
  assessorId!: string | null

  /** Somebody who answered under their own account. */
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'colleague_id', nullable: true, index: true })
  colleagueId!: string | null

  @Property({ type: 'boolean' })
  isTypedIn!: boolean

  @Property({ type: 'timestamptz' })
  receivedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  provenAt!: Date | null

  @Unique()
  @Property({ type: 'text', nullable: true })
  proofHash!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  proofExpiresAt!: Date | null
}

/** What the learner says to an observation. Appended only. */
@Entity({ tableName: 'observation_replies' })
export class ObservationReplyRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => ObservationRow, mapToPk: true, fieldName: 'observation_id' })
  observationId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  /** REPLY or SECOND_ASSESSOR. */
  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'text', nullable: true })
  text!: string | null

  @Property({ type: 'timestamptz' })
  repliedAt!: Date
}
