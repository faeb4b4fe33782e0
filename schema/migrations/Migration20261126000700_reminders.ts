import { Migration } from '@mikro-orm/migrations'

/**
 * Letters about what ends: those that went out, who wants them, and whose turn it is to send. People see their own and add
 * their choice; what was sent is written by the service alone, and turns are nobody's to see.
 */
export class Migration20261126000700_reminders extends Migration {
  override up(): void {
    this.sentReminders()
    this.reminderChoices()
    this.addSql(
      `create table "digest_turns" ("id" smallint not null, "holder" uuid not null, "ends_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`alter table "digest_turns" add constraint "digest_turns_id_check" check (id = 1);`)
  }

  private sentReminders(): void {
    this.addSql(
      `create table "sent_reminders" ("id" uuid not null, "person_id" uuid not null, "gate_fact_id" uuid not null, "sent_on" date not null, "sent_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "sent_reminders_person_id_index" on "sent_reminders" ("person_id");`)
    this.addSql(
      `alter table "sent_reminders" add constraint "sent_reminders_gate_fact_id_sent_on_unique" unique ("gate_fact_id", "sent_on");`,
    )
    this.addSql(
      `alter table "sent_reminders" add constraint "sent_reminders_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql(
      `alter table "sent_reminders" add constraint "sent_reminders_gate_fact_id_foreign" foreign key ("gate_fact_id") references "gate_facts" ("id");`,
    )
    this.protect('sent_reminders')
  }

  private reminderChoices(): void {
    this.addSql(
      `create table "reminder_choices" ("id" uuid not null, "person_id" uuid not null, "are_wanted" boolean not null, "chosen_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "reminder_choices_person_id_index" on "reminder_choices" ("person_id");`)
    this.addSql(
      `alter table "reminder_choices" add constraint "reminder_choices_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.protect('reminder_choices')
    this.addSql('grant insert on "reminder_choices" to soundings_app;')
    this.addSql(`create policy reminder_choices_append on "reminder_choices" for insert to soundings_app
      with check (person_id = (select soundings_viewer()));`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
  }
}
