import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { MeetingAction, MeetingObjective } from '../../domain/cohort/meetings.ts'
import { PersonRow } from '../people/person.entity.ts'
import { CohortMemberRow } from './cohort-member.entity.ts'

/** A meeting of a member with an educator of their group and others; signed by the two, and then left as it is. */
@Entity({ tableName: 'cohort_meetings' })
@Check({ name: 'cohort_meetings_kind_check', expression: "kind in ('TRIPARTITE', 'REVIEW')" })
export class CohortMeetingRow {
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

  /** Who planned it or saved it last, and signs it. */
  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'educator_id',
    deleteRule: 'set null',
  })
  educatorId!: string | null

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'date' })
  dueOn!: string

  @Property({ type: 'date', nullable: true })
  heldOn!: string | null

  @Property({ type: 'jsonb' })
  objectives!: MeetingObjective[]

  @Property({ type: 'jsonb' })
  actions!: MeetingAction[]

  /** What the member says to it when they sign. */
  @Property({ type: 'text', nullable: true })
  learnerWords!: string | null

  @Property({ type: 'timestamptz' })
  savedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  learnerSignedAt!: Date | null

  @Property({ type: 'timestamptz', nullable: true })
  educatorSignedAt!: Date | null
}

/** A concern said at a meeting. Appended only: its writer, those named and always the member read it. */
@Entity({ tableName: 'cohort_concerns' })
export class CohortConcernRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMeetingRow, mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  meetingId!: string

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'written_by_id',
    deleteRule: 'set null',
  })
  writtenById!: string | null

  @Property({ type: 'text' })
  words!: string

  @Property({ type: 'timestamptz' })
  writtenAt!: Date
}

/** An educator named to read a concern. */
@Entity({ tableName: 'cohort_concern_readers' })
export class CohortConcernReaderRow {
  @ManyToOne({
    entity: () => CohortConcernRow,
    mapToPk: true,
    primary: true,
    index: false,
    fieldName: 'concern_id',
    deleteRule: 'cascade',
  })
  concernId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'reader_id', deleteRule: 'cascade' })
  readerId!: string

  /** The member it is about. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string
}
