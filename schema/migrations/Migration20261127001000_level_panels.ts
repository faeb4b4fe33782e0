import { Migration } from '@mikro-orm/migrations'
import type { DefinedFunction } from './observation-functions.ts'

const reading = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'

/** Whether a request is about the level of a whole role. */
const isLevel: DefinedFunction = [
  'soundings_signs_level(request uuid)',
  'boolean',
  `${reading} as $$ select exists (select from sign_off_requests r where r.id = request and r.level_code is not null) $$`,
]

/**
 * Whether the viewer holds what the lines of a role say they hold: each item by a rating of their own that others gave, of that
 * capability, as high as the role asks, and not taken back; and everything that would be judged stands in a line.
 */
const isHeld: DefinedFunction = [
  'soundings_holds_lines(person uuid, lines jsonb, items jsonb)',
  'boolean',
  `${reading} as $$
   with stated as (select item from jsonb_array_elements(lines) line, jsonb_array_elements(line -> 'items') item)
   select person = soundings_viewer() and exists (select from stated)
     and not exists (select from jsonb_array_elements(lines) line where jsonb_array_length(line -> 'items') = 0)
     and not exists (select from stated where not exists (select from ratings r
       where r.id = (item ->> 'ratingId')::uuid and r.person_id = person and r.kind <> 'SELF'
         and r.capability_code = item ->> 'capability' and r.value >= (item ->> 'rating')::int
         and not exists (select from rating_retractions gone where gone.rating_id = r.id)))
     and not exists (select from jsonb_array_elements(items) asked where not exists (select from stated
       where item @> asked)) $$`,
]

/** Who gave the ratings the lines of a level are held by, for its owner and those who may read the request. */
const deciders: DefinedFunction = [
  'soundings_sign_off_deciders(request uuid)',
  'table (id uuid, names text[])',
  `${reading} as $$
   with seen as (select r.* from sign_off_requests r where r.id = request and r.level_code is not null
      and (r.person_id = soundings_viewer() or r.id in (select soundings_sign_offs_seen())))
   select rating.id, rating.assessor_names from seen
     cross join lateral jsonb_array_elements(seen.lines) line cross join lateral jsonb_array_elements(line -> 'items') item
     join ratings rating on rating.id = (item ->> 'ratingId')::uuid and rating.person_id = seen.person_id $$`,
]

/**
 * A panel on the level of a whole role. It is asked for by the same request as a line, keeps the lines as they were held
 * instead of evidence, is always decided by a panel, and gives no rating.
 */
export class Migration20261127001000_level_panels extends Migration {
  override up(): void {
    this.addSql(`alter table "sign_off_requests" alter column "scope_line_code" drop not null,
      add column "level_code" text null, add column "lines" jsonb null;`)
    this.addSql(`alter table "sign_off_requests" add constraint "sign_off_requests_asked_check"
      check (num_nonnulls(scope_line_code, level_code) = 1);`)
    this.addSql('alter table "sign_off_reversals" add column "level_items" jsonb null;')
    for (const made of [isLevel, isHeld, deciders]) this.define(made)
    this.changePolicies()
  }

  private define([signature, returns, body]: DefinedFunction): void {
    this.addSql(`create function ${signature} returns ${returns} ${body};`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private changePolicies(): void {
    const ofRequest = 'person_id = (select asked.person_id from sign_off_requests asked where asked.id = request_id)'
    this.addSql(`alter policy sign_off_requests_made on "sign_off_requests" with check (
      person_id = ${viewer} and organisation_id in (select soundings_current_organisations())
      and case when level_code is null then lines is null
        else route = 'PANEL' and quorum >= 3 and requirements = '[]' and piece_version_ids = '{}' and rating_ids = '{}'
          and soundings_holds_lines(person_id, lines, items) end);`)
    this.addSql(`alter policy sign_off_decisions_made on "sign_off_decisions" with check (
      outcome in ('SIGNED', 'DEFERRED') and person_id <> ${viewer} and ${ofRequest}
      and request_id in (select soundings_sign_offs_seen()) and soundings_sign_off_is_decided(request_id, outcome)
      and signer_ids <@ array(select a.signer_id from sign_off_answers a
            where a.request_id = sign_off_decisions.request_id and a.answer = 'READY')
      and (rating_ids = '{}' or not soundings_signs_level(request_id)));`)
    this.addSql(`alter policy sign_off_reversals_proposed on "sign_off_reversals" with check (
      proposed_by_id = ${viewer} and person_id <> ${viewer} and second_id not in (${viewer}, person_id)
      and second_id in (select soundings_fellow_members()) and request_id in (select d.request_id
        from sign_off_decisions d where d.outcome = 'SIGNED' and d.person_id = sign_off_reversals.person_id
          and ${viewer} = any(d.signer_ids))
      and soundings_signs_level(request_id) = (level_items is not null)
      and (level_items is null or items = '[]'));`)
  }
}
