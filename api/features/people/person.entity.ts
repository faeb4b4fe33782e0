import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A person whose record this is; one to one, by id, with the account they sign in with. */
@Entity({ tableName: 'people' })
export class PersonRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'timestamptz' })
  joinedAt!: Date
}
