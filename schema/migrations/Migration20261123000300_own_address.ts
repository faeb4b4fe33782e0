import { Migration } from '@mikro-orm/migrations'

/** A person may read the address they sign in with; of the accounts nothing else is open to operations. */
export class Migration20261123000300_own_address extends Migration {
  override up(): void {
    this.addSql('alter table "users" enable row level security;')
    this.addSql('grant select (id, email) on "users" to soundings_app;')
    this.addSql(`create policy users_own on "users" for select to soundings_app
      using (id = (select soundings_viewer()));`)
  }
}
