import { Migration } from '@mikro-orm/migrations'

const viewer = '(select soundings_viewer())'

/** What an owner may change of what is theirs; the octets, and what was found in them, stay as they came. */
const changeable = [
  'title',
  'source',
  'permission',
  'permission_note',
  'rarity_note',
  'millimetres_per_pixel',
  'checks',
  'confirmed_by_id',
  'confirmed_at',
  'version',
]

/**
 * Images, clips and files that modules are made with. Owners see and describe their own; what a published module uses is
 * open to anybody signed in, and so is what the service drew itself; the rest only to who may read a draft that uses it.
 */
export class Migration20261127000600_media extends Migration {
  override up(): void {
    this.media()
    this.files()
    this.uses()
    this.nameReaders()
    this.open()
    this.showHolders()
    this.forgetNames()
  }

  private media(): void {
    this.addSql(
      `create table "media" ("id" uuid not null, "owner_id" uuid null, "organisation_id" uuid null, "derived_from_id" uuid null, "kind" text not null, "content_type" text not null, "bytes" int not null, "sha256" text not null, "width" int null, "height" int null, "frames" int null, "frames_per_second" double precision null, "duration_milliseconds" int null, "millimetres_per_pixel" double precision null, "file_name" text null, "title" text not null, "source" text null, "permission" text null, "permission_note" text null, "rarity_note" text null, "is_synthetic" boolean not null, "checks" text[] not null, "confirmed_by_id" uuid null, "confirmed_at" timestamptz null, "removed" text[] not null, "version" int not null, "created_at" timestamptz not null, primary key ("id"));`,
    )
    for (const column of ['owner_id', 'derived_from_id'])
      this.addSql(`create index "media_${column}_index" on "media" ("${column}");`)
    this.addSql(
      `alter table "media" add constraint "media_kind_check" check (kind = any (array['IMAGE'::text, 'CLIP'::text, 'FILE'::text]));`,
    )
    this.addSql(
      `alter table "media" add constraint "media_confirmed_check" check ((confirmed_by_id is null) = (confirmed_at is null));`,
    )
    for (const [column, table, rule] of [
      ['owner_id', 'people', ' on delete no action'],
      ['organisation_id', 'organisations', ' on delete no action'],
      ['derived_from_id', 'media', ' on delete set null'],
      ['confirmed_by_id', 'people', ' on delete no action'],
    ])
      this.addSql(`alter table "media" add constraint "media_${column}_foreign"
        foreign key ("${column}") references "${table}" ("id")${rule};`)
  }

  private files(): void {
    this.addSql(
      `create table "media_files" ("media_id" uuid not null, "size" text not null, "position" smallint not null, "sha256" text not null, "content_type" text not null, "bytes" int not null, "width" int null, "height" int null, primary key ("media_id", "size"));`,
    )
    this.addSql('create index "media_files_sha256_index" on "media_files" ("sha256");')
    this.addSql(`alter table "media_files" add constraint "media_files_media_id_foreign"
      foreign key ("media_id") references "media" ("id") on delete cascade;`)
  }

  /** Whoever keeps drafts and versions writes these from what they hold; what is used cannot be deleted. */
  private uses(): void {
    this.addSql(
      `create table "media_uses" ("holder_id" uuid not null, "media_id" uuid not null, "is_published" boolean not null, primary key ("holder_id", "media_id"));`,
    )
    this.addSql('create index "media_uses_media_id_index" on "media_uses" ("media_id");')
    this.addSql(`alter table "media_uses" add constraint "media_uses_media_id_foreign"
      foreign key ("media_id") references "media" ("id");`)
    this.addSql('alter table "media_uses" enable row level security;')
  }

  private nameReaders(): void {
    this.define(
      'soundings_media_is_published(media uuid)',
      'select exists (select from media_uses used where used.media_id = media and used.is_published)',
    )
    // Replaced by whoever keeps drafts: whether one that the viewer may read refers to it. Until there are any, none does.
    this.define('soundings_media_is_in_my_drafts(media uuid)', 'select false')
    this.define(
      'soundings_makes_media()',
      `select exists (select from memberships held where held.person_id = soundings_viewer() and held.ended_at is null
         and held.role in ('AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR')
         and soundings_today() between held.from_on and coalesce(held.to_on, 'infinity'))`,
    )
  }

  private define(signature: string, body: string): void {
    this.addSql(`create function ${signature} returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$;`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private open(): void {
    for (const table of ['media', 'media_files']) {
      this.addSql(`alter table "${table}" enable row level security;`)
      this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    }
    this.addSql(`grant update (${changeable.join(', ')}) on "media" to soundings_app;`)
    this.addSql(`create policy media_shown on "media" for select to soundings_app
      using (owner_id = ${viewer} or (${viewer} is not null
        and (is_synthetic or soundings_media_is_published(id) or soundings_media_is_in_my_drafts(id))));`)
    this.addSql(`create policy media_made on "media" for insert to soundings_app
      with check (owner_id = ${viewer} and not is_synthetic and confirmed_at is null and soundings_makes_media());`)
    this.addSql(`create policy media_changed on "media" for update to soundings_app
      using (owner_id = ${viewer})
      with check (owner_id = ${viewer} and (confirmed_by_id is null or confirmed_by_id = ${viewer}));`)
    this.addSql(`create policy media_files_shown on "media_files" for select to soundings_app
      using (${viewer} is not null and exists (select from media shown where shown.id = media_id));`)
    this.addSql(`create policy media_files_made on "media_files" for insert to soundings_app
      with check (exists (select from media own where own.id = media_id and own.owner_id = ${viewer}));`)
  }

  /** What somebody brought or confirmed, without who else had a part in it. */
  private showHolders(): void {
    this.addSql(`create function soundings_held_media_brought() returns setof jsonb
      language sql stable security definer set search_path = public, pg_temp as
      $$ select to_jsonb(m) - array['owner_id', 'confirmed_by_id'] from media m
          where m.owner_id = soundings_viewer() or m.confirmed_by_id = soundings_viewer() $$;`)
    this.addSql('revoke execute on function soundings_held_media_brought() from public;')
    this.addSql('grant execute on function soundings_held_media_brought() to soundings_app;')
  }

  /** With a record goes what it brought and nothing uses; from what stays, its name. */
  private forgetNames(): void {
    this.addSql(`create function soundings_forget_name_in_media() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from media where owner_id = new.id
          and not exists (select from media_uses used where used.media_id = media.id);
        update media set title = replace(title, old.name, new.name), source = replace(source, old.name, new.name),
          file_name = null, permission_note = replace(permission_note, old.name, new.name),
          rarity_note = replace(rarity_note, old.name, new.name) where owner_id = new.id;
        return null;
      end $$;`)
    this.addSql('revoke execute on function soundings_forget_name_in_media() from public;')
    this.addSql(`create trigger people_forget_name_in_media after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_media();`)
  }
}
