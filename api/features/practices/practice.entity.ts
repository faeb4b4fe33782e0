import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { FrameworkLevelRow } from '../frameworks/framework.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** What a person said of where they work. Each change is a new version; the highest one stands. */
@Entity({ tableName: 'practices' })
@Unique({ properties: ['personId', 'version'] })
export class PracticeRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'text', nullable: true })
  jobTitle!: string | null

  /** null: has not said, or before the award. */
  @ManyToOne({ entity: () => FrameworkLevelRow, mapToPk: true, fieldName: 'level_code', nullable: true })
  levelCode!: string | null

  @Property({ type: 'jsonb' })
  areas!: { areaCode: string; levelCode: string }[]

  @Property({ type: 'text', nullable: true })
  registration!: string | null

  @Property({ type: 'text', nullable: true })
  masters!: string | null

  /** Protected time really had, hours a week; null = has not said. */
  @Property({ type: 'real', nullable: true })
  hoursPerWeek!: number | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
