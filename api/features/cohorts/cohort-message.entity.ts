import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { CohortMemberRow } from './cohort-member.entity.ts'

/** What an educator of a group wrote to a member. Appended only; whether it was read is kept nowhere. */
@Entity({ tableName: 'cohort_messages' })
@Check({ name: 'cohort_messages_kind_check', expression: "kind in ('NUDGE', 'MESSAGE')" })
@Index({
  name: 'cohort_messages_about_index',
  expression: `create index "cohort_messages_about_index" on "cohort_messages" ("member_id", "about") where kind = 'NUDGE'`,
})
export class CohortMessageRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** The member. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMemberRow, mapToPk: true, fieldName: 'member_id', deleteRule: 'cascade' })
  memberId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, nullable: true, fieldName: 'from_id', deleteRule: 'set null' })
  fromId!: string | null

  /** NUDGE or MESSAGE. */
  @Property({ type: 'text' })
  kind!: string

  /** Key of the line it is about; null for a message. */
  @Property({ type: 'text', nullable: true })
  about!: string | null

  /** What that was called. */
  @Property({ type: 'text', nullable: true })
  item!: string | null

  @Property({ type: 'text', nullable: true })
  words!: string | null

  @Property({ type: 'timestamptz' })
  sentAt!: Date
}

/** Help a member asked the educators of a group for, in a sentence; answered by one of them, and closed by either. */
@Entity({ tableName: 'cohort_helps' })
export class CohortHelpRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'integer' })
  version!: number

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMemberRow, mapToPk: true, fieldName: 'member_id', deleteRule: 'cascade' })
  memberId!: string

  @Property({ type: 'text' })
  words!: string

  @Property({ type: 'timestamptz' })
  askedAt!: Date

  @Property({ type: 'text', nullable: true })
  answer!: string | null

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'answered_by_id',
    deleteRule: 'set null',
  })
  answeredById!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null
}

/** A line of an educator's week that they put off until a day. */
@Entity({ tableName: 'cohort_hidden_lines' })
export class CohortHiddenLineRow {
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    primary: true,
    index: false,
    fieldName: 'person_id',
    deleteRule: 'cascade',
  })
  personId!: string

  @PrimaryKey({ type: 'text' })
  lineKey!: string

  /** First day on which it stands in its place again. */
  @Property({ type: 'date' })
  untilOn!: string

  @Property({ type: 'timestamptz' })
  hiddenAt!: Date
}
