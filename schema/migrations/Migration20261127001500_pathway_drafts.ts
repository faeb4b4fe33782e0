import { Migration } from '@mikro-orm/migrations'
import { moveAnyDraft } from './draft-functions.ts'
import {
  findPathway,
  pathwayDoors,
  publishAnyDraft,
  publishPathwayDraft,
  retireDraft,
  writeOwnKindWhileOpen,
} from './pathway-draft-functions.ts'

const viewer = '(select soundings_viewer())'

/**
 * Pathways being written: drafts like those of modules, in the same tables and by the same states, with stages for blocks. A
 * stage that is published can hold modules everybody takes and choices beside them.
 */
export class Migration20261127001500_pathway_drafts extends Migration {
  override up(): void {
    this.catalogue()
    this.drafts()
    for (const { name, returns, body } of pathwayDoors) {
      this.addSql(`create function ${name} returns ${returns} ${body};`)
      this.addSql(`revoke execute on function ${name} from public;`)
      this.addSql(`grant execute on function ${name} to soundings_app;`)
    }
    this.addSql('drop policy module_drafts_added on "module_drafts";')
    this.addSql(`create policy module_drafts_added on "module_drafts" for insert to soundings_app with check (
      begun_by_id = ${viewer} and state = 'DRAFT' and version = 1 and soundings_writes_for(${viewer}, organisation_id)
      and (coalesce(module_code, pathway_code) is not null) = is_revision
      and (module_code is null or soundings_may_revise(module_code, organisation_id))
      and (pathway_code is null or soundings_may_revise_pathway(pathway_code, organisation_id)));`)
    this.functions()
  }

  private catalogue(): void {
    this.addSql(`alter table "pathways" add column "start_areas" jsonb not null default '[]';`)
    this.addSql('alter table "pathways" add column "is_authored" boolean not null default false;')
    this.addSql('alter table "pathways" add column "is_retired" boolean not null default false;')
    this.addSql(`alter table "pathway_stages" add column "choices" smallint[] not null default '{}';`)
    this.addSql('alter table "pathway_stage_modules" add column "choice" smallint null;')
  }

  private drafts(): void {
    this.addSql('alter table "module_drafts" add column "pathway_code" text null, add column "pathway" jsonb null;')
    this.addSql('create index "module_drafts_pathway_code_index" on "module_drafts" ("pathway_code");')
    this.addSql(
      `alter table "module_drafts" add constraint "module_drafts_pathway_code_foreign" foreign key ("pathway_code") references "pathways" ("code") on delete no action;`,
    )
    this.addSql(
      'alter table "module_drafts" add constraint module_drafts_pathway_check check (pathway is null or module_code is null);',
    )
    this.addSql(
      'alter table "module_drafts" add constraint module_drafts_pathway_code_check check (pathway_code is null or pathway is not null);',
    )
    this.addSql('grant update (pathway) on "module_drafts" to soundings_app;')
  }

  private functions(): void {
    this.addSql('alter function soundings_publish_draft(uuid, timestamptz) rename to soundings_publish_module_draft;')
    for (const each of [
      writeOwnKindWhileOpen,
      findPathway,
      publishPathwayDraft,
      publishAnyDraft,
      retireDraft,
      moveAnyDraft,
    ])
      this.addSql(each)
    for (const signature of [
      'soundings_find_pathway(text)',
      'soundings_publish_pathway_draft(uuid)',
      'soundings_publish_draft(uuid, timestamptz)',
      'soundings_retire_draft(uuid)',
    ])
      this.addSql(`revoke execute on function ${signature} from public;`)
  }
}
