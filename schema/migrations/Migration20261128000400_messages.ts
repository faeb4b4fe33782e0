import { Migration } from '@mikro-orm/migrations'
import { messageFunctions } from './message-functions.ts'

const own = 'person_id = (select soundings_viewer())'

/**
 * Messages to people, how they want to be told by letter, and the letters. People see their own messages and choices; messages
 * are written by a function alone, which keeps them within an organisation, and letters by the service.
 */
export class Migration20261128000400_messages extends Migration {
  override up(): void {
    this.messages()
    this.choices()
    this.letters()
    this.parts()
    for (const [signature, returns, body] of messageFunctions) {
      this.addSql(`create function ${signature} returns ${returns} ${body};`)
      this.addSql(`revoke execute on function ${signature} from public;`)
      if (returns !== 'trigger') this.addSql(`grant execute on function ${signature} to soundings_app;`)
    }
    this.addSql(`create policy people_who_wrote on "people" for select to soundings_app
      using (id in (select soundings_message_senders()));`)
    this.addSql(`create trigger messages_told after insert or update of read_at on "messages" for each row
      execute function soundings_tell_of_messages();`)
    this.addSql(`create trigger users_forget_messages after delete on "users" for each row
      execute function soundings_forget_messages();`)
  }

  private messages(): void {
    this.addSql(
      `create table "messages" ("id" uuid not null, "person_id" uuid not null, "from_person_id" uuid null, "kind" text not null, "values" jsonb not null, "subject" text null, "dedupe_key" text not null, "thing" text not null, "is_asked" boolean not null, "created_at" timestamptz not null, "read_at" timestamptz null, "look_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "messages" add constraint "messages_person_id_dedupe_key_unique" unique ("person_id", "dedupe_key");`,
    )
    this.addSql(`create index "messages_from_person_id_index" on "messages" ("from_person_id");`)
    this.addSql(`create index "messages_look_at_index" on "messages" ("look_at");`)
    this.addSql(
      `alter table "messages" add constraint "messages_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql(
      `alter table "messages" add constraint "messages_from_person_id_foreign" foreign key ("from_person_id") references "people" ("id") on delete set null;`,
    )
    this.addSql('alter table "messages" enable row level security;')
    this.addSql('grant select, update (read_at) on "messages" to soundings_app;')
    this.addSql(`create policy messages_own on "messages" for select to soundings_app using (${own});`)
    this.addSql(`create policy messages_read on "messages" for update to soundings_app
      using (${own}) with check (${own} and read_at is not null);`)
  }

  private choices(): void {
    this.addSql(
      `create table "message_choices" ("id" uuid not null, "person_id" uuid not null, "email" text not null, "working_days" smallint[] not null, "quiet_from" smallint null, "quiet_until" smallint null, "chosen_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "message_choices" add constraint "message_choices_email_check" check (email in ('OFF', 'WEEKLY', 'AT_ONCE'));`,
    )
    this.addSql(`create index "message_choices_person_id_index" on "message_choices" ("person_id");`)
    this.addSql(
      `alter table "message_choices" add constraint "message_choices_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql('alter table "message_choices" enable row level security;')
    this.addSql('grant select, insert on "message_choices" to soundings_app;')
    this.addSql(`create policy message_choices_own on "message_choices" for select to soundings_app using (${own});`)
    this.addSql(`create policy message_choices_append on "message_choices" for insert to soundings_app
      with check (${own});`)
  }

  private letters(): void {
    this.addSql(
      `create table "message_letters" ("id" uuid not null, "person_id" uuid not null, "state" text not null, "attempts" int not null, "planned_at" timestamptz not null, "due_at" timestamptz not null, "settled_at" timestamptz null, "token_hashes" text[] not null default '{}', primary key ("id"));`,
    )
    this.addSql(
      `alter table "message_letters" add constraint "message_letters_state_check" check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'CANCELLED'));`,
    )
    this.addSql(`create index "message_letters_person_id_index" on "message_letters" ("person_id");`)
    this.addSql(`create index "message_letters_token_hashes_index" on "message_letters" using gin ("token_hashes");`)
    this.addSql(`create index "message_letters_open_index" on "message_letters" ("due_at")
      where state in ('WAITING', 'SENDING');`)
    this.addSql(
      `alter table "message_letters" add constraint "message_letters_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql('alter table "message_letters" enable row level security;')
    this.addSql(
      'grant select (id, person_id, state, attempts, planned_at, due_at, settled_at) on "message_letters" to soundings_app;',
    )
    this.addSql(`create policy message_letters_own on "message_letters" for select to soundings_app using (${own});`)
  }

  private parts(): void {
    this.addSql(
      `create table "message_letter_parts" ("letter_id" uuid not null, "message_id" uuid not null, "person_id" uuid not null, "thing" text not null, "number" smallint not null, primary key ("letter_id", "message_id"));`,
    )
    this.addSql(
      `alter table "message_letter_parts" add constraint "message_letter_parts_number_check" check (number in (1, 2));`,
    )
    this.addSql(
      `alter table "message_letter_parts" add constraint "message_letter_parts_message_id_number_unique" unique ("message_id", "number");`,
    )
    this.addSql(
      `create index "message_letter_parts_person_id_thing_index" on "message_letter_parts" ("person_id", "thing");`,
    )
    for (const [column, table, rule] of [
      ['person_id', 'people', ''],
      ['letter_id', 'message_letters', ' on update cascade on delete cascade'],
      ['message_id', 'messages', ' on update cascade on delete cascade'],
    ] as const)
      this.addSql(
        `alter table "message_letter_parts" add constraint "message_letter_parts_${column}_foreign" foreign key ("${column}") references "${table}" ("id")${rule};`,
      )
    this.addSql('alter table "message_letter_parts" enable row level security;')
    this.addSql('grant select on "message_letter_parts" to soundings_app;')
    this.addSql(`create policy message_letter_parts_own on "message_letter_parts" for select to soundings_app
      using (${own});`)
  }
}
