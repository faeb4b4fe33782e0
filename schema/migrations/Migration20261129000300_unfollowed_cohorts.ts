import { Migration } from '@mikro-orm/migrations'

const led = '(select soundings_cohorts_led())'
const begun = '(select soundings_cohorts_begun())'
const viewer = '(select soundings_viewer())'

/** Whether somebody follows group `c` today and still leads in one of its organisations. */
const isFollowed = `exists (select from cohort_educators e
    join cohort_organisations o on o.cohort_id = e.cohort_id
    join memberships held on held.organisation_id = o.organisation_id and held.person_id = e.person_id
   where e.cohort_id = c.id and e.ended_at is null and soundings_today() between e.from_on and coalesce(e.to_on, 'infinity')
     and held.role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR') and held.ended_at is null
     and soundings_today() between held.from_on and coalesce(held.to_on, 'infinity'))`

/**
 * A group whose last educator left, or whose role ended, is nobody's: administrators of the organisation that set it up are
 * told of it, by name and number of members alone, and may follow it themselves.
 */
export class Migration20261129000300_unfollowed_cohorts extends Migration {
  override up(): void {
    this.addSql(`create function soundings_unfollowed_cohorts()
      returns table (id uuid, name text, starts_on date, members int)
      language sql stable security definer set search_path = public, pg_temp as $$
      select c.id, c.name, c.starts_on,
             (select count(*)::int from cohort_members m where m.cohort_id = c.id and m.joined_at is not null and m.left_at is null)
        from cohorts c
       where c.closed_at is null and c.organisation_id in (select soundings_administered_organisations())
         and not ${isFollowed} $$;`)
    this.addSql('revoke execute on function soundings_unfollowed_cohorts() from public;')
    this.addSql('grant execute on function soundings_unfollowed_cohorts() to soundings_app;')
    this.addSql('drop policy cohort_educators_named on "cohort_educators";')
    this.addSql(`create policy cohort_educators_named on "cohort_educators" for insert to soundings_app with check (
      named_by_id = ${viewer} and ended_at is null
        and (person_id in (select person_id from soundings_cohort_candidates(cohort_id) where is_lead)
             and ((cohort_id in ${begun} and person_id = ${viewer}) or cohort_id in ${led})
          or person_id = ${viewer} and to_on is null and cohort_id in (select id from soundings_unfollowed_cohorts())));`)
  }
}
