import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** Advice given after a change, as it was given: inputs, parameters and reasons, so that it can be explained later. */
@Entity({ tableName: 'advice' })
@Index({ properties: ['personId', 'computedAt'] })
export class AdviceRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  inputsDigest!: string

  @Property({ type: 'text' })
  parametersVersion!: string

  @Property({ type: 'text' })
  contentHash!: string

  @Property({ type: 'jsonb' })
  steps!: { id: string; state: string; reasons: string[] }[]

  @Property({ type: 'timestamptz' })
  computedAt!: Date
}
