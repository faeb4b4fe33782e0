import { Migration } from '@mikro-orm/migrations'

/** What people know of what an advanced or consultant role needs on day one; each sees and appends their own. */
export class Migration20261126000200_day_one extends Migration {
  override up(): void {
    this.addSql(
      `create table "day_one_answers" ("id" uuid not null, "person_id" uuid not null, "role_profile_code" text not null, "question" text not null, "answer" text not null, "note" text null, "answered_on" date not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(`create index "day_one_answers_person_id_index" on "day_one_answers" ("person_id");`)
    this.addSql(
      `alter table "day_one_answers" add constraint "day_one_answers_question_check" check (question in ('FUNDED_ROLE', 'COURSE_PLACE', 'EDUCATION_SUPERVISOR', 'PROTECTED_TIME', 'REGISTRATION_ROUTE'));`,
    )
    this.addSql(
      `alter table "day_one_answers" add constraint "day_one_answers_answer_check" check (answer in ('YES', 'NO', 'ASKED'));`,
    )
    this.addSql(
      `alter table "day_one_answers" add constraint "day_one_answers_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql(
      `alter table "day_one_answers" add constraint "day_one_answers_role_profile_code_foreign" foreign key ("role_profile_code") references "role_profiles" ("code");`,
    )
    this.addSql('alter table "day_one_answers" enable row level security;')
    this.addSql('grant select, insert on "day_one_answers" to soundings_app;')
    this.addSql(`create policy day_one_answers_own on "day_one_answers" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    this.addSql(`create policy day_one_answers_append on "day_one_answers" for insert to soundings_app
      with check (person_id = (select soundings_viewer()));`)
  }
}
