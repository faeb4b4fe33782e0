import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A number an organisation asks for instead of the default. Appended only; the latest word for the same thing stands. */
@Entity({ tableName: 'raised_requirements' })
export class RaisedRequirementRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** null for the quorum of panels, whatever the class. */
  @Property({ type: 'text', nullable: true })
  evidenceClassCode!: string | null

  /** null = every capability of the class. */
  @Property({ type: 'text', nullable: true })
  capabilityCode!: string | null

  @Property({ type: 'smallint' })
  rating!: number

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'integer' })
  count!: number

  /** The default that day. */
  @Property({ type: 'integer' })
  usual!: number

  @Property({ type: 'boolean' })
  isRare!: boolean

  @Property({ type: 'text' })
  reason!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'raised_by_id' })
  raisedById!: string

  @Property({ type: 'date', fieldName: 'raised_on' })
  on!: string

  @Property({ type: 'timestamptz' })
  raisedAt!: Date
}
