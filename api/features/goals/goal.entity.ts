import { Check, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { RoleProfileRow } from '../frameworks/role-profile.entity.ts'
import { PathwayRow } from '../pathways/pathway.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A chosen role profile or pathway, never both; neither says "nothing yet". Each change is a new version; the highest one stands. */
@Entity({ tableName: 'goals' })
@Unique({ properties: ['personId', 'version'] })
@Check({ name: 'goals_one_target_check', expression: 'num_nonnulls(role_profile_code, pathway_code) <= 1' })
export class GoalRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  @ManyToOne({ entity: () => RoleProfileRow, mapToPk: true, fieldName: 'role_profile_code', nullable: true })
  roleProfileCode!: string | null

  @ManyToOne({ entity: () => PathwayRow, mapToPk: true, fieldName: 'pathway_code', nullable: true })
  pathwayCode!: string | null

  @Property({ type: 'text[]' })
  overlayCodes!: string[]

  @Property({ type: 'jsonb' })
  areas!: { areaCode: string; levelCode: string }[]

  @Property({ type: 'date', nullable: true })
  dueOn!: string | null

  @Property({ type: 'real', nullable: true })
  hoursPerWeek!: number | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
