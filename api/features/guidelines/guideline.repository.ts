import type { Transaction } from '../../platform/database/index.ts'
import type { Guideline } from './guideline.types.ts'

/** With the modules whose latest version cites each. */
const guidelines = `select guideline.code, title, publisher, year, url, superseded_by_code as "supersededByCode",
    superseded_on::text as "supersededOn", coalesce(citing.codes, '[]') as "moduleCodes"
  from guidelines guideline
  left join lateral (
    select json_agg(module_code order by module_code) as codes from (
      select distinct on (module_code) module_code, guideline_codes from module_versions order by module_code, number desc
    ) latest where guideline.code = any(guideline_codes)) citing on true`

/** Whose title, publisher or code says these words, in the order of their titles. */
export async function findGuidelines(tx: Transaction, search: string): Promise<Guideline[]> {
  return tx.execute<Guideline[]>(
    `${guidelines} where strpos(lower(concat_ws(' ', guideline.code, title, publisher, year)), lower(?)) > 0
      order by title, guideline.code limit 200`,
    [search],
  )
}

/** Those of these codes that there are. */
export async function readGuidelines(tx: Transaction, codes: readonly string[]): Promise<Guideline[]> {
  return tx.execute<Guideline[]>(`${guidelines} where guideline.code in (select jsonb_array_elements_text(?::jsonb))`, [
    JSON.stringify(codes),
  ])
}

/** Every guideline that stands, at last, in the place of this one; itself first. */
export async function readSuccessors(tx: Transaction, code: string): Promise<string[]> {
  const rows = await tx.execute<{ code: string }[]>(
    `with recursive chain as (
       select code, superseded_by_code from guidelines where code = ?
       union select next.code, next.superseded_by_code from guidelines next join chain on next.code = chain.superseded_by_code)
     select code from chain`,
    [code],
  )
  return rows.map(row => row.code)
}

interface Supersession {
  readonly code: string
  readonly byCode: string | null
  readonly on: string | null
}

/** False where the database lets the viewer supersede nothing. */
export async function supersede(tx: Transaction, { code, byCode, on }: Supersession): Promise<boolean> {
  const changed = await tx.execute<{ code: string }[]>(
    'update guidelines set superseded_by_code = ?, superseded_on = ? where code = ? returning code',
    [byCode, on, code],
  )
  return changed.length > 0
}
