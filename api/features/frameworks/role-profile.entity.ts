import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { ChoiceGroup } from '../../domain/planning/types.ts'
import { CapabilityRow } from './capability.entity.ts'
import { FrameworkLevelRow, FrameworkRow } from './framework.entity.ts'

/** A target vector; an overlay is one that is added to another by taking the higher rating. */
@Entity({ tableName: 'role_profiles' })
export class RoleProfileRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @ManyToOne({ entity: () => FrameworkRow, mapToPk: true, fieldName: 'framework_code' })
  frameworkCode!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  @ManyToOne({ entity: () => FrameworkLevelRow, mapToPk: true, fieldName: 'level_code', nullable: true })
  levelCode!: string | null

  @Property({ type: 'boolean' })
  isOverlay!: boolean

  @Property({ type: 'text[]' })
  areaCodes!: string[]

  @Property({ type: 'jsonb' })
  choices!: ChoiceGroup[]
}

@Entity({ tableName: 'role_profile_items' })
export class RoleProfileItemRow {
  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, primary: true, fieldName: 'role_profile_code' })
  roleProfileCode!: string

  @ManyToOne({ entity: () => CapabilityRow, mapToPk: true, primary: true, fieldName: 'capability_code' })
  capabilityCode!: string

  @Property({ type: 'smallint' })
  rating!: number
}

/** The unit of sign-off as departments write it, for one role. */
@Entity({ tableName: 'scope_lines' })
export class ScopeLineRow {
  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, primary: true, fieldName: 'role_profile_code' })
  roleProfileCode!: string

  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'smallint' })
  position!: number

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text[]' })
  capabilityCodes!: string[]
}
