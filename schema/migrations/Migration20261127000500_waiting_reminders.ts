import { Migration } from '@mikro-orm/migrations'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/**
 * That the weekly letter told somebody of requests that wait for their word: twice for each, and no more. People see their
 * own; the service alone writes, and asks what waits for whom.
 */
export class Migration20261127000500_waiting_reminders extends Migration {
  override up(): void {
    this.addSql(
      `create table "sent_waiting_reminders" ("id" uuid not null, "person_id" uuid not null, "request_id" uuid not null, "sent_on" date not null, "sent_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "sent_waiting_reminders_request_id_index" on "sent_waiting_reminders" ("request_id");`)
    this.addSql(`alter table "sent_waiting_reminders"
      add constraint "sent_waiting_reminders_person_id_request_id_sent_on_unique" unique ("person_id", "request_id", "sent_on");`)
    this.addSql(`alter table "sent_waiting_reminders" add constraint "sent_waiting_reminders_person_id_foreign"
      foreign key ("person_id") references "people" ("id");`)
    this.addSql(`alter table "sent_waiting_reminders" add constraint "sent_waiting_reminders_request_id_foreign"
      foreign key ("request_id") references "confirmation_requests" ("id") on update cascade on delete cascade;`)
    this.addSql('alter table "sent_waiting_reminders" enable row level security;')
    this.addSql('grant select on "sent_waiting_reminders" to soundings_app;')
    this.addSql(`create policy sent_waiting_reminders_own on "sent_waiting_reminders" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(waitingFor)
    this.addSql('revoke execute on function soundings_waiting_for(uuid) from public;')
  }
}

/** As the queue of that person has it: what was asked of them, and of whom they cover for today. */
const waitingFor = `create function soundings_waiting_for(person uuid)
  returns table (id uuid, owner_id uuid, asked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select request.id, request.person_id, request.asked_at from confirmation_requests request
   where request.person_id <> person
     and not exists (select from confirmation_answers answered where answered.request_id = request.id)
     and (request.asked_id = person or request.asked_id in (
       select latest.person_id from (
         select distinct on (person_id) * from confirmation_deputies order by person_id, recorded_at desc, id desc) latest
         join memberships theirs on theirs.person_id = latest.person_id and ${inForce('theirs')}
         join memberships own on own.organisation_id = theirs.organisation_id and own.person_id = person and ${inForce('own')}
        where latest.deputy_id = person and soundings_today() between latest.from_on and latest.until_on)) $$;`
