import { Migration } from '@mikro-orm/migrations'

const own = 'person_id = (select soundings_viewer())'
const reading = 'language sql stable security definer set search_path = public, pg_temp'

/** Private addresses of calendars. Owners see and end their own; whose one is, is told to whoever holds its address. */
export class Migration20261128000410_calendar_feeds extends Migration {
  override up(): void {
    this.addSql(
      `create table "calendar_feeds" ("id" uuid not null, "person_id" uuid not null, "token_hash" text not null, "made_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(`alter table "calendar_feeds" add constraint "calendar_feeds_token_hash_unique" unique ("token_hash");`)
    this.addSql(
      `create unique index "calendar_feeds_one_each" on "calendar_feeds" ("person_id") where revoked_at is null;`,
    )
    this.addSql(`create index "calendar_feeds_person_id_index" on "calendar_feeds" ("person_id");`)
    this.addSql(
      `alter table "calendar_feeds" add constraint "calendar_feeds_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql('alter table "calendar_feeds" enable row level security;')
    this.addSql('grant select (id, person_id, made_at, revoked_at) on "calendar_feeds" to soundings_app;')
    this.addSql('grant insert, update (revoked_at) on "calendar_feeds" to soundings_app;')
    this.addSql(`create policy calendar_feeds_own on "calendar_feeds" for select to soundings_app using (${own});`)
    this.addSql(`create policy calendar_feeds_made on "calendar_feeds" for insert to soundings_app
      with check (${own} and revoked_at is null);`)
    this.addSql(`create policy calendar_feeds_revoked on "calendar_feeds" for update to soundings_app
      using (${own}) with check (${own} and revoked_at is not null);`)
    this.define(
      'soundings_calendar_of(text)',
      'uuid',
      'select person_id from calendar_feeds where token_hash = $1 and revoked_at is null',
    )
    this.define(
      'soundings_held_calendar_feeds()',
      'setof jsonb',
      `select to_jsonb(held) - array['token_hash']::text[] from calendar_feeds held where person_id = soundings_viewer()`,
    )
  }

  private define(signature: string, returns: string, select: string): void {
    this.addSql(`create function ${signature} returns ${returns} ${reading} as $$ ${select} $$;`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }
}
