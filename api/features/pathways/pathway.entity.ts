import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { FrameworkRow } from '../frameworks/framework.entity.ts'
import { RoleProfileRow } from '../frameworks/role-profile.entity.ts'
import { ModuleRow } from '../modules/module.entity.ts'

@Entity({ tableName: 'pathways' })
export class PathwayRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, fieldName: 'start_role_code' })
  startRoleCode!: string

  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, fieldName: 'end_role_code' })
  endRoleCode!: string

  @Property({ type: 'smallint' })
  monthsFrom!: number

  @Property({ type: 'smallint' })
  monthsTo!: number

  @Property({ type: 'text' })
  hoursExclude!: string

  /** Areas in which a module whose areas are chosen at the start is taken here. */
  @Property({ type: 'text[]' })
  chosenAreaCodes!: string[]

  /** Gates asked at the first stage. */
  @Property({ type: 'text[]' })
  gateCodes!: string[]

  /** Areas taken for granted at the start, each at a column of expected ratings. */
  @Property({ type: 'jsonb', default: '[]' })
  startAreas!: { areaCode: string; column: string }[]

  /** Published or retired by people since: seeds leave it alone. */
  @Property({ type: 'boolean', default: false })
  isAuthored!: boolean

  /** Nobody chooses it any more; who has it keeps it. */
  @Property({ type: 'boolean', default: false })
  isRetired!: boolean
}

@Entity({ tableName: 'pathway_stages' })
export class PathwayStageRow {
  @ManyToOne({ entity: () => PathwayRow, mapToPk: true, primary: true, fieldName: 'pathway_code' })
  pathwayCode!: string

  @PrimaryKey({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  /** null: all modules of the stage. */
  @Property({ type: 'smallint', nullable: true })
  chooseAtLeast!: number | null

  /** How many are asked for of each choice within it, by number; empty: all of the stage is one, or there is none. */
  @Property({ type: 'smallint[]', default: [] })
  choices!: number[]
}

@Entity({ tableName: 'pathway_stage_modules' })
export class PathwayStageModuleRow {
  @ManyToOne({ entity: () => PathwayRow, mapToPk: true, primary: true, fieldName: 'pathway_code' })
  pathwayCode!: string

  @PrimaryKey({ type: 'smallint' })
  stagePosition!: number

  @ManyToOne({ entity: () => ModuleRow, mapToPk: true, primary: true, fieldName: 'module_code' })
  moduleCode!: string

  @Property({ type: 'smallint' })
  position!: number

  /** Number of the choice of its stage it belongs to, from 0; null: everybody takes it, or all of the stage is one choice. */
  @Property({ type: 'smallint', nullable: true })
  choice!: number | null
}
