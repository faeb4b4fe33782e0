import { Migration } from '@mikro-orm/migrations'

/** Plans people made their own: appended, seen by their owner alone. The latest is read with every record. */
export class Migration20261126000800_adopted_plans extends Migration {
  override up(): void {
    this.addSql(
      `create table "adopted_plans" ("id" uuid not null, "person_id" uuid not null, "version" int not null, "adopted_on" date not null, "steps" text[] not null, "left_out" text[] not null, "wanted" text[] not null, "not_before" jsonb not null, "cases_per_month" int null, "minutes" int not null, "lower_bound_minutes" int not null, "inputs_digest" text not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "adopted_plans" add constraint "adopted_plans_person_id_version_unique" unique ("person_id", "version");`,
    )
    this.addSql(
      `alter table "adopted_plans" add constraint "adopted_plans_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql('alter table "adopted_plans" enable row level security;')
    this.addSql('grant select, insert on "adopted_plans" to soundings_app;')
    this.addSql(`create policy adopted_plans_own on "adopted_plans" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy adopted_plans_append on "adopted_plans" for insert to soundings_app
      with check (person_id = (select soundings_viewer()));`)
  }
}
