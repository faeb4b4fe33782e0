import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** One version of a piece of evidence. Appended only: a change, and taking it back, are further versions. */
@Entity({ tableName: 'evidence_pieces' })
@Unique({ properties: ['pieceId', 'version'] })
@Unique({ properties: ['personId', 'onceKey'] })
export class EvidencePieceRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** The same in all its versions. */
  @Property({ type: 'uuid' })
  pieceId!: string

  @Property({ type: 'integer' })
  version!: number

  @ManyToOne({ entity: () => PersonRow, mapToPk: true, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  kindCode!: string

  @Property({ type: 'text' })
  title!: string

  @Property({ type: 'date' })
  doneOn!: string

  /** Of learning; null = not said. */
  @Property({ type: 'integer', nullable: true })
  minutes!: number | null

  @Property({ type: 'text', nullable: true })
  learningType!: string | null

  @Property({ type: 'text', nullable: true })
  learnt!: string | null

  @Property({ type: 'text', nullable: true })
  benefitToPractice!: string | null

  @Property({ type: 'text', nullable: true })
  benefitToUsers!: string | null

  /** Answers to the questions of the kind, checked before they are kept. */
  @Property({ type: 'jsonb' })
  details!: Record<string, string | number>

  @Property({ type: 'text[]' })
  capabilityCodes!: string[]

  @Property({ type: 'boolean' })
  isWithdrawn!: boolean

  /** Chosen by whoever sends it, so that sent twice it is added once; null for what changes it later. */
  @Property({ type: 'text', nullable: true })
  onceKey!: string | null

  @Property({ type: 'timestamptz' })
  recordedAt!: Date
}
