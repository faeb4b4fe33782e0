import { Migration } from '@mikro-orm/migrations'
import { datesByEducators, modulesFinished, ownDone } from './group-functions.ts'

/** What members of a group have done of what they were given, and who may say so. */
export class Migration20261128001100_groups extends Migration {
  override up(): void {
    this.addSql(modulesFinished)
    this.addSql('revoke execute on function soundings_cohort_modules_finished(uuid) from public;')
    this.addSql('grant execute on function soundings_cohort_modules_finished(uuid) to soundings_app;')
    this.addSql(ownDone)
    this.addSql(`create trigger cohort_assignees_own_done after insert or update on "cohort_assignees" for each row
      when (current_user = 'soundings_app') execute function soundings_own_done();`)
    this.addSql(datesByEducators)
    this
      .addSql(`create trigger cohort_members_dates before update of "starts_on", "whole_time_percent" on "cohort_members"
      for each row when (current_user = 'soundings_app') execute function soundings_dates_by_educators();`)
  }
}
