import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** That an organisation lets somebody sign in some areas and capabilities, between two days. */
@Entity({ tableName: 'signer_appointments' })
export class SignerAppointmentRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** Who is appointed. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text' })
  reason!: string

  @Property({ type: 'text' })
  registrationBody!: string

  @Property({ type: 'text' })
  registrationNumber!: string

  @Property({ type: 'text[]' })
  areaCodes!: string[]

  @Property({ type: 'text[]' })
  capabilityCodes!: string[]

  /** The highest rating they sign. */
  @Property({ type: 'smallint' })
  upTo!: number

  @Property({ type: 'date' })
  fromOn!: string

  /** Inclusive; null = until it is ended. */
  @Property({ type: 'date', nullable: true })
  untilOn!: string | null

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'appointed_by_id' })
  appointedById!: string

  @Property({ type: 'timestamptz' })
  appointedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'ended_by_id', nullable: true })
  endedById!: string | null
}
