import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { EvidenceException, EvidenceRequirement, LevelColumn, Rating } from '../../domain/capability/types.ts'
import { AreaRow, FrameworkRow, PillarRow } from './framework.entity.ts'

@Entity({ tableName: 'evidence_classes' })
export class EvidenceClassRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'jsonb', fieldName: 'to_3' })
  to3!: EvidenceRequirement[]

  @Property({ type: 'jsonb', fieldName: 'to_4' })
  to4!: EvidenceRequirement[]

  /** What differs for a few capabilities of the class. */
  @Property({ type: 'jsonb' })
  exceptions!: EvidenceException[]

  /** null: never falls due. */
  @Property({ type: 'smallint', nullable: true })
  reviewMonths!: number | null

  @Property({ type: 'boolean' })
  lapses!: boolean

  @Property({ type: 'text' })
  reviewText!: string
}

@Entity({ tableName: 'capabilities' })
export class CapabilityRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @ManyToOne({ entity: () => PillarRow, mapToPk: true, fieldName: 'pillar_code' })
  pillarCode!: string

  /** null: the shared core, expected of everyone. */
  @ManyToOne({ entity: () => AreaRow, mapToPk: true, fieldName: 'area_code', nullable: true })
  areaCode!: string | null

  @Property({ type: 'text' })
  statement!: string

  @Property({ type: 'text' })
  reference!: string

  @ManyToOne({ entity: () => EvidenceClassRow, mapToPk: true, fieldName: 'evidence_class_code' })
  evidenceClassCode!: string

  @Property({ type: 'jsonb' })
  expected!: Record<LevelColumn, Rating>

  /** What 1 to 4 look like for this capability, in this order; null: published without. */
  @Property({ type: 'jsonb', nullable: true })
  descriptors!: { value: number; text: string }[] | null

  @Property({ type: 'text', nullable: true })
  evidenceExample!: string | null
}
