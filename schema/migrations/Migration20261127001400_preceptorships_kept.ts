import { Migration } from '@mikro-orm/migrations'

/** A preceptorship that is no longer kept takes with it who was preceptor, when they met and what they wrote. */
export class Migration20261127001400_preceptorships_kept extends Migration {
  override up(): void {
    for (const table of ['preceptor_terms', 'preceptorship_meetings', 'preceptorship_notes']) {
      const name = `${table}_preceptorship_id_foreign`
      this.addSql(`alter table "${table}" drop constraint "${name}";`)
      this.addSql(
        `alter table "${table}" add constraint "${name}" foreign key ("preceptorship_id") references "preceptorships" ("id") on delete cascade;`,
      )
    }
  }
}
