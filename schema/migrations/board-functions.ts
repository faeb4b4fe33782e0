const reading = 'language sql stable security definer set search_path = public, pg_temp set jit = off'
const epoch = `date '1970-01-01'`

/** A member of a group the viewer leads today, who had joined by a day, with whether their ratings are shared with it. */
const taking = (which: string): string => `taking as materialized (
    select m.id, m.person_id, m.joined_at, shared.person_id is not null as is_shared
      from cohort_members m
      left join soundings_shared_with_viewer() shared
        on shared.person_id = m.person_id and shared.cohort_id = m.cohort_id and shared.item = 'RATINGS'
     where m.cohort_id = cohort and m.id in (select soundings_cohort_members_led()) and ${which}
       and (m.joined_at at time zone 'Europe/London')::date <= on_day)`

/**
 * What counts of a member: where ratings are shared, every one that others gave and did not take back; else what was signed
 * off in the group's organisations since they joined, and still stands. Never a self-rating.
 */
const ratedOf = (asked: string): string => `rated as (
    select t.id as member_id, r.id, r.capability_code, r.kind, r.value, r.rated_on
      from taking t join ratings r on r.person_id = t.person_id
     where t.is_shared and r.kind <> 'SELF' and r.rated_on <= on_day${asked}
       and not exists (select from rating_retractions gone where gone.rating_id = r.id)
    union all
    select t.id, r.id, r.capability_code, r.kind, r.value, r.rated_on
      from taking t join sign_off_requests asked on asked.person_id = t.person_id
      join cohort_organisations place on place.cohort_id = cohort and place.organisation_id = asked.organisation_id
      join sign_off_decisions decided on decided.request_id = asked.id and decided.decided_at >= t.joined_at
      join ratings r on r.id = any(decided.rating_ids) and r.person_id = t.person_id
     where not t.is_shared and r.kind = 'SIGN_OFF' and r.rated_on <= on_day${asked}
       and not exists (select from rating_retractions gone where gone.rating_id = r.id)
       and not exists (select from ratings lower where lower.person_id = r.person_id and lower.kind = 'LOWERING'
             and lower.capability_code = r.capability_code and (lower.rated_on, lower.id) > (r.rated_on, r.id)))`

// Looked up, not gone through for each rating.
const rated = ratedOf(
  ' and r.capability_code in (select asked_for.code from soundings_board_items(codes, null, null, null) asked_for)',
)

/** What members who share their ratings asked others for, and nobody has answered; nothing where no moment is given. */
const requested = `requested as (
    select t.id as member_id, wanted.code from taking t join observation_requests o on o.person_id = t.person_id
      cross join lateral unnest(o.capability_codes) as wanted(code)
     where t.is_shared and o.withdrawn_at is null and o.expires_at > open_at and wanted.code = any(codes)
       and not exists (select from observations seen where seen.request_id = o.id)
    union
    select t.id, item ->> 'capability' from taking t join sign_off_requests s on s.person_id = t.person_id
      cross join lateral jsonb_array_elements(s.items) as item
     where t.is_shared and open_at is not null and item ->> 'capability' = any(codes)
       and not exists (select from sign_off_decisions decided where decided.request_id = s.id))`

/** Moves the end of what lapses, and is handed on for nothing else. */
const leave = `(select jsonb_agg(jsonb_build_object('from', l.from_on - ${epoch}, 'to', l.to_on - ${epoch})) from leaves l
    where t.is_shared and l.person_id = t.person_id and l.withdrawn_at is null)`

/** An entry as "code kind value day", in the order in which they count. */
const entry = `r.capability_code || ' ' || r.kind || ' ' || coalesce(r.value, 0) || ' ' || (r.rated_on - ${epoch})`

/** One row for each of these members: what the board is made of. */
export const board = `create function soundings_cohort_board(
    cohort uuid, members uuid[], codes text[], on_day date, open_at timestamptz)
  returns table (member_id uuid, is_shared boolean, ratings text, requested text[], leave jsonb) ${reading} as $$
  with ${taking('m.id = any(members)')}, ${rated}, ${requested},
  entries as (select r.member_id, string_agg(${entry}, ',' order by r.rated_on, r.id) as text from rated r group by r.member_id),
  asked as (select q.member_id, array_agg(q.code) as codes from requested q group by q.member_id)
  select t.id, t.is_shared, entries.text, asked.codes, ${leave}
    from taking t left join entries on entries.member_id = t.id left join asked on asked.member_id = t.id $$;`

/**
 * What is asked of a group, a row each. It says of itself that it is many rows: of an array the planner takes ten, and then
 * goes through all ratings once for each of them.
 */
export const boardItems = `create function soundings_board_items(text[], int[], int[], boolean[])
  returns table (code text, rating int, stage int, folded boolean) language plpgsql immutable rows 200 as $$
  begin return query select * from unnest($1, $2, $3, $4); end $$;`

/**
 * One row for each member of a group of any size, counted by stage, and one without a member: by stage and day, how many
 * items of all were reached on it. What the fold alone can settle (lowered, able to lapse, one of a choice) is handed over
 * as entries; everything else is counted here.
 */
export const progress = `create function soundings_cohort_progress(
    cohort uuid, codes text[], wanted int[], stages int[], folded boolean[], on_day date, open_at timestamptz)
  returns table (member_id uuid, is_shared boolean, reached text, unsettled text, requested text[], leave jsonb, start_day int,
    whole_time_percent int, pauses jsonb, extensions jsonb) ${reading} set work_mem = '64MB' as $$
  with ${taking('true')}, ${ratedOf('')}, ${requested},
  items as materialized (
    select item.code, item.rating, item.stage, item.folded or class.lapses as is_folded, class.code = 'E3' as is_e3
      from soundings_board_items(codes, wanted, stages, folded) as item
      join capabilities c on c.code = item.code join evidence_classes class on class.code = c.evidence_class_code),
  pairs as materialized (
    select r.member_id, r.capability_code, i.stage,
        i.is_folded or bool_or(r.kind = 'LOWERING') as is_folded,
        min(r.rated_on) filter (where r.value >= i.rating and (r.kind in ('SIGN_OFF', 'OBSERVED')
          or r.kind = 'STARTING_POSITION' and not i.is_e3)) as reached_on,
        case when i.is_folded or bool_or(r.kind = 'LOWERING')
          then string_agg(${entry}, ',' order by r.rated_on, r.id) end as entries
      from rated r join items i on i.code = r.capability_code
     group by r.member_id, r.capability_code, i.stage, i.is_folded),
  settled as (
    select p.member_id, string_agg(p.stage || ':' || p.people, ' ') as text from (
      select one.member_id, one.stage, count(*) as people from pairs one
       where not one.is_folded and one.reached_on is not null group by one.member_id, one.stage) p group by p.member_id),
  unsettled as (
    select p.member_id, string_agg(p.entries, ',') as text from pairs p
     where p.is_folded and p.reached_on is not null group by p.member_id),
  asked as (
    select q.member_id, array_agg(q.code) as codes from requested q
     where not exists (select from pairs p where p.member_id = q.member_id and p.capability_code = q.code
             and not p.is_folded and p.reached_on is not null) group by q.member_id),
  paused as (
    select w.member_id, jsonb_agg(jsonb_build_object('from', w.from_on - ${epoch}, 'to', w.to_on - ${epoch})) as days
      from cohort_pauses w join taking t on t.id = w.member_id where w.withdrawn_at is null group by w.member_id),
  moved as (
    select x.member_id, jsonb_object_agg(x.stage, x.days) as days from (
      select e.member_id, e.stage, sum(e.days) as days from cohort_extensions e join taking t on t.id = e.member_id
       where e.stage is not null group by e.member_id, e.stage) x group by x.member_id)
  select t.id, t.is_shared, settled.text, unsettled.text, asked.codes,
      case when unsettled.text is not null then ${leave} end, m.starts_on - ${epoch}, m.whole_time_percent,
      coalesce(paused.days, '[]'), coalesce(moved.days, '{}')
    from taking t join cohort_members m on m.id = t.id
    left join settled on settled.member_id = t.id left join unsettled on unsettled.member_id = t.id
    left join asked on asked.member_id = t.id left join paused on paused.member_id = t.id
    left join moved on moved.member_id = t.id
  union all
  select null, null, (select string_agg(d.stage || ':' || (d.reached_on - ${epoch}) || ':' || d.people, ' ') from (
      select p.stage, p.reached_on, count(*) as people from pairs p join taking t on t.id = p.member_id
       where t.is_shared and not p.is_folded and p.reached_on is not null group by p.stage, p.reached_on) d),
    null, null, null, null, null, null, null $$;`

/** The entries behind one cell, newest first: what the owner shares with the group, or what was signed off in it. */
export const cell = `create function soundings_cohort_cell(cohort uuid, member uuid, codes text[], on_day date)
  returns table (capability_code text, kind text, value smallint, rated_on date, assessor_names text[])
  ${reading} as $$
  with ${taking('m.id = member')}, ${rated}
  select r.capability_code, r.kind, r.value, r.rated_on, own.assessor_names
    from rated r join ratings own on own.id = r.id order by r.rated_on desc, r.id desc $$;`

/** Tells those who look at a board that it changed: which group, and nothing of whom. */
export const tellBoards = `create function soundings_tell_boards() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  begin
    perform pg_notify('soundings_notices', json_build_object('topic', 'cohortBoardChanged', 'about', concerned.id,
        'at', transaction_timestamp())::text)
      from (
        select m.cohort_id as id from cohort_members m
         where tg_argv[0] = 'PERSON' and m.person_id = (changed ->> 'person_id')::uuid
           and m.joined_at is not null and m.left_at is null
           and (tg_table_name in ('sign_off_decisions', 'memberships') or exists (select from cohort_shares s
                 where s.member_id = m.id and s.item = 'RATINGS' and s.withdrawn_at is null))
        union select e.cohort_id from cohort_educators e
         where tg_table_name = 'memberships' and e.person_id = (changed ->> 'person_id')::uuid and e.ended_at is null
        union select m.cohort_id from cohort_members m
         where tg_argv[0] = 'MEMBER' and m.id = (changed ->> 'member_id')::uuid
        union select (changed ->> tg_argv[1])::uuid where tg_argv[0] = 'COHORT') concerned;
    return null;
  end $$;`

/** On what, when, and by what the group is found. */
export const boardTriggers: readonly (readonly [table: string, event: string, how: string])[] = [
  ['rating_retractions', 'insert', `'PERSON'`],
  ['observation_requests', 'insert or update', `'PERSON'`],
  ['observations', 'insert', `'PERSON'`],
  ['sign_off_requests', 'insert', `'PERSON'`],
  ['sign_off_decisions', 'insert', `'PERSON'`],
  ['memberships', 'update', `'PERSON'`],
  ['cohort_shares', 'insert or update', `'MEMBER'`],
  ['cohort_pauses', 'insert or update', `'MEMBER'`],
  ['cohort_extensions', 'insert', `'MEMBER'`],
  ['cohort_members', 'insert or update or delete', `'COHORT', 'cohort_id'`],
  ['cohort_educators', 'insert or update', `'COHORT', 'cohort_id'`],
  ['cohorts', 'update', `'COHORT', 'id'`],
]
