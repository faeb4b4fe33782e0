import { Migration } from '@mikro-orm/migrations'
import type { DefinedFunction } from './observation-functions.ts'
import {
  forgetNameInScopes,
  forgetScopes,
  keepSignedStatements,
  openScopeLink,
  scopeDoors,
  scopeRules,
} from './scope-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const own = `person_id = ${viewer}`
const cascade = ' on update cascade on delete cascade'
const tables = [
  'scope_drafts',
  'scope_statements',
  'scope_requests',
  'scope_answers',
  'scope_checks',
  'scope_links',
  'scope_link_views',
]

/** A row is of the person whose request it is of. */
const ofRequest = (table: string): string =>
  `person_id = (select r.person_id from scope_requests r where r.id = ${table}.request_id)`

/**
 * Statements of scope of practice: what is being drafted, what its owner signed, what was asked of leads about it and what
 * they answered, and links by which others see whether it stands. A statement is written once and never changed.
 */
export class Migration20261126002400_scopes extends Migration {
  override up(): void {
    this.makeStatements()
    this.makeRequests()
    this.makeLinks()
    this.makeKeys()
    for (const made of [...scopeDoors, ...scopeRules, openScopeLink]) this.define(made)
    for (const table of tables) this.protect(table)
    this.openToLeads()
    this.openStatements()
    this.openAnswers()
    this.openLinks()
    this.openRatings()
    this.showHolders()
    this.forget()
  }

  private makeStatements(): void {
    this.addSql(
      `create table "scope_drafts" ("person_id" uuid not null, "organisation_id" uuid not null, "version" int not null, "role_profile_code" text not null, "choices" jsonb not null, "saved_at" timestamptz not null, primary key ("person_id", "organisation_id"));`,
    )
    this.addSql(
      `create table "scope_statements" ("id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "number" int not null, "role_profile_code" text not null, "role_title" text not null, "lines" jsonb not null, "signed_on" date not null, "signed_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "scope_statements" add constraint "scope_statements_person_id_organisation_id_number_unique" unique ("person_id", "organisation_id", "number");`,
    )
  }

  private makeRequests(): void {
    this.addSql(
      `create table "scope_requests" ("id" uuid not null, "person_id" uuid not null, "statement_id" uuid not null, "organisation_id" uuid not null, "kind" text not null, "is_changed" boolean null, "note" text null, "asked_on" date not null, "asked_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `create table "scope_answers" ("request_id" uuid not null, "person_id" uuid not null, "answered_by_id" uuid not null, "answer" text not null, "comment" text null, "line_codes" text[] not null, "by_on" date null, "rating_ids" uuid[] not null, "answered_on" date not null, "answered_at" timestamptz not null, primary key ("request_id"));`,
    )
    this.addSql(
      `create table "scope_checks" ("request_id" uuid not null, "person_id" uuid not null, "checked_by_id" uuid not null, "done_on" date not null, "recorded_at" timestamptz not null, primary key ("request_id"));`,
    )
  }

  private makeLinks(): void {
    this.addSql(
      `create table "scope_links" ("id" uuid not null, "person_id" uuid not null, "statement_id" uuid not null, "token_hash" text not null, "until_on" date not null, "made_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(`alter table "scope_links" add constraint "scope_links_token_hash_unique" unique ("token_hash");`)
    this.addSql(
      `create table "scope_link_views" ("id" uuid not null, "person_id" uuid not null, "link_id" uuid not null, "viewed_at" timestamptz not null, "device" text not null, primary key ("id"));`,
    )
  }

  private makeKeys(): void {
    const references: readonly (readonly [string, string, string, string?])[] = [
      ['scope_drafts', 'person_id', 'people', cascade],
      ['scope_drafts', 'organisation_id', 'organisations', cascade],
      ['scope_statements', 'person_id', 'people'],
      ['scope_statements', 'organisation_id', 'organisations'],
      ['scope_requests', 'person_id', 'people'],
      ['scope_requests', 'statement_id', 'scope_statements', ' on delete cascade'],
      ['scope_requests', 'organisation_id', 'organisations'],
      ['scope_answers', 'request_id', 'scope_requests', cascade],
      ['scope_answers', 'person_id', 'people'],
      ['scope_answers', 'answered_by_id', 'people'],
      ['scope_checks', 'request_id', 'scope_requests', cascade],
      ['scope_checks', 'person_id', 'people'],
      ['scope_checks', 'checked_by_id', 'people'],
      ['scope_links', 'person_id', 'people'],
      ['scope_links', 'statement_id', 'scope_statements', ' on delete cascade'],
      ['scope_link_views', 'person_id', 'people'],
      ['scope_link_views', 'link_id', 'scope_links', ' on delete cascade'],
    ]
    for (const [table, column, other, rule = ''] of references) {
      const isKey = column === 'request_id' || table === 'scope_drafts'
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
    const columns = table === 'scope_links' ? ' (id, person_id, statement_id, until_on, made_at, revoked_at)' : ''
    this.addSql(`grant select${columns} on "${table}" to soundings_app;`)
    if (table !== 'scope_link_views') this.addSql(`grant insert on "${table}" to soundings_app;`)
    this.see(`${table}_own`, table, own)
  }

  private see(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for select to soundings_app using (${condition});`)
  }

  private add(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private openToLeads(): void {
    this.see('scope_statements_led', 'scope_statements', 'id in (select soundings_scope_statements_led())')
    this.see('scope_requests_seen', 'scope_requests', 'id in (select soundings_scope_requests_seen())')
    for (const table of ['scope_answers', 'scope_checks'])
      this.see(`${table}_seen`, table, 'request_id in (select soundings_scope_requests_seen())')
    this.see('people_of_scopes', 'people', 'id in (select soundings_scope_contacts())')
    this.see(
      'organisations_of_scopes',
      'organisations',
      `id in (select organisation_id from scope_statements where id in (select soundings_scope_statements_led()))`,
    )
  }

  private openStatements(): void {
    const here = 'organisation_id in (select soundings_scope_places())'
    this.add('scope_drafts_begun', 'scope_drafts', `${own} and ${here}`)
    this.addSql('grant update (version, role_profile_code, choices, saved_at) on "scope_drafts" to soundings_app;')
    this.addSql(`create policy scope_drafts_saved on "scope_drafts" for update to soundings_app
      using (${own}) with check (${own} and ${here});`)
    this.add('scope_statements_signed', 'scope_statements', `${own} and ${here}`)
    // It is signed and confirmed where it is made, and offered anywhere else.
    this.add(
      'scope_requests_asked',
      'scope_requests',
      `${own} and ${here} and kind in ('SIGN', 'CONFIRM', 'ACCEPT') and statement_id in (select s.id
        from scope_statements s where s.person_id = ${viewer}
         and (s.organisation_id = scope_requests.organisation_id) = (kind <> 'ACCEPT'))`,
    )
  }

  private openAnswers(): void {
    const said = `exists (select from scope_requests r where r.id = scope_answers.request_id and (r.kind, answer) in (
        ('SIGN', 'SIGNED'), ('SIGN', 'RETURNED'), ('CONFIRM', 'CONFIRMED'), ('CONFIRM', 'RETURNED'),
        ('ACCEPT', 'ACCEPTED'), ('ACCEPT', 'ACCEPTED_WITH_CHECK'), ('ACCEPT', 'REASSESS')))`
    this.add(
      'scope_answers_given',
      'scope_answers',
      `answered_by_id = ${viewer} and person_id <> ${viewer} and ${ofRequest('scope_answers')} and ${said}
        and request_id in (select soundings_scope_requests_led())
        and (answer = 'CONFIRMED' or rating_ids = '{}')`,
    )
    this.add(
      'scope_answers_withdrawn',
      'scope_answers',
      `answer = 'WITHDRAWN' and answered_by_id = ${viewer} and ${own} and ${ofRequest('scope_answers')} and rating_ids = '{}'`,
    )
    this.add(
      'scope_checks_recorded',
      'scope_checks',
      `checked_by_id = ${viewer} and person_id <> ${viewer} and ${ofRequest('scope_checks')}
        and request_id in (select soundings_scope_requests_led()) and request_id in (select a.request_id
          from scope_answers a where a.answer = 'ACCEPTED_WITH_CHECK')`,
    )
  }

  private openLinks(): void {
    this.add(
      'scope_links_made',
      'scope_links',
      `${own} and revoked_at is null and until_on < soundings_today() + 366
        and statement_id in (select s.id from scope_statements s where s.person_id = ${viewer})`,
    )
    this.addSql('grant update (revoked_at) on "scope_links" to soundings_app;')
    this.addSql(`create policy scope_links_revoked on "scope_links" for update to soundings_app
      using (${own}) with check (${own} and revoked_at is not null);`)
  }

  private openRatings(): void {
    this.add(
      'ratings_scope_confirmed',
      'ratings',
      `kind = 'SCOPE_CONFIRMATION' and value is null and assessor_ids = array[${viewer}] and person_id <> ${viewer}
        and soundings_is_confirmed_scope(id, person_id, capability_code)`,
    )
  }

  private showHolders(): void {
    this.show('scope_links', `to_jsonb(held) - array['token_hash']::text[]`, `scope_links held where person_id`)
    this.show(
      'scope_answers_given',
      `jsonb_build_object('answer', answer, 'by_on', by_on, 'answered_at', answered_at)`,
      'scope_answers where person_id <> soundings_viewer() and answered_by_id',
    )
    this.show(
      'scope_checks_given',
      `jsonb_build_object('done_on', done_on, 'recorded_at', recorded_at)`,
      'scope_checks where checked_by_id',
    )
  }

  private show(name: string, row: string, from: string): void {
    const signature = `soundings_held_${name}()`
    this.define([signature, 'setof jsonb', `${definer} as $$ select ${row} from ${from} = soundings_viewer() $$`])
  }

  private forget(): void {
    this.addSql(keepSignedStatements)
    this.addSql(forgetScopes)
    this.addSql(`create trigger users_forget_scopes after delete on "users"
      for each row execute function soundings_forget_scopes();`)
    this.addSql(forgetNameInScopes)
    this.addSql(`create trigger people_forget_name_in_scopes after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_scopes();`)
  }
}
