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

/** What was signed off in the group's organisations since a member joined who shares no ratings, and still stands. */
const signedHere = `select t.id as member_id, r.id, r.capability_code, r.kind, r.value, r.rated_on
      from taking t join sign_off_requests asked on asked.person_id = t.person_id
      join cohort_organisations place on place.cohort_id = cohort and place.organisation_id = asked.organisation_id
      join sign_off_decisions decided on decided.request_id = asked.id and decided.decided_at >= t.joined_at
      join ratings r on r.id = any(decided.rating_ids) and r.person_id = t.person_id
     where not t.is_shared and r.kind = 'SIGN_OFF' and r.rated_on <= on_day and r.capability_code = any(codes)
       and not exists (select from rating_retractions gone where gone.rating_id = r.id)
       and not exists (select from ratings lower where lower.person_id = r.person_id and lower.kind = 'LOWERING'
             and lower.capability_code = r.capability_code and (lower.rated_on, lower.id) > (r.rated_on, r.id))`

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

/** Kinds as they are written: a self-rating is none of them. */
const letterOf = `case r.kind when 'OBSERVED' then 'O' when 'STARTING_POSITION' then 'P' when 'SIGN_OFF' then 'S'
        when 'SCOPE_CONFIRMATION' then 'C' when 'LOWERING' then 'L' end`

/** By their owner: "CLN-08 O2:20310 S3:20410,CLN-09 P3:20200", the entries of a capability in the order in which they count. */
const written = (
  owner: string,
  source: string,
): string => `select ${owner}, string_agg(run, ',' order by capability_code) as text
      from (select r.${owner}, r.capability_code, r.capability_code || string_agg(' ' || ${letterOf}
              || coalesce(r.value, 0) || ':' || (r.rated_on - ${epoch}), '' order by r.rated_on, r.id) as run
            from ${source} group by r.${owner}, r.capability_code) runs group by ${owner}`

/** What a board may ever read of a person, once it is shared: what others rated and did not take back. */
const entriesOf = (which: string): string =>
  written(
    'person_id',
    `ratings r where r.kind <> 'SELF' and ${which}
              and not exists (select from rating_retractions gone where gone.rating_id = r.id)`,
  )

/** Everybody's, for ratings that were there before. */
export const fillEntries = `insert into board_entries (person_id, entries) ${entriesOf('true')};`

/**
 * Writes the entries of whoever a statement rated anew. Whoever is rated twice at once waits, so that the second reads what
 * the first recorded.
 */
export const keepEntries = `create function soundings_keep_board_entries() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare concerned uuid[];
  begin
    if tg_table_name = 'ratings' then concerned := array(select distinct person_id from changed where kind <> 'SELF');
    else concerned := array(select distinct person_id from changed); end if;
    if concerned = '{}' then return null; end if;
    perform from people where id = any(concerned) order by id for no key update;
    delete from board_entries where person_id = any(concerned);
    insert into board_entries (person_id, entries) ${entriesOf('r.person_id = any(concerned)')};
    return null;
  end $$;`

/** One row for each of these members, or for all where none are named: what the board is made of. */
export const board = `create function soundings_cohort_board(
    cohort uuid, members uuid[], codes text[], on_day date, open_at timestamptz)
  returns table (member_id uuid, is_shared boolean, ratings text, requested text[], leave jsonb) ${reading} as $$
  with ${taking('(members is null or m.id = any(members))')}, ${requested},
  signed as (${written('member_id', `(${signedHere}) r`)}),
  asked as (select q.member_id, array_agg(q.code) as codes from requested q group by q.member_id),
  away as (
    select t.id as member_id, jsonb_agg(jsonb_build_object('from', l.from_on - ${epoch}, 'to', l.to_on - ${epoch})) as days
      from taking t join leaves l on l.person_id = t.person_id where t.is_shared and l.withdrawn_at is null group by t.id)
  select t.id, t.is_shared, case when t.is_shared then own.entries else signed.text end, asked.codes, away.days
    from taking t left join board_entries own on t.is_shared and own.person_id = t.person_id
    left join signed on signed.member_id = t.id left join asked on asked.member_id = t.id
    left join away on away.member_id = t.id $$;`

/** The entries behind one cell, newest first: what the owner shares with the group, or what was signed off in it. */
export const cell = `create function soundings_cohort_cell(cohort uuid, member uuid, codes text[], on_day date)
  returns table (capability_code text, kind text, value smallint, rated_on date, assessor_names text[])
  ${reading} as $$
  with ${taking('m.id = member')}, rated as (
    select t.id as member_id, r.id, r.capability_code, r.kind, r.value, r.rated_on
      from taking t join ratings r on r.person_id = t.person_id
     where t.is_shared and r.kind <> 'SELF' and r.rated_on <= on_day and r.capability_code = any(codes)
       and not exists (select from rating_retractions gone where gone.rating_id = r.id)
    union all ${signedHere})
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
