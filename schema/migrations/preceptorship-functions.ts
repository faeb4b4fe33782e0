/** Whether a membership, by the name it has in a statement, is in force today. */
const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`
const isLead = (held: string): string =>
  `${held}.role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR') and ${inForce(held)}`

// Named as preceptor and not ended, of somebody they still share an organisation with.
const named = `preceptor_id = soundings_viewer() and ended_at is null
  and person_id in (select soundings_fellow_members())`

/** Functions that tell ids alone, read past the policies of the tables they come from; each uses those before it. */
export const doors: readonly (readonly [name: string, select: string])[] = [
  [
    'soundings_led_organisations',
    `select held.organisation_id from memberships held
      where held.person_id = soundings_viewer() and ${isLead('held')}`,
  ],
  ['soundings_preceptorships_named', `select preceptorship_id from preceptor_terms where ${named}`],
  [
    'soundings_preceptorships_supported',
    `select preceptorship_id from preceptor_terms where ${named}
        and preceptee_accepted_at is not null and preceptor_accepted_at is not null`,
  ],
  [
    'soundings_preceptorships_led',
    `select p.id from preceptorships p join memberships theirs
         on theirs.person_id = p.person_id and theirs.organisation_id = p.organisation_id and ${inForce('theirs')}
      where p.organisation_id in (select soundings_led_organisations())`,
  ],
  [
    'soundings_possible_ratifiers',
    `select distinct lead.person_id from memberships mine join memberships lead using (organisation_id)
      where mine.person_id = soundings_viewer() and lead.person_id <> mine.person_id
        and ${inForce('mine')} and ${isLead('lead')}`,
  ],
  [
    'soundings_trainings_asked',
    `select latest.id from (select distinct on (person_id) * from trainings order by person_id, version desc) latest
       join memberships theirs on theirs.person_id = latest.person_id and ${inForce('theirs')}
      where latest.asked_id = soundings_viewer() and latest.person_id <> soundings_viewer()
        and theirs.organisation_id in (select soundings_led_organisations())`,
  ],
  // Those whose names stand beside a preceptorship, a training or a return plan that the viewer may see.
  [
    'soundings_support_contacts',
    `select unnest(array[person_id, preceptor_id, named_by_id]) from preceptor_terms
      where person_id = soundings_viewer()
         or preceptorship_id in (select soundings_preceptorships_named() union select soundings_preceptorships_led())
     union select asked_id from trainings where person_id = soundings_viewer()
     union select person_id from trainings where id in (select soundings_trainings_asked())
     union select unnest(array[person_id, ratified_by_id]) from award_ratifications
            where soundings_viewer() in (person_id, ratified_by_id)
     union select with_id from return_plans where person_id = soundings_viewer()
     union select person_id from return_plans
            where with_id = soundings_viewer() and until_on >= soundings_today() and ended_at is null`,
  ],
]

/** Days away move the days of meetings; the API says the days of the meetings, and never those away. */
export const leaveOfSupported = `create function soundings_leave_of_supported()
  returns table (preceptorship_id uuid, from_on date, to_on date)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select p.id, away.from_on, away.to_on from preceptorships p join leaves away on away.person_id = p.person_id
      where away.withdrawn_at is null and (p.person_id = soundings_viewer() or p.id in (
        select soundings_preceptorships_named() union select soundings_preceptorships_led())) $$;`

/** Nobody says yes, signs or completes in the other one's place, whatever the service should ask for. */
export const ownWord = `create function soundings_own_word() returns trigger language plpgsql as $$
  declare
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    is_preceptee boolean := new.person_id = soundings_viewer();
    is_preceptor boolean := case tg_table_name
      when 'preceptorships' then (to_jsonb(new) ->> 'id')::uuid in (select soundings_preceptorships_supported())
      else (to_jsonb(new) ->> 'preceptor_id')::uuid = soundings_viewer() end;
  begin
    if (after -> tg_argv[0]) not in ('null', before -> tg_argv[0]) and is_preceptee is not true
      or (after -> tg_argv[1]) not in ('null', before -> tg_argv[1]) and is_preceptor is not true
    then raise exception 'Nobody gives the word of somebody else' using errcode = 'check_violation'; end if;
    return new;
  end $$;`

/** An erased name goes from what its bearer wrote with others. */
export const forgetName = `create function soundings_forget_name_in_notes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update preceptorship_notes
       set concerns = replace(concerns, old.name, new.name),
           objectives = replace(objectives::text, old.name, new.name)::jsonb,
           actions = replace(actions::text, old.name, new.name)::jsonb
     where preceptor_id = new.id;
    return null;
  end $$;`

/** A plan is shown to a colleague; one who left since stands in no way of ticking its steps. */
export const onlyToFellows = `create function soundings_only_to_fellows() returns trigger language plpgsql as $$
  begin
    if new.with_id not in (select soundings_fellow_members()) then
      raise exception 'Nobody but a colleague is shown this' using errcode = 'check_violation';
    end if;
    return new;
  end $$;`
