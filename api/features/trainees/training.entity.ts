import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** Where somebody trains and towards which award. Each change is a new version; the highest one stands. */
@Entity({ tableName: 'trainings' })
@Unique({ properties: ['personId', 'version'] })
export class TrainingRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'text' })
  university!: string

  @Property({ type: 'text' })
  programme!: string

  @Property({ type: 'text[]' })
  areaCodes!: string[]

  @Property({ type: 'date', nullable: true })
  expectedOn!: string | null

  /** Registrar or programme lead asked to say that the award is ratified; null = nobody. */
  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'asked_id', nullable: true })
  askedId!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}

/** That a registrar or programme lead said the award is ratified, for one version of a training. */
@Entity({ tableName: 'award_ratifications' })
export class AwardRatificationRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => TrainingRow, mapToPk: true, fieldName: 'training_id' })
  trainingId!: string

  @Property({ type: 'date' })
  ratifiedOn!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'ratified_by_id' })
  ratifiedById!: string

  @Property({ type: 'timestamptz' })
  recordedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null
}

/** What a ratified award changed of a practice and a goal, so that it can be put back. Version 0 = there was none. */
@Entity({ tableName: 'award_moves' })
export class AwardMoveRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Index()
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Index()
  @ManyToOne({ entity: () => AwardRatificationRow, mapToPk: true, fieldName: 'ratification_id' })
  ratificationId!: string

  @Property({ type: 'integer' })
  practiceBefore!: number

  @Property({ type: 'integer' })
  practiceAfter!: number

  @Property({ type: 'integer' })
  goalBefore!: number

  /** The same as before where the goal stayed. */
  @Property({ type: 'integer' })
  goalAfter!: number

  @Property({ type: 'timestamptz' })
  movedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null
}
