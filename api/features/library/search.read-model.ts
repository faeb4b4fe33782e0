import type { SearchWord, Term, WordFacts } from '../../domain/search/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { DocumentKind } from './search-document.entity.ts'

const searchWordsStatement = `select says, means, finds, is_ambiguous as "isAmbiguous" from search_words order by position`

/** What departments say, in the order written. */
export function readSearchWords(tx: Transaction): Promise<SearchWord[]> {
  return tx.execute<SearchWord[]>(searchWordsStatement)
}

/**
 * A word is known where the library itself holds it in any form, the last one also by how it begins. Words such as "the"
 * have no stem, and nothing to be wrong about.
 */
const factsStatement = `with typed as (
    select word, place, (ts_lexize('english_stem', word))[1] as stem, place = count(*) over () as is_last
      from json_array_elements_text(?::json) with ordinality as words(word, place)
  ), judged as (
    select *, stem is null or word ~ '[[:digit:]]'
        or exists (select from search_spellings s where s.stem = typed.stem and s.documents > 0)
        or (is_last and exists (select from search_spellings s where s.word like typed.word || '%' and s.documents > 0)) as is_known
      from typed
  )
  select (select content_hash from frameworks order by published_on desc limit 1) as content_hash,
    (select json_agg(json_build_object('word', word, 'isKnown', is_known, 'nearest', case when is_known then '[]'::json else
        (select coalesce(json_agg(near.word order by near.alike desc, near.documents desc, near.word), '[]')
           from (select s.word, s.documents, similarity(s.word, judged.word) as alike from search_spellings s
                  where s.word % judged.word order by alike desc, s.documents desc, s.word limit 8) near) end)
      order by place) from judged) as facts`

/** What the library knows of the words typed, with the name of the content it is read against: one statement. */
export async function readWordFacts(
  tx: Transaction,
  words: readonly string[],
): Promise<{ contentHash: string; facts: WordFacts[] }> {
  const [row] = await tx.execute<{ content_hash: string | null; facts: WordFacts[] | null }[]>(factsStatement, [
    JSON.stringify(words),
  ])
  if (!row?.content_hash) throw new Error('No framework is published in this database: seed it first')
  return { contentHash: row.content_hash, facts: row.facts ?? [] }
}

/** Words such as "the" leave their term empty, begun or whole, and an empty term asks for nothing. */
const findStatement = `with alternatives as (
    select place, case when unfinished then to_tsquery('simple', text || ':*') else whole end as query
      from json_to_recordset(?::json) as asked(place int, text text, unfinished boolean)
           cross join lateral phraseto_tsquery('english', text) whole
     where numnode(whole) > 0
  ), terms as (
    select place, string_agg('(' || query::text || ')', ' | ') as term
      from alternatives group by place
  ), asked as (
    select string_agg('(' || term || ')', ' & ' order by place)::tsquery as all_of,
           string_agg('(' || term || ')', ' | ' order by place)::tsquery as any_of
      from terms
  ), found as (
    select kind, code, row_number() over (
             partition by kind order by ts_rank(heading, (select any_of from asked)) desc, position, code) as place
      from search_documents
     where whole @@ (select all_of from asked) and kind in (select json_array_elements_text(?::json))
  )
  select (select all_of is null from asked) as asks_nothing,
    (select json_agg(kinds) from (
      select kind, count(*)::int as total, json_agg(code order by place) filter (where place <= ?::int) as codes
        from found group by kind) kinds) as kinds`

interface FoundOfKind {
  /** How many there are in all. */
  readonly total: number
  /** The most relevant first. */
  readonly codes: readonly string[]
}

export type Found = ReadonlyMap<DocumentKind, FoundOfKind>

interface What {
  readonly kinds: readonly DocumentKind[]
  /** Of each kind; null = all of them. */
  readonly most: number | null
}

const all = 2_147_483_647

/** What meets every term, the most relevant first, in one statement; null where the words ask for nothing. */
export async function findDocuments(
  tx: Transaction,
  terms: readonly Term[],
  { kinds, most }: What,
): Promise<Found | null> {
  const asked = terms.flatMap((term, place) =>
    term.map(({ text, isUnfinished }) => ({ place, text, unfinished: isUnfinished })),
  )
  const [row] = await tx.execute<{ asks_nothing: boolean; kinds: (FoundOfKind & { kind: DocumentKind })[] | null }[]>(
    findStatement,
    [JSON.stringify(asked), JSON.stringify(kinds), most ?? all],
  )
  if (row?.asks_nothing !== false) return null
  return new Map((row.kinds ?? []).map(({ kind, total, codes }) => [kind, { total, codes: codes ?? [] }]))
}
