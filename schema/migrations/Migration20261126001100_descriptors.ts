import { Migration } from '@mikro-orm/migrations'

/** What 1 to 4 look like for a capability, and an example of evidence; nothing published so far said it. */
export class Migration20261126001100_descriptors extends Migration {
  override up(): void {
    this.addSql(
      `alter table "capabilities" add column "descriptors" jsonb null, add column "evidence_example" text null;`,
    )
  }
}
