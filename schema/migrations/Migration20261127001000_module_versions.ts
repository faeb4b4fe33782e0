import { Migration } from '@mikro-orm/migrations'

/**
 * What modules are learnt from, in versions that nobody changes, and the guidelines they cite. People who are signed in read
 * both. A version is added by `soundings_publish_version` alone, which operations may not call: whoever lets them publish
 * does so in a function of its own that first asks whether the version was approved.
 */
export class Migration20261127001000_module_versions extends Migration {
  override up(): void {
    this.versions()
    this.guidelines()
    this.addSql(keepVersions)
    this.addSql(`create trigger module_versions_stay before update or delete on "module_versions"
      for each row execute function soundings_keep_module_version();`)
    this.addSql(publishVersion)
    this.addSql('revoke execute on function soundings_publish_version(text, jsonb, text, timestamptz) from public;')
  }

  private versions(): void {
    this.addSql(
      `create table "module_versions" ("module_code" text not null, "number" int not null, "content" jsonb not null, "change_note" text not null, "guideline_codes" text[] not null, "checksum" text not null, "published_at" timestamptz not null, primary key ("module_code", "number"));`,
    )
    this.addSql(
      `alter table "module_versions" add constraint "module_versions_module_code_foreign" foreign key ("module_code") references "modules" ("code");`,
    )
    this.addSql(`alter table "module_versions" add constraint module_versions_number_check check (number > 0);`)
    this.readBySignedIn('module_versions')
  }

  private guidelines(): void {
    this.addSql(
      `create table "guidelines" ("code" text not null, "title" text not null, "publisher" text not null, "year" smallint not null, "url" text null, "superseded_by_code" text null, "superseded_on" date null, primary key ("code"));`,
    )
    this.addSql(
      `alter table "guidelines" add constraint "guidelines_superseded_by_code_foreign" foreign key ("superseded_by_code") references "guidelines" ("code") on delete set null;`,
    )
    this.addSql(
      `alter table "guidelines" add constraint guidelines_superseded_check check ((superseded_by_code is null) = (superseded_on is null));`,
    )
    this.addSql(`alter table "guidelines" add constraint guidelines_other_check check (superseded_by_code <> code);`)
    this.readBySignedIn('guidelines')
    this.addSql('grant update (superseded_by_code, superseded_on) on "guidelines" to soundings_app;')
    this.addSql(editsContent)
    this.addSql('revoke execute on function soundings_edits_content() from public;')
    this.addSql('grant execute on function soundings_edits_content() to soundings_app;')
    const editor = '(select soundings_edits_content())'
    this.addSql(`create policy guidelines_supersede on "guidelines" for update to soundings_app
      using (${editor}) with check (${editor});`)
  }

  private readBySignedIn(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_read on "${table}" for select to soundings_app
      using ((select soundings_viewer()) is not null);`)
  }
}

/** Whether the viewer writes, checks or looks after what is published, anywhere. */
const editsContent = `create function soundings_edits_content() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships where person_id = soundings_viewer() and ended_at is null
    and role in ('AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR')
    and soundings_today() between from_on and coalesce(to_on, 'infinity')) $$;`

/** People are on a version, and what they answered was asked by it. */
const keepVersions = `create function soundings_keep_module_version() returns trigger language plpgsql as $$
  begin
    raise exception 'A version of a module is never changed: publish another one';
  end $$;`

/** The next number; the latest one where nothing changed. Two at once wait for each other at the row of the module. */
const publishVersion = `create function soundings_publish_version(module text, body jsonb, note text, at timestamptz)
  returns int language plpgsql volatile set search_path = public, pg_temp as $$
  declare
    latest module_versions;
    digest text := encode(sha256(convert_to(body::text, 'UTF8')), 'hex');
  begin
    perform from modules where code = module for update;
    select * into latest from module_versions where module_code = module order by number desc limit 1;
    if latest.checksum = digest then return latest.number; end if;
    insert into module_versions (module_code, number, content, change_note, guideline_codes, checksum, published_at)
    values (module, coalesce(latest.number, 0) + 1, body, note,
      array(select distinct block #>> '{content,guideline}' from jsonb_path_query(body, '$.parts[*].blocks[*]') as block
             where block #>> '{content,kind}' = 'GUIDELINE' order by 1), digest, at);
    return coalesce(latest.number, 0) + 1;
  end $$;`
