const reading = 'language sql stable security definer set search_path = public, pg_temp'
const epoch = `date '1970-01-01'`
const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/London')::date - ${epoch}`
/** How long a request to somebody else waits before it is told of, in days. */
const patience = 14

/** Function of the database: its signature, what it returns, and how it is found. */
export type WeekFunction = readonly [signature: string, returns: string, body: string]

const ratings = (
  person: string,
): string => `(select jsonb_agg(jsonb_build_array(r.id, r.capability_code, r.kind, r.value,
   r.rated_on - ${epoch}, r.assessor_ids, '[]'::jsonb, null) order by r.id) from ratings r
  where r.person_id = ${person} and r.kind <> 'SELF'
    and not exists (select from rating_retractions back where back.rating_id = r.id))`

/** What review dates are counted with; days away move them, and are told to nobody. */
const clockOf = (person: string): string => `'ratings', ${ratings(person)},
  'leave', (select jsonb_agg(jsonb_build_object('from', l.from_on - ${epoch}, 'to', l.to_on - ${epoch})) from leaves l
     where l.person_id = ${person} and l.withdrawn_at is null),
  'completions', (select jsonb_agg(jsonb_build_object('module', e.module_code, 'areas', e.area_codes,
      'on', e.completed_on - ${epoch})) from enrolments e
     where e.person_id = ${person} and e.completed_on is not null),
  'areas', (select pr.areas from practices pr where pr.person_id = ${person} order by pr.version desc limit 1)`

const goal = (
  person: string,
): string => `(select jsonb_build_object('role', g.role_profile_code, 'pathway', g.pathway_code,
   'due', g.due_on - ${epoch}) from goals g where g.person_id = ${person} order by g.version desc limit 1)`

/** Requests that wait for the viewer's own word, which they may read whatever is shared. */
const ownRequests = `
  select jsonb_build_object('of', 'SIGN_OFF', 'id', r.id, 'on', ${dayOf('r.asked_at')}) as request
    from sign_off_requests r where r.person_id = m.person_id and r.id in (select id from deciding)
  union all select jsonb_build_object('of', 'OBSERVATION', 'id', r.id, 'on', ${dayOf('r.renewed_at')})
    from observation_requests r where r.person_id = m.person_id and r.asked_of_id = soundings_viewer()
     and r.withdrawn_at is null and r.expires_at > at
     and not exists (select from observations o where o.request_id = r.id)
  union all select jsonb_build_object('of', 'EVIDENCE', 'id', r.id, 'on', ${dayOf('r.asked_at')})
    from confirmation_requests r where r.person_id = m.person_id and r.id in (select id from confirming)`

/** Requests of those who share their ratings that others have left waiting for two weeks; after a quarter they are past. */
const requestsOfOthers = `
  select jsonb_build_object('of', 'OTHERS', 'id', r.id, 'on', ${dayOf('r.asked_at')})
    from sign_off_requests r where r.person_id = m.person_id and ratings_shared
     and r.asked_at <= at - interval '${patience} days' and r.id not in (select id from deciding)
     and not exists (select from sign_off_decisions d where d.request_id = r.id)
  union all select jsonb_build_object('of', 'OTHERS', 'id', r.id, 'on', ${dayOf('r.renewed_at')})
    from observation_requests r where r.person_id = m.person_id and ratings_shared and r.withdrawn_at is null
     and r.renewed_at between at - interval '90 days' and at - interval '${patience} days'
     and not exists (select from observations o where o.request_id = r.id)`

/**
 * A task is a member's where they are named and not left out, or where it is given to everybody. A module finished before it was
 * given, or before they joined, is their own and says nothing here.
 */
const tasks = `(select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'dueAfterDays', a.due_after_days,
    'extendedBy', (select coalesce(sum(x.days), 0) from cohort_extensions x where x.member_id = m.id and x.assignment_id = a.id),
    'isDone', named.done_at is not null or (a.kind = 'MODULE' and exists (select from enrolments e
       where e.person_id = m.person_id and e.module_code = a.code
         and e.completed_on >= (greatest(a.given_at, m.joined_at) at time zone 'Europe/London')::date)))
   order by a.due_after_days, a.id)
   from cohort_assignments a left join cohort_assignees named on named.assignment_id = a.id and named.member_id = m.id
  where a.cohort_id = m.cohort_id and a.withdrawn_at is null
    and case when named.is_left_out is null then a.follows_members else not named.is_left_out end)`

const supported = `(select jsonb_agg(jsonb_build_object('id', p.id, 'startsOn', p.starts_on - ${epoch}, 'months', p.months,
    'wholeTimePercent', p.whole_time_percent, 'hoursPerMonth', p.hours_per_month,
    'held', (select coalesce(jsonb_agg(h.kind), '[]') from preceptorship_meetings h
       where h.preceptorship_id = p.id and h.held_on is not null),
    'leave', (select coalesce(jsonb_agg(jsonb_build_object('from', l.from_on - ${epoch}, 'to', l.to_on - ${epoch})), '[]')
       from leaves l where l.person_id = p.person_id and l.withdrawn_at is null)) order by p.id)
   from preceptorships p where p.person_id = m.person_id and p.organisation_id = m.organisation_id
    and p.ended_at is null and num_nonnulls(p.preceptee_completed_at, p.preceptor_completed_at) < 2
    and exists (select from preceptor_terms t where t.preceptorship_id = p.id and t.ended_at is null
          and t.preceptee_accepted_at is not null and t.preceptor_accepted_at is not null))`

/**
 * The day an award was ratified on, of somebody who trains for it in this group; null = not since they joined. It moves
 * them on, so it belongs to the programme.
 */
const award = `(select r.ratified_on from award_ratifications r
   where r.person_id = m.person_id and r.taken_back_at is null and r.recorded_at >= m.joined_at
     and num_nonnulls(m.university, m.programme, m.award_expected_on) > 0
   order by r.recorded_at desc, r.id desc limit 1)`

/**
 * What a week is made from, for each member of the groups the viewer leads (of one where it is named): programme record of
 * all, and of what people recorded only what they share with that group. Each part is asked for once, however many there are.
 */
const weekFacts: WeekFunction = [
  'soundings_week_facts(cohort uuid, at timestamptz)',
  'table (member_id uuid, facts jsonb)',
  `${reading} as $$
   with shared as materialized (select s.person_id, s.cohort_id, s.item from soundings_shared_with_viewer() s),
     deciding as materialized (select d.id from soundings_sign_offs_to_decide() as d(id)
       where not exists (select from sign_off_answers own where own.request_id = d.id and own.signer_id = soundings_viewer())),
     confirming as materialized (select c.id from soundings_answerable_requests() as c(id)),
     led as materialized (select m.*, array(select s.item from shared s
         where s.person_id = m.person_id and s.cohort_id = m.cohort_id order by 1) as items
       from cohort_members m where m.id in (select soundings_cohort_members_led()) and (cohort is null or m.cohort_id = cohort))
   select m.id, jsonb_build_object('shares', m.items, 'tasks', ${tasks}, 'award', ${award} - ${epoch}, 'preceptorships', ${supported},
     'requests', (select jsonb_agg(request) from (${ownRequests} union all ${requestsOfOthers}) waiting),
     'goal', case when 'PLAN' = any(m.items) then ${goal('m.person_id')} end,
     'clock', case when ratings_shared then jsonb_build_object(${clockOf('m.person_id')}) end)
   from led m cross join lateral (select 'RATINGS' = any(m.items) as ratings_shared) own $$`,
]

/** What one member shares with the group of that place, for whoever leads it; a part they do not share is null. */
const learnerShared: WeekFunction = [
  'soundings_learner_shared(place uuid)',
  'jsonb',
  `${reading} as $$
   with shared as materialized (select s.item from soundings_shared_with_viewer() s join cohort_members m
       on m.person_id = s.person_id and m.cohort_id = s.cohort_id where m.id = place)
   select jsonb_build_object(
     'clock', case when exists (select from shared where item = 'RATINGS') then jsonb_build_object(${clockOf('m.person_id')}) end,
     'goal', case when exists (select from shared where item = 'PLAN') then coalesce(${goal('m.person_id')}, '{}') end,
     'steps', case when exists (select from shared where item = 'PLAN') then coalesce((select to_jsonb(a.steps) from adopted_plans a
        where a.person_id = m.person_id order by a.version desc limit 1), '[]') end,
     'lists', case when exists (select from shared where item = 'LISTS') then (select coalesce(jsonb_agg(
        jsonb_build_object('title', x.title, 'count', counted.total) order by x.position), '[]') from (
          select line.examination, sum(line.count)::int as total
            from (select distinct on (entry_id) rows, is_withdrawn from list_entries where person_id = m.person_id
                   order by entry_id, version desc) entry
              cross join lateral jsonb_to_recordset(rows) as line(examination text, role text, count int)
           where line.role = 'PERFORMED' and not entry.is_withdrawn group by line.examination) counted
        join examinations x on x.code = counted.examination where counted.total > 0) end)
   from cohort_members m where m.id = place and m.id in (select soundings_cohort_members_led()) $$`,
]

/** What was given to one member and what is done of it, for them and for whoever leads the group. */
const memberTasks: WeekFunction = [
  'soundings_member_tasks(place uuid)',
  'jsonb',
  `${reading} as $$ select coalesce(${tasks}, '[]') from cohort_members m where m.id = place and m.left_at is null
    and (m.person_id = soundings_viewer() or m.id in (select soundings_cohort_members_led())) $$`,
]

/** For the member, and for whoever leads the group. */
const awardOf: WeekFunction = [
  'soundings_award_of(place uuid)',
  'date',
  `${reading} as $$ select ${award} from cohort_members m where m.id = place and m.left_at is null
    and (m.person_id = soundings_viewer() or m.cohort_id in (select soundings_cohorts_led())) $$`,
]

export const weekFunctions: readonly WeekFunction[] = [weekFacts, learnerShared, memberTasks, awardOf]

/** Nobody signs, or says something, in the place of somebody else, whatever the service should ask for. */
export const ownWordOfMeeting = `create function soundings_own_word_of_meeting() returns trigger language plpgsql as $$
  begin
    if (new.learner_signed_at is not null and new.learner_signed_at is distinct from old.learner_signed_at
         or new.learner_words is not null and new.learner_words is distinct from old.learner_words)
        and new.person_id is distinct from soundings_viewer()
      or new.educator_signed_at is not null and new.educator_signed_at is distinct from old.educator_signed_at
        and (new.educator_id is distinct from soundings_viewer() or new.person_id = soundings_viewer())
      or new.person_id = soundings_viewer()
        and (new.educator_id, new.due_on, new.held_on, new.objectives, new.actions, new.educator_signed_at)
          is distinct from (old.educator_id, old.due_on, old.held_on, old.objectives, old.actions, old.educator_signed_at)
    then raise exception 'Nobody gives the word of somebody else' using errcode = 'check_violation'; end if;
    if old.learner_signed_at is not null and old.educator_signed_at is not null
    then raise exception 'What both have signed changes no more' using errcode = 'check_violation'; end if;
    return new;
  end $$;`

/** An erased name goes from what its bearer wrote to others, which stays with them. */
export const forgetNameInGroups = `create function soundings_forget_name_in_groups() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update cohort_messages set words = replace(words, old.name, new.name) where from_id = new.id;
    update cohort_helps set answer = replace(answer, old.name, new.name) where answered_by_id = new.id;
    update cohort_concerns set words = replace(words, old.name, new.name) where written_by_id = new.id;
    update cohort_meetings set objectives = replace(objectives::text, old.name, new.name)::jsonb,
        actions = replace(actions::text, old.name, new.name)::jsonb where educator_id = new.id;
    return null;
  end $$;`
