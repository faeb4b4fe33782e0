import { Migration } from '@mikro-orm/migrations'
import { doorsAnew, mayAimFor, moveOrDiscard } from './studio-end-functions.ts'

const states = ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'PUBLISHED', 'RETIRED', 'DISCARDED']

/**
 * Drafts are discarded and brought back by their authors; whom retiring touches is told in fives; and a retired pathway
 * becomes nobody's goal anew, past the service either.
 */
export class Migration20261128000200_studio_ends extends Migration {
  override up(): void {
    const listed = states.map(state => `'${state}'::text`).join(', ')
    this.addSql(`alter table "module_drafts" drop constraint module_drafts_state_check;`)
    this.addSql(
      `alter table "module_drafts" add constraint module_drafts_state_check check (state = any (array[${listed}]));`,
    )
    for (const door of doorsAnew) this.addSql(door)
    this.addSql(moveOrDiscard)
    this.addSql(`create function ${mayAimFor.name} returns boolean ${mayAimFor.body};`)
    this.addSql(`revoke execute on function ${mayAimFor.name} from public;`)
    this.addSql(`grant execute on function ${mayAimFor.name} to soundings_app;`)
    this.addSql(`alter policy goals_append on "goals"
      with check (person_id = (select soundings_viewer()) and soundings_may_aim_for(pathway_code));`)
  }
}
