import type { DefinedFunction } from './observation-functions.ts'

const reading = 'language sql stable security definer set search_path = public, pg_temp'

const isMember = (person: string, organisation: string, more = ''): string =>
  `exists (select from memberships held where held.person_id = ${person} and held.organisation_id = ${organisation}
     and held.ended_at is null ${more}
     and soundings_today() between held.from_on and coalesce(held.to_on, 'infinity'))`

/** Ids only, read past the policies of the tables they come from. */
export const scopeDoors: readonly DefinedFunction[] = [
  [
    'soundings_scope_places()',
    'setof uuid',
    `${reading} as $$ select id from organisations o where ${isMember('soundings_viewer()', 'o.id')} $$`,
  ],
  [
    'soundings_scope_has_lead(organisation uuid)',
    'boolean',
    `${reading} as $$ select organisation in (select soundings_scope_places()) and exists (select from memberships lead
       where lead.organisation_id = organisation and lead.role = 'ASSESSOR' and lead.person_id <> soundings_viewer()
         and lead.ended_at is null and soundings_today() between lead.from_on and coalesce(lead.to_on, 'infinity')) $$`,
  ],
  [
    'soundings_scope_requests_led()',
    'setof uuid',
    `${reading} as $$ select r.id from scope_requests r
      where r.person_id <> soundings_viewer()
        and ${isMember('soundings_viewer()', 'r.organisation_id', "and held.role = 'ASSESSOR'")}
        and ${isMember('r.person_id', 'r.organisation_id')}
        and not exists (select from scope_answers a where a.request_id = r.id and a.answer = 'WITHDRAWN') $$`,
  ],
  [
    'soundings_scope_statements_led()',
    'setof uuid',
    `${reading} as $$ select statement_id from scope_requests where id in (select soundings_scope_requests_led()) $$`,
  ],
  [
    // With a statement that is offered goes who signed it, and no more of where it was signed.
    'soundings_scope_requests_seen()',
    'setof uuid',
    `${reading} as $$ select soundings_scope_requests_led()
      union select r.id from scope_requests r join scope_answers a on a.request_id = r.id
             where r.kind = 'SIGN' and a.answer = 'SIGNED' and r.statement_id in (select soundings_scope_statements_led()) $$`,
  ],
  [
    'soundings_scope_contacts()',
    'setof uuid',
    `${reading} as $$ select a.answered_by_id from scope_answers a
       where a.person_id = soundings_viewer() or a.request_id in (select soundings_scope_requests_seen())
      union select c.checked_by_id from scope_checks c
       where c.person_id = soundings_viewer() or c.request_id in (select soundings_scope_requests_seen()) $$`,
  ],
]

/** Where statements that the viewer can read stand today: what a reader has to know of others of the same person. */
const standings: DefinedFunction = [
  'soundings_scope_standings()',
  'table (statement_id uuid, is_superseded boolean, is_member boolean, confirmed_on date)',
  `${reading} as $$
   select s.id,
     exists (select from scope_statements newer join scope_requests r on r.statement_id = newer.id and r.kind = 'SIGN'
        join scope_answers a on a.request_id = r.id and a.answer = 'SIGNED'
       where newer.person_id = s.person_id and newer.organisation_id = s.organisation_id and newer.number > s.number),
     ${isMember('s.person_id', 's.organisation_id')},
     (select max(a.answered_on) from scope_requests r join scope_answers a on a.request_id = r.id
       where r.statement_id = s.id and r.kind = 'CONFIRM' and a.answer = 'CONFIRMED')
   from scope_statements s
  where s.person_id = soundings_viewer() or s.id in (select soundings_scope_statements_led()) $$`,
]

/**
 * What others recorded of these people, and when they were away: of the viewer, and of those whose statements wait for the
 * viewer. Operations say with it what still stands of a statement; why somebody was away is not in it.
 */
const facts: DefinedFunction = [
  'soundings_scope_facts(people uuid[])',
  'table (person_id uuid, ratings jsonb, leaves jsonb)',
  `${reading} as $$
   select p.id,
     (select jsonb_agg(jsonb_build_array(r.id, r.capability_code, r.kind, r.value, r.rated_on - date '1970-01-01',
        r.assessor_ids, '[]'::jsonb, null)) from ratings r where r.person_id = p.id and r.kind <> 'SELF'),
     (select jsonb_agg(jsonb_build_object('from', l.from_on - date '1970-01-01', 'to', l.to_on - date '1970-01-01'))
        from leaves l where l.person_id = p.id)
   from people p
  where p.id = any(people) and (p.id = soundings_viewer() or p.id in (select r.person_id from scope_requests r
        where r.id in (select soundings_scope_requests_led()))) $$`,
]

/** Whether a confirmation of the viewer's stands behind a review date: each names the ids it gives, and nothing that lapses. */
const isConfirmed: DefinedFunction = [
  'soundings_is_confirmed_scope(rating uuid, person uuid, capability text)',
  'boolean',
  `${reading} as $$ select exists (select from scope_answers a
       join scope_requests r on r.id = a.request_id and r.kind = 'CONFIRM' and r.person_id = person
       join scope_statements s on s.id = r.statement_id
       join capabilities c on c.code = capability
       join evidence_classes e on e.code = c.evidence_class_code and not e.lapses
      where rating = any(a.rating_ids) and a.answer = 'CONFIRMED' and a.answered_by_id = soundings_viewer()
        and s.lines @> jsonb_build_array(jsonb_build_object('items',
              jsonb_build_array(jsonb_build_object('capability', capability))))) $$`,
]

export const scopeRules: readonly DefinedFunction[] = [standings, facts, isConfirmed]

/** A link that is opened more than 30 times in a minute is read by a machine: it waits, and nothing is written. */
export const openScopeLink: DefinedFunction = [
  'soundings_open_scope_link(digest text, view_id uuid, opened timestamptz, kind text)',
  'table (outcome text, person_id uuid, statement_id uuid, until_on date)',
  `language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    link scope_links;
    result text := 'OPEN';
  begin
    select * into link from scope_links l
     where l.token_hash = digest and l.revoked_at is null and l.until_on >= soundings_today();
    if not found then return; end if;
    if (select count(*) from scope_link_views v where v.link_id = link.id and v.viewed_at > opened - interval '1 minute') >= 30
    then result := 'TOO_MANY';
    else insert into scope_link_views (id, person_id, link_id, viewed_at, device)
         values (view_id, link.person_id, link.id, opened, left(kind, 20));
    end if;
    return query select result, link.person_id, link.statement_id, link.until_on;
  end $$`,
]

/** As it stands, whoever wrote it last, with statements that were signed among what an erasure keeps. */
export const keepSignedStatements = `do $do$ begin
    execute replace(pg_get_functiondef('soundings_delete_rows_of(uuid)'::regprocedure), $$'record_requests'$$,
      $$'record_requests', 'scope_statements', 'scope_requests', 'scope_answers', 'scope_checks'$$);
  end $do$;`

/** What no lead signed goes with its owner, and of what was signed all words but that there was a limit. */
export const forgetScopes = `create function soundings_forget_scopes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from scope_statements s where s.person_id = old.id and not exists (select from scope_requests r
      join scope_answers a on a.request_id = r.id where r.statement_id = s.id and a.answer = 'SIGNED');
    update scope_requests set note = null where person_id = old.id;
    update scope_answers set comment = null where person_id = old.id;
    update scope_statements set lines = (select coalesce(jsonb_agg(line || '{"callOn": null}'
        || case when line ->> 'limits' is null then '{}' else '{"limits": "A limit was set"}' end::jsonb), '[]')
        from jsonb_array_elements(lines) line) where person_id = old.id;
    return null;
  end $$;`

/** An erased name goes from what its bearer wrote, and from what others wrote of them. */
export const forgetNameInScopes = `create function soundings_forget_name_in_scopes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update scope_statements set lines = replace(lines::text, old.name, new.name)::jsonb where person_id = new.id;
    update scope_answers set comment = replace(comment, old.name, new.name)
     where answered_by_id = new.id and comment is not null;
    return null;
  end $$;`
