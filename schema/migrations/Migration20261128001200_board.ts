import { Migration } from '@mikro-orm/migrations'
import { board, boardTriggers, cell, fillEntries, keepEntries, tellBoards } from './board-functions.ts'

const signatures = [
  'soundings_cohort_board(uuid, uuid[], text[], date, timestamptz)',
  'soundings_cohort_cell(uuid, uuid, text[], date)',
]

/**
 * The board of a group: what its members share of their ratings, or what was signed off in it, for its educators alone; and
 * word to open pages that it changed.
 */
export class Migration20261128001200_board extends Migration {
  override up(): void {
    this.keepEntriesReady()
    for (const made of [board, cell, tellBoards]) this.addSql(made)
    for (const signature of signatures) {
      this.addSql(`revoke execute on function ${signature} from public;`)
      this.addSql(`grant execute on function ${signature} to soundings_app;`)
    }
    this.addSql(`create trigger ratings_on_boards after insert on "ratings" for each row
      when (new.kind <> 'SELF') execute function soundings_tell_boards('PERSON');`)
    for (const [table, event, how] of boardTriggers)
      this.addSql(`create trigger ${table}_on_boards after ${event} on "${table}" for each row
        execute function soundings_tell_boards(${how});`)
  }

  /** Nobody reads the table but the board's own function, which says whose entries are shared with whom. */
  private keepEntriesReady(): void {
    this.addSql(
      `create table "board_entries" ("person_id" uuid not null, "entries" text not null, primary key ("person_id"));`,
    )
    this.addSql(`alter table "board_entries" add constraint "board_entries_person_id_foreign"
      foreign key ("person_id") references "people" ("id") on update cascade on delete cascade;`)
    this.addSql('alter table "board_entries" enable row level security;')
    this.addSql(keepEntries)
    this.addSql(fillEntries)
    for (const table of ['ratings', 'rating_retractions'])
      for (const [event, rows] of [
        ['insert', 'new'],
        ['update', 'new'],
        ['delete', 'old'],
      ])
        this.addSql(`create trigger ${table}_kept_on_${event} after ${event} on "${table}"
          referencing ${rows} table as changed for each statement execute function soundings_keep_board_entries();`)
  }
}
