import { Migration } from '@mikro-orm/migrations'

/** Which modules a module is another way to; nothing published so far was one. */
export class Migration20261126001000_alternative_modules extends Migration {
  override up(): void {
    this.addSql(`alter table "modules" add column "alternative_to" text[] not null default '{}';`)
    this.addSql(`alter table "modules" alter column "alternative_to" drop default;`)
  }
}
