import { Migration } from '@mikro-orm/migrations'
import type { DefinedFunction } from './observation-functions.ts'
import {
  forgetName,
  forgetWithAccount,
  keepSignedDecisions,
  openFolders,
  signOffDoors,
  signOffRules,
} from './sign-off-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const cascade = ' on update cascade on delete cascade'
const gone = ' on delete cascade'
const forgotten = ' on delete set null'
const decisions = ['sign_off_requests', 'sign_off_signers', 'sign_off_answers', 'sign_off_decisions']
const tables = [
  ...decisions,
  'sign_off_reversals',
  'sign_off_reversal_words',
  'signer_appointments',
  'starting_positions',
  'raised_requirements',
]

/**
 * Sign-offs by scope line. A request keeps the folder as it stood; those named in it give their word once; a decision ends
 * it and names the ratings it gives. Appended only, but for the end of an appointment.
 */
export class Migration20261126002300_signoffs extends Migration {
  override up(): void {
    this.makeDecisions()
    this.makeReversals()
    this.makeOrganisationTables()
    this.makeKeys()
    for (const made of [...signOffDoors, ...signOffRules]) this.define(made)
    for (const table of tables) this.protect(table)
    this.openToSigners()
    this.openDecisions()
    this.openReversals()
    this.openToOrganisations()
    this.openRatingsAndPieces()
    this.showHolders()
    this.forget()
  }

  private makeDecisions(): void {
    this.addSql(
      `create table "sign_off_requests" ("id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "role_profile_code" text not null, "role_title" text not null, "scope_line_code" text not null, "title" text not null, "route" text not null, "quorum" int not null, "items" jsonb not null, "requirements" jsonb not null, "piece_version_ids" uuid[] not null, "rating_ids" uuid[] not null, "asked_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "sign_off_signers" ("request_id" uuid not null, "signer_id" uuid not null, "person_id" uuid not null, "part" text not null, "has_trained" boolean not null, primary key ("request_id", "signer_id"));`,
    )
    this.addSql(
      `create table "sign_off_answers" ("request_id" uuid not null, "signer_id" uuid not null, "person_id" uuid not null, "answer" text not null, "has_trained" boolean not null, "reason" text null, "interest" text null, "needs" text null, "needed_by_on" date null, "qualified_by" text null, "qualification" text null, "answered_at" timestamptz not null, primary key ("request_id", "signer_id"));`,
    )
    this.addSql(
      `create table "sign_off_decisions" ("request_id" uuid not null, "person_id" uuid not null, "outcome" text not null, "words" text null, "signer_ids" uuid[] not null, "rating_ids" uuid[] not null, "decided_on" date not null, "decided_at" timestamptz not null, primary key ("request_id"));`,
    )
    for (const table of ['sign_off_signers', 'sign_off_answers'])
      this.addSql(`alter table "${table}" add constraint "${table}_other_check" check (signer_id <> person_id);`)
  }

  private makeReversals(): void {
    this.addSql(
      `create table "sign_off_reversals" ("id" uuid not null, "request_id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "title" text not null, "items" jsonb not null, "reason" text not null, "proposed_by_id" uuid not null, "second_id" uuid not null, "proposed_on" date not null, "proposed_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "sign_off_reversal_words" ("reversal_id" uuid not null, "kind" text not null, "person_id" uuid not null, "text" text null, "rating_ids" uuid[] not null, "said_at" timestamptz not null, primary key ("reversal_id", "kind"));`,
    )
  }

  private makeOrganisationTables(): void {
    this.addSql(
      `create table "signer_appointments" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "title" text not null, "reason" text not null, "registration_body" text not null, "registration_number" text not null, "area_codes" text[] not null, "capability_codes" text[] not null, "up_to" smallint not null, "from_on" date not null, "until_on" date null, "appointed_by_id" uuid not null, "appointed_at" timestamptz not null, "ended_at" timestamptz null, "ended_by_id" uuid null, primary key ("id"));`,
    )
    this.addSql(
      `create table "starting_positions" ("id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "lead_id" uuid not null, "qualification" text not null, "role_title" text not null, "lines" jsonb not null, "items" jsonb not null, "rating_ids" uuid[] not null, "award" text null, "awarded_on" date null, "programme" text not null, "limits" text null, "basis" text not null, "confirmed_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "raised_requirements" ("id" uuid not null, "organisation_id" uuid not null, "evidence_class_code" text null, "capability_code" text null, "rating" smallint not null, "kind" text not null, "count" int not null, "usual" int not null, "is_rare" boolean not null, "reason" text not null, "raised_by_id" uuid not null, "raised_on" date not null, "raised_at" timestamptz not null, primary key ("id"));`,
    )
  }

  private makeKeys(): void {
    const references: readonly (readonly [string, string, string, string])[] = [
      ['sign_off_requests', 'person_id', 'people', ''],
      ['sign_off_requests', 'organisation_id', 'organisations', ''],
      ['sign_off_signers', 'request_id', 'sign_off_requests', cascade],
      ['sign_off_signers', 'signer_id', 'people', cascade],
      ['sign_off_signers', 'person_id', 'people', ''],
      ['sign_off_answers', 'request_id', 'sign_off_requests', cascade],
      ['sign_off_answers', 'signer_id', 'people', cascade],
      ['sign_off_answers', 'person_id', 'people', ''],
      ['sign_off_decisions', 'request_id', 'sign_off_requests', cascade],
      ['sign_off_decisions', 'person_id', 'people', ''],
      ['sign_off_reversals', 'request_id', 'sign_off_requests', gone],
      ['sign_off_reversals', 'person_id', 'people', ''],
      ['sign_off_reversals', 'organisation_id', 'organisations', ''],
      ['sign_off_reversals', 'proposed_by_id', 'people', ''],
      ['sign_off_reversals', 'second_id', 'people', ''],
      ['sign_off_reversal_words', 'reversal_id', 'sign_off_reversals', gone],
      ['sign_off_reversal_words', 'person_id', 'people', ''],
      ['signer_appointments', 'organisation_id', 'organisations', ''],
      ['signer_appointments', 'person_id', 'people', ''],
      ['signer_appointments', 'appointed_by_id', 'people', ''],
      ['signer_appointments', 'ended_by_id', 'people', forgotten],
      ['starting_positions', 'person_id', 'people', ''],
      ['starting_positions', 'organisation_id', 'organisations', ''],
      ['starting_positions', 'lead_id', 'people', ''],
      ['raised_requirements', 'organisation_id', 'organisations', ''],
      ['raised_requirements', 'raised_by_id', 'people', ''],
    ]
    for (const [table, column, other, rule] of references) {
      const isKey = column === 'reversal_id' || (column === 'request_id' && rule === cascade)
      if (!isKey) this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_foreign"
        foreign key ("${column}") references "${other}" ("id")${rule};`)
    }
  }

  private define([signature, returns, body]: DefinedFunction): void {
    this.addSql(`create function ${signature} returns ${returns} ${body};`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    if (table !== 'raised_requirements') this.see(`${table}_own`, table, `person_id = ${viewer}`)
  }

  private see(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for select to soundings_app using (${condition});`)
  }

  private add(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private openToSigners(): void {
    this.see('sign_off_requests_seen', 'sign_off_requests', 'id in (select soundings_sign_offs_seen())')
    for (const table of decisions.slice(1))
      this.see(`${table}_seen`, table, 'request_id in (select soundings_sign_offs_seen())')
    this.see('people_of_sign_offs', 'people', 'id in (select soundings_sign_off_contacts())')
  }

  private openDecisions(): void {
    const own = `person_id = ${viewer}`
    const ownRequest = `request_id in (select id from sign_off_requests where person_id = ${viewer})`
    const ofRequest = 'person_id = (select asked.person_id from sign_off_requests asked where asked.id = request_id)'
    const here = 'organisation_id in (select soundings_current_organisations())'
    this.add('sign_off_requests_made', 'sign_off_requests', `${own} and ${here}`)
    this.add(
      'sign_off_signers_named',
      'sign_off_signers',
      `${own} and ${ownRequest} and signer_id in (select soundings_fellow_members())`,
    )
    this.add(
      'sign_off_answers_given',
      'sign_off_answers',
      `signer_id = ${viewer} and ${ofRequest} and request_id in (select soundings_sign_offs_to_decide())`,
    )
    this.add(
      'sign_off_decisions_withdrawn',
      'sign_off_decisions',
      `outcome = 'WITHDRAWN' and ${own} and ${ownRequest} and rating_ids = '{}'`,
    )
    this.add(
      'sign_off_decisions_made',
      'sign_off_decisions',
      `outcome in ('SIGNED', 'DEFERRED') and person_id <> ${viewer} and ${ofRequest}
        and request_id in (select soundings_sign_offs_seen()) and soundings_sign_off_is_decided(request_id, outcome)
        and signer_ids <@ array(select a.signer_id from sign_off_answers a
              where a.request_id = sign_off_decisions.request_id and a.answer = 'READY')`,
    )
  }

  private openReversals(): void {
    const known = `reversal_id in (select v.id from sign_off_reversals v
      where soundings_viewer() in (v.person_id, v.proposed_by_id, v.second_id))`
    this.see('sign_off_reversals_seen', 'sign_off_reversals', `${viewer} in (proposed_by_id, second_id)`)
    this.see('sign_off_reversal_words_seen', 'sign_off_reversal_words', known)
    this.add(
      'sign_off_reversals_proposed',
      'sign_off_reversals',
      `proposed_by_id = ${viewer} and person_id <> ${viewer} and second_id not in (${viewer}, person_id)
        and second_id in (select soundings_fellow_members()) and request_id in (select d.request_id
          from sign_off_decisions d where d.outcome = 'SIGNED' and d.person_id = sign_off_reversals.person_id
            and ${viewer} = any(d.signer_ids))`,
    )
    this.add(
      'sign_off_reversal_words_of_owner',
      'sign_off_reversal_words',
      `kind in ('HEARD', 'ANSWERED') and person_id = ${viewer} and rating_ids = '{}'
        and reversal_id in (select id from sign_off_reversals where person_id = ${viewer})`,
    )
    this.add(
      'sign_off_reversal_words_of_second',
      'sign_off_reversal_words',
      `kind = 'CONFIRMED' and person_id <> ${viewer} and soundings_reversal_is_heard(reversal_id)
        and reversal_id in (select v.id from sign_off_reversals v
          where v.second_id = ${viewer} and v.person_id = sign_off_reversal_words.person_id)`,
    )
  }

  private openToOrganisations(): void {
    const administered = 'organisation_id in (select soundings_administered_organisations())'
    const here = 'organisation_id in (select soundings_current_organisations())'
    this.see('signer_appointments_administered', 'signer_appointments', administered)
    this.add(
      'signer_appointments_made',
      'signer_appointments',
      `${administered} and appointed_by_id = ${viewer} and person_id <> ${viewer}
        and ended_at is null and soundings_has_joined(person_id, organisation_id)`,
    )
    this.addSql('grant update (ended_at, ended_by_id) on "signer_appointments" to soundings_app;')
    this.addSql(`create policy signer_appointments_ended on "signer_appointments" for update to soundings_app
      using (${administered}) with check (${administered} and ended_by_id = ${viewer} and ended_at is not null);`)
    this.see('starting_positions_led', 'starting_positions', `lead_id = ${viewer}`)
    this.add(
      'starting_positions_confirmed',
      'starting_positions',
      `lead_id = ${viewer} and person_id <> ${viewer} and ${here} and person_id in (select soundings_fellow_members())`,
    )
    this.see('raised_requirements_here', 'raised_requirements', `${here} or ${administered}`)
    this.add(
      'raised_requirements_raised',
      'raised_requirements',
      `raised_by_id = ${viewer} and (${here} or ${administered})`,
    )
  }

  private openRatingsAndPieces(): void {
    const decided = `kind in ('SIGN_OFF', 'STARTING_POSITION', 'LOWERING') and ${viewer} = any(assessor_ids)`
    this.see('ratings_given', 'ratings', decided)
    this.add(
      'ratings_decided',
      'ratings',
      `${decided} and person_id <> ${viewer}
        and soundings_is_decided_rating(id, person_id, capability_code, kind, value, assessor_ids)`,
    )
    this.addSql(openFolders)
  }

  private showHolders(): void {
    const show = this.show.bind(this)
    show('sign_offs_asked', 'part, has_trained', 'sign_off_signers where signer_id = soundings_viewer()')
    show(
      'sign_offs_given',
      'answer, has_trained, qualified_by, qualification, answered_at',
      'sign_off_answers where signer_id = soundings_viewer()',
    )
    show(
      'appointments_made',
      'from_on, until_on, appointed_at, ended_at',
      'signer_appointments where soundings_viewer() in (appointed_by_id, ended_by_id) and person_id <> soundings_viewer()',
    )
    show(
      'starting_positions_given',
      'qualification, lines, items, confirmed_at',
      'starting_positions where lead_id = soundings_viewer()',
    )
    show(
      'requirements_raised',
      'evidence_class_code, capability_code, rating, kind, count, reason, raised_at',
      'raised_requirements where raised_by_id = soundings_viewer()',
    )
    show(
      'reversals_taken_part_in',
      'items, proposed_at',
      'sign_off_reversals where soundings_viewer() in (proposed_by_id, second_id)',
    )
  }

  private show(name: string, columns: string, from: string): void {
    this.define([
      `soundings_held_${name}()`,
      'setof jsonb',
      `${definer} as $$ select to_jsonb(held) from (select ${columns} from ${from}) held $$`,
    ])
  }

  private forget(): void {
    this.addSql(keepSignedDecisions)
    this.addSql(forgetWithAccount)
    this.addSql(`create trigger users_forget_sign_offs after delete on "users"
      for each row execute function soundings_forget_sign_offs();`)
    this.addSql(forgetName)
    this.addSql(`create trigger people_forget_name_in_sign_offs after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_sign_offs();`)
  }
}
