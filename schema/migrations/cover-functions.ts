/** Whether a membership, by the name it has in a statement, is in force today. */
const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

const day = (date: string): string => `${date} - date '1970-01-01'`
const moment = (instant: string): string => `extract(epoch from ${instant})::float8`
const asList = (values: string, from: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${values})), '[]') from ${from})`

/** Lines that were signed here and not withdrawn; what was lowered of them since is told apart. */
const signOffs = `select d.person_id, r.scope_line_code, r.title, r.role_profile_code, r.items, d.decided_on, d.decided_at
    from sign_off_requests r join sign_off_decisions d on d.request_id = r.id and d.outcome = 'SIGNED'
   where r.organisation_id = organisation and r.scope_line_code is not null`

const positions = `select s.person_id, s.role_title, s.lines, s.items, s.limits, s.confirmed_at
    from starting_positions s where s.organisation_id = organisation`

/** Of each person the latest statement that both signed here. */
const signed = `select distinct on (s.person_id) s.person_id, 'SCOPE_SIGNED' as kind, s.role_profile_code, s.lines,
      a.answered_on as decided_on, a.answered_at as decided_at
    from scope_statements s join scope_requests r on r.statement_id = s.id and r.kind = 'SIGN'
    join scope_answers a on a.request_id = r.id and a.answer = 'SIGNED'
   where s.organisation_id = organisation order by s.person_id, s.number desc`

/**
 * Of each person and each organisation they came from, the last answer given here: accepted as it stands, or with an
 * induction check that was done. What is assessed anew, or waits for its check, is not accepted.
 */
const accepted = `select person_id, 'SCOPE_ACCEPTED' as kind, role_profile_code, lines, decided_on, decided_at from (
    select distinct on (s.person_id, s.organisation_id) s.person_id, s.role_profile_code, s.lines, a.answer,
      case a.answer when 'ACCEPTED' then a.answered_on when 'ACCEPTED_WITH_CHECK' then c.done_on end as decided_on,
      case a.answer when 'ACCEPTED' then a.answered_at when 'ACCEPTED_WITH_CHECK' then c.recorded_at end as decided_at
    from scope_requests r join scope_statements s on s.id = r.statement_id
    join scope_answers a on a.request_id = r.id and a.answer in ('ACCEPTED', 'ACCEPTED_WITH_CHECK', 'REASSESS')
    left join scope_checks c on c.request_id = r.id
   where r.organisation_id = organisation and r.kind = 'ACCEPT'
   order by s.person_id, s.organisation_id, a.answered_at desc, r.id desc) latest where decided_on is not null`

const lowerings = `select v.person_id, v.items, w.said_at from sign_off_reversals v
    join sign_off_reversal_words w on w.reversal_id = v.id and w.kind = 'CONFIRMED'
   where v.organisation_id = organisation and v.level_items is null`

const confirmations = `select t.person_id, t.capability_code, max(t.rated_on) as rated_on from scope_requests r
    join scope_answers a on a.request_id = r.id and a.answer = 'CONFIRMED'
    join ratings t on t.id = any(a.rating_ids) and t.person_id = r.person_id
   where r.organisation_id = organisation and r.kind = 'CONFIRM' group by t.person_id, t.capability_code`

const here = 'person_id in (select id from members)'

/**
 * What an organisation decided of the lines of its current members, for its leads: sign-offs, starting positions, statements
 * signed and accepted, what it lowered and confirmed. Nothing that another organisation decided is read, and no leave: a pause
 * can be told from nothing in it. Of those who left, only which roles they were decided in. null = the viewer leads nothing there.
 */
export const serviceCover = `create function soundings_service_cover(organisation uuid) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  with signed_off as materialized (${signOffs}),
  in_post as materialized (${positions}),
  stated as materialized (select * from (${signed}) own union all ${accepted}),
  decided as materialized (select person_id from signed_off union select person_id from in_post union select person_id from stated),
  members as materialized (
    select p.id, p.name from people p where p.id in (select person_id from decided)
      and exists (select from memberships m where m.person_id = p.id and m.organisation_id = organisation and ${inForce('m')}))
  select jsonb_build_object(
    'people', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name collate "und-x-icu", id), '[]') from members),
    'roles', (select coalesce(jsonb_agg(distinct code), '[]') from (
        select role_profile_code as code from signed_off union select role_profile_code from stated) used),
    'roleTitles', (select coalesce(jsonb_agg(distinct role_title), '[]') from in_post),
    'signOffs', ${asList(
      `'personId', person_id, 'line', scope_line_code, 'title', title, 'role', role_profile_code, 'items', items,
      'on', ${day('decided_on')}, 'at', ${moment('decided_at')}`,
      `signed_off where ${here}`,
    )},
    'positions', ${asList(
      `'personId', person_id, 'roleTitle', role_title, 'lines', lines, 'items', items, 'limits', limits,
      'on', ${day("(confirmed_at at time zone 'Europe/London')::date")}, 'at', ${moment('confirmed_at')}`,
      `in_post where ${here}`,
    )},
    'statements', ${asList(
      `'personId', person_id, 'kind', kind, 'role', role_profile_code, 'lines', lines,
      'on', ${day('decided_on')}, 'at', ${moment('decided_at')}`,
      `stated where ${here}`,
    )},
    'lowerings', ${asList(`'personId', person_id, 'items', items, 'at', ${moment('said_at')}`, `(${lowerings}) lowered where ${here}`)},
    'confirmations', ${asList(`'personId', person_id, 'capability', capability_code, 'on', ${day('rated_on')}`, `(${confirmations}) confirmed where ${here}`)})
   where organisation in (select soundings_led_organisations()) $$;`
