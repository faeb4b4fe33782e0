import { Migration } from '@mikro-orm/migrations'
import {
  administrators,
  holds,
  inForce,
  isAuthor,
  isAuthorThere,
  moveDraft,
  ofItsOrganisation,
  reading,
  writesForIt,
} from './draft-functions.ts'

/** Open to authors of its organisation: nobody who is named writes for it any more. */
const isUnwritten = `d.state not in ('PUBLISHED', 'RETIRED') and ${writesForIt}
  and not exists (select from draft_authors named join memberships held on held.person_id = named.person_id
    where named.draft_id = d.id and named.left_at is null and held.role = 'AUTHOR' ${ofItsOrganisation} and ${inForce})`

const drafts = (name: string, condition: string): string =>
  `create or replace function ${name}() returns setof uuid ${reading} as $$
     select d.id from module_drafts d where ${condition} $$;`

/**
 * Takes over a draft that nobody writes; one in review or approved comes back, for whoever takes it over has not read it yet.
 * False where it is written, or is not for the viewer.
 */
const takeOver = `create function soundings_take_over_draft(draft uuid, move uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    perform from module_drafts d where d.id = draft for update;
    if draft not in (select soundings_unwritten_drafts()) then return false; end if;
    insert into draft_authors (draft_id, person_id, added_at) values (draft, soundings_viewer(), at)
      on conflict (draft_id, person_id) do update set added_at = excluded.added_at, left_at = null;
    update module_drafts set state = 'DRAFT', version = version + 1, changed_at = at
     where id = draft and state in ('IN_REVIEW', 'APPROVED');
    if found then
      insert into draft_moves (id, draft_id, event, state, moved_by_id, moved_at)
      values (move, draft, 'TAKE_BACK', 'DRAFT', soundings_viewer(), at);
    end if;
    return true;
  end $$;`

/**
 * Whoever leaves an organisation writes its drafts no more, from that day. A draft that nobody writes any more is read, and
 * may be taken over, by any author of its organisation. What somebody saves again within a minute is one change.
 */
export class Migration20261127001300_draft_authors extends Migration {
  override up(): void {
    this.addSql(drafts('soundings_unwritten_drafts', isUnwritten))
    this.addSql(
      drafts(
        'soundings_readable_drafts',
        `${isAuthorThere} or ${holds(administrators)}
          or d.state <> 'DRAFT' and ${holds(`('REVIEWER')`, ofItsOrganisation)} or ${isUnwritten}`,
      ),
    )
    this.addSql(drafts('soundings_authored_drafts', isAuthorThere))
    this.addSql(drafts('soundings_written_drafts', `d.state in ('DRAFT', 'CHANGES_ASKED') and ${isAuthorThere}`))
    this.addSql(moveDraft.replace('create function', 'create or replace function').replace(isAuthor, isAuthorThere))
    this.addSql(takeOver)
    for (const signature of ['soundings_unwritten_drafts()', 'soundings_take_over_draft(uuid, uuid, timestamptz)']) {
      this.addSql(`revoke execute on function ${signature} from public;`)
      this.addSql(`grant execute on function ${signature} to soundings_app;`)
    }
    this.addSql('grant update (after) on "draft_changes" to soundings_app;')
    this.addSql(`create policy draft_changes_changed on "draft_changes" for update to soundings_app
      using (person_id = (select soundings_viewer()) and draft_id in (select soundings_written_drafts()))
      with check (person_id = (select soundings_viewer()));`)
  }
}
