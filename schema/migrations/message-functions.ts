import type { DefinedFunction } from './observation-functions.ts'

const reading = 'language sql stable security definer set search_path = public, pg_temp'
const writing = 'language plpgsql volatile security definer set search_path = public, pg_temp'

const inForce = (membership: string): string =>
  `${membership}.ended_at is null
     and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

export const messageFunctions: readonly DefinedFunction[] = [
  [
    'soundings_message_senders()',
    'setof uuid',
    `${reading} as $$ select from_person_id from messages where person_id = soundings_viewer() and from_person_id is not null $$`,
  ],
  [
    // One person's unit of work reaches their own organisations alone; the service's own reaches everybody with an account.
    'soundings_send_messages(rows jsonb, at timestamptz)',
    'int',
    `${writing} as $$
      declare
        viewer uuid := soundings_viewer();
        written int;
      begin
        if current_setting('role') = 'soundings_app' and (viewer is null or exists (
             select from jsonb_to_recordset(rows) as each("to" uuid, "from" uuid)
              where each."from" <> viewer or (each."to" <> viewer and not exists (
                select from memberships own join memberships theirs on theirs.organisation_id = own.organisation_id
                 where own.person_id = viewer and theirs.person_id = each."to"
                   and ${inForce('own')} and ${inForce('theirs')}))))
        then raise exception 'A message beyond what the viewer may send' using errcode = '42501'; end if;
        insert into messages (id, person_id, from_person_id, kind, "values", subject, dedupe_key, thing, is_asked, created_at, look_at)
        select each.id, u.id, each."from", each.kind, each."values", each.subject, each.key, each.thing, each."isAsked", at, at
          from jsonb_to_recordset(rows) as each(id uuid, "to" uuid, "from" uuid, kind text, "values" jsonb, subject text,
            key text, thing text, "isAsked" boolean)
          join users u on u.id = each."to"
        on conflict (person_id, dedupe_key) do nothing;
        get diagnostics written = row_count;
        return written;
      end $$`,
  ],
  [
    // What stands of a choice but for the letters; a link used again changes nothing more.
    'soundings_unsubscribe(digest text, choice uuid, at timestamptz)',
    'boolean',
    `${writing} as $$
      declare
        person uuid := (select person_id from message_letters where token_hashes @> array[digest]);
        latest message_choices;
      begin
        if person is null then return false; end if;
        select * into latest from message_choices where person_id = person order by id desc limit 1;
        if latest.email is distinct from 'OFF' then
          insert into message_choices (id, person_id, email, working_days, quiet_from, quiet_until, chosen_at)
          values (choice, person, 'OFF', coalesce(latest.working_days, '{1,2,3,4,5}'),
            case when latest.id is null then 1140 else latest.quiet_from end,
            case when latest.id is null then 420 else latest.quiet_until end, at);
        end if;
        return true;
      end $$`,
  ],
  [
    // What was chosen holds for what is unread already.
    'soundings_look_at_my_messages(at timestamptz)',
    'void',
    `language sql volatile security definer set search_path = public, pg_temp as
      $$ update messages set look_at = at where person_id = soundings_viewer() and read_at is null $$`,
  ],
  [
    'soundings_held_message_letters()',
    'setof jsonb',
    `${reading} as $$ select to_jsonb(held) - array['token_hashes']::text[] from message_letters held
      where person_id = soundings_viewer() $$`,
  ],
  [
    'soundings_held_messages_sent()',
    'setof jsonb',
    `${reading} as $$ select jsonb_build_object('kind', kind, 'values', "values", 'created_at', created_at)
      from messages where from_person_id = soundings_viewer() $$`,
  ],
  [
    'soundings_tell_of_messages()',
    'trigger',
    `language plpgsql as $$
      begin
        perform pg_notify('soundings_notices', json_build_object('topic', 'messagesChanged', 'personId', new.person_id)::text);
        return null;
      end $$`,
  ],
  [
    // Whoever is gone is no longer quoted.
    'soundings_forget_messages()',
    'trigger',
    `${writing} as $$
      begin
        delete from messages where from_person_id = old.id;
        return null;
      end $$`,
  ],
]
