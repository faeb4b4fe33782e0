import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { PersonRow } from '../people/person.entity.ts'

/** What a board may ever read of a person's ratings, once it is shared with it: written by the database alone. */
@Entity({ tableName: 'board_entries' })
export class BoardEntriesRow {
  @ManyToOne({ entity: () => PersonRow, mapToPk: true, primary: true, index: false, fieldName: 'person_id' })
  personId!: string

  @Property({ type: 'text' })
  entries!: string
}
