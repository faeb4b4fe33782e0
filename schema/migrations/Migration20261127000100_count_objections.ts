import { Migration } from '@mikro-orm/migrations'

/**
 * What people say of counts that a system made of them: that they are not theirs, and that they are after all. Appended
 * by the person counted; seen by them, and by those who look after the organisation and can put the count right.
 */
export class Migration20261127000100_count_objections extends Migration {
  override up(): void {
    this.addSql(
      `create table "count_objections" ("id" uuid not null, "person_id" uuid not null, "count_id" uuid not null, "version" int not null, "is_mine" boolean not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "count_objections_person_id_index" on "count_objections" ("person_id");`)
    this.addSql(`alter table "count_objections" add constraint "count_objections_count_id_version_unique"
      unique ("count_id", "version");`)
    this.addSql(`alter table "count_objections" add constraint "count_objections_person_id_foreign"
      foreign key ("person_id") references "people" ("id");`)
    this.addSql(`alter table "count_objections" add constraint "count_objections_count_id_foreign"
      foreign key ("count_id") references "monthly_counts" ("id");`)
    this.addSql('alter table "count_objections" enable row level security;')
    this.addSql('grant select, insert on "count_objections" to soundings_app;')
    const counted = 'select from monthly_counts counted where counted.id = count_id'
    this.addSql(`create policy count_objections_own on "count_objections" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy count_objections_administered on "count_objections" for select to soundings_app
      using (exists (${counted} and counted.organisation_id in (select soundings_administered_organisations())));`)
    this.addSql(`create policy count_objections_append on "count_objections" for insert to soundings_app
      with check (person_id = (select soundings_viewer())
                  and exists (${counted} and counted.person_id = (select soundings_viewer())));`)
  }
}
