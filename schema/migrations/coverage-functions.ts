const reading = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/** In an organisation of fewer, whoever is counted could be told from whoever is not. */
const fewestPeople = 9

/**
 * Rated by others, with lowerings taken in as `heldFrom` of the domain does; what has lapsed since counts, because it needs a
 * renewal and no module.
 */
const everHeld = `select aim, person_id, capability_code, max(least(value, ceiling)) as value from (
    select r.person_id, r.capability_code, r.value, min(lowered.value) as ceiling
      from ratings r join capabilities c on c.code = r.capability_code
      left join lowerings lowered on lowered.person_id = r.person_id and lowered.capability_code = r.capability_code
        and (lowered.rated_on, lowered.id) > (r.rated_on, r.id)
     where r.kind in ('SIGN_OFF', 'OBSERVED', 'STARTING_POSITION') and r.rated_on <= soundings_today()
       and not (r.kind = 'STARTING_POSITION' and c.evidence_class_code = 'E3')
       and r.person_id in (select person_id from latest)
       and not exists (select from rating_retractions where rating_id = r.id)
     group by r.id) rated
    join latest using (person_id) group by aim, person_id, capability_code`

/** What each aim asks of each capability, as `openTarget` of the domain does: the highest of role, additions and further areas. */
const asked = `further as materialized (
    select aim, area ->> 'areaCode' as area_code, area ->> 'levelCode' as level_code
      from (select aim, jsonb_array_elements(areas) as area from aims) named),
  asked as materialized (
    select aim, capability_code, max(rating)::int as rating from (
      select aim, capability_code, rating from profiles join role_profile_items on role_profile_code = code
      union all
      select aim, c.code, (c.expected ->> level.rating_column)::smallint from further
        join framework_levels level on level.code = level_code and level.rating_column is not null
        join capabilities c using (area_code)) named
     where rating > 0 group by aim, capability_code),
  choices as materialized (
    select item.*, coalesce(asked.rating, 0) as asked_anyway from (
      select aim, code, choice ->> 'code' as choice, (choice ->> 'atLeast')::int as at_least,
          item ->> 'capability' as capability_code, (item ->> 'rating')::int as rating
        from (select aim, code, choice, jsonb_array_elements(choice -> 'capabilities') as item
          from (select aim, code, jsonb_array_elements(choices) as choice from profiles) listed) opened) item
      left join asked using (aim, capability_code))`

/**
 * For how many people of an organisation a step is part of their goal, and not yet held: `{"BRS-01>3": 10}` says that at least
 * ten wait for 2 to 3. Told in fives, rounded down, never so many that it would say of fewer than five that they do not
 * wait; what is not named is waited for by fewer than five. null = the viewer neither writes nor teaches there, or it has
 * too few people. People with the same aim are counted together; items of a choice count while the choice is not settled.
 *
 * How many people there are is not to be guessed by a planner that takes each list for one row: it joins them by hashes.
 */
export const waiting = `create function soundings_waiting_for_steps(organisation uuid) returns jsonb
  ${reading} set enable_nestloop = off set jit = off as $$
  with members as materialized (
    select distinct m.person_id from memberships m where m.organisation_id = organisation and ${inForce('m')}),
  allowed as materialized (select (select count(*) from members)::int as people
    where exists (select from memberships held where held.person_id = soundings_viewer()
        and held.organisation_id = organisation and held.role in ('AUTHOR', 'EDUCATOR') and ${inForce('held')})
      and (select count(*) from members) >= ${fewestPeople}),
  latest as materialized (
    select g.person_id, coalesce(p.end_role_code, g.role_profile_code) as role, g.overlay_codes, g.areas,
        dense_rank() over (order by coalesce(p.end_role_code, g.role_profile_code), g.overlay_codes, g.areas) as aim
      from (select distinct on (person_id) * from goals
             where person_id in (select person_id from members where exists (select from allowed))
             order by person_id, version desc) g
      left join pathways p on p.code = g.pathway_code
     where num_nonnulls(g.role_profile_code, g.pathway_code) = 1),
  aims as materialized (
    select aim, role, overlay_codes, areas, count(*)::int as people from latest group by aim, role, overlay_codes, areas),
  profiles as materialized (
    select aim, code, choices from aims
      join role_profiles on is_overlay and code = any(overlay_codes) or not is_overlay and code = role),
  ${asked},
  lowerings as materialized (
    select id, person_id, capability_code, value, rated_on from ratings l
     where kind = 'LOWERING' and rated_on <= soundings_today()
       and person_id in (select person_id from latest)
       and not exists (select from rating_retractions where rating_id = l.id)),
  held as materialized (${everHeld}),
  counted as (
    select capability_code, generate_series(1, rating) as to_rating, people from asked join aims using (aim)
    union all
    select capability_code, generate_series(1, least(value, rating)), -1 from held join asked using (aim, capability_code)
    union all
    select distinct on (person_id, capability_code, to_rating) capability_code, to_rating, 1 from (
      select person_id, capability_code, generate_series(greatest(asked_anyway, value) + 1, rating) as to_rating
        from (select person_id, capability_code, rating, asked_anyway, coalesce(held.value, 0) as value, at_least,
            count(*) filter (where greatest(coalesce(held.value, 0), asked_anyway) >= rating)
              over (partition by person_id, code, choice) as settled
          from latest join choices using (aim) left join held using (aim, person_id, capability_code)) open
       where settled < at_least) chosen),
  told as (
    select capability_code, to_rating, least(sum(people)::int, (select people from allowed) - 4) / 5 * 5 as people
      from counted group by capability_code, to_rating)
  select (select coalesce(jsonb_object_agg(capability_code || '>' || to_rating, people) filter (where people > 0), '{}')
    from told) from allowed $$;`

/** By which day each published module is looked at again: what its latest published draft named. */
export const reviewDays = `create function soundings_review_days() returns table (module_code text, review_on date)
  ${reading} as $$
  select distinct on (d.module_code) d.module_code, d.review_on from module_drafts d
   where d.state in ('PUBLISHED', 'RETIRED') and d.module_code is not null order by d.module_code, d.id desc $$;`
