import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** What somebody is writing, as typed. Saved over itself, and emptied once it was added or thrown away. */
@Entity({ tableName: 'evidence_drafts' })
export class EvidenceDraftRow {
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, fieldName: 'person_id' })
  personId!: string

  /** Chosen by the device that began it; for a change of a piece, the piece's own. */
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'text' })
  kindCode!: string

  @Property({ type: 'jsonb' })
  answers!: Record<string, string>

  @Property({ type: 'timestamptz' })
  savedAt!: Date

  @Property({ type: 'timestamptz', nullable: true })
  emptiedAt!: Date | null
}
