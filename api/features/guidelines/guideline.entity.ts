import { Check, Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A published guideline, one record for all modules that cite it. */
@Entity({ tableName: 'guidelines' })
@Check({ name: 'guidelines_superseded_check', expression: '(superseded_by_code is null) = (superseded_on is null)' })
@Check({ name: 'guidelines_other_check', expression: 'superseded_by_code <> code' })
export class GuidelineRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text' })
  publisher!: string

  @Property({ type: 'smallint' })
  year!: number

  @Property({ type: 'text', nullable: true })
  url!: string | null

  /** What stands in its place; null = it stands. */
  @ManyToOne({ entity: () => GuidelineRow, mapToPk: true, fieldName: 'superseded_by_code', nullable: true })
  supersededByCode!: string | null

  @Property({ type: 'date', nullable: true })
  supersededOn!: string | null
}
