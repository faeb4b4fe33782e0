import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import type { AssessedBasis, Rating } from '../../domain/capability/types.ts'
import type { LineBasis, LineChoice } from '../../domain/scopes/types.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'

/** A line as a statement keeps it: days as people write them, so that a copy of it can be read. */
export interface KeptLine {
  readonly code: string
  readonly title: string
  readonly basis: LineBasis
  readonly on: string
  readonly reviewOn: string | null
  readonly limits: string | null
  readonly callOn: string | null
  readonly items: readonly {
    readonly capability: string
    readonly asks: Rating
    readonly held: Rating
    readonly basis: AssessedBasis
    readonly on: string
  }[]
}

/** What somebody chose for their next statement in one organisation. Saved over itself. */
@Entity({ tableName: 'scope_drafts' })
export class ScopeDraftRow {
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'person_id' })
  personId!: string

  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, primary: true, fieldName: 'organisation_id' })
  organisationId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'text' })
  roleProfileCode!: string

  @Property({ type: 'jsonb' })
  choices!: LineChoice[]

  @Property({ type: 'timestamptz' })
  savedAt!: Date
}

/** A statement as its owner signed it; written once. Whether it is in force is what a lead answered, and nothing kept here. */
@Entity({ tableName: 'scope_statements' })
@Unique({ properties: ['personId', 'organisationId', 'number'] })
export class ScopeStatementRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** Counts the versions of one person in one organisation, from 1. */
  @Property({ type: 'integer' })
  number!: number

  @Property({ type: 'text' })
  roleProfileCode!: string

  @Property({ type: 'text' })
  roleTitle!: string

  @Property({ type: 'jsonb' })
  lines!: KeptLine[]

  @Property({ type: 'date' })
  signedOn!: string

  @Property({ type: 'timestamptz' })
  signedAt!: Date
}
