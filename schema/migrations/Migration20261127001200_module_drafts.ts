import { Migration } from '@mikro-orm/migrations'
import {
  contentOfDraft,
  findModule,
  doors,
  forgetNameInDrafts,
  holders,
  moveDraft,
  noteMediaUses,
  publishDraft,
  retireModule,
  writeWhileOpen,
} from './draft-functions.ts'

const viewer = '(select soundings_viewer())'
const readable = '(select soundings_readable_drafts())'
const written = '(select soundings_written_drafts())'
const authored = '(select soundings_authored_drafts())'

/** What authors change by the one form. The state is moved by a function alone. */
const facts =
  'version, title, summary, outcome, kind, level_code, area_code, is_area_chosen, develops, required_modules, required_ratings, gates, sources, licence, reuse, change_note, review_on, changed_at'

/** Who sees rows of a table, where that is not whoever may read the draft. */
const seenBy: Readonly<Record<string, string>> = {
  module_drafts: `id in ${readable}`,
  draft_authors: `person_id = ${viewer} or draft_id in ${readable}`,
  draft_changes: `person_id = ${viewer}`,
}

/**
 * Modules being written: drafts with their authors, parts, blocks, changes, comments and moves. Authors write while a draft is
 * open; reviewers of its organisation read once a review was asked for; who wrote any of it never approves it.
 */
export class Migration20261127001200_module_drafts extends Migration {
  override up(): void {
    this.catalogue()
    this.drafts()
    this.writing()
    this.words()
    for (const { name, returns, body } of doors) {
      this.addSql(`create function ${name} returns ${returns} ${body};`)
      this.openTo(name)
    }
    this.addSql(`create or replace function soundings_media_is_in_my_drafts(media uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from media_uses used where used.media_id = media
        and used.holder_id in (select soundings_readable_drafts())) $$;`)
    this.protect()
    this.functions()
    this.showHolders()
  }

  /** What people published is left alone by seeds; what is retired is started by nobody. */
  private catalogue(): void {
    this.addSql('alter table "modules" add column "is_authored" boolean not null default false;')
    this.addSql('alter table "modules" add column "is_retired" boolean not null default false;')
    this.addSql('alter table "frameworks" add column "seeded_hash" text null;')
  }

  private drafts(): void {
    this.addSql(
      `create table "module_drafts" ("id" uuid not null, "organisation_id" uuid not null, "begun_by_id" uuid not null, "module_code" text null, "is_revision" boolean not null, "template" text null, "state" text not null, "version" int not null, "title" text not null, "summary" text not null, "outcome" text not null, "kind" text not null, "level_code" text null, "area_code" text null, "is_area_chosen" boolean not null, "develops" jsonb not null, "required_modules" jsonb not null, "required_ratings" jsonb not null, "gates" jsonb not null, "sources" text[] not null, "licence" text not null, "reuse" text not null, "change_note" text not null, "review_on" date null, "begun_at" timestamptz not null, "changed_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "module_drafts" add constraint module_drafts_state_check check (state = any (array['DRAFT'::text, 'IN_REVIEW'::text, 'CHANGES_ASKED'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'RETIRED'::text]));`,
    )
    this.index('module_drafts', 'organisation_id')
    this.index('module_drafts', 'module_code')
    this.reference('module_drafts', 'organisation_id', 'organisations')
    this.reference('module_drafts', 'begun_by_id', 'people')
    this.reference('module_drafts', 'module_code', 'modules', ' on delete no action')
    this.addSql(
      `create table "draft_authors" ("draft_id" uuid not null, "person_id" uuid not null, "added_at" timestamptz not null, "left_at" timestamptz null, primary key ("draft_id", "person_id"));`,
    )
    this.index('draft_authors', 'person_id')
    this.reference('draft_authors', 'draft_id', 'module_drafts', ' on update cascade on delete cascade')
    this.reference('draft_authors', 'person_id', 'people', ' on update cascade on delete cascade')
    this.addSql(
      `create table "draft_moves" ("id" uuid not null, "draft_id" uuid not null, "event" text not null, "state" text not null, "moved_by_id" uuid not null, "note" text null, "moved_at" timestamptz not null, primary key ("id"));`,
    )
    this.index('draft_moves', 'draft_id')
    this.reference('draft_moves', 'draft_id', 'module_drafts')
    this.reference('draft_moves', 'moved_by_id', 'people')
  }

  private writing(): void {
    this.addSql(
      `create table "draft_parts" ("draft_id" uuid not null, "id" text not null, "place" text not null, "title" text not null, "minutes" int not null, "text" text not null, "version" int not null, "is_removed" boolean not null, primary key ("draft_id", "id"));`,
    )
    this.reference('draft_parts', 'draft_id', 'module_drafts')
    this.addSql(
      `create table "draft_blocks" ("draft_id" uuid not null, "id" text not null, "part_id" text not null, "place" text not null, "content" jsonb not null, "version" int not null, "saved_at" timestamptz not null, "saved_by_id" uuid null, "is_removed" boolean not null, primary key ("draft_id", "id"));`,
    )
    this.reference('draft_blocks', 'draft_id', 'module_drafts')
    this.reference('draft_blocks', 'saved_by_id', 'people', ' on delete no action')
    this.addSql(
      `create table "draft_changes" ("id" uuid not null, "draft_id" uuid not null, "person_id" uuid not null, "act" text not null, "target" text not null, "target_id" text not null, "before" jsonb not null, "after" jsonb not null, "made_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql('create index "draft_changes_draft_id_person_id_index" on "draft_changes" ("draft_id", "person_id");')
    this.addSql(
      `alter table "draft_changes" add constraint draft_changes_act_check check (act = any (array['WRITE'::text, 'UNDO'::text, 'REDO'::text]));`,
    )
    this.addSql(
      `alter table "draft_changes" add constraint draft_changes_target_check check (target = any (array['PART'::text, 'BLOCK'::text]));`,
    )
    this.reference('draft_changes', 'draft_id', 'module_drafts')
    this.reference('draft_changes', 'person_id', 'people')
  }

  private words(): void {
    this.addSql(
      `create table "draft_comments" ("id" uuid not null, "draft_id" uuid not null, "block_id" text null, "text" text not null, "said_by_id" uuid not null, "said_at" timestamptz not null, "settled_by_id" uuid null, "settled_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "draft_comments" add constraint draft_comments_settled_check check ((settled_by_id is null) = (settled_at is null));`,
    )
    this.index('draft_comments', 'draft_id')
    this.reference('draft_comments', 'draft_id', 'module_drafts')
    this.reference('draft_comments', 'said_by_id', 'people')
    this.reference('draft_comments', 'settled_by_id', 'people', ' on delete no action')
  }

  private index(table: string, column: string): void {
    this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
  }

  private reference(table: string, column: string, other: string, rule = ''): void {
    const key = other === 'modules' ? 'code' : 'id'
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("${key}")${rule};`,
    )
  }

  private openTo(signature: string): void {
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private protect(): void {
    for (const table of [
      'module_drafts',
      'draft_authors',
      'draft_moves',
      'draft_parts',
      'draft_blocks',
      'draft_changes',
      'draft_comments',
    ]) {
      this.addSql(`alter table "${table}" enable row level security;`)
      this.addSql(`grant select${table === 'draft_moves' ? '' : ', insert'} on "${table}" to soundings_app;`)
      const seen = seenBy[table] ?? `draft_id in ${readable}`
      this.addSql(`create policy ${table}_read on "${table}" for select to soundings_app using (${seen});`)
    }
    this.openFacts()
    this.openWriting()
  }

  private openFacts(): void {
    this.add(
      'module_drafts',
      `begun_by_id = ${viewer} and state = 'DRAFT' and version = 1
      and soundings_writes_for(${viewer}, organisation_id)
      and (module_code is not null) = is_revision
      and (module_code is null or soundings_may_revise(module_code, organisation_id))`,
    )
    this.change('module_drafts', facts, `id in ${written}`)
    this.add(
      'draft_authors',
      `left_at is null and (person_id = ${viewer} and soundings_began(draft_id) or draft_id in ${written}
        and exists (select from module_drafts d where d.id = draft_id
          and soundings_writes_for(person_id, d.organisation_id)))`,
    )
    this.change('draft_authors', 'added_at, left_at', `draft_id in ${authored}`)
  }

  private openWriting(): void {
    this.add('draft_parts', `draft_id in ${written}`)
    this.change('draft_parts', 'place, title, minutes, text, version, is_removed', `draft_id in ${written}`)
    this.add('draft_blocks', `draft_id in ${written} and (saved_by_id is null or saved_by_id = ${viewer})`)
    this.change(
      'draft_blocks',
      'part_id, place, content, version, saved_at, saved_by_id, is_removed',
      `draft_id in ${written}`,
      `draft_id in ${written} and saved_by_id = ${viewer}`,
    )
    this.add('draft_changes', `person_id = ${viewer} and draft_id in ${written}`)
    this.add('draft_comments', `said_by_id = ${viewer} and settled_at is null and draft_id in ${readable}`)
    this.change(
      'draft_comments',
      'settled_by_id, settled_at',
      `draft_id in ${readable} and (said_by_id = ${viewer} or draft_id in ${authored})`,
      `settled_by_id = ${viewer}`,
    )
  }

  private add(table: string, condition: string): void {
    this.addSql(`create policy ${table}_added on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private change(table: string, columns: string, condition: string, after = condition): void {
    this.addSql(`grant update (${columns}) on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_changed on "${table}" for update to soundings_app
      using (${condition}) with check (${after});`)
  }

  private functions(): void {
    for (const each of [
      writeWhileOpen,
      noteMediaUses,
      contentOfDraft,
      findModule,
      publishDraft,
      retireModule,
      moveDraft,
      forgetNameInDrafts,
    ])
      this.addSql(each)
    for (const signature of [
      'soundings_content_of_draft(uuid)',
      'soundings_find_module(text)',
      'soundings_publish_draft(uuid, timestamptz)',
      'soundings_retire_module(text)',
    ])
      this.addSql(`revoke execute on function ${signature} from public;`)
    this.openTo('soundings_move_draft(uuid, int, text, text, uuid, timestamptz)')
    this.addSql('grant execute on function soundings_content_of_draft(uuid) to soundings_app;')
    for (const table of ['draft_parts', 'draft_blocks'])
      this.addSql(`create trigger ${table}_while_open before insert or update on "${table}"
        for each row when (current_user = 'soundings_app') execute function soundings_write_while_open();`)
    this.addSql(`create trigger draft_blocks_note_media after insert or update of content on "draft_blocks"
      for each row execute function soundings_note_media_uses();`)
    this.addSql(`create trigger people_forget_name_in_drafts after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_drafts();`)
  }

  /** What somebody wrote, said and decided, without who else had a part in it. */
  private showHolders(): void {
    for (const [name, select] of holders) {
      this.addSql(`create function soundings_held_${name}() returns setof jsonb
        language sql stable security definer set search_path = public, pg_temp as $$ ${select} $$;`)
      this.openTo(`soundings_held_${name}()`)
    }
  }
}
