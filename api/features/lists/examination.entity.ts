import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { AreaRow } from '../frameworks/framework.entity.ts'

/** A kind of examination in departments' words; reference data. */
@Entity({ tableName: 'examinations' })
export class ExaminationRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  @ManyToOne({ entity: () => AreaRow, mapToPk: true, fieldName: 'area_code' })
  areaCode!: string

  /** Capabilities it counts for, all of them of an area. */
  @Property({ type: 'text[]' })
  capabilityCodes!: string[]
}
