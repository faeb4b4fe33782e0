import { Migration } from '@mikro-orm/migrations'

/** A statement can name the medicine it is about and what it rests on; what was stated before stays as it was. */
export class Migration20261126000201_certificates extends Migration {
  override up(): void {
    this.addSql(`alter table "gates" add column "is_per_medicine" boolean not null default false;`)
    this.addSql(`alter table "gate_facts" add column "medicine" text null, add column "basis" text null;`)
    this.addSql(
      `alter table "gate_facts" add constraint "gate_facts_basis_check" check (basis in ('CERTIFICATE', 'REGISTER', 'LETTER', 'SPOKEN', 'GROUP_DIRECTION', 'WRITTEN_INSTRUCTION', 'PRESCRIBER'));`,
    )
  }
}
