import type { DefinedFunction } from './observation-functions.ts'

const reading = 'language sql stable security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

const isMember = (person: string, organisation: string): string =>
  `exists (select from memberships held where held.person_id = ${person}
     and held.organisation_id = ${organisation} and ${inForce('held')})`

/** Ids only, read past the policies of the tables they come from: what waits for the viewer's word, and what they can read. */
export const signOffDoors: readonly DefinedFunction[] = [
  [
    'soundings_sign_offs_to_decide()',
    'setof uuid',
    `${reading} as $$ select asked.request_id from sign_off_signers asked
       join sign_off_requests r on r.id = asked.request_id
      where asked.signer_id = soundings_viewer()
        and not exists (select from sign_off_decisions d where d.request_id = r.id)
        and not exists (select from sign_off_answers a where a.request_id = r.id and a.signer_id = asked.signer_id
              and a.answer = 'RECUSED')
        and ${isMember('asked.signer_id', 'r.organisation_id')} $$`,
  ],
  [
    'soundings_sign_offs_seen()',
    'setof uuid',
    `${reading} as $$ select soundings_sign_offs_to_decide()
      union select given.request_id from sign_off_answers given join sign_off_requests r on r.id = given.request_id
        left join sign_off_decisions d on d.request_id = r.id
       where given.signer_id = soundings_viewer()
         and (d.outcome = 'SIGNED' or ${isMember('given.signer_id', 'r.organisation_id')}) $$`,
  ],
  [
    'soundings_sign_off_contacts()',
    'setof uuid',
    `${reading} as $$ select signer_id from sign_off_signers where person_id = soundings_viewer()
      union select unnest(array[person_id, signer_id]) from sign_off_signers
             where request_id in (select soundings_sign_offs_seen())
      union select unnest(array[person_id, proposed_by_id, second_id]) from sign_off_reversals
             where soundings_viewer() in (person_id, proposed_by_id, second_id)
      union select unnest(array[person_id, lead_id]) from starting_positions
             where soundings_viewer() in (person_id, lead_id)
      union select appointed_by_id from signer_appointments where person_id = soundings_viewer()
      union select unnest(array[person_id, appointed_by_id]) from signer_appointments
             where organisation_id in (select soundings_administered_organisations()) $$`,
  ],
  [
    'soundings_reversed_sign_offs()',
    'setof uuid',
    `${reading} as $$ select v.request_id from sign_off_reversals v join sign_off_reversal_words w on w.reversal_id = v.id
      where w.kind = 'CONFIRMED' and (v.person_id = soundings_viewer() or v.request_id in (select soundings_sign_offs_seen())) $$`,
  ],
  [
    'soundings_current_organisations()',
    'setof uuid',
    `${reading} as $$ select held.organisation_id from memberships held
      where held.person_id = soundings_viewer() and ${inForce('held')} $$`,
  ],
]

/** Who wrote and saw what a request rests on. Names stay where they are written, so that an erased one is gone here too. */
const sources: DefinedFunction = [
  'soundings_sign_off_sources(request uuid)',
  'table (id uuid, by_name text, comment text, is_revised boolean)',
  `${reading} as $$
   with seen as (select r.* from sign_off_requests r where r.id = request
      and (r.person_id = soundings_viewer() or r.id in (select soundings_sign_offs_seen())))
   select rating.id, rating.assessor_names[1], coalesce(rating.note, (select o.comment from observations o
            where o.person_id = rating.person_id and o.observed_on = rating.rated_on and o.proven_at is not null
              and coalesce(o.colleague_id, o.assessor_id) = rating.assessor_ids[1] and o.ratings @> jsonb_build_array(
                jsonb_build_object('capabilityCode', rating.capability_code, 'value', rating.value))
            order by o.received_at limit 1)), false
     from ratings rating
    where rating.kind = 'OBSERVED' and exists (select from seen where rating.person_id = seen.person_id
      and rating.id = any(seen.rating_ids))
   union all
   select piece.id, who.name, null, exists (select from evidence_pieces newer
            where newer.piece_id = piece.piece_id and newer.version > piece.version)
     from evidence_pieces piece
     left join lateral (select a.answered_by_id from confirmation_requests asked
       join confirmation_answers a on a.request_id = asked.id and a.answer = 'CONFIRMED'
      where asked.piece_version_id = piece.id order by a.recorded_at limit 1) answer on true
     left join people who on who.id = answer.answered_by_id
    where exists (select from seen where piece.person_id = seen.person_id and piece.id = any(seen.piece_version_ids)) $$`,
]

/**
 * What decides whether current members of an organisation of the viewer's may sign: what others confirmed of them in
 * these capabilities, their leave, their roles and their appointments. Operations decide with it and tell only who may.
 */
const signingFacts: DefinedFunction = [
  'soundings_signing_facts(organisation uuid, capabilities text[])',
  'table (person_id uuid, name text, roles jsonb, ratings jsonb, leaves jsonb, appointments jsonb)',
  `${reading} as $$
   select p.id, p.name,
     (select jsonb_agg(distinct held.role) from memberships held
       where held.person_id = p.id and held.organisation_id = organisation and ${inForce('held')}),
     (select jsonb_agg(jsonb_build_array(r.id, r.capability_code, r.kind, r.value, r.rated_on - date '1970-01-01',
        r.assessor_ids, '[]'::jsonb, null)) from ratings r
       where r.person_id = p.id and r.kind <> 'SELF' and r.capability_code = any(capabilities)),
     (select jsonb_agg(jsonb_build_object('from', l.from_on - date '1970-01-01', 'to', l.to_on - date '1970-01-01'))
        from leaves l where l.person_id = p.id),
     (select jsonb_agg(jsonb_build_object('title', a.title, 'registration', a.registration_body || ' ' || a.registration_number,
        'areas', a.area_codes, 'capabilities', a.capability_codes, 'upTo', a.up_to,
        'from', a.from_on - date '1970-01-01', 'until', a.until_on - date '1970-01-01')) from signer_appointments a
       where a.person_id = p.id and a.organisation_id = organisation and a.ended_at is null)
   from people p
  where ${isMember('soundings_viewer()', 'organisation')} and ${isMember('p.id', 'organisation')} $$`,
]

/** Whether the words given so far come to this outcome: the same rule as the service's, held by the database too. */
const isDecided: DefinedFunction = [
  'soundings_sign_off_is_decided(request uuid, outcome text)',
  'boolean',
  `${reading} as $$
   with counted as (select r.route, r.quorum, count(*) as named, count(*) filter (where a.answer = 'READY') as ready,
       count(*) filter (where a.answer = 'NOT_YET') as not_yet, count(*) filter (where a.answer = 'RECUSED') as recused
     from sign_off_requests r join sign_off_signers s on s.request_id = r.id
     left join sign_off_answers a on a.request_id = r.id and a.signer_id = s.signer_id
    where r.id = request group by r.route, r.quorum)
   select exists (select from counted where case
     when route = 'PANEL' and outcome = 'SIGNED'
       then ready + not_yet >= quorum and ready * 2 > named - recused
     when route = 'PANEL' and outcome = 'DEFERRED'
       then ready + not_yet >= quorum and not_yet * 2 >= named - recused
     when outcome = 'SIGNED' then ready = named and named = quorum
     when outcome = 'DEFERRED' then not_yet > 0 else false end) $$`,
]

/** Whether a decision stands behind a rating: each decision names the ids of the ratings it gives, so none is given twice. */
const isDecidedRating: DefinedFunction = [
  'soundings_is_decided_rating(rating uuid, person uuid, capability text, kind text, value int, signers uuid[])',
  'boolean',
  `${reading} as $$ select case kind
     when 'SIGN_OFF' then exists (select from sign_off_decisions d join sign_off_requests r on r.id = d.request_id
       where rating = any(d.rating_ids) and d.outcome = 'SIGNED' and d.person_id = person and r.person_id = person
         and signers <@ d.signer_ids and signers @> d.signer_ids
         and r.items @> jsonb_build_array(jsonb_build_object('capability', capability, 'rating', value)))
     when 'STARTING_POSITION' then value <= 3 and exists (select from starting_positions s
       where rating = any(s.rating_ids) and s.person_id = person and signers = array[s.lead_id]
         and s.items @> jsonb_build_array(jsonb_build_object('capability', capability, 'rating', value)))
       and not exists (select from capabilities c where c.code = capability and c.evidence_class_code = 'E3')
     when 'LOWERING' then exists (select from sign_off_reversal_words w join sign_off_reversals v on v.id = w.reversal_id
       where w.kind = 'CONFIRMED' and rating = any(w.rating_ids) and v.person_id = person
         and signers = array[v.proposed_by_id, v.second_id]
         and v.items @> jsonb_build_array(jsonb_build_object('capability', capability, 'rating', value)))
     else false end $$`,
]

/** The owner hears first: nobody confirms before they said so, or before seven days have passed. */
const isHeard: DefinedFunction = [
  'soundings_reversal_is_heard(reversal uuid)',
  'boolean',
  `${reading} as $$ select exists (select from sign_off_reversals v where v.id = reversal
      and (v.proposed_on + 7 <= soundings_today()
        or exists (select from sign_off_reversal_words w where w.reversal_id = v.id and w.kind in ('HEARD', 'ANSWERED')))) $$`,
]

export const signOffRules: readonly DefinedFunction[] = [sources, signingFacts, isDecided, isDecidedRating, isHeard]

/** As before, with what a folder shows to those who are asked, for as long as they are. */
export const openFolders = `create or replace function soundings_opened_pieces() returns setof uuid ${reading} as $$
  select latest.id from (select distinct on (piece_id) id, piece_id, is_withdrawn from evidence_pieces
      order by piece_id, version desc) latest join evidence_shares share on share.piece_id = latest.piece_id
   where share.with_id = soundings_viewer() and share.ended_at is null and share.until_on >= soundings_today()
     and not latest.is_withdrawn
  union select piece_version_id from confirmation_requests where id in (select soundings_answerable_requests())
  union select unnest(r.piece_version_ids) from sign_off_requests r where r.id in (select soundings_sign_offs_to_decide()) $$;`

const kept = [
  'ratings',
  'memberships',
  'membership_versions',
  'record_requests',
  'sign_off_requests',
  'sign_off_signers',
  'sign_off_answers',
  'sign_off_decisions',
  'sign_off_reversals',
  'sign_off_reversal_words',
  'starting_positions',
]

/** As before, with decisions that were signed among what is kept. */
export const keepSignedDecisions = `create or replace function soundings_delete_rows_of(person uuid) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    place record;
    gone int;
    is_waiting boolean := true;
    counts jsonb := '{}';
  begin
    for attempt in 1..10 loop
      exit when not is_waiting;
      is_waiting := false;
      for place in
        select c.table_name, c.column_name from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('person_id', 'user_id')
           and c.table_name not in (${kept.map(table => `'${table}'`).join(', ')})
         order by c.table_name
      loop
        begin
          execute format('delete from %I where %I = $1', place.table_name, place.column_name) using person;
          get diagnostics gone = row_count;
          if gone > 0 then
            counts := counts || jsonb_build_object(place.table_name, coalesce((counts ->> place.table_name)::int, 0) + gone);
          end if;
        exception when foreign_key_violation then is_waiting := true;
        end;
      end loop;
    end loop;
    if is_waiting then raise exception 'Something held of a person could not be erased'; end if;
    return counts;
  end $$;`

/** What was never signed goes with its owner, and of what was signed all but the decision itself. */
export const forgetWithAccount = `create function soundings_forget_sign_offs() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from sign_off_requests r where r.person_id = old.id
      and not exists (select from sign_off_decisions d where d.request_id = r.id and d.outcome = 'SIGNED');
    update sign_off_answers set reason = null, interest = null, needs = null where person_id = old.id;
    update sign_off_answers set qualification = null where signer_id = old.id;
    update sign_off_reversals set reason = 'Erased with the record' where person_id = old.id;
    update sign_off_reversal_words set text = null where person_id = old.id;
    update starting_positions set award = null, awarded_on = null, limits = null, basis = 'Erased with the record'
     where person_id = old.id;
    update starting_positions set qualification = 'Erased with the record' where lead_id = old.id;
    return null;
  end $$;`

/** An erased name goes from what its bearer wrote of others. */
export const forgetName = `create function soundings_forget_name_in_sign_offs() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update sign_off_answers set reason = replace(reason, old.name, new.name),
      interest = replace(interest, old.name, new.name), needs = replace(needs, old.name, new.name)
     where signer_id = new.id;
    update sign_off_reversals set reason = replace(reason, old.name, new.name) where proposed_by_id = new.id;
    update starting_positions set basis = replace(basis, old.name, new.name),
      limits = replace(limits, old.name, new.name), award = replace(award, old.name, new.name)
     where lead_id = new.id;
    update signer_appointments set reason = replace(reason, old.name, new.name),
      title = replace(title, old.name, new.name), registration_number = replace(registration_number, old.name, new.name)
     where appointed_by_id = new.id;
    update raised_requirements set reason = replace(reason, old.name, new.name) where raised_by_id = new.id;
    return null;
  end $$;`
