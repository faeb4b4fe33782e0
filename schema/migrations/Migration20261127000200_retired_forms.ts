import { Migration } from '@mikro-orm/migrations'

/** A form that is asked for no more is a last version that says so: what was asked with it is read with it for ever. */
export class Migration20261127000200_retired_forms extends Migration {
  override up(): void {
    this.addSql('alter table "observation_forms" add column "is_retired" boolean not null default false;')
  }
}
