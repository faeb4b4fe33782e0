import { Migration } from '@mikro-orm/migrations'

/** A second factor for signing in, and one account for each person at an identity provider. No operation reads any of it, but for what its owner takes along. */
export class Migration20261126000601_second_factor extends Migration {
  override up(): void {
    this.addSql(`alter table "users" add column "two_factor_enabled" boolean not null default false;`)
    this.addSql(
      `alter table "accounts" add constraint "accounts_provider_id_account_id_unique" unique ("provider_id", "account_id");`,
    )
    this.addSql(
      `create table "two_factors" ("id" uuid not null, "user_id" uuid not null, "secret" text not null, "backup_codes" text not null, "verified" boolean not null default false, "failed_verification_count" int not null default 0, "locked_until_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(`alter table "two_factors" add constraint "two_factors_user_id_unique" unique ("user_id");`)
    this.addSql(
      `alter table "two_factors" add constraint "two_factors_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`,
    )
    this.addSql(`create function soundings_held_two_factors() returns setof jsonb
      language sql stable security definer set search_path = public, pg_temp as
      $$ select to_jsonb(held) - array['secret', 'backup_codes']::text[] from two_factors held
          where user_id = soundings_viewer() $$;`)
    this.addSql('revoke execute on function soundings_held_two_factors() from public;')
    this.addSql('grant execute on function soundings_held_two_factors() to soundings_app;')
  }
}
