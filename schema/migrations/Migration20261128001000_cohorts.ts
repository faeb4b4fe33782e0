import { Migration } from '@mikro-orm/migrations'
import { candidates, doors, ownYes, sharedWithViewer } from './cohort-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const own = `person_id = ${viewer}`
const led = '(select soundings_cohorts_led())'
const joined = '(select soundings_cohorts_joined())'
const begun = '(select soundings_cohorts_begun())'
const forgotten = ' on delete set null'
const together = ' on update cascade on delete cascade'

/**
 * Groups that educators follow: who leads them and from when, who was asked in and said yes, the dates that hold for each,
 * what was given to them, and what each shares of their own record. A place in a group is programme record; what is shared
 * is its owner's to give and to take back.
 */
export class Migration20261128001000_cohorts extends Migration {
  override up(): void {
    this.groups()
    this.members()
    this.assignments()
    this.doors()
    this.openGroups()
    this.openMembers()
    this.openAssignments()
    this.showHolders()
  }

  private groups(): void {
    this.addSql(
      `create table "cohorts" ("id" uuid not null, "version" int not null, "organisation_id" uuid not null, "name" text not null, "role_profile_code" text null, "pathway_code" text null, "starts_on" date not null, "stages" jsonb not null, "created_by_id" uuid null, "created_at" timestamptz not null, "closed_at" timestamptz null, primary key ("id"));`,
    )
    this.reference('cohorts', 'organisation_id', 'organisations')
    this.index('cohorts', 'organisation_id')
    this.index('cohorts', 'created_by_id')
    this.reference('cohorts', 'created_by_id', 'people', forgotten)
    this.addSql(
      `create table "cohort_organisations" ("cohort_id" uuid not null, "organisation_id" uuid not null, primary key ("cohort_id", "organisation_id"));`,
    )
    this.reference('cohort_organisations', 'cohort_id', 'cohorts', together)
    this.index('cohort_organisations', 'organisation_id')
    this.reference('cohort_organisations', 'organisation_id', 'organisations', together)
    this.addSql(
      `create table "cohort_educators" ("id" uuid not null, "person_id" uuid not null, "cohort_id" uuid not null, "from_on" date not null, "to_on" date null, "named_by_id" uuid null, "named_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));`,
    )
    this.person('cohort_educators', 'person_id')
    this.index('cohort_educators', 'cohort_id')
    this.ofCohort('cohort_educators')
    this.namer('cohort_educators', 'named_by_id')
  }

  private members(): void {
    this.addSql(
      `create table "cohort_members" ("id" uuid not null, "version" int not null, "person_id" uuid not null, "cohort_id" uuid not null, "organisation_id" uuid not null, "starts_on" date not null, "whole_time_percent" int not null, "university" text null, "programme" text null, "award_expected_on" date null, "invited_by_id" uuid null, "invited_at" timestamptz not null, "joined_at" timestamptz null, "left_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `create unique index "cohort_members_once_unique" on "cohort_members" ("cohort_id", "person_id") where "left_at" is null;`,
    )
    this.person('cohort_members', 'person_id')
    this.index('cohort_members', 'organisation_id')
    this.reference('cohort_members', 'organisation_id', 'organisations')
    this.ofCohort('cohort_members')
    this.namer('cohort_members', 'invited_by_id')
    this.addSql(
      `create table "cohort_pauses" ("id" uuid not null, "person_id" uuid not null, "member_id" uuid not null, "from_on" date not null, "to_on" date null, "recorded_by_id" uuid null, "recorded_at" timestamptz not null, "withdrawn_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `create table "cohort_extensions" ("id" uuid not null, "person_id" uuid not null, "member_id" uuid not null, "stage" int null, "assignment_id" uuid null, "days" int not null, "given_by_id" uuid null, "given_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "cohort_shares" ("id" uuid not null, "person_id" uuid not null, "member_id" uuid not null, "item" text not null, "given_at" timestamptz not null, "withdrawn_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `create unique index "cohort_shares_open_unique" on "cohort_shares" ("member_id", "item") where "withdrawn_at" is null;`,
    )
    for (const table of ['cohort_pauses', 'cohort_extensions', 'cohort_shares']) this.ofMember(table)
    this.namer('cohort_pauses', 'recorded_by_id')
    this.namer('cohort_extensions', 'given_by_id')
  }

  private assignments(): void {
    this.addSql(
      `create table "cohort_assignments" ("id" uuid not null, "version" int not null, "cohort_id" uuid not null, "kind" text not null, "code" text null, "module_version" int null, "title" text not null, "evidence_kind" text null, "capability_codes" text[] not null, "due_after_days" int not null, "follows_members" boolean not null, "follows_versions" boolean not null, "given_by_id" uuid null, "given_at" timestamptz not null, "withdrawn_at" timestamptz null, primary key ("id"));`,
    )
    this.index('cohort_assignments', 'cohort_id')
    this.ofCohort('cohort_assignments')
    this.namer('cohort_assignments', 'given_by_id')
    this.addSql(
      `create table "cohort_assignees" ("assignment_id" uuid not null, "member_id" uuid not null, "person_id" uuid not null, "is_left_out" boolean not null, "evidence_piece_id" uuid null, "done_at" timestamptz null, primary key ("assignment_id", "member_id"));`,
    )
    this.person('cohort_assignees', 'person_id')
    this.index('cohort_assignees', 'member_id')
    this.reference('cohort_assignees', 'member_id', 'cohort_members', together)
    this.reference('cohort_assignees', 'assignment_id', 'cohort_assignments', together)
    this.index('cohort_extensions', 'assignment_id')
    this.reference('cohort_extensions', 'assignment_id', 'cohort_assignments', ' on delete cascade')
  }

  private person(table: string, column: string): void {
    this.index(table, column)
    this.reference(table, column, 'people')
  }

  /** Who did it stands beside it; a name that is erased leaves the row as it is. */
  private namer(table: string, column: string): void {
    this.index(table, column)
    this.reference(table, column, 'people', forgotten)
  }

  private ofCohort(table: string): void {
    this.reference(table, 'cohort_id', 'cohorts', ' on delete cascade')
  }

  private ofMember(table: string): void {
    this.person(table, 'person_id')
    this.index(table, 'member_id')
    this.reference(table, 'member_id', 'cohort_members', ' on delete cascade')
  }

  private index(table: string, column: string): void {
    this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
  }

  private reference(table: string, column: string, other: string, onDelete = ''): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("id")${onDelete};`,
    )
  }

  private doors(): void {
    for (const [name, select] of doors) {
      this.addSql(`create function ${name}() returns setof uuid ${definer} as $$ ${select} $$;`)
      this.openTo(name)
    }
    this.addSql(sharedWithViewer)
    this.openTo('soundings_shared_with_viewer')
    this.addSql(candidates)
    this.openTo('soundings_cohort_candidates', 'uuid')
  }

  private openTo(name: string, argument = ''): void {
    this.addSql(`revoke execute on function ${name}(${argument}) from public;`)
    this.addSql(`grant execute on function ${name}(${argument}) to soundings_app;`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
  }

  private see(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for select to soundings_app using (${condition});`)
  }

  private add(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private change(table: string, columns: string, condition: string): void {
    this.addSql(`grant update (${columns}) on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_changed on "${table}" for update to soundings_app
      using (${condition}) with check (${condition});`)
  }

  private openGroups(): void {
    for (const table of ['cohorts', 'cohort_organisations', 'cohort_educators']) this.protect(table)
    this.see('cohorts_seen', 'cohorts', `id in ${led} or id in ${joined}`)
    this.add(
      'cohorts_begun',
      'cohorts',
      `created_by_id = ${viewer} and closed_at is null and organisation_id in (select soundings_led_organisations())`,
    )
    this.change(
      'cohorts',
      'version, name, role_profile_code, pathway_code, starts_on, stages, closed_at',
      `id in ${led}`,
    )
    const seen = `cohort_id in ${led} or cohort_id in ${joined}`
    this.see('cohort_organisations_seen', 'cohort_organisations', seen)
    this.add('cohort_organisations_added', 'cohort_organisations', `cohort_id in ${led} or cohort_id in ${begun}`)
    this.see('cohort_educators_own', 'cohort_educators', own)
    this.see('cohort_educators_seen', 'cohort_educators', seen)
    // Somebody is named who educates in one of its organisations; the first one names themselves.
    this.add(
      'cohort_educators_named',
      'cohort_educators',
      `named_by_id = ${viewer} and ended_at is null
        and person_id in (select person_id from soundings_cohort_candidates(cohort_id) where is_lead)
        and ((cohort_id in ${begun} and ${own}) or cohort_id in ${led})`,
    )
    this.change('cohort_educators', 'to_on, ended_at', `cohort_id in ${led}`)
  }

  private openMembers(): void {
    for (const table of ['cohort_members', 'cohort_pauses', 'cohort_extensions', 'cohort_shares']) {
      this.protect(table)
      this.see(`${table}_own`, table, own)
    }
    const ofLed = 'member_id in (select soundings_cohort_members_led())'
    const ofMember = 'person_id = (select m.person_id from cohort_members m where m.id = member_id)'
    this.see('cohort_members_led', 'cohort_members', `cohort_id in ${led}`)
    this.add(
      'cohort_members_asked',
      'cohort_members',
      `cohort_id in ${led} and invited_by_id = ${viewer} and num_nonnulls(joined_at, left_at) = 0
        and exists (select from soundings_cohort_candidates(cohort_id) named
              where named.person_id = cohort_members.person_id and named.organisation_id = cohort_members.organisation_id)`,
    )
    this.change(
      'cohort_members',
      'version, starts_on, whole_time_percent, joined_at, left_at',
      `${own} or cohort_id in ${led}`,
    )
    this.addSql(ownYes)
    this.addSql(`create trigger cohort_members_own_yes before update on "cohort_members" for each row
      when (current_user = 'soundings_app') execute function soundings_own_yes();`)
    this.see('cohort_pauses_led', 'cohort_pauses', ofLed)
    this.add('cohort_pauses_made', 'cohort_pauses', `recorded_by_id = ${viewer} and ${ofLed} and ${ofMember}`)
    this.change('cohort_pauses', 'to_on, withdrawn_at', ofLed)
    this.see('cohort_extensions_led', 'cohort_extensions', ofLed)
    this.add('cohort_extensions_given', 'cohort_extensions', `given_by_id = ${viewer} and ${ofLed} and ${ofMember}`)
    this.see('cohort_shares_led', 'cohort_shares', ofLed)
    this.add('cohort_shares_given', 'cohort_shares', `${own} and withdrawn_at is null and ${ofMember}`)
    this.change('cohort_shares', 'withdrawn_at', own)
    this.see('people_of_cohorts', 'people', 'id in (select soundings_cohort_contacts())')
  }

  private openAssignments(): void {
    for (const table of ['cohort_assignments', 'cohort_assignees']) this.protect(table)
    const ofLed = 'member_id in (select soundings_cohort_members_led())'
    this.see('cohort_assignments_seen', 'cohort_assignments', `cohort_id in ${led} or cohort_id in ${joined}`)
    this.add('cohort_assignments_given', 'cohort_assignments', `cohort_id in ${led} and given_by_id = ${viewer}`)
    this.change(
      'cohort_assignments',
      'version, module_version, title, due_after_days, follows_members, follows_versions, withdrawn_at',
      `cohort_id in ${led}`,
    )
    this.see('cohort_assignees_own', 'cohort_assignees', own)
    this.see('cohort_assignees_led', 'cohort_assignees', ofLed)
    this.add(
      'cohort_assignees_named',
      'cohort_assignees',
      `(${own} or ${ofLed}) and person_id = (select m.person_id from cohort_members m where m.id = member_id)
        and exists (select from cohort_assignments a join cohort_members m on m.cohort_id = a.cohort_id
              where a.id = assignment_id and m.id = member_id)`,
    )
    this.change('cohort_assignees', 'is_left_out, evidence_piece_id, done_at', `${own} or ${ofLed}`)
  }

  /** What stands in rows of others of somebody named there, without whose it is. */
  private showHolders(): void {
    this.addSql(`create function soundings_held_cohorts_looked_after() returns setof jsonb ${definer} as $$
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
        where given_by_id = soundings_viewer() $$;`)
    this.openTo('soundings_held_cohorts_looked_after')
  }
}
