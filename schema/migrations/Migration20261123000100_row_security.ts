import { Migration } from '@mikro-orm/migrations'

const published = [
  'frameworks',
  'framework_levels',
  'pillars',
  'areas',
  'rating_anchors',
  'evidence_classes',
  'capabilities',
  'role_profiles',
  'role_profile_items',
  'scope_lines',
  'gates',
  'modules',
  'module_effects',
  'module_prerequisites',
  'module_required_ratings',
  'module_gates',
  'pathways',
  'pathway_stages',
  'pathway_stage_modules',
]

/** Tables whose rows belong to one person and are seen and appended by nobody else. */
const personal = ['practices', 'goals', 'gate_facts', 'enrolments', 'step_responses', 'advice']

/**
 * The database's own wall around people's data. Every operation runs as `soundings_app`, an unprivileged role, with the
 * person named in `soundings.person_id` and the day in `soundings.today`; what a policy does not open stays shut.
 */
export class Migration20261123000100_row_security extends Migration {
  override up(): void {
    this.createRole()
    this.createViewer()
    for (const table of published) this.addSql(`grant select on "${table}" to soundings_app;`)
    for (const table of personal) this.protectPersonal(table)
    this.addSql('grant update (completed_on, reflection) on "enrolments" to soundings_app;')
    this.addSql(
      `create policy enrolments_finish on "enrolments" for update to soundings_app
       using (person_id = (select soundings_viewer())) with check (person_id = (select soundings_viewer()));`,
    )
    this.protectPeople()
    this.protectRatings()
  }

  private createRole(): void {
    this.addSql(`do $$ begin
      create role soundings_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;`)
    this.addSql('grant soundings_app to current_user;')
    this.addSql('grant usage on schema public to soundings_app;')
  }

  private createViewer(): void {
    this.addSql(`create function soundings_viewer() returns uuid language sql stable as
      $$ select nullif(current_setting('soundings.person_id', true), '')::uuid $$;`)
    this.addSql(`create function soundings_today() returns date language sql stable as
      $$ select coalesce(nullif(current_setting('soundings.today', true), '')::date,
                         (now() at time zone 'Europe/London')::date) $$;`)
    // People whose assessed ratings the viewer may see: current members of an organisation in which the viewer is an
    // assessor today. It reads memberships past their own policy, and tells only ids.
    this.addSql(`create function soundings_assessable_people() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as
      $$ select distinct theirs.person_id
           from memberships mine
           join memberships theirs on theirs.organisation_id = mine.organisation_id
          where mine.person_id = soundings_viewer() and mine.role = 'ASSESSOR'
            and theirs.person_id <> mine.person_id
            and soundings_today() between mine.from_on and coalesce(mine.to_on, 'infinity')
            and soundings_today() between theirs.from_on and coalesce(theirs.to_on, 'infinity') $$;`)
    this.addSql('revoke execute on function soundings_assessable_people() from public;')
    this.addSql('grant execute on function soundings_assessable_people() to soundings_app;')
  }

  private protectPersonal(table: string, alsoOnAppend = ''): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy ${table}_append on "${table}" for insert to soundings_app
      with check (person_id = (select soundings_viewer()) ${alsoOnAppend});`)
  }

  private protectPeople(): void {
    for (const table of ['people', 'leaves', 'organisations', 'memberships']) {
      this.addSql(`alter table "${table}" enable row level security;`)
      this.addSql(`grant select on "${table}" to soundings_app;`)
    }
    this.addSql(`create policy people_seen on "people" for select to soundings_app
      using (id = (select soundings_viewer()) or id in (select soundings_assessable_people()));`)
    for (const table of ['leaves', 'memberships'])
      this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app
        using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy organisations_joined on "organisations" for select to soundings_app
      using (id in (select organisation_id from memberships where person_id = (select soundings_viewer())));`)
  }

  private protectRatings(): void {
    this.addSql('alter table "ratings" enable row level security;')
    this.addSql('grant select, insert on "ratings" to soundings_app;')
    this.protectPersonal('rating_retractions', "and rating_id in (select id from ratings where kind = 'SELF')")
    this.addSql(`create policy ratings_own on "ratings" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy ratings_assessed on "ratings" for select to soundings_app
      using (kind <> 'SELF' and person_id in (select soundings_assessable_people()));`)
    this.addSql(`create policy ratings_self on "ratings" for insert to soundings_app
      with check (kind = 'SELF' and person_id = (select soundings_viewer()) and assessor_ids = '{}');`)
    this.addSql(`create policy ratings_observed on "ratings" for insert to soundings_app
      with check (kind = 'OBSERVED' and assessor_ids = array[(select soundings_viewer())]
                  and person_id in (select soundings_assessable_people()));`)
  }
}
