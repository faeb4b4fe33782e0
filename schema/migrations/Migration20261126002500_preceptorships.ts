import { Migration } from '@mikro-orm/migrations'
import { doors, forgetName, leaveOfSupported, onlyToFellows, ownWord } from './preceptorship-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const forgotten = ' on delete set null'

/**
 * Preceptorships: who supports whom and when they met, which the programme counts, apart from what they wrote, which is
 * theirs alone. Training before an award, its ratification and what that changed. Returns to practice, and leave that can
 * be recorded and taken back.
 */
export class Migration20261126002500_preceptorships extends Migration {
  override up(): void {
    this.preceptorships()
    this.meetings()
    this.trainings()
    this.returns()
    this.doors()
    this.openPreceptorships()
    this.openMeetings()
    this.keepWords()
    this.openTrainings()
    this.openReturns()
    this.showHolders()
    this.forgetNames()
  }

  private preceptorships(): void {
    this.addSql(
      `create table "preceptorships" ("id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "version" int not null, "starts_on" date not null, "months" int not null, "whole_time_percent" int not null, "hours_per_month" real not null, "recorded_at" timestamptz not null, "preceptee_completed_at" timestamptz null, "preceptor_completed_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));`,
    )
    this.person('preceptorships', 'person_id')
    this.index('preceptorships', 'organisation_id')
    this.reference('preceptorships', 'organisation_id', 'organisations')
    this.addSql(
      `create table "preceptor_terms" ("id" uuid not null, "person_id" uuid not null, "preceptorship_id" uuid not null, "preceptor_id" uuid not null, "named_by_id" uuid not null, "named_at" timestamptz not null, "preceptee_accepted_at" timestamptz null, "preceptor_accepted_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));`,
    )
    for (const column of ['person_id', 'preceptor_id']) this.person('preceptor_terms', column)
    this.index('preceptor_terms', 'preceptorship_id')
    this.reference('preceptor_terms', 'preceptorship_id', 'preceptorships')
    this.reference('preceptor_terms', 'named_by_id', 'people')
  }

  private meetings(): void {
    this.addSql(
      `create table "preceptorship_meetings" ("preceptorship_id" uuid not null, "kind" text not null, "person_id" uuid not null, "preceptor_id" uuid not null, "version" int not null, "held_on" date null, "saved_at" timestamptz not null, "preceptee_signed_at" timestamptz null, "preceptor_signed_at" timestamptz null, primary key ("preceptorship_id", "kind"));`,
    )
    this.addSql(
      `create table "preceptorship_notes" ("preceptorship_id" uuid not null, "kind" text not null, "preceptor_id" uuid not null, "person_id" uuid not null, "objectives" jsonb not null, "concerns" text null, "actions" jsonb not null, "hours_given" real null, "end_reason" text null, primary key ("preceptorship_id", "kind", "preceptor_id"));`,
    )
    for (const table of ['preceptorship_meetings', 'preceptorship_notes']) {
      for (const column of ['person_id', 'preceptor_id']) this.person(table, column)
      this.reference(table, 'preceptorship_id', 'preceptorships')
    }
  }

  private trainings(): void {
    this.addSql(
      `create table "trainings" ("id" uuid not null, "person_id" uuid not null, "version" int not null, "university" text not null, "programme" text not null, "area_codes" text[] not null, "expected_on" date null, "asked_id" uuid null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "trainings" add constraint "trainings_person_id_version_unique" unique ("person_id", "version");`,
    )
    this.reference('trainings', 'person_id', 'people')
    this.index('trainings', 'asked_id')
    this.reference('trainings', 'asked_id', 'people', forgotten)
    this.addSql(
      `create table "award_ratifications" ("id" uuid not null, "person_id" uuid not null, "training_id" uuid not null, "ratified_on" date not null, "ratified_by_id" uuid not null, "recorded_at" timestamptz not null, "taken_back_at" timestamptz null, primary key ("id"));`,
    )
    for (const column of ['person_id', 'ratified_by_id']) this.person('award_ratifications', column)
    this.index('award_ratifications', 'training_id')
    this.reference('award_ratifications', 'training_id', 'trainings')
    this.addSql(
      `create table "award_moves" ("id" uuid not null, "person_id" uuid not null, "ratification_id" uuid not null, "practice_before" int not null, "practice_after" int not null, "goal_before" int not null, "goal_after" int not null, "moved_at" timestamptz not null, "undone_at" timestamptz null, primary key ("id"));`,
    )
    this.person('award_moves', 'person_id')
    this.index('award_moves', 'ratification_id')
    this.reference('award_moves', 'ratification_id', 'award_ratifications')
  }

  private returns(): void {
    this.addSql('alter table "leaves" add column "withdrawn_at" timestamptz null;')
    this.addSql(
      `create table "return_plans" ("id" uuid not null, "person_id" uuid not null, "version" int not null, "from_on" date not null, "to_on" date not null, "steps" jsonb not null, "adopted_at" timestamptz not null, "ended_at" timestamptz null, "with_id" uuid null, "until_on" date null, primary key ("id"));`,
    )
    this.person('return_plans', 'person_id')
    this.index('return_plans', 'with_id')
    this.reference('return_plans', 'with_id', 'people', forgotten)
  }

  private person(table: string, column: string): void {
    this.index(table, column)
    this.reference(table, column, 'people')
  }

  private index(table: string, column: string): void {
    this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
  }

  private reference(table: string, column: string, other: string, onDelete = ''): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("id")${onDelete};`,
    )
  }

  private doors(): void {
    for (const [name, select] of doors) {
      this.addSql(`create function ${name}() returns setof uuid ${definer} as $$ ${select} $$;`)
      this.openTo(name)
    }
    this.addSql(leaveOfSupported)
    this.openTo('soundings_leave_of_supported')
  }

  private openTo(name: string): void {
    this.addSql(`revoke execute on function ${name}() from public;`)
    this.addSql(`grant execute on function ${name}() to soundings_app;`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    this.see(`${table}_own`, table, `person_id = ${viewer}`)
  }

  private see(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for select to soundings_app using (${condition});`)
  }

  private add(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private change(table: string, columns: string, condition: string): void {
    this.addSql(`grant update (${columns}) on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_changed on "${table}" for update to soundings_app
      using (${condition}) with check (${condition});`)
  }

  private openPreceptorships(): void {
    this.protect('preceptorships')
    this.protect('preceptor_terms')
    const own = `person_id = ${viewer}`
    const led = '(select soundings_preceptorships_led())'
    const named = '(select soundings_preceptorships_named())'
    this.see('preceptorships_named', 'preceptorships', `id in ${named}`)
    this.see('preceptorships_led', 'preceptorships', `id in ${led}`)
    this.see('preceptor_terms_named', 'preceptor_terms', `preceptorship_id in ${named}`)
    this.see('preceptor_terms_led', 'preceptor_terms', `preceptorship_id in ${led}`)
    this.add(
      'preceptorships_begun',
      'preceptorships',
      `(${own} or organisation_id in (select soundings_led_organisations()))
        and soundings_has_joined(person_id, organisation_id) and soundings_has_joined(soundings_viewer(), organisation_id)
        and num_nonnulls(preceptee_completed_at, preceptor_completed_at, ended_at) = 0`,
    )
    this.change(
      'preceptorships',
      'version, preceptee_completed_at, preceptor_completed_at, ended_at',
      `${own} or id in ${named} or id in ${led}`,
    )
    this.add(
      'preceptor_terms_named_by',
      'preceptor_terms',
      `named_by_id = ${viewer} and ended_at is null and preceptor_id <> person_id
        and (preceptee_accepted_at is null or ${own}) and (preceptor_accepted_at is null or preceptor_id = ${viewer})
        and exists (select from preceptorships p where p.id = preceptorship_id
          and p.person_id = preceptor_terms.person_id and soundings_has_joined(preceptor_id, p.organisation_id))`,
    )
    this.change(
      'preceptor_terms',
      'preceptee_accepted_at, preceptor_accepted_at, ended_at',
      `${own} or preceptor_id = ${viewer} or preceptorship_id in ${led} or preceptorship_id in ${named}`,
    )
    this.see('people_of_support', 'people', 'id in (select soundings_support_contacts())')
    this.see('people_ratifying', 'people', 'id in (select soundings_possible_ratifiers())')
  }

  private openMeetings(): void {
    const own = `person_id = ${viewer}`
    const supported = 'preceptorship_id in (select soundings_preceptorships_supported())'
    const ofPreceptee = `person_id = (select p.person_id from preceptorships p where p.id = preceptorship_id)`
    for (const table of ['preceptorship_meetings', 'preceptorship_notes']) this.protect(table)
    this.see('preceptorship_meetings_supported', 'preceptorship_meetings', supported)
    this.see(
      'preceptorship_meetings_led',
      'preceptorship_meetings',
      'preceptorship_id in (select soundings_preceptorships_led())',
    )
    this.add(
      'preceptorship_meetings_held',
      'preceptorship_meetings',
      `(${own} or (${supported} and preceptor_id = ${viewer})) and ${ofPreceptee}
        and num_nonnulls(preceptee_signed_at, preceptor_signed_at) = 0`,
    )
    this.change(
      'preceptorship_meetings',
      'version, held_on, preceptor_id, saved_at, preceptee_signed_at, preceptor_signed_at',
      `${own} or ${supported}`,
    )
    // What was written with somebody is theirs and the preceptee's, and not the next preceptor's.
    const written = `${own} or (preceptor_id = ${viewer} and ${supported})`
    this.see('preceptorship_notes_written', 'preceptorship_notes', `preceptor_id = ${viewer} and ${supported}`)
    this.add('preceptorship_notes_added', 'preceptorship_notes', `(${written}) and ${ofPreceptee}`)
    this.change('preceptorship_notes', 'objectives, concerns, actions, hours_given, end_reason', written)
  }

  private keepWords(): void {
    this.addSql(ownWord)
    for (const [table, word] of [
      ['preceptorships', 'completed'],
      ['preceptor_terms', 'accepted'],
      ['preceptorship_meetings', 'signed'],
    ] as const)
      this.addSql(`create trigger ${table}_own_word before update on "${table}" for each row
        when (current_user = 'soundings_app')
        execute function soundings_own_word('preceptee_${word}_at', 'preceptor_${word}_at');`)
  }

  private openTrainings(): void {
    for (const table of ['trainings', 'award_ratifications', 'award_moves']) this.protect(table)
    const own = `person_id = ${viewer}`
    const asked = '(select soundings_trainings_asked())'
    this.see('trainings_asked', 'trainings', `id in ${asked}`)
    this.add(
      'trainings_append',
      'trainings',
      `${own} and (asked_id is null or asked_id in (select soundings_possible_ratifiers()))`,
    )
    this.see('award_ratifications_given', 'award_ratifications', `ratified_by_id = ${viewer}`)
    this.add(
      'award_ratifications_made',
      'award_ratifications',
      `ratified_by_id = ${viewer} and training_id in ${asked} and taken_back_at is null
        and person_id = (select t.person_id from trainings t where t.id = training_id)`,
    )
    this.change('award_ratifications', 'taken_back_at', `ratified_by_id = ${viewer}`)
    this.add('award_moves_made', 'award_moves', own)
    this.change('award_moves', 'undone_at', own)
  }

  private openReturns(): void {
    const own = `person_id = ${viewer}`
    this.protect('return_plans')
    this.see(
      'return_plans_shown',
      'return_plans',
      `with_id = ${viewer} and until_on >= soundings_today() and ended_at is null`,
    )
    this.add('return_plans_adopted', 'return_plans', `${own} and with_id is null`)
    this.change('return_plans', 'version, steps, ended_at, with_id, until_on', own)
    this.addSql(onlyToFellows)
    this.addSql(`create trigger return_plans_shown before update of with_id on "return_plans" for each row
      when (current_user = 'soundings_app' and new.with_id is distinct from old.with_id and new.with_id is not null)
      execute function soundings_only_to_fellows();`)
    this.addSql('grant insert on "leaves" to soundings_app;')
    this.add('leaves_append', 'leaves', own)
    this.change('leaves', 'from_on, to_on, withdrawn_at', own)
  }

  /** What stands in rows of others of somebody named there, without whose it is and what it says. */
  private showHolders(): void {
    this.show(
      'preceptorships_of_others',
      `select jsonb_build_object('named_at', named_at, 'accepted_at', preceptor_accepted_at, 'ended_at', ended_at,
         'named_by_you', named_by_id = soundings_viewer(), 'meetings', (select count(*) from preceptorship_meetings m
           where m.preceptorship_id = t.preceptorship_id and m.preceptor_id = soundings_viewer()))
         from preceptor_terms t
        where person_id <> soundings_viewer() and soundings_viewer() in (preceptor_id, named_by_id)`,
    )
    this.show(
      'awards_ratified',
      `select jsonb_build_object('ratified_on', ratified_on, 'recorded_at', recorded_at, 'taken_back_at', taken_back_at)
         from award_ratifications where ratified_by_id = soundings_viewer()`,
    )
    this.show(
      'awards_asked',
      `select jsonb_build_object('recorded_at', recorded_at) from trainings where asked_id = soundings_viewer()`,
    )
    this.show(
      'return_plans_shown',
      `select jsonb_build_object('until_on', until_on) from return_plans where with_id = soundings_viewer()`,
    )
  }

  private show(name: string, select: string): void {
    this.addSql(`create function soundings_held_${name}() returns setof jsonb ${definer} as $$ ${select} $$;`)
    this.openTo(`soundings_held_${name}`)
  }

  private forgetNames(): void {
    this.addSql(forgetName)
    this.addSql(`create trigger people_forget_name_in_notes after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_notes();`)
  }
}
