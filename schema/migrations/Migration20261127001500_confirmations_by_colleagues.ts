import { Migration } from '@mikro-orm/migrations'

const definer = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/** Whoever left is asked no more: a confirmation is a colleague's word, on the day it is given as on the day it is asked. */
export class Migration20261127001500_confirmations_by_colleagues extends Migration {
  override up(): void {
    this.addSql(answerable)
    this.addSql(waitingFor)
  }
}

const open = 'not exists (select from confirmation_answers answered where answered.request_id = request.id)'
const covered = `select distinct on (person_id) * from confirmation_deputies order by person_id, recorded_at desc, id desc`

/** As before, of colleagues of today alone. */
const answerable = `create or replace function soundings_answerable_requests() returns setof uuid ${definer} as $$
  select request.id from confirmation_requests request
   where request.person_id <> soundings_viewer() and ${open}
     and (request.asked_id = soundings_viewer() or request.asked_id in (
       select cover.person_id from (${covered}) cover
        where cover.deputy_id = soundings_viewer() and soundings_today() between cover.from_on and cover.until_on
          and cover.person_id in (select soundings_fellow_members())))
     and request.person_id in (select soundings_fellow_members()) $$;`

/** As the queue of that person has it. */
const waitingFor = `create or replace function soundings_waiting_for(person uuid)
  returns table (id uuid, owner_id uuid, asked_at timestamptz) ${definer} as $$
  with fellow as (select distinct theirs.person_id from memberships theirs
      join memberships own on own.organisation_id = theirs.organisation_id
     where own.person_id = person and ${inForce('theirs')} and ${inForce('own')})
  select request.id, request.person_id, request.asked_at from confirmation_requests request
   where request.person_id <> person and ${open}
     and (request.asked_id = person or request.asked_id in (
       select latest.person_id from (${covered}) latest
        where latest.deputy_id = person and soundings_today() between latest.from_on and latest.until_on
          and latest.person_id in (select person_id from fellow)))
     and request.person_id in (select person_id from fellow) $$;`
