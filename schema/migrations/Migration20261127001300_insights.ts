import { Migration } from '@mikro-orm/migrations'
import { insightModules, moduleInsights, reachOfInsights } from './insight-functions.ts'

/** What authors are told of how their modules are learnt from: figures over people, never a row of one. */
export class Migration20261127001300_insights extends Migration {
  override up(): void {
    for (const table of ['enrolments', 'block_answers'])
      this.addSql(`create index "${table}_module_code_index" on "${table}" ("module_code");`)
    for (const each of [reachOfInsights, moduleInsights, insightModules]) this.addSql(each)
    this.addSql('revoke execute on function soundings_insight_reach(text) from public;')
    for (const signature of ['soundings_module_insights(text, int)', 'soundings_insight_modules()']) {
      this.addSql(`revoke execute on function ${signature} from public;`)
      this.addSql(`grant execute on function ${signature} to soundings_app;`)
    }
  }
}
