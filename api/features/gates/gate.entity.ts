import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A lawful or safety precondition, in words a person reads before they start. */
@Entity({ tableName: 'gates' })
export class GateRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text' })
  asks!: string

  @Property({ type: 'text' })
  askWhom!: string

  @Property({ type: 'text[]' })
  waysOn!: string[]

  @Property({ type: 'text' })
  requestDraft!: string

  @Property({ type: 'boolean' })
  isPerArea!: boolean

  @Property({ type: 'boolean', default: false })
  isPerMedicine!: boolean
}
