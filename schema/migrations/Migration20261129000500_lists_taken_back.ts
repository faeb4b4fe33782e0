import { Migration } from '@mikro-orm/migrations'

/**
 * A list that is taken back tells what that came to, however often it is asked; and whoever came by its letter and has not
 * answered yet is among those whose place ends with it.
 */
export class Migration20261129000500_lists_taken_back extends Migration {
  override up(): void {
    this.addSql(`alter table "cohort_imports" add column "ended" int not null default 0,
      add column "restored" int not null default 0, add column "withdrawn" int not null default 0;`)
    this.addSql('grant update (ended, restored, withdrawn) on "cohort_imports" to soundings_app;')
    this
      .addSql(`create or replace function soundings_place_invited(invitation uuid, person uuid, member uuid) returns void
      language sql set search_path = public, pg_temp as $$
      insert into cohort_members (id, version, person_id, cohort_id, organisation_id, starts_on, whole_time_percent,
          university, programme, award_expected_on, invited_by_id, invited_at, import_id, import_version)
        select member, 1, person, i.cohort_id, i.organisation_id, (i.place ->> 'startsOn')::date,
               (i.place ->> 'wholeTimePercent')::int, i.place ->> 'university', i.place ->> 'programme',
               (i.place ->> 'awardExpectedOn')::date, i.invited_by_id, i.invited_at, i.import_id, 1
          from invitations i join cohorts c on c.id = i.cohort_id and c.closed_at is null
         where i.id = invitation
           and exists (select from cohort_organisations o where o.cohort_id = c.id and o.organisation_id = i.organisation_id)
        on conflict (cohort_id, person_id) where left_at is null do nothing $$;`)
  }
}
