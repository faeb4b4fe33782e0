import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { AskedItem, LoweredItem } from '../../domain/signoffs/items.ts'
import { OrganisationRow } from '../organisations/organisation.entity.ts'
import { PersonRow } from '../people/person.entity.ts'
import { SignOffRequestRow } from './sign-off.entity.ts'

/** A proposal that something held is lower: a line that was signed, or what somebody holds on other grounds. It changes nothing by itself. */
@Entity({ tableName: 'sign_off_reversals' })
export class SignOffReversalRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({
    entity: () => SignOffRequestRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'request_id',
    deleteRule: 'cascade',
  })
  requestId!: string | null

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => OrganisationRow, mapToPk: true, fieldName: 'organisation_id' })
  organisationId!: string

  /** The line in words, as it was signed; the names of what is lowered where it is about no line. */
  @Property({ type: 'text' })
  title!: string

  /** With the rating each comes to, and the one that was held. */
  @Property({ type: 'jsonb' })
  items!: LoweredItem[]

  /** What the role asks for, where a decision on its level is taken back: nothing is lowered then; null = a scope line. */
  @Property({ type: 'jsonb', nullable: true })
  levelItems!: AskedItem[] | null

  @Property({ type: 'text' })
  reason!: string

  /** Why nobody who decided it proposes this; null = the proposer is one of them. */
  @Property({ type: 'text', nullable: true })
  whyNotSigner!: string | null

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'proposed_by_id' })
  proposedById!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'second_id' })
  secondId!: string

  @Property({ type: 'date', fieldName: 'proposed_on' })
  on!: string

  @Property({ type: 'timestamptz' })
  proposedAt!: Date
}

/** HEARD or ANSWERED by the owner, CONFIRMED by the second person: each once. */
@Entity({ tableName: 'sign_off_reversal_words' })
export class SignOffReversalWordRow {
  @ManyToOne({
    entity: () => SignOffReversalRow,
    mapToPk: true,
    primary: true,
    fieldName: 'reversal_id',
    deleteRule: 'cascade',
  })
  reversalId!: string

  @PrimaryKey({ type: 'text' })
  kind!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text', nullable: true })
  text!: string | null

  /** Ratings a confirmation gives; empty for the words of the owner. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  ratingIds!: string[]

  @Property({ type: 'timestamptz' })
  saidAt!: Date
}
