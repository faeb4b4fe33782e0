import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { CapabilityRow } from '../frameworks/capability.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/**
 * One entry of a rating history. Appended only: a new view is a new row, and undo is a retraction.
 * `kind` is SELF, OBSERVED, STARTING_POSITION, SIGN_OFF, SCOPE_CONFIRMATION or LOWERING.
 */
@Entity({ tableName: 'ratings' })
@Index({ properties: ['personId', 'capabilityCode'] })
@Check({
  name: 'ratings_value_check',
  // Spelt as PostgreSQL gives it back, so that a comparison with the tables finds them alike.
  expression: "(value >= 0 and value <= 4) or (value is null and kind = 'SCOPE_CONFIRMATION')",
})
@Check({ name: 'ratings_observed_check', expression: "kind <> 'OBSERVED' or value <= 2" })
export class RatingRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => CapabilityRow, mapToPk: true, fieldName: 'capability_code' })
  capabilityCode!: string

  @Property({ type: 'text' })
  kind!: string

  /** null only for a scope confirmation, which moves no rating. */
  @Property({ type: 'smallint', nullable: true })
  value!: number | null

  @Property({ type: 'date', fieldName: 'rated_on' })
  on!: string

  @Property({ type: 'text', nullable: true })
  note!: string | null

  /** Those who observed or signed; the person themselves for a self-rating stands in `person_id` only. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  assessorIds!: string[]

  /** Their names as they stood that day, so that a signed record stays readable. */
  @Property({ type: 'text[]' })
  assessorNames!: string[]

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** A self-rating taken back within 24 hours; the row it names stays, and no longer counts. */
@Entity({ tableName: 'rating_retractions' })
export class RatingRetractionRow {
  @ManyToOne({ entity: () => RatingRow, mapToPk: true, primary: true, fieldName: 'rating_id' })
  ratingId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'timestamptz' })
  retractedAt!: Date
}
