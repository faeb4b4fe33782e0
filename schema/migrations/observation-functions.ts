/** A function of the database: its signature, what it returns, and the rest of its definition. */
export type DefinedFunction = readonly [signature: string, returns: string, body: string]

const reading = 'language sql stable security definer set search_path = public, pg_temp'
const writing = 'language plpgsql volatile security definer set search_path = public, pg_temp'

/** The local route in the words of the first of the learner's organisations that has some. */
const safetyRoute = `(select organisation.safety_route from memberships m
    join organisations organisation on organisation.id = m.organisation_id
   where m.person_id = r.person_id and m.ended_at is null and organisation.safety_route is not null
     and soundings_today() between m.from_on and coalesce(m.to_on, 'infinity') order by m.from_on, m.id limit 1)`

/** What opening a link shows. It writes nothing: mail scanners open links, and so does whoever it was forwarded to. */
const observationByLink: DefinedFunction = [
  'soundings_observation_by_link(hash text)',
  'jsonb',
  `${reading} as $$ select jsonb_build_object('learnerName', split_part(p.name, ' ', 1), 'about', r.about,
     'capabilityCodes', r.capability_codes, 'route', r.route, 'form', f.content, 'expiresAt', r.expires_at,
     'withdrawnAt', r.withdrawn_at, 'receivedAt', o.received_at, 'provenAt', o.proven_at,
     'isReplaced', l.request_version <> r.version,
     'isOwn', coalesce(r.person_id = soundings_viewer(), false),
     'isForAnother', r.asked_of_id is not null and r.asked_of_id is distinct from soundings_viewer(),
     'hasLeft', r.asked_of_id is not null and not soundings_may_assess(r.asked_of_id, r.person_id),
     'viewerName', (select name from people where id = soundings_viewer()), 'safetyRoute', ${safetyRoute})
   from observation_links l join observation_requests r on r.id = l.request_id
   join people p on p.id = r.person_id
   join observation_forms f on f.code = r.form_code and f.version = r.form_version
   left join observations o on o.request_id = r.id
  where l.token_hash = hash $$`,
]

/** The ratings of an observation whose assessor is known; ids come from the service, so that they sort by time. */
const appendSeen: DefinedFunction = [
  'soundings_append_seen(observation uuid, ids jsonb, at timestamptz)',
  'void',
  `${writing} as $$ begin
     insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names, recorded_at)
     select (ids ->> (seen.place - 1)::int)::uuid, o.person_id, seen.item ->> 'capabilityCode', 'OBSERVED',
            (seen.item ->> 'value')::smallint, o.observed_on, null, array[coalesce(o.colleague_id, o.assessor_id)],
            array[o.assessor_name], at
       from observations o cross join lateral jsonb_array_elements(o.ratings) with ordinality as seen(item, place)
       join capabilities c on c.code = seen.item ->> 'capabilityCode'
      where o.id = observation and o.proven_at is not null and seen.item ->> 'value' is not null;
   end $$`,
]

const receive: DefinedFunction = [
  'soundings_receive_observation(hash text, given jsonb, at timestamptz)',
  'jsonb',
  `${writing} as $$
   declare
     asked observation_requests;
     link observation_links;
     learner users;
     colleague users;
     outsider uuid;
   begin
     select * into link from observation_links l where l.token_hash = hash;
     if not found then return jsonb_build_object('outcome', 'UNKNOWN'); end if;
     select * into asked from observation_requests r where r.id = link.request_id for update;
     if exists (select from observations o where o.request_id = asked.id) then
       return jsonb_build_object('outcome', 'ANSWERED'); end if;
     if asked.withdrawn_at is not null then return jsonb_build_object('outcome', 'WITHDRAWN'); end if;
     if link.request_version <> asked.version then return jsonb_build_object('outcome', 'REPLACED'); end if;
     if at >= asked.expires_at then return jsonb_build_object('outcome', 'EXPIRED'); end if;
     select * into learner from users u where u.id = asked.person_id;
     if asked.person_id = soundings_viewer() or lower(given ->> 'email') = lower(learner.email) then
       return jsonb_build_object('outcome', 'OWN_RECORD'); end if;
     if asked.asked_of_id is not null and asked.asked_of_id is distinct from soundings_viewer() then
       return jsonb_build_object('outcome', 'FOR_ANOTHER'); end if;
     if asked.asked_of_id is not null and not soundings_may_assess(asked.asked_of_id, asked.person_id) then
       return jsonb_build_object('outcome', 'NO_LONGER_ASSESSOR'); end if;
     select * into colleague from users u where u.id = soundings_viewer() and u.email_verified;
     if colleague.id is null and asked.route in ('LINK', 'QR') then
       select a.id into outsider from assessor_devices d join assessors a on a.id = d.assessor_id
        where d.token_hash = given ->> 'deviceHash' and a.email = given ->> 'email'
          and d.known_at > at - interval '1 year'; end if;
     insert into observations (id, request_id, person_id, answers, ratings, comment, observed_on, assessor_name,
       registration_body, registration_number, assessor_email, assessor_id, colleague_id, is_typed_in, received_at,
       proven_at, proof_hash, proof_expires_at)
     values ((given ->> 'id')::uuid, asked.id, asked.person_id, given -> 'answers', given -> 'ratings',
       given ->> 'comment', (given ->> 'observedOn')::date,
       coalesce((select p.name from people p where p.id = colleague.id), given ->> 'name'),
       given ->> 'registrationBody', given ->> 'registrationNumber', coalesce(lower(colleague.email), given ->> 'email'),
       outsider, colleague.id, false, at,
       case when coalesce(colleague.id, outsider) is null then null else at end,
       case when coalesce(colleague.id, outsider) is null then given ->> 'proofHash' end,
       case when coalesce(colleague.id, outsider) is null then (given ->> 'proofExpiresAt')::timestamptz end);
     perform soundings_append_seen((given ->> 'id')::uuid, given -> 'ratingIds', at);
     return jsonb_build_object('outcome', 'TAKEN', 'email', coalesce(lower(colleague.email), given ->> 'email'),
       'learnerName', split_part((select p.name from people p where p.id = asked.person_id), ' ', 1),
       'isProven', coalesce(colleague.id, outsider) is not null);
   end $$`,
]

/** From a link to an observation. */
export const receiveObservation: readonly DefinedFunction[] = [observationByLink, appendSeen, receive]

/** What the letter's link shows before anything is confirmed: the words, and whose work it was. */
const toConfirm: DefinedFunction = [
  'soundings_observation_to_confirm(hash text)',
  'jsonb',
  `${reading} as $$ select jsonb_build_object('learnerName', split_part(p.name, ' ', 1), 'about', r.about,
     'form', f.content, 'answers', o.answers, 'ratings', o.ratings, 'comment', o.comment,
     'assessorName', o.assessor_name, 'observedOn', o.observed_on, 'isTypedIn', o.is_typed_in,
     'provenAt', o.proven_at, 'expiresAt', o.proof_expires_at)
   from observations o join observation_requests r on r.id = o.request_id join people p on p.id = o.person_id
   join observation_forms f on f.code = r.form_code and f.version = r.form_version
  where o.proof_hash = hash $$`,
]

const confirm: DefinedFunction = [
  'soundings_confirm_observation(hash text, given jsonb, at timestamptz)',
  'text',
  `${writing} as $$
   declare
     seen observations;
     outsider uuid;
   begin
     select * into seen from observations o where o.proof_hash = hash for update;
     if not found then return 'UNKNOWN'; end if;
     if seen.proven_at is not null then return 'CONFIRMED'; end if;
     if at >= seen.proof_expires_at then return 'EXPIRED'; end if;
     if seen.person_id = soundings_viewer()
       or seen.assessor_email = (select lower(u.email) from users u where u.id = seen.person_id) then
       return 'OWN_RECORD'; end if;
     insert into assessors (id, email, proven_at) values ((given ->> 'assessorId')::uuid, seen.assessor_email, at)
       on conflict (email) do update set proven_at = excluded.proven_at returning id into outsider;
     update observations set proven_at = at, assessor_id = outsider where id = seen.id;
     perform soundings_append_seen(seen.id, given -> 'ratingIds', at);
     if given ->> 'deviceHash' is not null then
       insert into assessor_devices (token_hash, assessor_id, known_at) values (given ->> 'deviceHash', outsider, at);
     end if;
     return 'CONFIRMED';
   end $$`,
]

/** A new letter for an observation of the viewer's that waits for its proof; where it goes. */
const renewProof: DefinedFunction = [
  'soundings_renew_proof(request uuid, hash text, expires timestamptz)',
  'text',
  `${writing} as $$
   declare address text;
   begin
     update observations set proof_hash = hash, proof_expires_at = expires
      where request_id = request and person_id = soundings_viewer() and proven_at is null
      returning assessor_email into address;
     return address;
   end $$`,
]

/** From an observation to one whose assessor is known. */
export const confirmObservation: readonly DefinedFunction[] = [toConfirm, confirm, renewProof]
