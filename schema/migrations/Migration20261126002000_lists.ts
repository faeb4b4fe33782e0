import { Migration } from '@mikro-orm/migrations'

/** Tables of one person's own: seen and appended by nobody else. */
const personal = ['list_entries', 'usual_lists', 'learning_cases']

const references: readonly (readonly [table: string, column: string, other: string, key: string])[] = [
  ['examinations', 'area_code', 'areas', 'code'],
  ['list_entries', 'person_id', 'people', 'id'],
  ['usual_lists', 'person_id', 'people', 'id'],
  ['learning_cases', 'person_id', 'people', 'id'],
  ['learning_cases', 'examination_code', 'examinations', 'code'],
  ['monthly_counts', 'person_id', 'people', 'id'],
  ['monthly_counts', 'organisation_id', 'organisations', 'id'],
  ['monthly_counts', 'examination_code', 'examinations', 'code'],
  ['monthly_counts', 'imported_by', 'people', 'id'],
  ['local_codes', 'organisation_id', 'organisations', 'id'],
]

/**
 * What people scanned, as they logged it list by list and as a system of their organisation counted it month by month.
 * People see and append their own lists; administrators add monthly counts of current members, and nobody changes any.
 */
export class Migration20261126002000_lists extends Migration {
  override up(): void {
    this.logTables()
    this.importTables()
    for (const [table, column, other, key] of references)
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign"
        foreign key ("${column}") references "${other}" ("${key}");`)
    this.addSql(`alter table "local_codes" add constraint "local_codes_examination_code_foreign"
      foreign key ("examination_code") references "examinations" ("code") on delete set null;`)
    this.addSql('grant select on "examinations" to soundings_app;')
    for (const table of personal) this.protectOwn(table)
    this.protectImports()
    this.matchMembers()
    this.showImported()
  }

  /** What the viewer imported of others is theirs as well; of whom it is, is the others'. */
  private showImported(): void {
    this.addSql(`create function soundings_held_counts_imported() returns setof jsonb
      language sql stable security definer set search_path = public, pg_temp as
      $$ select jsonb_build_object('source', source, 'month', month, 'examination_code', examination_code,
           'count', count, 'imported_at', imported_at)
           from monthly_counts where imported_by = soundings_viewer() and person_id <> soundings_viewer() $$;`)
    this.addSql('revoke execute on function soundings_held_counts_imported() from public;')
    this.addSql('grant execute on function soundings_held_counts_imported() to soundings_app;')
  }

  private logTables(): void {
    this.addSql(
      `create table "examinations" ("code" text not null, "position" smallint not null, "title" text not null, "area_code" text not null, "capability_codes" text[] not null, primary key ("code"));`,
    )
    this.addSql(
      `create table "list_entries" ("id" uuid not null, "entry_id" uuid not null, "person_id" uuid not null, "version" int not null, "listed_on" date not null, "rows" jsonb not null, "minutes" int null, "is_another_list" boolean not null, "is_withdrawn" boolean not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`alter table "list_entries" add constraint "list_entries_person_id_entry_id_version_unique"
      unique ("person_id", "entry_id", "version");`)
    this.addSql(
      `create table "usual_lists" ("id" uuid not null, "person_id" uuid not null, "name" text not null, "version" int not null, "rows" jsonb not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`alter table "usual_lists" add constraint "usual_lists_person_id_name_version_unique"
      unique ("person_id", "name", "version");`)
    this.addSql(
      `create table "learning_cases" ("id" uuid not null, "person_id" uuid not null, "examination_code" text not null, "month" text not null, "role" text not null, "unusual" text not null, "learnt" text null, "recorded_at" timestamptz not null, primary key ("id", "person_id"));`,
    )
  }

  private importTables(): void {
    this.addSql(
      `create table "monthly_counts" ("id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "source" text not null, "month" text not null, "examination_code" text not null, "version" int not null, "count" int not null, "imported_by" uuid not null, "imported_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql('create index "monthly_counts_imported_by_index" on "monthly_counts" ("imported_by");')
    this.addSql(`alter table "monthly_counts"
      add constraint "monthly_counts_person_id_organisation_id_source_m_31a03_unique"
      unique ("person_id", "organisation_id", "source", "month", "examination_code", "version");`)
    this.addSql(
      `create table "local_codes" ("id" uuid not null, "organisation_id" uuid not null, "local_code" text not null, "version" int not null, "examination_code" text null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`alter table "local_codes" add constraint "local_codes_organisation_id_local_code_version_unique"
      unique ("organisation_id", "local_code", "version");`)
  }

  private protectOwn(table: string): void {
    this.guard(table)
    this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy ${table}_append on "${table}" for insert to soundings_app
      with check (person_id = (select soundings_viewer()));`)
  }

  private protectImports(): void {
    const administered = 'organisation_id in (select soundings_administered_organisations())'
    for (const table of ['monthly_counts', 'local_codes']) this.guard(table)
    this.addSql(`create policy monthly_counts_own on "monthly_counts" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy monthly_counts_administered on "monthly_counts" for select to soundings_app
      using (${administered});`)
    this.addSql(`create policy monthly_counts_import on "monthly_counts" for insert to soundings_app
      with check (${administered} and imported_by = (select soundings_viewer())
                  and soundings_has_joined(person_id, organisation_id));`)
    this.addSql(`create policy local_codes_administered on "local_codes" for select to soundings_app
      using (${administered});`)
    this.addSql(`create policy local_codes_append on "local_codes" for insert to soundings_app
      with check (${administered});`)
  }

  /** Which of these addresses are those of current members: it tells an administrator no address they did not bring. */
  private matchMembers(): void {
    this.addSql(`create function soundings_members_of_addresses(organisation uuid, addresses text[])
      returns table (person_id uuid, email text)
      language sql stable security definer set search_path = public, pg_temp as
      $$ select distinct held.person_id, lower(users.email)
           from memberships held join users on users.id = held.person_id
          where held.organisation_id = organisation
            and organisation in (select soundings_administered_organisations())
            and held.ended_at is null
            and soundings_today() between held.from_on and coalesce(held.to_on, 'infinity')
            and lower(users.email) = any(addresses) $$;`)
    this.addSql('revoke execute on function soundings_members_of_addresses(uuid, text[]) from public;')
    this.addSql('grant execute on function soundings_members_of_addresses(uuid, text[]) to soundings_app;')
  }

  private guard(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
  }
}
