import { Migration } from '@mikro-orm/migrations'
import { forgetNameInGroups, ownWordOfMeeting, weekFunctions } from './week-functions.ts'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const own = `person_id = ${viewer}`
const ofLed = 'member_id in (select soundings_cohort_members_led())'
const ofMember = 'person_id = (select m.person_id from cohort_members m where m.id = member_id)'
const forgotten = ' on delete set null'
const together = ' on update cascade on delete cascade'

/**
 * What passes between educators and a member of a group: messages, questions and their answers, meetings that both sign, and
 * concerns, which their writer, those named and always the member read. What an educator puts off in their week is their own.
 */
export class Migration20261128001300_my_week extends Migration {
  override up(): void {
    this.words()
    this.meetings()
    this.hidden()
    for (const [signature, returns, body] of weekFunctions) {
      this.addSql(`create function ${signature} returns ${returns} ${body};`)
      this.openTo(signature)
    }
    this.openWords()
    this.openMeetings()
    this.showHolders()
    this.addSql(forgetNameInGroups)
    this.addSql(`create trigger people_forget_name_in_groups after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_groups();`)
  }

  private words(): void {
    this.addSql(
      `create table "cohort_messages" ("id" uuid not null, "person_id" uuid not null, "member_id" uuid not null, "from_id" uuid null, "kind" text not null, "about" text null, "item" text null, "words" text null, "sent_at" timestamptz not null, primary key ("id"), constraint "cohort_messages_kind_check" check (kind in ('NUDGE', 'MESSAGE')));`,
    )
    this.addSql(
      `create index "cohort_messages_about_index" on "cohort_messages" ("member_id", "about") where kind = 'NUDGE';`,
    )
    this.ofMember('cohort_messages')
    this.namer('cohort_messages', 'from_id')
    this.addSql(
      `create table "cohort_helps" ("id" uuid not null, "version" int not null, "person_id" uuid not null, "member_id" uuid not null, "words" text not null, "asked_at" timestamptz not null, "answer" text null, "answered_by_id" uuid null, "answered_at" timestamptz null, "closed_at" timestamptz null, primary key ("id"));`,
    )
    this.ofMember('cohort_helps')
    this.namer('cohort_helps', 'answered_by_id')
  }

  private meetings(): void {
    this.addSql(
      `create table "cohort_meetings" ("id" uuid not null, "version" int not null, "person_id" uuid not null, "member_id" uuid not null, "educator_id" uuid null, "kind" text not null, "due_on" date not null, "held_on" date null, "objectives" jsonb not null, "actions" jsonb not null, "learner_words" text null, "saved_at" timestamptz not null, "learner_signed_at" timestamptz null, "educator_signed_at" timestamptz null, primary key ("id"), constraint "cohort_meetings_kind_check" check (kind in ('TRIPARTITE', 'REVIEW')));`,
    )
    this.ofMember('cohort_meetings')
    this.namer('cohort_meetings', 'educator_id')
    this.addSql(
      `create table "cohort_concerns" ("id" uuid not null, "person_id" uuid not null, "meeting_id" uuid not null, "written_by_id" uuid null, "words" text not null, "written_at" timestamptz not null, primary key ("id"));`,
    )
    this.person('cohort_concerns', 'person_id')
    this.index('cohort_concerns', 'meeting_id')
    this.reference('cohort_concerns', 'meeting_id', 'cohort_meetings', ' on delete cascade')
    this.namer('cohort_concerns', 'written_by_id')
    this.addSql(
      `create table "cohort_concern_readers" ("concern_id" uuid not null, "reader_id" uuid not null, "person_id" uuid not null, primary key ("concern_id", "reader_id"));`,
    )
    this.reference('cohort_concern_readers', 'concern_id', 'cohort_concerns', together)
    this.index('cohort_concern_readers', 'reader_id')
    this.reference('cohort_concern_readers', 'reader_id', 'people', together)
    this.person('cohort_concern_readers', 'person_id')
  }

  private hidden(): void {
    this.addSql(
      `create table "cohort_hidden_lines" ("person_id" uuid not null, "line_key" text not null, "until_on" date not null, "hidden_at" timestamptz not null, primary key ("person_id", "line_key"));`,
    )
    this.reference('cohort_hidden_lines', 'person_id', 'people', ' on delete cascade')
    this.protect('cohort_hidden_lines')
    this.add('cohort_hidden_lines_put_off', 'cohort_hidden_lines', own)
    this.change('cohort_hidden_lines', 'until_on, hidden_at', own)
  }

  private openWords(): void {
    this.protect('cohort_messages')
    this.see('cohort_messages_led', 'cohort_messages', ofLed)
    this.add('cohort_messages_sent', 'cohort_messages', `from_id = ${viewer} and ${ofLed} and ${ofMember}`)
    this.protect('cohort_helps')
    this.see('cohort_helps_led', 'cohort_helps', ofLed)
    this.add(
      'cohort_helps_asked',
      'cohort_helps',
      `${own} and num_nonnulls(answer, answered_by_id, answered_at, closed_at) = 0 and exists (select from cohort_members m
         where m.id = member_id and m.person_id = ${viewer} and m.joined_at is not null and m.left_at is null)`,
    )
    this.change('cohort_helps', 'version, answer, answered_by_id, answered_at, closed_at', `${own} or ${ofLed}`)
    this.addSql(`create function soundings_own_answer() returns trigger language plpgsql as $$
      begin
        if new.answer is distinct from old.answer and (new.answered_by_id is distinct from soundings_viewer()
             or new.person_id = soundings_viewer())
        then raise exception 'Nobody answers in the place of somebody else' using errcode = 'check_violation'; end if;
        return new;
      end $$;`)
    this.addSql(`create trigger cohort_helps_own_answer before update on "cohort_helps" for each row
      when (current_user = 'soundings_app') execute function soundings_own_answer();`)
  }

  private openMeetings(): void {
    for (const table of ['cohort_meetings', 'cohort_concerns', 'cohort_concern_readers']) this.protect(table)
    this.see('cohort_meetings_led', 'cohort_meetings', ofLed)
    this.add(
      'cohort_meetings_planned',
      'cohort_meetings',
      `educator_id = ${viewer} and ${ofLed} and ${ofMember}
        and num_nonnulls(learner_words, learner_signed_at, educator_signed_at) = 0`,
    )
    this.change(
      'cohort_meetings',
      'version, educator_id, due_on, held_on, objectives, actions, learner_words, saved_at, learner_signed_at, educator_signed_at',
      `${own} or ${ofLed}`,
    )
    this.addSql(ownWordOfMeeting)
    this.addSql(`create trigger cohort_meetings_own_word before update on "cohort_meetings" for each row
      when (current_user = 'soundings_app') execute function soundings_own_word_of_meeting();`)
    this.openConcerns()
  }

  private openConcerns(): void {
    const meetingLed = `meeting_id in (select met.id from cohort_meetings met where met.${ofLed})`
    // A function of its own: policies of the two tables would ask one another without end.
    this.addSql(`create function soundings_concerns_named() returns setof uuid ${definer} as $$
      select r.concern_id from cohort_concern_readers r join cohort_concerns c on c.id = r.concern_id
        join cohort_meetings met on met.id = c.meeting_id
       where r.reader_id = soundings_viewer() and met.${ofLed}
      union select c.id from cohort_concerns c join cohort_meetings met on met.id = c.meeting_id
       where c.written_by_id = soundings_viewer() and met.${ofLed} $$;`)
    this.openTo('soundings_concerns_named()')
    const named = '(select soundings_concerns_named())'
    this.see('cohort_concerns_named', 'cohort_concerns', `id in ${named}`)
    this.add(
      'cohort_concerns_written',
      'cohort_concerns',
      `written_by_id = ${viewer} and ${meetingLed}
        and person_id = (select met.person_id from cohort_meetings met where met.id = meeting_id)`,
    )
    this.see('cohort_concern_readers_named', 'cohort_concern_readers', `concern_id in ${named}`)
    this.add(
      'cohort_concern_readers_added',
      'cohort_concern_readers',
      `concern_id in ${named} and exists (select from cohort_concerns c join cohort_meetings met on met.id = c.meeting_id
          join cohort_members m on m.id = met.member_id join cohort_educators e on e.cohort_id = m.cohort_id
         where c.id = concern_id and c.written_by_id = ${viewer} and c.person_id = cohort_concern_readers.person_id
           and e.person_id = reader_id and e.ended_at is null)`,
    )
  }

  private person(table: string, column: string): void {
    this.index(table, column)
    this.reference(table, column, 'people')
  }

  private ofMember(table: string): void {
    this.person(table, 'person_id')
    this.index(table, 'member_id')
    this.reference(table, 'member_id', 'cohort_members', ' on delete cascade')
  }

  /** Who did it stands beside it; a name that is erased leaves the row as it is. */
  private namer(table: string, column: string): void {
    this.index(table, column)
    this.reference(table, column, 'people', forgotten)
  }

  private index(table: string, column: string): void {
    this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
  }

  private reference(table: string, column: string, other: string, rule = ''): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("id")${rule};`,
    )
  }

  private openTo(signature: string): void {
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    this.see(`${table}_own`, table, own)
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

  /** What stands in rows of others of somebody who wrote to them or met them, without whose it is and what it says. */
  private showHolders(): void {
    this.addSql(`create function soundings_held_cohort_words() returns setof jsonb ${definer} as $$
      select jsonb_build_object('kind', kind, 'sent_at', sent_at) from cohort_messages where from_id = soundings_viewer()
      union all select jsonb_build_object('answered_at', answered_at) from cohort_helps
        where answered_by_id = soundings_viewer()
      union all select jsonb_build_object('meeting', kind, 'due_on', due_on, 'signed_at', educator_signed_at)
        from cohort_meetings where educator_id = soundings_viewer()
      union all select jsonb_build_object('wrote_a_concern_at', written_at) from cohort_concerns
        where written_by_id = soundings_viewer()
      union all select jsonb_build_object('named_to_read_a_concern_of', c.written_at) from cohort_concern_readers r
        join cohort_concerns c on c.id = r.concern_id where r.reader_id = soundings_viewer() $$;`)
    this.openTo('soundings_held_cohort_words()')
  }
}
