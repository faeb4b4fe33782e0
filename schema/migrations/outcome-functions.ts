const number = (value: string): string => `(${value})::float8`

/** How far apart the calipers stood, in the unit of the question. */
const distance = `sqrt(
    ((${number("answer #>> '{calipers,to,x}'")} - ${number("answer #>> '{calipers,from,x}'")}) * ${number("question #>> '{calipers,width}'")}) ^ 2
  + ((${number("answer #>> '{calipers,to,y}'")} - ${number("answer #>> '{calipers,from,y}'")}) * ${number("question #>> '{calipers,height}'")}) ^ 2)`

/** As `isInRegion` of the domain has it; a spec holds the two together. */
export const isInRegion = `create function soundings_is_in_region(point jsonb, region jsonb) returns boolean
  language sql immutable as $$
  select case when region ->> 'shape' = 'ELLIPSE' then
      ((${number("point ->> 'x'")} - ${number("region #>> '{centre,x}'")}) / ${number("region ->> 'radiusX'")}) ^ 2
    + ((${number("point ->> 'y'")} - ${number("region #>> '{centre,y}'")}) / ${number("region ->> 'radiusY'")}) ^ 2 <= 1
  else (
    select count(*) filter (where (before.y > there.y) <> (corner.y > there.y)
        and there.x < before.x + (corner.x - before.x) * (there.y - before.y) / nullif(corner.y - before.y, 0)) % 2 = 1
      from (select ${number("point ->> 'x'")} as x, ${number("point ->> 'y'")} as y) there,
        jsonb_array_elements(region -> 'points') with ordinality as listed(value, at),
        lateral (select ${number("value ->> 'x'")} as x, ${number("value ->> 'y'")} as y) corner,
        lateral (select ${number("region #>> array['points', (at - 2)::text, 'x']")} as x,
            ${number("region #>> array['points', (at - 2)::text, 'y']")} as y) before)
  end $$;`

/**
 * What an answer comes to, in words that can be counted: options chosen; of an order the item whose place is the first to be
 * wrong; of a number whether it is under, within or over its tolerance; of an image the regions pointed at, and "-outside".
 */
export const answerOutcomes = `create function soundings_answer_outcomes(question jsonb, answer jsonb) returns setof text
  language sql immutable as $$
  select jsonb_array_elements_text(answer -> 'options') where answer ->> 'answer' = 'OPTIONS'
  union all
  (select item ->> 'id' from jsonb_array_elements(question -> 'items') with ordinality as listed(item, at)
    where answer ->> 'answer' = 'ORDER' and item ->> 'id' is distinct from answer -> 'items' ->> (at - 1)::int
    order by at limit 1)
  union all
  select case when off < -tolerance then 'UNDER' when off > tolerance then 'OVER' else 'WITHIN' end
    from (select ${number("question ->> 'tolerance'")} + 1e-6 as tolerance,
        case when jsonb_typeof(question -> 'calipers') = 'object' and jsonb_typeof(answer -> 'calipers') = 'object'
          then ${distance} else ${number("answer ->> 'value'")} end - ${number("question ->> 'value'")} as off) measured
   where answer ->> 'answer' = 'NUMBER'
  union all
  (select distinct coalesce(region ->> 'id', '-outside') from jsonb_array_elements(answer -> 'points') as point
     left join jsonb_array_elements(question -> 'regions') as region on soundings_is_in_region(point, region -> 'region')
    where answer ->> 'answer' = 'POINTS') $$;`
