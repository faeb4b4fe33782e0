import { Migration } from '@mikro-orm/migrations'

const viewer = '(select soundings_viewer())'

/**
 * Confirmations given by mistake and taken back within a day: by whoever gave them, appended, and through one function,
 * which also lets the request wait again where its version still stands. Owners see that it was taken back.
 */
export class Migration20261127000400_confirmations_taken_back extends Migration {
  override up(): void {
    this.addSql(
      `create table "confirmation_retractions" ("request_id" uuid not null, "person_id" uuid not null, "recorded_at" timestamptz not null, primary key ("request_id"));`,
    )
    this.addSql(`create index "confirmation_retractions_person_id_index" on "confirmation_retractions" ("person_id");`)
    this.addSql(`alter table "confirmation_retractions" add constraint "confirmation_retractions_person_id_foreign"
      foreign key ("person_id") references "people" ("id");`)
    this.addSql(`alter table "confirmation_retractions" add constraint "confirmation_retractions_request_id_foreign"
      foreign key ("request_id") references "confirmation_requests" ("id") on update cascade on delete cascade;`)
    this.addSql('alter table "confirmation_retractions" enable row level security;')
    this.addSql('grant select on "confirmation_retractions" to soundings_app;')
    this.addSql(`create policy confirmation_retractions_own on "confirmation_retractions" for select to soundings_app
      using (person_id = ${viewer});`)
    this.addSql(`create policy confirmation_retractions_given on "confirmation_retractions" for select to soundings_app
      using (request_id in (select request_id from confirmation_answers where answered_by_id = ${viewer}));`)
    this.addSql(`create trigger confirmation_retractions_told after insert on "confirmation_retractions" for each row
      when (soundings_viewer() is not null) execute function soundings_tell_of_advice();`)
    this.addSql(takeBack)
    const signature = 'soundings_take_back_confirmations(uuid[], uuid[], timestamptz)'
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }
}

/** Ids beside one another: a request that was confirmed, and what it waits under from now on. */
const takeBack = `create function soundings_take_back_confirmations(ids uuid[], fresh uuid[], at timestamptz)
  returns setof uuid language sql volatile security definer set search_path = public, pg_temp as $$
  with given as (select unnest(ids) as request_id, unnest(fresh) as fresh_id),
  taken as (
    insert into confirmation_retractions (request_id, person_id, recorded_at)
    select answered.request_id, answered.person_id, at from confirmation_answers answered
      join given on given.request_id = answered.request_id
     where answered.answered_by_id = soundings_viewer() and answered.person_id <> soundings_viewer()
       and answered.answer = 'CONFIRMED' and answered.recorded_at > at - interval '24 hours'
    on conflict do nothing returning request_id),
  again as (
    insert into confirmation_requests (id, person_id, piece_version_id, asked_id, asked_at)
    select given.fresh_id, asked.person_id, asked.piece_version_id, asked.asked_id, asked.asked_at
      from taken join given on given.request_id = taken.request_id
      join confirmation_requests asked on asked.id = taken.request_id
      join evidence_pieces piece on piece.id = asked.piece_version_id
     where not piece.is_withdrawn and not exists (
       select from evidence_pieces newer where newer.piece_id = piece.piece_id and newer.version > piece.version))
  select request_id from taken $$;`
