import { Migration } from '@mikro-orm/migrations'

/** Educators set days on which modules are held as well, in the organisations where they are educators today. */
export class Migration20261127000300_days_by_educators extends Migration {
  override up(): void {
    this.addSql(`create policy module_sessions_append_educator on "module_sessions" for insert to soundings_app
      with check (organisation_id in (select organisation_id from memberships
        where person_id = (select soundings_viewer()) and role = 'EDUCATOR' and ended_at is null
          and soundings_today() between from_on and coalesce(to_on, 'infinity')));`)
  }
}
