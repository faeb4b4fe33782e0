const inForce = (held: string): string =>
  `${held}.ended_at is null and soundings_today() between ${held}.from_on and coalesce(${held}.to_on, 'infinity')`

const authors = (organisation: string): string =>
  `exists (select from memberships held where held.person_id = soundings_viewer() and held.role = 'AUTHOR'
     and ${inForce('held')} and ${organisation})`

/** Modules an organisation published itself. */
const owned = `select distinct d.module_code, d.organisation_id from module_drafts d where d.state in ('PUBLISHED', 'RETIRED')`

/** People of the organisations in which the viewer is an author. */
const colleagues = `select theirs.person_id from memberships theirs where ${inForce('theirs')}
  and ${authors('held.organisation_id = theirs.organisation_id')}`

/** Everything counted was recorded before this day: figures change once a week, and nobody watches one answer arrive. */
const until = `date_trunc('week', soundings_today())::date`

/** Its first moment, for what is kept to the moment. */
const untilMoment = `(${until}::timestamp at time zone 'Europe/London')`

/**
 * Whose answers the viewer is told figures of: 'ALL' of a module their organisation published, 'OWN' people of a module that no
 * organisation did; null where they are told none.
 */
export const reachOfInsights = `create function soundings_insight_reach(module text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not ${authors('true')} or not exists (select from modules where code = module) then null
    when not exists (select from (${owned}) o where o.module_code = module) then 'OWN'
    when exists (select from (${owned}) o where o.module_code = module and ${authors('held.organisation_id = o.organisation_id')})
      then 'ALL' end $$;`

const versions = `select v.number, v.published_at as "publishedAt",
    (select count(*) from learners l where l.version_number = v.number) as started,
    (select count(*) from learners l where l.version_number = v.number and l.is_finished) as finished
  from module_versions v where v.module_code = module order by v.number desc limit 20`

/** Of everybody on the version, the last block they reached: by an answer, by where they are, or by finishing. */
const furthest = `select at, count(*) as people from (
    select case when l.is_finished then (select count(*) from blocks)
      else greatest(coalesce((select b.at from module_places p join blocks b on b.id = p.block_id
             where p.person_id = l.person_id and p.module_code = module), 0), coalesce(answered.at, 0)) end as at
    from learners l
    left join (select a.person_id, max(b.at) as at from answers a join blocks b on b.id = a.block_id group by 1) answered
      on answered.person_id = l.person_id
   where l.version_number = asked) counted group by at`

const scored = (isRight: string): string => `json_build_object(
    'people', count(rest) filter (where ${isRight}), 'sum', coalesce(sum(rest) filter (where ${isRight}), 0),
    'squares', coalesce(sum(rest * rest) filter (where ${isRight}), 0))`

const questions = (
  outcomes: string,
): string => `select block_id as "blockId", count(*) as answered, count(*) filter (where is_right) as right,
    count(*) filter (where not is_right) as wrong,
    count(*) filter (where not is_right and confidence = 3) as "surelyWrong",
    ${scored('is_right')} as "scoredRight", ${scored('not is_right')} as "scoredWrong",
    (select coalesce(json_object_agg(outcome, people), '{}') from (${outcomes}) chosen) as chosen
  from marked group by block_id`

/** What was chosen in a question, and by how many. */
const chosenOptions = `select option as outcome, count(*) as people from firsts f,
    jsonb_array_elements_text(f.answer -> 'options') as option
  where f.block_id = marked.block_id and f.answer ->> 'answer' = 'OPTIONS' group by option`

/** What answers came to in a question of any kind. */
const allOutcomes = `select outcome, count(*) as people from firsts f join blocks b on b.id = f.block_id,
    soundings_answer_outcomes(b.question, f.answer) as outcome
  where f.block_id = marked.block_id group by outcome`

const confidence = `select confidence, count(*) as answers, count(*) filter (where is_right) as right from firsts
  where confidence is not null and is_right is not null group by confidence`

/** Minutes from one answer to the next, in whole fives; half an hour without one is a pause, and a sitting begins a minute earlier. */
const minutes = `select (ceil(extract(epoch from spent) / 300) * 5)::int as minutes, count(*) as people from (
    select person_id, sum(case when at - before <= interval '30 minutes' then at - before else interval '1 minute' end) as spent
      from (select person_id, at, lag(at) over (partition by person_id order by at) as before from (
          select a.person_id, a.answered_at as at from answers a
          union all select l.person_id, l.recorded_at from learners l) moments
        where person_id in (select l.person_id from learners l where l.version_number = asked and l.is_finished)
          and person_id in (select a.person_id from answers a)) steps
     group by person_id) taken group by 1`

const asList = (select: string): string => `(select coalesce(json_agg(listed), '[]') from (${select}) listed)`

const asksOf = { usefulness: 'usefulness', difficulty: 'difficulty', time: 'time_fit' }

const feedbackAnswers = Object.entries(asksOf)
  .map(
    ([question, column]) =>
      `select '${question}' as question, ${column} as answer, count(*) as people from said
        where ${column} is not null group by ${column}`,
  )
  .join(' union all ')

/**
 * Texts: of the first six, of the first eleven once there are so many, and so on, so that nobody watches one arrive; mixed by
 * what they say, which tells neither who nor when.
 */
const feedbackWords = `select words from (
    select words, row_number() over (order by said_at, id) as place, count(*) over () as written
      from said where words is not null) listed
  where written > 5 and place <= ceil(written / 5.0) * 5 - 4 order by md5(words) limit 96`

/** What those who finished said of the version, before this week. */
const feedback = `(with said as materialized (
    select f.* from feedback_entries f where f.module_code = module and f.version_number = asked and f.said_at < ${untilMoment}
       and num_nonnulls(f.usefulness, f.difficulty, f.time_fit, f.words) > 0
       and f.person_id in (select l.person_id from learners l where l.is_finished))
  select json_build_object('people', (select count(*) from said),
    'answers', ${asList(feedbackAnswers)},
    'words', (select coalesce(json_agg(words), '[]') from (${feedbackWords}) told)))`

interface Told {
  /** What answers to a question came to, with the people of each. */
  readonly outcomes: string
  /** Members of the answer beyond the first ones, each with a comma before it. */
  readonly further: string
}

/**
 * Figures of one version of a module: numbers of people and sums over them, and nothing of any one of them. Whoever is told none is
 * answered null. The first answer somebody ever gave to a block counts, with the version they gave it on, so that nobody counts twice.
 */
const toldOfModule = ({
  outcomes,
  further,
}: Told): string => `function soundings_module_insights(module text, version int) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    reach text := soundings_insight_reach(module);
    asked int := coalesce(version, (select max(number) from module_versions v where v.module_code = module));
  begin
    if reach is null or asked is null
       or not exists (select from module_versions v where v.module_code = module and v.number = asked) then
      return null;
    end if;
    return (
      with blocks as materialized (
        select listed.block ->> 'id' as id, listed.at, listed.block #> '{content,question}' as question from module_versions v,
          jsonb_path_query(v.content, '$.parts[*].blocks[*]') with ordinality as listed(block, at)
         where v.module_code = module and v.number = asked),
      colleagues as materialized (${colleagues}),
      learners as materialized (
        select e.person_id, e.version_number, e.recorded_at, coalesce(e.completed_on < ${until}, false) as is_finished
          from enrolments e where e.module_code = module and e.started_on < ${until}
           and (reach = 'ALL' or e.person_id in (select person_id from colleagues))),
      answers as materialized (
        select a.id, a.person_id, a.block_id, a.version_number, a.answer, a.confidence, a.is_right, a.answered_at
          from block_answers a where a.module_code = module and a.answered_at < ${untilMoment}
           and a.person_id in (select person_id from learners)),
      firsts as materialized (
        select * from (select distinct on (person_id, block_id) * from answers
           order by person_id, block_id, answered_at, id) first where first.version_number = asked),
      marked as materialized (
        select block_id, confidence, is_right, case when of_all > 2
            then (all_right - is_right::int) / (of_all - 1)::float8 end as rest
          from (select *, count(is_right) over (partition by person_id) as of_all,
              sum(is_right::int) over (partition by person_id) as all_right from firsts) counted)
      select json_build_object('reach', reach, 'version', asked, 'until', ${until}, 'versions', ${asList(versions)},
        'furthest', ${asList(furthest)}, 'questions', ${asList(questions(outcomes))}, 'confidence', ${asList(confidence)},
        'minutes', ${asList(minutes)}${further}));
  end $$;`

export const moduleInsights = `create ${toldOfModule({ outcomes: chosenOptions, further: '' })}`

/** The same with what questions without options came to, and what learners said. */
export const moduleInsightsWithFeedback = `create or replace ${toldOfModule({
  outcomes: allOutcomes,
  further: `, 'feedback', ${feedback}`,
})}`

/** Modules of whose latest version the viewer is told something: more than five started it, which is all the lowest band hides. */
export const insightModules = `create function soundings_insight_modules()
  returns table (code text, version int, started bigint, finished bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with owned as materialized (${owned}),
  mine as materialized (select module_code from owned o where ${authors('held.organisation_id = o.organisation_id')}),
  colleagues as materialized (${colleagues})
  select latest.module_code, latest.number, count(e.id), count(e.id) filter (where e.completed_on < ${until})
    from (select v.module_code, max(v.number) as number from module_versions v group by 1) latest
    left join enrolments e on e.module_code = latest.module_code and e.version_number = latest.number
     and e.started_on < ${until} and (latest.module_code in (select module_code from mine)
       or e.person_id in (select person_id from colleagues))
   where ${authors('true')} and (latest.module_code in (select module_code from mine)
     or latest.module_code not in (select module_code from owned))
   group by 1, 2 having count(e.id) > 5 $$;`
