import { Migration } from '@mikro-orm/migrations'
import { moduleInsightsWithFeedback } from './insight-functions.ts'
import { answerOutcomes, isInRegion } from './outcome-functions.ts'

/** What learners say of a module they finished, and what authors are told of it: figures, and texts of six people or more. */
export class Migration20261128000100_feedback extends Migration {
  override up(): void {
    this.addSql(
      `create table "feedback_entries" ("id" uuid not null, "person_id" uuid not null, "module_code" text not null, "version_number" int not null, "usefulness" text null, "difficulty" text null, "time_fit" text null, "words" text null, "version" int not null, "said_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "feedback_entries" add constraint "feedback_entries_person_id_module_code_unique" unique ("person_id", "module_code");`,
    )
    this.addSql(`create index "feedback_entries_module_code_index" on "feedback_entries" ("module_code");`)
    for (const [column, other, key] of [
      ['person_id', 'people', 'id'],
      ['module_code', 'modules', 'code'],
    ])
      this.addSql(
        `alter table "feedback_entries" add constraint "feedback_entries_${column}_foreign" foreign key ("${column}") references "${other}" ("${key}");`,
      )
    this.protect()
    for (const each of [isInRegion, answerOutcomes, moduleInsightsWithFeedback]) this.addSql(each)
    for (const signature of ['soundings_is_in_region(jsonb, jsonb)', 'soundings_answer_outcomes(jsonb, jsonb)'])
      this.addSql(`revoke execute on function ${signature} from public;`)
  }

  /** Its owner alone sees, adds and changes it; what is taken back is emptied. */
  private protect(): void {
    const own = 'person_id = (select soundings_viewer())'
    this.addSql('alter table "feedback_entries" enable row level security;')
    this.addSql('grant select, insert on "feedback_entries" to soundings_app;')
    this.addSql(
      'grant update (version_number, usefulness, difficulty, time_fit, words, version, said_at) on "feedback_entries" to soundings_app;',
    )
    this.addSql(`create policy feedback_entries_own on "feedback_entries" for select to soundings_app using (${own});`)
    this.addSql(
      `create policy feedback_entries_append on "feedback_entries" for insert to soundings_app with check (${own});`,
    )
    this.addSql(`create policy feedback_entries_revise on "feedback_entries" for update to soundings_app
      using (${own}) with check (${own});`)
  }
}
