import { Migration } from '@mikro-orm/migrations'

/** Ways into an organisation. Its administrators see and send them; the digest of a link is readable by no operation. */
export class Migration20261126000600_invitations extends Migration {
  override up(): void {
    this.addSql(
      `create table "invitations" ("id" uuid not null, "organisation_id" uuid not null, "invited_by_id" uuid null, "email" text not null, "roles" text[] not null, "until_on" date null, "token_hash" text not null, "invited_at" timestamptz not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "withdrawn_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(`create index "invitations_organisation_id_index" on "invitations" ("organisation_id");`)
    this.addSql(`create index "invitations_email_index" on "invitations" ("email");`)
    this.addSql(`alter table "invitations" add constraint "invitations_token_hash_unique" unique ("token_hash");`)
    this.addSql(
      `alter table "invitations" add constraint "invitations_organisation_id_foreign" foreign key ("organisation_id") references "organisations" ("id");`,
    )
    this.addSql(
      `alter table "invitations" add constraint "invitations_invited_by_id_foreign" foreign key ("invited_by_id") references "people" ("id") on delete set null;`,
    )
    this.protect()
    this.openNames()
    this.showHolders()
    this.forgetWithAccounts()
  }

  private protect(): void {
    this.addSql('alter table "invitations" enable row level security;')
    this.addSql(
      'grant select (id, organisation_id, invited_by_id, email, roles, until_on, invited_at, expires_at, accepted_at, withdrawn_at) on "invitations" to soundings_app;',
    )
    this.addSql('grant insert, update (withdrawn_at) on "invitations" to soundings_app;')
    const theirs = 'organisation_id in (select soundings_administered_organisations())'
    this.addSql(`create policy invitations_seen on "invitations" for select to soundings_app using (${theirs});`)
    // An organisation gives away what is its own; looking after the framework or the service is not.
    this.addSql(`create policy invitations_sent on "invitations" for insert to soundings_app
      with check (${theirs} and invited_by_id = (select soundings_viewer()) and accepted_at is null
        and roles <@ array['PERSON', 'AUTHOR', 'REVIEWER', 'ASSESSOR', 'EDUCATOR', 'ORGANISATION_ADMINISTRATOR']);`)
    this.addSql(`create policy invitations_withdrawn on "invitations" for update to soundings_app
      using (${theirs}) with check (${theirs});`)
  }

  /** People may change the name they are known by, and nothing else of themselves. */
  private openNames(): void {
    this.addSql('grant update (name) on "people" to soundings_app;')
    this.addSql(`create policy people_renamed on "people" for update to soundings_app
      using (id = (select soundings_viewer())) with check (id = (select soundings_viewer()));`)
  }

  /** What is held of whoever was invited, without the digest of the link; and that somebody invited, not whom. */
  private showHolders(): void {
    this.show(
      'invitations',
      `select to_jsonb(held) - array['token_hash']::text[] from invitations held
        where email = (select lower(email) from users where id = soundings_viewer())`,
    )
    this.show(
      'invitations_sent',
      `select jsonb_build_object('roles', roles, 'until_on', until_on, 'invited_at', invited_at, 'expires_at', expires_at,
         'accepted_at', accepted_at, 'withdrawn_at', withdrawn_at) from invitations
        where invited_by_id = soundings_viewer()`,
    )
  }

  private show(name: string, select: string): void {
    this.addSql(`create function soundings_held_${name}() returns setof jsonb
      language sql stable security definer set search_path = public, pg_temp as $$ ${select} $$;`)
    this.addSql(`revoke execute on function soundings_held_${name}() from public;`)
    this.addSql(`grant execute on function soundings_held_${name}() to soundings_app;`)
  }

  /** What was sent to an address, and every link of an account, goes with the account, whoever closes it. */
  private forgetWithAccounts(): void {
    this.addSql(`create function soundings_forget_links() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from invitations where email = lower(old.email);
        delete from verifications where strpos(value, old.id::text) > 0;
        return null;
      end $$;`)
    this.addSql(`create trigger users_forget_links after delete on "users"
      for each row execute function soundings_forget_links();`)
  }
}
