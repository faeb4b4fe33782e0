import { Migration } from '@mikro-orm/migrations'
import { board, boardItems, boardTriggers, cell, progress, tellBoards } from './board-functions.ts'

const signatures = [
  'soundings_board_items(text[], int[], int[], boolean[])',
  'soundings_cohort_board(uuid, uuid[], text[], date, timestamptz)',
  'soundings_cohort_progress(uuid, text[], int[], int[], boolean[], date, timestamptz)',
  'soundings_cohort_cell(uuid, uuid, text[], date)',
]

/**
 * The board of a group: what its members share of their ratings, or what was signed off in it, for its educators alone; and
 * word to open pages that it changed.
 */
export class Migration20261128001200_board extends Migration {
  override up(): void {
    for (const made of [boardItems, board, progress, cell, tellBoards]) this.addSql(made)
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
}
