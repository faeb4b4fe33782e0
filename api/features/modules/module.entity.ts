import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { CapabilityRow } from '../frameworks/capability.entity.ts'
import { AreaRow, FrameworkLevelRow, FrameworkRow } from '../frameworks/framework.entity.ts'
import { GateRow } from '../gates/gate.entity.ts'

@Entity({ tableName: 'modules' })
export class ModuleRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text' })
  summary!: string

  /** What finishing counts for, stated before one starts. */
  @Property({ type: 'text' })
  outcome!: string

  /** null: for everyone, or chosen at the start. */
  @ManyToOne({ entity: () => AreaRow, mapToPk: true, fieldName: 'area_code', nullable: true })
  areaCode!: string | null

  @Property({ type: 'boolean' })
  isAreaChosen!: boolean

  @ManyToOne({ entity: () => FrameworkLevelRow, mapToPk: true, fieldName: 'level_code' })
  levelCode!: string

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'integer' })
  minutes!: number

  @Property({ type: 'jsonb' })
  parts!: { title: string; minutes: number; text: string }[]

  @Property({ type: 'text[]' })
  sources!: string[]

  /** Codes of the modules it is another way to, all or part of. */
  @Property({ type: 'text[]' })
  alternativeTo!: string[]

  /** Published or retired by people: seeds leave it as it is. */
  @Property({ type: 'boolean', default: false })
  isAuthored!: boolean

  /** Nobody starts it any more; whoever is inside finishes. */
  @Property({ type: 'boolean', default: false })
  isRetired!: boolean
}

@Entity({ tableName: 'module_effects' })
export class ModuleEffectRow {
  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @ManyToOne({ entity: () => CapabilityRow, mapToPk: true, primary: true, fieldName: 'capability_code' })
  capabilityCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'smallint', fieldName: 'from_rating' })
  from!: number

  @Property({ type: 'smallint', fieldName: 'to_rating' })
  to!: number
}

/** Modules needed first: every group must be met, by any one of its modules. */
@Entity({ tableName: 'module_prerequisites' })
export class ModulePrerequisiteRow {
  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @PrimaryKey({ type: 'smallint', fieldName: 'group_number' })
  group!: number

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'required_module_code' })
  requiredModuleCode!: string
}

@Entity({ tableName: 'module_required_ratings' })
export class ModuleRequiredRatingRow {
  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @ManyToOne({ entity: () => CapabilityRow, mapToPk: true, primary: true, fieldName: 'capability_code' })
  capabilityCode!: string

  @Property({ type: 'smallint' })
  atLeast!: number
}

@Entity({ tableName: 'module_gates' })
export class ModuleGateRow {
  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @ManyToOne({ entity: () => GateRow, mapToPk: true, primary: true, fieldName: 'gate_code' })
  gateCode!: string

  /** WHOLE or PART. */
  @Property({ type: 'text' })
  scope!: string

  /** What waits, where the scope is PART. */
  @Property({ type: 'text', nullable: true })
  part!: string | null
}
