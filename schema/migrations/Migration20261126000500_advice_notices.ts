import { Migration } from '@mikro-orm/migrations'

/**
 * Tells listening services that somebody's advice changed, once the change is committed: with the digest where advice was
 * given to the person, without where somebody else recorded something of them. What is seeded is no news.
 */
export class Migration20261126000500_advice_notices extends Migration {
  override up(): void {
    this.addSql(`create function soundings_tell_of_advice() returns trigger language plpgsql as $$
      begin
        perform pg_notify('soundings_notices', json_build_object(
          'topic', 'nextStepsChanged',
          'personId', new.person_id,
          'inputsDigest', to_jsonb(new) ->> 'inputs_digest',
          'at', coalesce(to_jsonb(new) ->> 'computed_at', to_jsonb(new) ->> 'recorded_at'))::text);
        return null;
      end $$;`)
    this.addSql(`create trigger advice_told after insert on "advice" for each row
      when (current_user = 'soundings_app') execute function soundings_tell_of_advice();`)
    this.addSql(`create trigger ratings_told after insert on "ratings" for each row
      when (current_user = 'soundings_app' and new.kind <> 'SELF') execute function soundings_tell_of_advice();`)
  }
}
