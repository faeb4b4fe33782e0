import { Migration } from '@mikro-orm/migrations'

const viewer = '(select soundings_viewer())'
const reading = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/**
 * A level whose deciders have all left can be taken back by two others who could decide it today: while one of them is
 * still there, it is theirs to propose.
 */
export class Migration20261127001600_levels_without_signers extends Migration {
  override up(): void {
    this.addSql(left)
    this.addSql('revoke execute on function soundings_levels_without_signers(uuid, uuid) from public;')
    this.addSql('grant execute on function soundings_levels_without_signers(uuid, uuid) to soundings_app;')
    this.addSql(`alter policy sign_off_reversals_proposed_by_others on "sign_off_reversals"
      with check (proposed_by_id = ${viewer} and person_id <> ${viewer} and second_id not in (${viewer}, person_id)
        and soundings_are_members(array[person_id, proposed_by_id, second_id], organisation_id)
        and case when request_id is null
          then level_items is null and (why_not_signer is not null or exists (select from ratings decided
            where decided.person_id = sign_off_reversals.person_id and ${viewer} = any(decided.assessor_ids)))
          else level_items is not null and items = '[]' and why_not_signer is not null and request_id in (
            select id from soundings_levels_without_signers(person_id, organisation_id)) end);`)
  }
}

/** The level that stands of a member of the viewer's organisation, the latest, where nobody who decided it is a member today. */
const left = `create function soundings_levels_without_signers(person uuid, organisation uuid)
  returns table (id uuid, title text, items jsonb) ${reading} as $$
  select latest.id, latest.title, latest.items from (
      select r.id, r.title, r.items, d.signer_ids from sign_off_requests r join sign_off_decisions d on d.request_id = r.id
       where r.person_id = person and r.organisation_id = organisation and r.level_code is not null and d.outcome = 'SIGNED'
       order by d.decided_at desc, r.id desc limit 1) latest
   where soundings_are_members(array[person], organisation)
     and not exists (select from memberships held where held.organisation_id = organisation
       and held.person_id = any(latest.signer_ids) and ${inForce('held')})
     and not exists (select from sign_off_reversals v join sign_off_reversal_words w on w.reversal_id = v.id
       where v.request_id = latest.id and w.kind = 'CONFIRMED') $$;`
