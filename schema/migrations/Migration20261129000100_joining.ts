import { Migration } from '@mikro-orm/migrations'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const led = '(select soundings_cohorts_led())'
const facts = 'university, programme, award_expected_on'

/**
 * People come into a group by a list: members of its organisations are asked in, places that stand are put right, and whoever
 * belongs nowhere yet is invited by letter. A list is taken back within a day: each place keeps what it was before.
 */
export class Migration20261129000100_joining extends Migration {
  override up(): void {
    this.keepLists()
    this.growPlaces()
    this.growInvitations()
    this.askMany()
    this.findByAddress()
    this.placeWhoWasInvited()
    this.showHolders()
  }

  private keepLists(): void {
    this.addSql(
      `create table "cohort_imports" ("id" uuid not null, "cohort_id" uuid not null, "imported_by_id" uuid null, "imported_at" timestamptz not null, "asked" int not null, "changed" int not null, "invited" int not null, "undone_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql('create index "cohort_imports_cohort_id_index" on "cohort_imports" ("cohort_id");')
    this.addSql('create index "cohort_imports_imported_by_id_index" on "cohort_imports" ("imported_by_id");')
    this.addSql(
      'alter table "cohort_imports" add constraint "cohort_imports_cohort_id_foreign" foreign key ("cohort_id") references "cohorts" ("id") on delete cascade;',
    )
    this.addSql(
      'alter table "cohort_imports" add constraint "cohort_imports_imported_by_id_foreign" foreign key ("imported_by_id") references "people" ("id") on delete set null;',
    )
    this.addSql('alter table "cohort_imports" enable row level security;')
    this.addSql('grant select, insert on "cohort_imports" to soundings_app;')
    this.addSql('grant update (undone_at) on "cohort_imports" to soundings_app;')
    this.addSql(
      `create policy cohort_imports_seen on "cohort_imports" for select to soundings_app using (cohort_id in ${led});`,
    )
    this.addSql(`create policy cohort_imports_made on "cohort_imports" for insert to soundings_app
      with check (cohort_id in ${led} and imported_by_id = ${viewer} and undone_at is null);`)
    this.addSql(`create policy cohort_imports_undone on "cohort_imports" for update to soundings_app
      using (cohort_id in ${led}) with check (cohort_id in ${led});`)
  }

  private growPlaces(): void {
    this.addSql(`alter table "cohort_members" add column "import_id" uuid null, add column "import_version" int null,
      add column "before_import" jsonb null;`)
    this.addSql('create index "cohort_members_import_id_index" on "cohort_members" ("import_id");')
    this.addSql(
      'alter table "cohort_members" add constraint "cohort_members_import_id_foreign" foreign key ("import_id") references "cohort_imports" ("id") on delete set null;',
    )
    this.addSql(
      `grant update (${facts}, import_id, import_version, before_import) on "cohort_members" to soundings_app;`,
    )
    this.addSql('drop trigger cohort_members_dates on "cohort_members";')
    this.addSql(`create trigger cohort_members_dates
      before update of starts_on, whole_time_percent, ${facts}, import_id, import_version, before_import on "cohort_members"
      for each row when (current_user = 'soundings_app') execute function soundings_dates_by_educators();`)
  }

  private growInvitations(): void {
    this.addSql(`alter table "invitations" add column "cohort_id" uuid null, add column "place" jsonb null,
      add column "import_id" uuid null, add column "letter_sent_at" timestamptz null;`)
    this.addSql('create index "invitations_cohort_id_index" on "invitations" ("cohort_id");')
    this.addSql('create index "invitations_import_id_index" on "invitations" ("import_id");')
    this.addSql('grant select (cohort_id, place, import_id, letter_sent_at) on "invitations" to soundings_app;')
    this.addSql('drop policy invitations_sent on "invitations";')
    this.addSql(`create policy invitations_sent on "invitations" for insert to soundings_app
      with check (organisation_id in (select soundings_administered_organisations()) and cohort_id is null
        and invited_by_id = ${viewer} and accepted_at is null
        and roles <@ array['PERSON', 'AUTHOR', 'REVIEWER', 'ASSESSOR', 'EDUCATOR', 'ORGANISATION_ADMINISTRATOR']);`)
    this.addSql(
      `create policy invitations_of_cohorts on "invitations" for select to soundings_app using (cohort_id in ${led});`,
    )
    // Into a group, as a person alone, where the educator leads.
    this.addSql(`create policy invitations_into_cohorts on "invitations" for insert to soundings_app
      with check (cohort_id in ${led} and roles = array['PERSON'] and until_on is null and accepted_at is null
        and invited_by_id = ${viewer} and organisation_id in (select soundings_led_organisations())
        and (cohort_id, organisation_id) in (select o.cohort_id, o.organisation_id from cohort_organisations o));`)
    this.addSql(`create policy invitations_of_cohorts_withdrawn on "invitations" for update to soundings_app
      using (cohort_id in ${led}) with check (cohort_id in ${led});`)
  }

  /** Whom the viewer may ask in, of all their groups at once: asked for once however many are asked in. */
  private askMany(): void {
    this.addSql(`create function soundings_cohorts_candidates()
      returns table (cohort_id uuid, person_id uuid, organisation_id uuid) ${definer} as $$
      select o.cohort_id, theirs.person_id, theirs.organisation_id from cohort_organisations o
        join memberships theirs using (organisation_id)
       where o.cohort_id in (select soundings_cohorts_led()) and o.organisation_id in (select soundings_led_organisations())
         and theirs.ended_at is null and soundings_today() between theirs.from_on and coalesce(theirs.to_on, 'infinity') $$;`)
    this.addSql('revoke execute on function soundings_cohorts_candidates() from public;')
    this.addSql('grant execute on function soundings_cohorts_candidates() to soundings_app;')
    this.addSql('drop policy cohort_members_asked on "cohort_members";')
    this.addSql(`create policy cohort_members_asked on "cohort_members" for insert to soundings_app
      with check (cohort_id in ${led} and invited_by_id = ${viewer} and num_nonnulls(joined_at, left_at) = 0
        and (cohort_id, person_id, organisation_id) in (
          select named.cohort_id, named.person_id, named.organisation_id from soundings_cohorts_candidates() named));`)
  }

  /** Whom the viewer may ask in, by the addresses of a list: of anybody else nothing is told, an account among them. */
  private findByAddress(): void {
    this.addSql(`create function soundings_cohort_people_by_address(cohort uuid, addresses text[])
      returns table (address text, person_id uuid, organisation_id uuid) ${definer} as $$
      select lower(u.email), named.person_id, named.organisation_id
        from soundings_cohort_candidates(cohort) named join users u on u.id = named.person_id
       where lower(u.email) = any(addresses) $$;`)
    this.addSql('revoke execute on function soundings_cohort_people_by_address(uuid, text[]) from public;')
    this.addSql('grant execute on function soundings_cohort_people_by_address(uuid, text[]) to soundings_app;')
  }

  /** A place that waits for their own yes, in the group somebody was invited into while it runs. For sign-in alone. */
  private placeWhoWasInvited(): void {
    this.addSql(`create function soundings_place_invited(invitation uuid, person uuid, member uuid) returns void
      language sql set search_path = public, pg_temp as $$
      insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
          ${facts}, invited_by_id, invited_at)
        select member, 1, person, i.cohort_id, i.organisation_id, (i.place ->> 'startsOn')::date,
               (i.place ->> 'wholeTimePercent')::int, i.place ->> 'university', i.place ->> 'programme',
               (i.place ->> 'awardExpectedOn')::date, i.invited_by_id, i.invited_at
          from invitations i join cohorts c on c.id = i.cohort_id and c.closed_at is null
         where i.id = invitation
           and exists (select from cohort_organisations o where o.cohort_id = c.id and o.organisation_id = i.organisation_id)
        on conflict (cohort_id, person_id) where left_at is null do nothing $$;`)
    this.addSql('revoke execute on function soundings_place_invited(uuid, uuid, uuid) from public;')
  }

  private showHolders(): void {
    this.addSql(`create or replace function soundings_held_cohorts_looked_after() returns setof jsonb ${definer} as $$
      select jsonb_build_object('group', c.name, 'created_at', c.created_at) from cohorts c
        where c.created_by_id = soundings_viewer()
      union all select jsonb_build_object('named_an_educator_at', named_at) from cohort_educators
        where named_by_id = soundings_viewer()
      union all select jsonb_build_object('asked_somebody_in_at', invited_at) from cohort_members
        where invited_by_id = soundings_viewer()
      union all select jsonb_build_object('recorded_a_pause_at', recorded_at) from cohort_pauses
        where recorded_by_id = soundings_viewer()
      union all select jsonb_build_object('moved_a_date_at', given_at) from cohort_extensions
        where given_by_id = soundings_viewer()
      union all select jsonb_build_object('gave', title, 'at', given_at) from cohort_assignments
        where given_by_id = soundings_viewer()
      union all select jsonb_build_object('brought_a_list_at', imported_at) from cohort_imports
        where imported_by_id = soundings_viewer() $$;`)
  }
}
