import { Migration } from '@mikro-orm/migrations'

const definer = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

const isAppointed = `appointed.ended_at is null
   and soundings_today() between appointed.from_on and coalesce(appointed.until_on, 'infinity')`

/**
 * That an award is ratified may be said by whom an organisation appointed to sign, as by its educators and administrators:
 * where one appointment is for every area of the award, in an organisation both belong to.
 */
export class Migration20261127001300_ratifiers_appointed extends Migration {
  override up(): void {
    this.addSql(ratifiers)
    this.addSql('revoke execute on function soundings_ratifiers() from public;')
    this.addSql('grant execute on function soundings_ratifiers() to soundings_app;')
    this.addSql(possible)
    this.addSql(asked)
  }
}

/** Who can be asked, and by which right: no title and no areas for educators and administrators, who say it of any award. */
const ratifiers = `create function soundings_ratifiers()
  returns table (person_id uuid, title text, area_codes text[]) ${definer} as $$
  select distinct lead.person_id, null::text, null::text[] from memberships mine join memberships lead using (organisation_id)
   where mine.person_id = soundings_viewer() and lead.person_id <> mine.person_id
     and lead.role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR') and ${inForce('mine')} and ${inForce('lead')}
  union all
  select appointed.person_id, appointed.title, appointed.area_codes from signer_appointments appointed
   where appointed.person_id <> soundings_viewer() and ${isAppointed} and cardinality(appointed.area_codes) > 0
     and exists (select from memberships mine join memberships theirs using (organisation_id)
       where mine.organisation_id = appointed.organisation_id and mine.person_id = soundings_viewer()
         and theirs.person_id = appointed.person_id and ${inForce('mine')} and ${inForce('theirs')}) $$;`

const possible = `create or replace function soundings_possible_ratifiers() returns setof uuid ${definer} as $$
  select distinct person_id from soundings_ratifiers() $$;`

/** As before, and what is asked of somebody appointed for all of its areas where its owner is a member. */
const asked = `create or replace function soundings_trainings_asked() returns setof uuid ${definer} as $$
  select latest.id from (select distinct on (person_id) * from trainings order by person_id, version desc) latest
    join memberships theirs on theirs.person_id = latest.person_id and ${inForce('theirs')}
   where latest.asked_id = soundings_viewer() and latest.person_id <> soundings_viewer()
     and (theirs.organisation_id in (select soundings_led_organisations())
       or exists (select from signer_appointments appointed
         join memberships mine on mine.organisation_id = appointed.organisation_id and mine.person_id = appointed.person_id
        where appointed.person_id = soundings_viewer() and appointed.organisation_id = theirs.organisation_id
          and ${isAppointed} and ${inForce('mine')} and appointed.area_codes @> latest.area_codes)) $$;`
