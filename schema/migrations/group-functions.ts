/**
 * Which modules a group was given its members have finished since: only those a member was given, only what was finished
 * after it was given and after they joined, and only for whoever leads the group today. All else of an enrolment stays shut.
 */
export const modulesFinished = `create function soundings_cohort_modules_finished(cohort uuid)
  returns table (assignment_id uuid, member_id uuid, finished_on date)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select a.id, m.id, e.completed_on from cohort_assignments a
       join cohort_members m on m.cohort_id = a.cohort_id
       join enrolments e on e.person_id = m.person_id and e.module_code = a.code
       left join cohort_assignees s on s.assignment_id = a.id and s.member_id = m.id
      where a.cohort_id = cohort and a.kind = 'MODULE' and a.withdrawn_at is null
        and m.id in (select soundings_cohort_members_led())
        and case when s.is_left_out is null then a.follows_members else not s.is_left_out end
        and e.completed_on >= (greatest(a.given_at, m.joined_at) at time zone 'Europe/London')::date $$;`

/** Nobody says for somebody else that a task is done, or ties a piece to it that is not their own; nobody lets themselves off. */
export const ownDone = `create function soundings_own_done() returns trigger language plpgsql as $$
  declare
    before_at timestamptz := case when tg_op = 'UPDATE' then old.done_at end;
    before_piece uuid := case when tg_op = 'UPDATE' then old.evidence_piece_id end;
    before_out boolean := case when tg_op = 'UPDATE' then old.is_left_out else false end;
  begin
    if (new.done_at is distinct from before_at or new.evidence_piece_id is distinct from before_piece)
      and new.person_id is distinct from soundings_viewer()
    then raise exception 'Nobody finishes a task in the place of somebody else' using errcode = 'check_violation'; end if;
    if new.evidence_piece_id is distinct from before_piece and new.evidence_piece_id is not null and not exists (
      select from evidence_pieces e where e.piece_id = new.evidence_piece_id and e.person_id = new.person_id)
    then raise exception 'A task is answered with a piece of one''s own' using errcode = 'check_violation'; end if;
    if new.is_left_out is distinct from before_out
      and not exists (select from soundings_cohort_members_led() led(id) where led.id = new.member_id)
    then raise exception 'Who is given a task is for educators to say' using errcode = 'check_violation'; end if;
    return new;
  end $$;`

/** What dates are counted from is agreed with educators: a member who may leave a place may not move its days. */
export const datesByEducators = `create function soundings_dates_by_educators() returns trigger language plpgsql as $$
  begin
    if not exists (select from soundings_cohorts_led() led(id) where led.id = new.cohort_id)
    then raise exception 'The days of a place are for its educators to change' using errcode = 'check_violation'; end if;
    return new;
  end $$;`
