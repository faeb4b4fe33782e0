import { Migration } from '@mikro-orm/migrations'

/** What runs on goes to the organisation that stays; what was decided stays where it was decided. */
const moved: readonly string[] = [
  // A group of both is theirs once.
  `delete from cohort_organisations old where organisation_id = gone
     and exists (select from cohort_organisations o where o.cohort_id = old.cohort_id and o.organisation_id = kept)`,
  'update cohort_organisations set organisation_id = kept where organisation_id = gone',
  'update cohorts set organisation_id = kept, version = version + 1 where organisation_id = gone and closed_at is null',
  'update cohort_members set organisation_id = kept, version = version + 1 where organisation_id = gone and left_at is null',
  'update invitations set organisation_id = kept where organisation_id = gone and accepted_at is null and withdrawn_at is null',
  'update module_sessions set organisation_id = kept where organisation_id = gone',
  'update module_drafts set organisation_id = kept where organisation_id = gone',
  'update media set organisation_id = kept where organisation_id = gone',
  'update observation_forms set organisation_id = kept where organisation_id = gone',
  `update preceptorships set organisation_id = kept, version = version + 1
     where organisation_id = gone and ended_at is null and num_nonnulls(preceptee_completed_at, preceptor_completed_at) < 2`,
  `update local_codes c set organisation_id = kept where organisation_id = gone
     and not exists (select from local_codes o where o.organisation_id = kept and o.local_code = c.local_code)`,
  `update scope_drafts d set organisation_id = kept where organisation_id = gone
     and not exists (select from scope_drafts o where o.organisation_id = kept and o.person_id = d.person_id)`,
  `update sign_off_requests r set organisation_id = kept where organisation_id = gone
     and not exists (select from sign_off_decisions d where d.request_id = r.id)`,
  `update sign_off_reversals v set organisation_id = kept where organisation_id = gone
     and not exists (select from sign_off_reversal_words w where w.reversal_id = v.id and w.kind = 'CONFIRMED')`,
  `update scope_requests r set organisation_id = kept where organisation_id = gone
     and not exists (select from scope_answers a where a.request_id = r.id)`,
]

/**
 * An organisation goes on as part of another: people keep their places and roles there, but for who looks after it, which is
 * for the one that stays to give. Refused where either is not there, is the other, or went before.
 */
const merge = `create function soundings_merge_organisations(gone uuid, kept uuid) returns jsonb
  language plpgsql set search_path = public, pg_temp as $$
  declare members int; groups int;
  begin
    perform 1 from organisations where id in (gone, kept) and merged_into_id is null order by id for update;
    if gone = kept or (select count(*) from organisations where id in (gone, kept) and merged_into_id is null) < 2 then
      return null;
    end if;
    select count(distinct person_id) into members from memberships where organisation_id = gone
       and ended_at is null and soundings_today() <= coalesce(to_on, 'infinity');
    select count(*) into groups from cohort_organisations where organisation_id = gone;
    update memberships m set organisation_id = kept, version = version + 1, changed_by = null, changed_at = now()
     where organisation_id = gone and ended_at is null and role <> 'ORGANISATION_ADMINISTRATOR'
       and soundings_today() <= coalesce(to_on, 'infinity')
       and not exists (select from memberships o where o.person_id = m.person_id and o.organisation_id = kept
             and o.role = m.role and (o.from_on = m.from_on or (o.ended_at is null and coalesce(o.to_on, 'infinity') >= coalesce(m.to_on, 'infinity'))));
    insert into memberships (id, person_id, organisation_id, role, from_on)
      select gen_random_uuid(), person_id, kept, 'PERSON', soundings_today() from (
        select distinct person_id from memberships where organisation_id = gone and ended_at is null
           and soundings_today() between from_on and coalesce(to_on, 'infinity')) left_over
       where not exists (select from memberships o where o.person_id = left_over.person_id and o.organisation_id = kept
             and o.role = 'PERSON' and o.ended_at is null and soundings_today() between o.from_on and coalesce(o.to_on, 'infinity'));
    update memberships set ended_at = now(), version = version + 1, changed_by = null, changed_at = now()
     where organisation_id = gone and ended_at is null and role <> 'ORGANISATION_ADMINISTRATOR';
    update memberships set ended_at = now(), version = version + 1, changed_by = null, changed_at = now()
     where organisation_id = gone and ended_at is null;
    ${moved.join(';\n    ')};
    update organisations set merged_into_id = kept, merged_at = now() where id = gone;
    return jsonb_build_object('members', members, 'groups', groups);
  end $$;`

export class Migration20261129000400_merging extends Migration {
  override up(): void {
    this
      .addSql(`alter table "organisations" add column "merged_into_id" uuid null, add column "merged_at" timestamptz null,
      add constraint "organisations_merged_into_id_foreign" foreign key ("merged_into_id") references "organisations" ("id");`)
    this.addSql('create index "organisations_merged_into_id_index" on "organisations" ("merged_into_id");')
    this.addSql(merge)
    // For whoever runs the service, never for an operation.
    this.addSql('revoke execute on function soundings_merge_organisations(uuid, uuid) from public;')
  }
}
