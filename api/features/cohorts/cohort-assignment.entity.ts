import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'
import { CohortMemberRow } from './cohort-member.entity.ts'
import { CohortRow } from './cohort.entity.ts'

/** A pathway, a module or an evidence task given to a group, with a date for each. Programme record. */
@Entity({ tableName: 'cohort_assignments' })
export class CohortAssignmentRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'integer' })
  version!: number

  @Index()
  @ManyToOne({ entity: () => CohortRow, mapToPk: true, fieldName: 'cohort_id', deleteRule: 'cascade' })
  cohortId!: string

  /** PATHWAY, MODULE or EVIDENCE. */
  @Property({ type: 'text' })
  kind!: string

  /** Of the pathway or module; null for an evidence task. */
  @Property({ type: 'text', nullable: true })
  code!: string | null

  /** The version of a module that was given; null = whichever is published. */
  @Property({ type: 'integer', nullable: true })
  moduleVersion!: number | null

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'text', nullable: true })
  evidenceKind!: string | null

  @Property({ type: 'text[]' })
  capabilityCodes!: string[]

  /** Days from a member's own start, for somebody who works full time. */
  @Property({ type: 'integer' })
  dueAfterDays!: number

  /** Whoever joins later is given it too. */
  @Property({ type: 'boolean' })
  followsMembers!: boolean

  /** A later version of the content takes the place of the one given. */
  @Property({ type: 'boolean' })
  followsVersions!: boolean

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'given_by_id',
    deleteRule: 'set null',
  })
  givenById!: string | null

  @Property({ type: 'timestamptz' })
  givenAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null
}

/** Where one member stands with what was given: named or left out by hand, or done. */
@Entity({ tableName: 'cohort_assignees' })
export class CohortAssigneeRow {
  @ManyToOne({
    entity: () => CohortAssignmentRow,
    mapToPk: true,
    primary: true,
    index: false,
    fieldName: 'assignment_id',
    deleteRule: 'cascade',
  })
  assignmentId!: string

  @Index()
  @ManyToOne({
    entity: () => CohortMemberRow,
    mapToPk: true,
    primary: true,
    fieldName: 'member_id',
    deleteRule: 'cascade',
  })
  memberId!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'boolean' })
  isLeftOut!: boolean

  /** The piece an evidence task was answered with; nobody sees it through this. */
  @Property({ type: 'uuid', nullable: true })
  evidencePieceId!: string | null

  @Property({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null
}

/** Days by which one date of one member was moved. */
@Entity({ tableName: 'cohort_extensions' })
export class CohortExtensionRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => CohortMemberRow, mapToPk: true, fieldName: 'member_id', deleteRule: 'cascade' })
  memberId!: string

  /** Place of the stage, from 0; null where a task was moved. */
  @Property({ type: 'integer', nullable: true })
  stage!: number | null

  @Index()
  @ManyToOne({
    entity: () => CohortAssignmentRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'assignment_id',
    deleteRule: 'cascade',
  })
  assignmentId!: string | null

  @Property({ type: 'integer' })
  days!: number

  @Index()
  @ManyToOne({
    entity: () => PersonRow,
    mapToPk: true,
    nullable: true,
    fieldName: 'given_by_id',
    deleteRule: 'set null',
  })
  givenById!: string | null

  @Property({ type: 'timestamptz' })
  givenAt!: Date
}
