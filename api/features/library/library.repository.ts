import type { Transaction } from '../../platform/database/index.ts'

/** A code as one word: "OBS-05" is looked for as "obs05". */
const asWord = (column: string): string => `lower(replace(${column}, '-', ''))`

const capabilities = `select 'CAPABILITY', c.code, c.position, statement,
    concat_ws(' ', ${asWord('c.code')}, a.name, p.name), '', reference
  from capabilities c join pillars p on p.code = pillar_code left join areas a on a.code = area_code`

const modules = `select 'MODULE', m.code, m.position, title,
    concat_ws(' ', ${asWord('m.code')}, a.name, lower(replace(kind, '_', ' ')),
      (select string_agg(${asWord('capability_code')} || ' ' || statement, ' ' order by e.position)
         from module_effects e join capabilities c on c.code = capability_code where module_code = m.code)),
    summary,
    (select string_agg(concat_ws(' ', part ->> 'title', part ->> 'text'), ' ') from jsonb_array_elements(parts) part)
  from modules m left join areas a on a.code = area_code`

const roles = `select 'ROLE', r.code, r.position, title,
    concat_ws(' ', ${asWord('r.code')}, l.name,
      (select string_agg(name, ' ' order by position) from areas where code = any(area_codes))),
    coalesce((select string_agg(s.title, ' ' order by s.position) from scope_lines s where role_profile_code = r.code), ''),
    ''
  from role_profiles r left join framework_levels l on l.code = level_code`

const pathways = `select 'PATHWAY', p.code, p.position, p.title,
    concat_ws(' ', ${asWord('p.code')}, first.title, last.title),
    (select string_agg(s.title, ' ' order by s.position) from pathway_stages s where s.pathway_code = p.code),
    (select string_agg(m.title, ' ' order by stage_position, s.position)
       from pathway_stage_modules s join modules m on m.code = module_code where s.pathway_code = p.code)
  from pathways p join role_profiles first on first.code = start_role_code
       join role_profiles last on last.code = end_role_code`

const documents = `(${[capabilities, modules, roles, pathways].join(' union all ')})
  as documents (kind, code, position, title, names, summary, body)`

const weighted = (column: string, weight: string): string => `setweight(to_tsvector('english', ${column}), '${weight}')`
const heading = [weighted('title', 'A'), weighted('names', 'B'), weighted('summary', 'C')].join(' || ')

const fillDocuments = `insert into search_documents (kind, code, position, heading, whole)
  select kind, code, position, heading, heading || ${weighted('body', 'D')}
    from (select *, ${heading} as heading from ${documents} offset 0) read`

/** Words of letters only: codes and figures are typed as they are, or not at all. */
const fillSpellings = `insert into search_spellings (word, stem, documents)
  select word, coalesce((ts_lexize('english_stem', word))[1], ''), sum(ndoc)::int
    from (select word, ndoc from ts_stat(
            $text$ select to_tsvector('simple', concat_ws(' ', title, names, summary, body)) from ${documents} $text$)
          union all
          select word, 0 from ts_stat(
            $text$ select to_tsvector('simple', concat_ws(' ', array_to_string(says, ' '), means)) from search_words $text$)
         ) words
   where word ~ '^[[:alpha:]]{3,}$'
   group by word`

/**
 * Makes the library findable: reads everything that is published anew, in the transaction that published it. A search
 * never finds what is not published, and misses nothing that is.
 */
export async function publishLibrary(tx: Transaction): Promise<void> {
  await tx.execute('delete from search_documents', [], 'run')
  await tx.execute(fillDocuments, [], 'run')
  await tx.execute('delete from search_spellings', [], 'run')
  await tx.execute(fillSpellings, [], 'run')
}
