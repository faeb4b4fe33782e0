import { Migration } from '@mikro-orm/migrations'

/** Tables of one person's own: seen and written by nobody else. */
const personal = ['block_answers', 'module_places']

/**
 * Learning inside a module: the version somebody is on, what they answered, and where they are. Answers are added and never
 * changed; the place is one row that moves.
 */
export class Migration20261127001100_lessons extends Migration {
  override up(): void {
    this.enrolments()
    this.addSql(
      `create table "block_answers" ("id" uuid not null, "person_id" uuid not null, "module_code" text not null, "version_number" int not null, "block_id" text not null, "answer" jsonb not null, "confidence" smallint null, "is_right" boolean null, "share" real null, "answered_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create index "block_answers_person_id_module_code_block_id_index" on "block_answers" ("person_id", "module_code", "block_id");`,
    )
    this.addSql(
      `alter table "block_answers" add constraint block_answers_confidence_check check (confidence >= 1 and confidence <= 3);`,
    )
    this.addSql(
      `create table "module_places" ("person_id" uuid not null, "module_code" text not null, "block_id" text not null, "updated_at" timestamptz not null, primary key ("person_id", "module_code"));`,
    )
    for (const table of personal) this.protectOwn(table)
    this.addSql('grant update (block_id, updated_at) on "module_places" to soundings_app;')
    this.addSql(`create policy module_places_move on "module_places" for update to soundings_app
      using (person_id = (select soundings_viewer())) with check (person_id = (select soundings_viewer()));`)
  }

  private enrolments(): void {
    this.addSql(
      `alter table "enrolments" add column "version_number" int null, add column "left_out_reason" text null;`,
    )
    this.addSql('grant update (version_number, left_out_reason) on "enrolments" to soundings_app;')
  }

  private protectOwn(table: string): void {
    for (const [column, other, key] of [
      ['person_id', 'people', 'id'],
      ['module_code', 'modules', 'code'],
    ])
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("${key}")${table === 'module_places' ? ' on update cascade on delete cascade' : ''};`,
      )
    const own = 'person_id = (select soundings_viewer())'
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app using (${own});`)
    this.addSql(`create policy ${table}_append on "${table}" for insert to soundings_app with check (${own});`)
  }
}
