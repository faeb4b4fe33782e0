import { Migration } from '@mikro-orm/migrations'
import { confirmObservation, receiveObservation, type DefinedFunction } from './observation-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/**
 * Observation in the room. Who asks sees what is theirs; an assessor without an account reaches one request by its link,
 * through functions that tell no more than the form needs, and add one observation to it at most.
 */
export class Migration20261126002200_observations extends Migration {
  override up(): void {
    this.addSql(`alter table "organisations" add column "safety_route" text null;`)
    this.makeTables()
    this.makeKeys()
    this.protect()
    this.nameAssessors()
    this.openToLearners()
    for (const made of [receiveObservation, confirmObservation]) for (const each of made) this.define(each)
    this.showHolders()
    this.forgetWithAccounts()
  }

  private makeTables(): void {
    this.addSql(
      `create table "assessors" ("id" uuid not null, "email" text not null, "proven_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "assessor_devices" ("token_hash" text not null, "assessor_id" uuid not null, "known_at" timestamptz not null, primary key ("token_hash"));`,
    )
    this.addSql(
      `create table "observation_forms" ("code" text not null, "version" int not null, "organisation_id" uuid null, "content" jsonb not null, "published_at" timestamptz not null, primary key ("code", "version"));`,
    )
    this.addSql(
      `create table "observation_requests" ("id" uuid not null, "person_id" uuid not null, "form_code" text not null, "form_version" int not null, "about" text not null, "capability_codes" text[] not null, "route" text not null, "asked_of_email" text null, "asked_of_id" uuid null, "made_at" timestamptz not null, "renewed_at" timestamptz not null, "expires_at" timestamptz not null, "withdrawn_at" timestamptz null, "reminder_days" date[] not null, "version" int not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "observation_links" ("token_hash" text not null, "request_id" uuid not null, "request_version" int not null, primary key ("token_hash"));`,
    )
    this.addSql(
      `create table "observations" ("id" uuid not null, "request_id" uuid not null, "person_id" uuid not null, "answers" jsonb not null, "ratings" jsonb not null, "comment" text null, "observed_on" date not null, "assessor_name" text not null, "registration_body" text null, "registration_number" text null, "assessor_email" text null, "assessor_id" uuid null, "colleague_id" uuid null, "is_typed_in" boolean not null, "received_at" timestamptz not null, "proven_at" timestamptz null, "proof_hash" text null, "proof_expires_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `create table "observation_replies" ("id" uuid not null, "observation_id" uuid not null, "person_id" uuid not null, "kind" text not null, "text" text null, "replied_at" timestamptz not null, primary key ("id"));`,
    )
  }

  private makeKeys(): void {
    this.addSql(`alter table "assessors" add constraint "assessors_email_unique" unique ("email");`)
    this.addSql(`alter table "observations" add constraint "observations_request_id_unique" unique ("request_id");`)
    this.addSql(`alter table "observations" add constraint "observations_proof_hash_unique" unique ("proof_hash");`)
    const references: readonly (readonly [string, string, string, string])[] = [
      ['assessor_devices', 'assessor_id', 'assessors', ' on delete cascade'],
      ['observation_forms', 'organisation_id', 'organisations', ' on delete set null'],
      ['observation_requests', 'person_id', 'people', ''],
      ['observation_requests', 'asked_of_id', 'people', ' on delete set null'],
      ['observation_links', 'request_id', 'observation_requests', ' on delete cascade'],
      ['observations', 'request_id', 'observation_requests', ''],
      ['observations', 'person_id', 'people', ''],
      ['observations', 'assessor_id', 'assessors', ' on delete set null'],
      ['observations', 'colleague_id', 'people', ' on delete set null'],
      ['observation_replies', 'observation_id', 'observations', ''],
      ['observation_replies', 'person_id', 'people', ''],
    ]
    for (const [table, column, other, rule] of references) {
      if (column !== 'request_id' || table !== 'observations')
        this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign"
        foreign key ("${column}") references "${other}" ("id")${rule};`)
    }
  }

  private protect(): void {
    for (const table of [
      'assessors',
      'assessor_devices',
      'observation_forms',
      'observation_requests',
      'observation_links',
      'observations',
      'observation_replies',
    ])
      this.addSql(`alter table "${table}" enable row level security;`)
  }

  /** Past the policy of memberships, and no more than names of those who may assess the viewer. */
  private nameAssessors(): void {
    this.define([
      'soundings_may_assess(assessor uuid, learner uuid)',
      'boolean',
      `${definer} as $$ select exists (select from memberships mine
          join memberships theirs on theirs.organisation_id = mine.organisation_id
         where mine.person_id = assessor and mine.role = 'ASSESSOR' and theirs.person_id = learner
           and assessor <> learner and ${inForce('mine')} and ${inForce('theirs')}) $$`,
    ])
    this.define([
      'soundings_possible_assessors()',
      'table (id uuid, name text)',
      `${definer} as $$ select distinct p.id, p.name from memberships mine
          join memberships theirs on theirs.organisation_id = mine.organisation_id and theirs.role = 'ASSESSOR'
          join people p on p.id = theirs.person_id
         where mine.person_id = soundings_viewer() and p.id <> soundings_viewer()
           and ${inForce('mine')} and ${inForce('theirs')} $$`,
    ])
    this.define([
      'soundings_address_of_assessor(assessor uuid)',
      'text',
      `${definer} as $$ select u.email from users u where u.id = assessor
         and u.id in (select id from soundings_possible_assessors()) $$`,
    ])
  }

  private openToLearners(): void {
    const administered = 'organisation_id in (select soundings_administered_organisations())'
    this.addSql('grant select, insert on "observation_forms" to soundings_app;')
    this.addSql(`create policy observation_forms_seen on "observation_forms" for select to soundings_app
      using (organisation_id is null or ${administered}
        or organisation_id in (select organisation_id from memberships where person_id = ${viewer}));`)
    this.addSql(`create policy observation_forms_added on "observation_forms" for insert to soundings_app
      with check (${administered});`)
    this.addSql('grant update (safety_route) on "organisations" to soundings_app;')
    this.addSql(`create policy organisations_safety on "organisations" for update to soundings_app
      using (id in (select soundings_administered_organisations()))
      with check (id in (select soundings_administered_organisations()));`)
    this.addSql('grant select, insert on "observation_requests", "observation_replies" to soundings_app;')
    this.addSql(
      'grant update (expires_at, renewed_at, version, withdrawn_at) on "observation_requests" to soundings_app;',
    )
    this.addSql('grant insert on "observation_links", "observations" to soundings_app;')
    this.addSql(`grant select (id, request_id, person_id, answers, ratings, comment, observed_on, assessor_name,
      registration_body, registration_number, is_typed_in, received_at, proven_at) on "observations" to soundings_app;`)
    for (const table of ['observation_requests', 'observations', 'observation_replies'])
      this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app using (person_id = ${viewer});`)
    this.addSql(`create policy observation_requests_made on "observation_requests" for insert to soundings_app
      with check (person_id = ${viewer} and reminder_days = '{}'
        and (asked_of_id is null or asked_of_id in (select id from soundings_possible_assessors())));`)
    this.addSql(`create policy observation_requests_changed on "observation_requests" for update to soundings_app
      using (person_id = ${viewer}) with check (person_id = ${viewer});`)
    const own = (table: string): string => `(select id from ${table} where person_id = ${viewer})`
    this.addSql(`create policy observation_links_made on "observation_links" for insert to soundings_app
      with check (request_id in ${own('observation_requests')});`)
    this.addSql(`create policy observations_typed on "observations" for insert to soundings_app
      with check (person_id = ${viewer} and is_typed_in and proven_at is null and assessor_id is null
        and colleague_id is null and request_id in ${own('observation_requests')});`)
    this.addSql(`create policy observation_replies_made on "observation_replies" for insert to soundings_app
      with check (person_id = ${viewer} and observation_id in ${own('observations')});`)
  }

  private showHolders(): void {
    this.show(
      'observations',
      `select to_jsonb(held) - array['assessor_email', 'proof_hash']::text[] from observations held
        where person_id = soundings_viewer()`,
    )
    const address = '(select lower(email) from users where id = soundings_viewer())'
    this.show(
      'observations_given',
      `select jsonb_build_object('assessor_name', o.assessor_name, 'registration_body', o.registration_body,
         'registration_number', o.registration_number, 'assessor_email', o.assessor_email, 'ratings', o.ratings,
         'observed_on', o.observed_on, 'received_at', o.received_at, 'proven_at', o.proven_at) from observations o
         left join assessors a on a.id = o.assessor_id
        where o.person_id <> soundings_viewer()
          and (o.colleague_id = soundings_viewer() or o.assessor_email = ${address} or a.email = ${address})`,
    )
    this.show(
      'observations_asked',
      `select jsonb_build_object('route', route, 'asked_of_email', asked_of_email, 'made_at', made_at,
         'expires_at', expires_at) from observation_requests
        where person_id <> soundings_viewer() and (asked_of_id = soundings_viewer() or asked_of_email = ${address})`,
    )
    this.show('assessors', `select to_jsonb(held) from assessors held where email = ${address}`)
  }

  private show(name: string, select: string): void {
    this.define([`soundings_held_${name}()`, 'setof jsonb', `${definer} as $$ ${select} $$`])
  }

  private define([signature, returns, body]: DefinedFunction): void {
    this.addSql(`create function ${signature} returns ${returns} ${body};`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    // Those that others use alone stay closed: one would append ratings again, the other tells who assesses whom.
    if (!/^soundings_(append_seen|may_assess)\(/.test(signature))
      this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  /** Who they said they were goes with the account of that address; what they saw stays, under the invented name. */
  private forgetWithAccounts(): void {
    this.addSql(`create function soundings_forget_assessor() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        pseudonym text := soundings_pseudonym(old.id);
        outsider uuid := (select id from assessors where email = lower(old.email));
      begin
        update observations set assessor_name = pseudonym, registration_body = null, registration_number = null,
          assessor_email = null, comment = replace(comment, assessor_name, pseudonym)
         where colleague_id = old.id or assessor_email = lower(old.email) or assessor_id = outsider;
        update ratings set assessor_names = array[pseudonym] where assessor_ids = array[outsider];
        update observation_requests set asked_of_email = null where asked_of_email = lower(old.email);
        delete from assessors where id = outsider;
        return null;
      end $$;`)
    this.addSql(`create trigger users_forget_assessor after delete on "users"
      for each row execute function soundings_forget_assessor();`)
  }
}
