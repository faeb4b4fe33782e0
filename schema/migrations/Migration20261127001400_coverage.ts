import { Migration } from '@mikro-orm/migrations'
import { reviewDays, waiting } from './coverage-functions.ts'

/** How many wait for each step of a rating, when modules are looked at again, and which areas are empty on purpose. */
export class Migration20261127001400_coverage extends Migration {
  override up(): void {
    this.addSql(`alter table "areas" add column "left_empty" text null;`)
    this.addSql(waiting)
    this.addSql(reviewDays)
    for (const signature of ['soundings_waiting_for_steps(uuid)', 'soundings_review_days()']) {
      this.addSql(`revoke execute on function ${signature} from public;`)
      this.addSql(`grant execute on function ${signature} to soundings_app;`)
    }
  }
}
