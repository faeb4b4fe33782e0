import { blocksOf } from '../../domain/blocks/progress.ts'
import type { Block as DomainBlock, ModuleContent } from '../../domain/blocks/block.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Block, BlockKind, ModuleVersion, VersionPart } from './module-version.types.ts'

/** A version as statements give it, without what is in it. */
export interface VersionHead {
  readonly module: string
  readonly number: number
  readonly publishedAt: string
  readonly changeNote: string
  readonly guidelines: string[]
}

/** A version, whole. */
export interface VersionRow extends VersionHead {
  readonly content: ModuleContent
}

const head = `'module', module_code, 'number', number, 'publishedAt', published_at, 'changeNote', change_note,
  'guidelines', to_json(guideline_codes)`

/** A row of `module_versions` as one JSON value, for statements that read a version among other things. */
export const versionAsJson = `json_build_object(${head}, 'content', content)`

export function toVersion(row: VersionHead & { readonly content?: ModuleContent }): ModuleVersion {
  const { module, number, publishedAt, changeNote, guidelines, content = null } = row
  return {
    moduleCode: module,
    number,
    publishedAt: new Date(publishedAt),
    changeNote,
    guidelineCodes: guidelines,
    content,
  }
}

export function toParts({ parts }: ModuleContent): VersionPart[] {
  return parts.map(({ blocks, ...part }) => ({ ...part, blocks: blocks.map(toBlock) }))
}

const toBlock = ({ id, content }: DomainBlock): Block => ({ id, kind: content.kind as BlockKind, content })

/** The latest version of each of these modules that has one, without what is in it, in one statement. */
export async function readLatestVersions(tx: Transaction, codes: readonly string[]): Promise<VersionHead[]> {
  const rows = await tx.execute<{ version: VersionHead }[]>(
    `select json_build_object(${head}) as version from (
       select distinct on (module_code) module_code, number, published_at, change_note, guideline_codes from module_versions
        where module_code in (select jsonb_array_elements_text(?::jsonb)) order by module_code, number desc) latest`,
    [JSON.stringify(codes)],
  )
  return rows.map(({ version }) => version)
}

export interface VersionName {
  readonly moduleCode: string
  readonly number: number
}

/** These versions, whole, in one statement. */
export async function readVersions(tx: Transaction, names: readonly VersionName[]): Promise<VersionRow[]> {
  const rows = await tx.execute<{ version: VersionRow }[]>(
    `select ${versionAsJson} as version from module_versions
      where (module_code, number) in (
        select "moduleCode", number from jsonb_to_recordset(?::jsonb) as named("moduleCode" text, number int))`,
    [JSON.stringify(names)],
  )
  return rows.map(({ version }) => version)
}

/** Whether any version of a module had exactly this content. */
export async function isPublished(tx: Transaction, code: string, content: ModuleContent): Promise<boolean> {
  const found = await tx.execute(
    `select from module_versions
      where module_code = ? and checksum = encode(sha256(convert_to((?::jsonb)::text, 'UTF8')), 'hex')`,
    [code, JSON.stringify(content)],
  )
  return found.length > 0
}

interface NewVersion {
  readonly moduleCode: string
  readonly content: ModuleContent
  readonly changeNote: string
  readonly publishedAt: Date
}

/**
 * Publishes what a module is learnt from and answers the number of the version: the next one, or the latest where nothing
 * changed. For seeds and for a database function that has asked who may; an operation by itself is refused by the database.
 */
export async function publishVersion(tx: Transaction, version: NewVersion): Promise<number> {
  if (blocksOf(version.content).length === 0) throw new Error(`${version.moduleCode} has nothing to learn from`)
  const { moduleCode, content, changeNote, publishedAt } = version
  const [row] = await tx.execute<{ number: number }[]>(
    'select soundings_publish_version(?, ?::jsonb, ?, ?) as number',
    [moduleCode, JSON.stringify(content), changeNote, publishedAt],
  )
  return row?.number ?? 0
}
