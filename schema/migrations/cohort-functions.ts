/** Whether a membership, by the name it has in a statement, is in force today. */
const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

const isLead = (held: string): string =>
  `${held}.role in ('EDUCATOR', 'ORGANISATION_ADMINISTRATOR') and ${inForce(held)}`

/** Whether a place in a group is taken by somebody who still belongs to the organisation they came from. */
const takesPart = (member: string): string =>
  `${member}.joined_at is not null and ${member}.left_at is null and exists (select from memberships theirs
     where theirs.person_id = ${member}.person_id and theirs.organisation_id = ${member}.organisation_id
       and ${inForce('theirs')})`

/**
 * Functions that tell ids alone, read past the policies of the tables they come from; each uses those before it. What an
 * educator sees ends on the next statement with their days, their role, or the member's place.
 */
export const doors: readonly (readonly [name: string, select: string])[] = [
  [
    'soundings_cohorts_led',
    `select e.cohort_id from cohort_educators e
      where e.person_id = soundings_viewer() and e.ended_at is null
        and soundings_today() between e.from_on and coalesce(e.to_on, 'infinity')
        and exists (select from cohort_organisations o join memberships held using (organisation_id)
              where o.cohort_id = e.cohort_id and held.person_id = e.person_id and ${isLead('held')})`,
  ],
  // Whoever sets a group up is its first educator; until then they alone see it.
  [
    'soundings_cohorts_begun',
    `select c.id from cohorts c where c.created_by_id = soundings_viewer()
        and not exists (select from cohort_educators e where e.cohort_id = c.id)
        and c.organisation_id in (select soundings_led_organisations())`,
  ],
  [
    'soundings_cohorts_joined',
    `select cohort_id from cohort_members where person_id = soundings_viewer() and left_at is null`,
  ],
  [
    'soundings_cohort_members_led',
    `select m.id from cohort_members m where m.cohort_id in (select soundings_cohorts_led()) and ${takesPart('m')}`,
  ],
  // Those whose names stand beside a group that the viewer leads or is asked into.
  [
    'soundings_cohort_contacts',
    `select m.person_id from cohort_members m where m.cohort_id in (select soundings_cohorts_led()) and m.left_at is null
        and soundings_has_joined(m.person_id, m.organisation_id)
     union select e.person_id from cohort_educators e where e.cohort_id in (
       select soundings_cohorts_led() union select soundings_cohorts_joined())`,
  ],
]

/**
 * Who shares what with the viewer, as an educator of a group, today: a person, the group it was shared with, and the item.
 * Nothing of what people recorded reaches an educator but through this.
 */
export const sharedWithViewer = `create function soundings_shared_with_viewer()
  returns table (person_id uuid, cohort_id uuid, item text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select m.person_id, m.cohort_id, s.item from cohort_members m
       join cohort_shares s on s.member_id = m.id and s.withdrawn_at is null
      where m.id in (select soundings_cohort_members_led()) $$;`

/** Whom the viewer may ask into a group they lead, or name as its educator: members of its organisations in which they lead. */
export const candidates = `create function soundings_cohort_candidates(cohort uuid)
  returns table (person_id uuid, organisation_id uuid, is_lead boolean)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select theirs.person_id, theirs.organisation_id, bool_or(${isLead('theirs')}) from cohort_organisations o
       join memberships theirs using (organisation_id)
      where o.cohort_id = cohort and cohort in (select soundings_cohorts_led() union select soundings_cohorts_begun())
        and o.organisation_id in (select soundings_led_organisations()) and ${inForce('theirs')}
      group by theirs.person_id, theirs.organisation_id $$;`

/** Nobody says yes for somebody else, whatever the service should ask for; whoever left is asked again, not put back. */
export const ownYes = `create function soundings_own_yes() returns trigger language plpgsql as $$
  begin
    if new.joined_at is distinct from old.joined_at and (new.person_id is distinct from soundings_viewer() or old.joined_at is not null)
      or (old.left_at is not null and new.left_at is null)
    then raise exception 'Nobody joins in the place of somebody else' using errcode = 'check_violation'; end if;
    return new;
  end $$;`
