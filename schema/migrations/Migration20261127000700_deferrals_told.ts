import { Migration } from '@mikro-orm/migrations'

/**
 * A sign-off that others put off changes advice: the step that waited for it can be taken again. What is signed is told by
 * the ratings it gives.
 */
export class Migration20261127000700_deferrals_told extends Migration {
  override up(): void {
    this.addSql(`create or replace function soundings_tell_of_advice() returns trigger language plpgsql as $$
      begin
        perform pg_notify('soundings_notices', json_build_object(
          'topic', 'nextStepsChanged',
          'personId', new.person_id,
          'inputsDigest', to_jsonb(new) ->> 'inputs_digest',
          'at', coalesce(to_jsonb(new) ->> 'computed_at', to_jsonb(new) ->> 'recorded_at',
            to_jsonb(new) ->> 'decided_at'))::text);
        return null;
      end $$;`)
    this.addSql(`create trigger sign_off_decisions_told after insert on "sign_off_decisions" for each row
      when (current_user = 'soundings_app' and new.outcome = 'DEFERRED') execute function soundings_tell_of_advice();`)
  }
}
