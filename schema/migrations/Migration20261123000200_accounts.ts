import { Migration } from '@mikro-orm/migrations'

/** Who can sign in, and who is. No right on these tables goes to soundings_app: operations cannot see a session or a password. */
export class Migration20261123000200_accounts extends Migration {
  override up(): void {
    this.addSql(
      `create table "users" ("id" uuid not null, "name" text not null, "email" text not null, "email_verified" boolean not null default false, "image" text null, "is_demo" boolean not null default false, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`alter table "users" add constraint "users_email_unique" unique ("email");`)
    this.addSql(
      `create table "sessions" ("id" uuid not null, "user_id" uuid not null, "token" text not null, "expires_at" timestamptz not null, "ip_address" text null, "user_agent" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "sessions_user_id_index" on "sessions" ("user_id");`)
    this.addSql(`alter table "sessions" add constraint "sessions_token_unique" unique ("token");`)
    this.addSql(
      `create table "accounts" ("id" uuid not null, "user_id" uuid not null, "account_id" text not null, "provider_id" text not null, "access_token" text null, "refresh_token" text null, "id_token" text null, "access_token_expires_at" timestamptz null, "refresh_token_expires_at" timestamptz null, "scope" text null, "password" text null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "accounts_user_id_index" on "accounts" ("user_id");`)
    this.addSql(
      `create table "verifications" ("id" uuid not null, "identifier" text not null, "value" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "verifications_identifier_index" on "verifications" ("identifier");`)
    this.addSql(
      `alter table "sessions" add constraint "sessions_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`,
    )
    this.addSql(
      `alter table "accounts" add constraint "accounts_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`,
    )
  }
}
