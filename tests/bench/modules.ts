import type { Client } from 'pg'

/** Modules that are written, and those made up from them. */
const made = (count: number): string => `
  with written as (select m.*, row_number() over (order by position) - 1 as place, count(*) over () as written from modules m)
  select n, own.*, other.title as other_title, other.summary as other_summary, other.parts as other_parts
    from generate_series(1, ${count} - (select count(*)::int from modules)) n
    join written own on own.place = n % own.written
    join written other on other.place = (n * 7 + n / own.written) % other.written`

/**
 * Adds modules until there are as many as asked for, straight into the tables. Each takes title, effects, area, level and
 * kind of a module of the catalogue, and of another one a capability, half a title, and its parts: the words are those of
 * the field, as often as they are said there.
 */
export const addModules = async (client: Client, count: number): Promise<void> => {
  await client.query('begin')
  await client.query(`insert into modules (code, framework_code, position, title, summary, outcome, area_code, is_area_chosen,
      level_code, kind, minutes, parts, sources)
    select 'LIB-' || lpad(n::text, 5, '0'), framework_code, 1000 + n, split_part(title, ':', 1) || ', with ' ||
           lower(left(split_part(other_title, ':', 1), 1)) || substr(split_part(other_title, ':', 1), 2) || ', part ' || n,
           summary || ' ' || other_summary, outcome, area_code, is_area_chosen, level_code, kind,
           greatest(30, minutes / (1 + n % 6)), parts || other_parts, sources
      from (${made(count)}) made`)
  await client.query(`insert into module_effects (module_code, capability_code, position, from_rating, to_rating)
    select 'LIB-' || lpad(n::text, 5, '0'), capability_code, e.position, from_rating, to_rating
      from (${made(count)}) made join module_effects e on e.module_code = made.code`)
  await client.query(`insert into module_effects (module_code, capability_code, position, from_rating, to_rating)
    select 'LIB-' || lpad(n::text, 5, '0'), c.code, 100, 1, 2
      from (${made(count)}) made
      join (select code, row_number() over (order by position) - 1 as place from capabilities) c on c.place = n % 100
        on conflict do nothing`)
  await client.query('commit')
}
