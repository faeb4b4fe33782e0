import { Migration } from '@mikro-orm/migrations'

/** Days on which modules are held: seen where one belongs, set by those who look after the organisation, never overwritten. */
export class Migration20261126001500_module_sessions extends Migration {
  override up(): void {
    this.addSql(
      `create table "module_sessions" ("id" uuid not null, "session_id" uuid not null, "version" int not null, "organisation_id" uuid not null, "module_code" text not null, "held_on" date not null, "places_left" int null, "apply_by_on" date null, "is_cancelled" boolean not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "module_sessions_organisation_id_index" on "module_sessions" ("organisation_id");`)
    this.addSql(
      `alter table "module_sessions" add constraint "module_sessions_session_id_version_unique" unique ("session_id", "version");`,
    )
    this.addSql(
      `alter table "module_sessions" add constraint "module_sessions_organisation_id_foreign" foreign key ("organisation_id") references "organisations" ("id");`,
    )
    this.addSql(
      `alter table "module_sessions" add constraint "module_sessions_module_code_foreign" foreign key ("module_code") references "modules" ("code");`,
    )
    this.addSql(
      `alter table "module_sessions" add constraint module_sessions_places_left_check check (places_left >= 0);`,
    )
    this.addSql('alter table "module_sessions" enable row level security;')
    this.addSql('grant select, insert on "module_sessions" to soundings_app;')
    this.addSql(`create policy module_sessions_joined on "module_sessions" for select to soundings_app
      using (organisation_id in (select soundings_administered_organisations())
        or organisation_id in (select organisation_id from memberships
          where person_id = (select soundings_viewer()) and ended_at is null
            and soundings_today() between from_on and coalesce(to_on, 'infinity')));`)
    this.addSql(`create policy module_sessions_append on "module_sessions" for insert to soundings_app
      with check (organisation_id in (select soundings_administered_organisations()));`)
  }
}
