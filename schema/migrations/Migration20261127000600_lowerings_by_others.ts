import { Migration } from '@mikro-orm/migrations'

const viewer = '(select soundings_viewer())'
const reading = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/**
 * A lowering proposed by somebody who did not sign: of a line others signed, of a starting position, or of what is older
 * than this platform. It says why nobody who decided it proposes it, and stays between current members of one organisation.
 */
export class Migration20261127000600_lowerings_by_others extends Migration {
  override up(): void {
    this.addSql('alter table "sign_off_reversals" alter column "request_id" drop not null;')
    this.addSql('alter table "sign_off_reversals" add column "why_not_signer" text null;')
    this.addSql(areMembers)
    this.addSql('revoke execute on function soundings_are_members(uuid[], uuid) from public;')
    this.addSql('grant execute on function soundings_are_members(uuid[], uuid) to soundings_app;')
    this.addSql(`create policy sign_off_reversals_proposed_by_others on "sign_off_reversals" for insert to soundings_app
      with check (request_id is null and proposed_by_id = ${viewer} and person_id <> ${viewer}
        and second_id not in (${viewer}, person_id)
        and soundings_are_members(array[person_id, proposed_by_id, second_id], organisation_id)
        and (why_not_signer is not null or exists (select from ratings decided
          where decided.person_id = sign_off_reversals.person_id and ${viewer} = any(decided.assessor_ids))));`)
    this.addSql(reversed)
    this.addSql(forgetWithAccount)
    this.addSql(forgetName)
  }
}

/** Whether all of them belong to an organisation today, and the viewer does. */
const areMembers = `create function soundings_are_members(people uuid[], organisation uuid) returns boolean ${reading} as $$
  select not exists (select from unnest(people || soundings_viewer()) as one(id) where not exists (
    select from memberships held where held.person_id = one.id and held.organisation_id = organisation
      and ${inForce('held')})) $$;`

/** As before, and lines of which something was lowered since they were signed, whoever proposed it. */
const reversed = `create or replace function soundings_reversed_sign_offs() returns setof uuid ${reading} as $$
  select d.request_id from sign_off_decisions d join sign_off_requests r on r.id = d.request_id
    join sign_off_reversals v on v.person_id = d.person_id
    join sign_off_reversal_words w on w.reversal_id = v.id and w.kind = 'CONFIRMED'
   where d.outcome = 'SIGNED'
     and (d.person_id = soundings_viewer() or d.request_id in (select soundings_sign_offs_seen()))
     and (v.request_id = d.request_id or (w.said_at >= d.decided_at and exists (
       select from jsonb_to_recordset(v.items) as lower(capability text, rating int)
         join jsonb_to_recordset(r.items) as signed(capability text, rating int) using (capability)
        where lower.rating < signed.rating))) $$;`

const forgetWithAccount = `create or replace function soundings_forget_sign_offs() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from sign_off_requests r where r.person_id = old.id
      and not exists (select from sign_off_decisions d where d.request_id = r.id and d.outcome = 'SIGNED');
    update sign_off_answers set reason = null, interest = null, needs = null where person_id = old.id;
    update sign_off_answers set qualification = null where signer_id = old.id;
    update sign_off_reversals set reason = 'Erased with the record', why_not_signer = null where person_id = old.id;
    update sign_off_reversal_words set text = null where person_id = old.id;
    update starting_positions set award = null, awarded_on = null, limits = null, basis = 'Erased with the record'
     where person_id = old.id;
    update starting_positions set qualification = 'Erased with the record' where lead_id = old.id;
    return null;
  end $$;`

const forgetName = `create or replace function soundings_forget_name_in_sign_offs() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update sign_off_answers set reason = replace(reason, old.name, new.name),
      interest = replace(interest, old.name, new.name), needs = replace(needs, old.name, new.name)
     where signer_id = new.id;
    update sign_off_reversals set reason = replace(reason, old.name, new.name),
      why_not_signer = replace(why_not_signer, old.name, new.name)
     where proposed_by_id = new.id;
    update starting_positions set basis = replace(basis, old.name, new.name),
      limits = replace(limits, old.name, new.name), award = replace(award, old.name, new.name)
     where lead_id = new.id;
    update signer_appointments set reason = replace(reason, old.name, new.name),
      title = replace(title, old.name, new.name), registration_number = replace(registration_number, old.name, new.name)
     where appointed_by_id = new.id;
    update raised_requirements set reason = replace(reason, old.name, new.name) where raised_by_id = new.id;
    return null;
  end $$;`
