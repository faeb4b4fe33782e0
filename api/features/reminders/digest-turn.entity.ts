import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** Which process sends the digests just now: one row at most, whose holder keeps its end ahead or lets it pass. */
@Entity({ tableName: 'digest_turns' })
@Check({ name: 'digest_turns_id_check', expression: 'id = 1' })
export class DigestTurnRow {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  id!: number

  /** Of one run in one process. */
  @Property({ type: 'uuid' })
  holder!: string

  /** By the database's clock, the only one that all processes share. */
  @Property({ type: 'timestamptz' })
  endsAt!: Date
}
