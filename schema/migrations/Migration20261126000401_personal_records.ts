import { Migration } from '@mikro-orm/migrations'

const definer = 'language sql stable security definer set search_path = public, pg_temp'

const own = (table: string, column: string, secrets: readonly string[]): string =>
  `select to_jsonb(held) - array[${secrets.map(secret => `'${secret}'`).join(', ')}]::text[] from ${table} held
    where ${column} = soundings_viewer()`

/** Tables of which rows stay after an erasure, without what tells who it was: decisions that were signed, and by whom. */
const kept = ['ratings', 'memberships', 'membership_versions', 'record_requests']

/**
 * What a person may have of everything held of them, and the one way in which a record is erased: by the person, of the
 * person, leaving a line that says so. Everything with a person's id goes, unless it is named here as kept.
 */
export class Migration20261126000401_personal_records extends Migration {
  override up(): void {
    this.recordRequests()
    this.showWhatIsClosed()
    this.eraseRecords()
  }

  private recordRequests(): void {
    this.addSql(
      `create table "record_requests" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "asked_at" timestamptz not null, "rows_by_table" jsonb not null, primary key ("id"));`,
    )
    this.addSql('create index "record_requests_person_id_index" on "record_requests" ("person_id");')
    this.addSql(`alter table "record_requests" add constraint "record_requests_person_id_foreign"
      foreign key ("person_id") references "people" ("id");`)
    this.addSql('alter table "record_requests" enable row level security;')
    this.addSql('grant select, insert on "record_requests" to soundings_app;')
    this.addSql(`create policy record_requests_own on "record_requests" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy record_requests_append on "record_requests" for insert to soundings_app
      with check (person_id = (select soundings_viewer()) and kind = 'EXPORT');`)
  }

  /** The viewer's own rows of tables that operations cannot read, without the secrets in them. */
  private showWhatIsClosed(): void {
    this.open('users', own('users', 'id', []))
    this.open('sessions', own('sessions', 'user_id', ['token']))
    this.open('accounts', own('accounts', 'user_id', ['password', 'access_token', 'refresh_token', 'id_token']))
    // What the viewer recorded of others is theirs as well; of whom it is, is the others'.
    this.open(
      'ratings_given',
      `select jsonb_build_object('capability_code', capability_code, 'kind', kind, 'value', value, 'rated_on', rated_on,
         'recorded_at', recorded_at) from ratings
        where kind <> 'SELF' and person_id <> soundings_viewer() and soundings_viewer() = any(assessor_ids)`,
    )
    this.open(
      'role_changes_made',
      `select jsonb_build_object('role', role, 'version', version, 'from_on', from_on, 'to_on', to_on,
         'ended_at', ended_at, 'changed_at', changed_at) from membership_versions
        where changed_by = soundings_viewer() and person_id <> soundings_viewer()`,
    )
  }

  private open(name: string, select: string): void {
    this.addSql(`create function soundings_held_${name}() returns setof jsonb ${definer} as $$ ${select} $$;`)
    this.addSql(`revoke execute on function soundings_held_${name}() from public;`)
    this.addSql(`grant execute on function soundings_held_${name}() to soundings_app;`)
  }

  private eraseRecords(): void {
    this.addSql(`create function soundings_pseudonym(person uuid) returns text language sql immutable as
      $$ select 'Person ' || upper(left(md5(person::text), 8)) $$;`)
    this.addSql(deleteRows)
    this.addSql(eraseViewer)
    for (const signature of ['soundings_delete_rows_of(uuid)', 'soundings_erase_viewer(timestamptz)'])
      this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql('grant execute on function soundings_erase_viewer(timestamptz) to soundings_app;')
  }
}

/** By whatever order the tables ask for: what another row still needs is tried again once that one is gone. */
const deleteRows = `create function soundings_delete_rows_of(person uuid) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    place record;
    gone int;
    is_waiting boolean := true;
    counts jsonb := '{}';
  begin
    for attempt in 1..10 loop
      exit when not is_waiting;
      is_waiting := false;
      for place in
        select c.table_name, c.column_name from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('person_id', 'user_id')
           and c.table_name not in (${kept.map(table => `'${table}'`).join(', ')})
         order by c.table_name
      loop
        begin
          execute format('delete from %I where %I = $1', place.table_name, place.column_name) using person;
          get diagnostics gone = row_count;
          if gone > 0 then
            counts := counts || jsonb_build_object(place.table_name, coalesce((counts ->> place.table_name)::int, 0) + gone);
          end if;
        exception when foreign_key_violation then is_waiting := true;
        end;
      end loop;
    end loop;
    if is_waiting then raise exception 'Something held of a person could not be erased'; end if;
    return counts;
  end $$;`

const eraseViewer = `create function soundings_erase_viewer(asked timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    viewer uuid := soundings_viewer();
    own_name text;
    own_email text;
    pseudonym text := soundings_pseudonym(soundings_viewer());
    counts jsonb;
  begin
    select name into own_name from people where id = viewer for update;
    select email into own_email from users where id = viewer;
    if own_email is null then raise exception 'There is no record of the viewer to erase'; end if;
    update memberships
       set ended_at = asked, version = version + 1, changed_by = viewer, changed_at = asked,
           to_on = case when from_on <= soundings_today() then soundings_today() else to_on end
     where person_id = viewer and ended_at is null and coalesce(to_on, 'infinity') >= soundings_today();
    delete from rating_retractions where person_id = viewer;
    delete from ratings where person_id = viewer and kind = 'SELF';
    update ratings set note = null where person_id = viewer and note is not null;
    update ratings
       set note = replace(note, own_name, pseudonym),
           assessor_names = array(
             select case when signed.id = viewer then pseudonym else signed.name end
               from unnest(assessor_ids, assessor_names) with ordinality as signed(id, name, place) order by signed.place)
     where viewer = any(assessor_ids);
    counts := soundings_delete_rows_of(viewer);
    delete from verifications
     where value = viewer::text or strpos(lower(identifier), lower(own_email)) > 0 or strpos(lower(value), lower(own_email)) > 0;
    delete from users where id = viewer;
    update people set name = pseudonym where id = viewer;
    insert into record_requests (id, person_id, kind, asked_at, rows_by_table)
    values (gen_random_uuid(), viewer, 'ERASURE', asked, counts);
    return counts;
  end $$;`
