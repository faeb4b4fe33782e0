import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** A plan somebody made their own. Appended only; the highest version stands. */
@Entity({ tableName: 'adopted_plans' })
@Unique({ properties: ['personId', 'version'] })
export class AdoptedPlanRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'date' })
  adoptedOn!: string

  /** Ids of its steps as they stood when it was adopted. */
  @Property({ type: 'text[]' })
  steps!: string[]

  @Property({ type: 'text[]' })
  leftOut!: string[]

  @Property({ type: 'text[]' })
  wanted!: string[]

  /** Days as whole numbers since 1970-01-01, as decisions read them. */
  @Property({ type: 'jsonb' })
  notBefore!: { module: string; on: number }[]

  @Property({ type: 'integer', nullable: true })
  casesPerMonth!: number | null

  @Property({ type: 'integer' })
  minutes!: number

  @Property({ type: 'integer' })
  lowerBoundMinutes!: number

  @Property({ type: 'text' })
  inputsDigest!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
