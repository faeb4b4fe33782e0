import {
  administrators,
  anyDraft,
  holds,
  inForce,
  isAuthorThere,
  moveFor,
  ofItsOrganisation,
  reading,
  writesForIt,
} from './draft-functions.ts'

/** A number of people as it may be told: in fives, rounded down; null = 1 to 4. */
const told = (count: string): string => `case when ${count} between 1 and 4 then null else ${count} - ${count} % 5 end`

/** Open to authors of its organisation: nobody who is named writes for it any more. What was discarded is no one else's to go on with. */
const isUnwritten = `d.state not in ('PUBLISHED', 'RETIRED', 'DISCARDED') and ${writesForIt}
  and not exists (select from draft_authors named join memberships held on held.person_id = named.person_id
    where named.draft_id = d.id and named.left_at is null and held.role = 'AUTHOR' ${ofItsOrganisation} and ${inForce})`

/** Nothing stands in the way of another version: what was discarded does not. */
const mayRevise = (
  column: string,
  code: string,
): string => `select not exists (select from module_drafts d where d.${column} = ${code}
  and d.state <> 'DISCARDED' and (d.state not in ('PUBLISHED', 'RETIRED') or d.organisation_id <> organisation))`

/** Who reads what, what may be revised, and whom ending it touches; functions there were, said anew. */
export const doorsAnew = [
  {
    name: 'soundings_unwritten_drafts()',
    returns: 'setof uuid',
    body: `select d.id from module_drafts d where ${isUnwritten}`,
  },
  {
    name: 'soundings_readable_drafts()',
    returns: 'setof uuid',
    body: `select d.id from module_drafts d where ${isAuthorThere} or ${holds(administrators)}
      or d.state not in ('DRAFT', 'DISCARDED') and ${holds(`('REVIEWER')`, ofItsOrganisation)} or ${isUnwritten}`,
  },
  {
    name: 'soundings_may_revise_pathway(revised text, organisation uuid)',
    returns: 'boolean',
    body: mayRevise('pathway_code', 'revised'),
  },
  {
    name: 'soundings_may_revise(module text, organisation uuid)',
    returns: 'boolean',
    body: mayRevise('module_code', 'module'),
  },
  {
    name: 'soundings_draft_impact(draft uuid)',
    returns: 'table (learners int, plans int)',
    body: `select ${told('inside.people')}, ${told('planned.people')} from module_drafts d
      cross join lateral (select count(distinct e.person_id)::int as people from enrolments e
        where e.module_code = d.module_code and e.completed_on is null) inside
      cross join lateral (select count(*)::int as people from (
          select distinct on (person_id) steps from adopted_plans order by person_id, version desc) latest
        where 'MODULE:' || d.module_code = any(latest.steps)) planned
      where d.id = draft and d.module_code is not null and d.id in (select soundings_readable_drafts())`,
  },
  {
    name: 'soundings_pathway_draft_impact(draft uuid)',
    returns: 'table (people int, plans int)',
    body: `select ${told('aiming.people')},
        case when aiming.people between 1 and 4 then null else ${told('aiming.plans')} end
      from module_drafts d
      cross join lateral (select count(*)::int as people, (count(*) filter (where exists (
            select from adopted_plans planned where planned.person_id = latest.person_id)))::int as plans
          from (select distinct on (person_id) person_id, pathway_code from goals order by person_id, version desc) latest
         where latest.pathway_code = d.pathway_code) aiming
      where d.id = draft and d.pathway_code is not null and d.id in (select soundings_readable_drafts())`,
  },
].map(({ name, returns, body }) => `create or replace function ${name} returns ${returns} ${reading} as $$ ${body} $$;`)

/** A retired pathway is chosen by nobody anew; whoever has it as their goal keeps it. */
export const mayAimFor = {
  name: 'soundings_may_aim_for(pathway text)',
  body: `${reading} as $$ select not exists (select from pathways p where p.code = pathway and p.is_retired)
    or pathway = (select g.pathway_code from goals g where g.person_id = soundings_viewer() order by g.version desc limit 1) $$`,
}

/** The same steps, and two more: authors discard what they write, and bring it back while no other version was begun. */
export const moveOrDiscard = moveFor({
  ...anyDraft,
  author: isAuthorThere,
  authorsToo: `, 'DISCARD', 'BRING_BACK'`,
  rowsToo: `
      when 'DRAFT DISCARD' then 'DISCARDED'
      when 'CHANGES_ASKED DISCARD' then 'DISCARDED'
      when 'DISCARDED BRING_BACK' then 'DRAFT'`,
  unless: `
    if event = 'BRING_BACK' and d.is_revision and not (case when d.pathway is null
        then soundings_may_revise(d.module_code, d.organisation_id)
        else soundings_may_revise_pathway(d.pathway_code, d.organisation_id) end) then return 'NOT_NOW'; end if;`,
})
