import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { AreaRow } from '../frameworks/framework.entity.ts'
import { PersonRow } from '../people/person.entity.ts'
import { GateRow } from './gate.entity.ts'

/** What was stated of a gate, by whom and until when. Appended only; the latest statement decides. */
@Entity({ tableName: 'gate_facts' })
@Check({
  name: 'gate_facts_basis_check',
  expression:
    "basis in ('CERTIFICATE', 'REGISTER', 'LETTER', 'SPOKEN', 'GROUP_DIRECTION', 'WRITTEN_INSTRUCTION', 'PRESCRIBER')",
})
export class GateFactRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => GateRow, mapToPk: true, fieldName: 'gate_code' })
  gateCode!: string

  /** null: holds for every area. */
  @ManyToOne({ entity: () => AreaRow, mapToPk: true, fieldName: 'area_code', nullable: true })
  areaCode!: string | null

  /** The medicine it is about; null: no medicine was named. */
  @Property({ type: 'text', nullable: true })
  medicine!: string | null

  /** What the statement rests on; null: not said. */
  @Property({ type: 'text', nullable: true })
  basis!: string | null

  @Property({ type: 'boolean' })
  isMet!: boolean

  @Property({ type: 'date', fieldName: 'stated_on' })
  on!: string

  /** Last day it holds, inclusive; null = no end. */
  @Property({ type: 'date', nullable: true })
  untilOn!: string | null

  @Property({ type: 'text' })
  statedBy!: string

  @Property({ type: 'text', nullable: true })
  note!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
