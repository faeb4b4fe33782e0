import { Migration } from '@mikro-orm/migrations'
import { serviceCover } from './cover-functions.ts'

/** Who is recorded with which line, for those who lead the organisation that decided it. */
export class Migration20261128000300_cover extends Migration {
  override up(): void {
    this.addSql(serviceCover)
    this.addSql('revoke execute on function soundings_service_cover(uuid) from public;')
    this.addSql('grant execute on function soundings_service_cover(uuid) to soundings_app;')
  }
}
