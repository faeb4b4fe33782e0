export const reading = 'language sql stable security definer set search_path = public, pg_temp'

/** Roles that look after what is published, wherever they are held. */
export const administrators = `('FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR')`

export const inForce = `held.ended_at is null and soundings_today() between held.from_on and coalesce(held.to_on, 'infinity')`

export const holds = (roles: string, organisation = ''): string =>
  `exists (select from memberships held where held.person_id = soundings_viewer() and ${inForce}
     and held.role in ${roles} ${organisation})`

/** Whether the viewer was named an author and did not leave. */
export const isAuthor = `exists (select from draft_authors author
  where author.draft_id = d.id and author.person_id = soundings_viewer() and author.left_at is null)`

export const ofItsOrganisation = 'and held.organisation_id = d.organisation_id'
export const writesForIt = holds(`('AUTHOR')`, ofItsOrganisation)
/** An author of the draft, and of the organisation whose it is. */
export const isAuthorThere = `(${isAuthor} and ${writesForIt})`

interface Door {
  readonly name: string
  readonly returns: string
  readonly body: string
}

/** Who reads and who writes what, asked once for all rows of a statement. */
export const doors: readonly Door[] = [
  {
    name: 'soundings_readable_drafts()',
    returns: 'setof uuid',
    body: `select d.id from module_drafts d where ${isAuthor} or ${holds(administrators)}
      or d.state <> 'DRAFT' and ${holds(`('REVIEWER')`, 'and held.organisation_id = d.organisation_id')}`,
  },
  {
    name: 'soundings_authored_drafts()',
    returns: 'setof uuid',
    body: `select d.id from module_drafts d where ${isAuthor}`,
  },
  {
    name: 'soundings_written_drafts()',
    returns: 'setof uuid',
    body: `select d.id from module_drafts d where d.state in ('DRAFT', 'CHANGES_ASKED') and ${isAuthor}`,
  },
  {
    name: 'soundings_began(draft uuid)',
    returns: 'boolean',
    body: `select exists (select from module_drafts d where d.id = draft and d.begun_by_id = soundings_viewer()
      and not exists (select from draft_authors author where author.draft_id = d.id))`,
  },
  {
    name: 'soundings_writes_for(person uuid, organisation uuid)',
    returns: 'boolean',
    body: `select exists (select from memberships held where held.person_id = person and ${inForce}
      and held.role = 'AUTHOR' and held.organisation_id = organisation)`,
  },
  {
    name: 'soundings_may_revise(module text, organisation uuid)',
    returns: 'boolean',
    body: `select not exists (select from module_drafts d where d.module_code = module
      and (d.state not in ('PUBLISHED', 'RETIRED') or d.organisation_id <> organisation))`,
  },
  {
    name: 'soundings_draft_people()',
    returns: 'table (id uuid, name text)',
    body: `select p.id, p.name from people p where p.id in (
      select author.person_id from draft_authors author where author.draft_id in (select soundings_readable_drafts())
      union select moved_by_id from draft_moves where draft_id in (select soundings_readable_drafts())
      union select said_by_id from draft_comments where draft_id in (select soundings_readable_drafts())
      union select settled_by_id from draft_comments where draft_id in (select soundings_readable_drafts())
      union select saved_by_id from draft_blocks where draft_id in (select soundings_readable_drafts()))`,
  },
  {
    name: 'soundings_draft_organisations()',
    returns: 'table (id uuid, name text)',
    body: `select o.id, o.name from organisations o where o.id in (
      select organisation_id from module_drafts d where d.id in (select soundings_readable_drafts()))`,
  },
  {
    name: 'soundings_draft_impact(draft uuid)',
    returns: 'table (learners int, plans int)',
    body: `select case when inside.people between 1 and 4 then null else inside.people end,
        case when planned.people between 1 and 4 then null else planned.people end
      from module_drafts d
      cross join lateral (select count(distinct e.person_id)::int as people from enrolments e
        where e.module_code = d.module_code and e.completed_on is null) inside
      cross join lateral (select count(*)::int as people from (
          select distinct on (person_id) steps from adopted_plans order by person_id, version desc) latest
        where 'MODULE:' || d.module_code = any(latest.steps)) planned
      where d.id = draft and d.module_code is not null and d.id in (select soundings_readable_drafts())`,
  },
].map(door => ({ ...door, body: `${reading} as $$ ${door.body} $$` }))

/** While somebody writes a draft nobody moves it, and the other way round: what was approved is what was read. */
export const writeWhileOpen = `create function soundings_write_while_open() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform from module_drafts where id = new.draft_id and state in ('DRAFT', 'CHANGES_ASKED') for share;
    if not found then
      raise exception 'Nobody writes in what is reviewed, approved or published' using errcode = 'check_violation';
    end if;
    return new;
  end $$;`

/** Images and clips a draft names are kept, and its readers see them; only what whoever saved it may see themselves. */
export const noteMediaUses = `create function soundings_note_media_uses() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into media_uses (holder_id, media_id, is_published)
    select distinct new.draft_id, m.id, false
      from jsonb_path_query(new.content, '$.**.media') as named
      join media m on m.id::text = named #>> '{}'
     where m.owner_id = soundings_viewer() or m.is_synthetic or soundings_media_is_published(m.id)
        or soundings_media_is_in_my_drafts(m.id)
    on conflict do nothing;
    return null;
  end $$;`

interface Moving {
  readonly verb: string
  /** What retiring calls. */
  readonly retire: string
  /** Which other drafts are of what is retired. */
  readonly alike: string
  readonly author?: string
  /** Events of authors, and rows of the table, that came later; what else has to be so, once a row is found. */
  readonly authorsToo?: string
  readonly rowsToo?: string
  readonly unless?: string
}

/** Who may take a step, whatever the draft is of. */
const moveMay = ({
  author = isAuthor,
  authorsToo = '',
}: Moving): string => `function soundings_move_draft(draft uuid, expected int, event text, note text, move uuid, at timestamptz)
  returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    d module_drafts;
    has_written boolean;
    is_author boolean;
    next_state text;
  begin
    select * into d from module_drafts where id = draft and id in (select soundings_readable_drafts()) for update;
    if not found then return 'NOT_YOURS'; end if;
    is_author := ${author};
    has_written := exists (select from draft_authors a where a.draft_id = d.id and a.person_id = soundings_viewer())
      or exists (select from draft_changes c where c.draft_id = d.id and c.person_id = soundings_viewer());
    if not (case
      when event in ('ASK_FOR_REVIEW', 'TAKE_BACK', 'PUBLISH'${authorsToo}) then is_author
      when event in ('ASK_FOR_CHANGES', 'APPROVE') then not has_written
        and ${holds(`('REVIEWER')`, 'and held.organisation_id = d.organisation_id')}
      when event = 'RETIRE' then ${holds(administrators)}
      else false end) then return 'NOT_YOURS'; end if;`

/**
 * The next step of a draft, or why it is not taken. The table of states of \`api/domain/drafts/state.ts\`, a second time: the
 * service asks the one, the database by itself the other.
 */
export const moveFor = (moving: Moving): string => `${moving.verb} ${moveMay(moving)}
    if d.version <> expected then return 'CONFLICT'; end if;
    next_state := case d.state || ' ' || event
      when 'DRAFT ASK_FOR_REVIEW' then 'IN_REVIEW'
      when 'IN_REVIEW TAKE_BACK' then 'DRAFT'
      when 'IN_REVIEW ASK_FOR_CHANGES' then 'CHANGES_ASKED'
      when 'IN_REVIEW APPROVE' then 'APPROVED'
      when 'CHANGES_ASKED ASK_FOR_REVIEW' then 'IN_REVIEW'
      when 'APPROVED TAKE_BACK' then 'DRAFT'
      when 'APPROVED PUBLISH' then 'PUBLISHED'
      when 'PUBLISHED RETIRE' then 'RETIRED'${moving.rowsToo ?? ''} end;
    if next_state is null then return 'NOT_NOW'; end if;${moving.unless ?? ''}
    if event = 'PUBLISH' then perform soundings_publish_draft(draft, at); end if;
    if event = 'RETIRE' then perform ${moving.retire}; end if;
    update module_drafts set state = next_state, version = version + 1, changed_at = at
     where id = draft or event = 'RETIRE' and ${moving.alike} and state = 'PUBLISHED';
    insert into draft_moves (id, draft_id, event, state, moved_by_id, note, moved_at)
    values (move, draft, event, next_state, soundings_viewer(), note, at);
    return 'DONE';
  end $$;`

export const moveDraft = moveFor({
  verb: 'create',
  retire: 'soundings_retire_module(d.module_code)',
  alike: 'module_code = d.module_code',
})

/** The same for drafts of modules and of pathways. */
export const anyDraft = {
  verb: 'create or replace',
  retire: 'soundings_retire_draft(draft)',
  alike: '(module_code = d.module_code or pathway_code = d.pathway_code)',
}
export const moveAnyDraft = moveFor(anyDraft)

/** What is published has a new name in every process: what they keep of it is read anew by the next operation. */
const nameContentAnew = `update frameworks set content_hash = encode(sha256(convert_to(content_hash || draft::text, 'UTF8')), 'hex');`

/** All that is learnt from in a draft, in order, as \`ModuleContent\`. */
export const contentOfDraft = `create function soundings_content_of_draft(draft uuid) returns jsonb
  language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('schema', 1, 'parts', coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title,
      'minutes', p.minutes, 'text', p.text, 'blocks', (
        select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'content', b.content) order by b.place collate "C", b.id), '[]')
          from draft_blocks b where b.draft_id = draft and b.part_id = p.id and not b.is_removed))
      order by p.place collate "C", p.id), '[]'))
    from draft_parts p where p.draft_id = draft and not p.is_removed $$;`

/** Codes go on from those of the same level; a module keeps its own. */
const codeOfNew = `select prefix || '-' || lpad((max(coalesce(substring(m.code from '[0-9]+$'), '0')::int) + 1)::text, 2, '0')
  from (select coalesce((select split_part(code, '-', 1) from modules where level_code = d.level_code
          group by 1 order by count(*) desc, 1 limit 1), 'MOD') as prefix) named
  left join modules m on split_part(m.code, '-', 1) = named.prefix group by prefix`

/** One module as searches find it; seeds read the whole library anew by the same words. */
export const findModule = `create function soundings_find_module(module text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    m record;
    heading tsvector;
  begin
    select code, position, title, summary,
        concat_ws(' ', lower(replace(code, '-', '')), (select name from areas where code = area_code),
          lower(replace(kind, '_', ' ')), (select string_agg(lower(replace(capability_code, '-', '')) || ' ' || statement, ' '
             order by e.position) from module_effects e join capabilities c on c.code = capability_code
            where module_code = module)) as names,
        (select string_agg(concat_ws(' ', part ->> 'title', part ->> 'text'), ' ')
           from jsonb_array_elements(parts) part) as body into m from modules where code = module;
    heading := setweight(to_tsvector('english', m.title), 'A') || setweight(to_tsvector('english', m.names), 'B')
      || setweight(to_tsvector('english', m.summary), 'C');
    delete from search_documents where kind = 'MODULE' and code = module;
    insert into search_documents (kind, code, position, heading, whole)
      values ('MODULE', m.code, m.position, heading, heading || setweight(to_tsvector('english', coalesce(m.body, '')), 'D'));
    insert into search_spellings (word, stem, documents)
      select said, coalesce((ts_lexize('english_stem', said))[1], ''), 1
        from unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', m.title, m.names, m.summary, m.body)))) as said
       where said ~ '^[[:alpha:]]{3,}$' and not exists (select from search_spellings known where known.word = said);
  end $$;`

/**
 * Writes an approved draft into the catalogue. Called by soundings_move_draft alone, which asked who and when.
 */
export const publishDraft = `create function soundings_publish_draft(draft uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    d module_drafts;
    body jsonb := soundings_content_of_draft(draft);
    code_ text;
  begin
    select * into d from module_drafts where id = draft;
    if not exists (select from draft_moves m where m.draft_id = draft and m.event = 'APPROVE'
        and m.moved_by_id not in (select person_id from draft_authors where draft_id = draft)) then
      raise exception 'Nobody who did not write it has approved it' using errcode = 'check_violation';
    end if;
    lock table modules in share row exclusive mode;
    code_ := coalesce(d.module_code, (${codeOfNew}));
    insert into modules (code, framework_code, position, title, summary, outcome, area_code, is_area_chosen, level_code,
        kind, minutes, parts, sources, alternative_to, is_authored, is_retired)
      select code_, (select code from frameworks order by published_on desc limit 1),
        (select coalesce(max(position), 0) + 1 from modules), d.title, d.summary, d.outcome, d.area_code, d.is_area_chosen,
        d.level_code, d.kind, (select sum((part ->> 'minutes')::int) from jsonb_array_elements(body -> 'parts') part),
        (select jsonb_agg(part - 'id' - 'blocks' order by at_) from jsonb_array_elements(body -> 'parts') with ordinality as listed(part, at_)),
        d.sources, '{}', true, false
      on conflict (code) do update set title = excluded.title, summary = excluded.summary, outcome = excluded.outcome,
        area_code = excluded.area_code, is_area_chosen = excluded.is_area_chosen, level_code = excluded.level_code,
        kind = excluded.kind, minutes = excluded.minutes, parts = excluded.parts, sources = excluded.sources, is_authored = true;
    delete from module_effects where module_code = code_;
    delete from module_prerequisites where module_code = code_;
    delete from module_required_ratings where module_code = code_;
    delete from module_gates where module_code = code_;
    insert into module_effects (module_code, capability_code, position, from_rating, to_rating)
      select code_, effect ->> 'capability', at_, (effect ->> 'from')::int, (effect ->> 'to')::int
        from jsonb_array_elements(d.develops) with ordinality as listed(effect, at_);
    insert into module_prerequisites (module_code, group_number, required_module_code)
      select distinct code_, at_, needed from jsonb_array_elements(d.required_modules) with ordinality as listed(choice, at_),
        jsonb_array_elements_text(choice) as needed;
    insert into module_required_ratings (module_code, capability_code, at_least)
      select code_, rating ->> 'capability', (rating ->> 'atLeast')::int from jsonb_array_elements(d.required_ratings) rating;
    insert into module_gates (module_code, gate_code, scope, part)
      select code_, gate ->> 'gate', gate ->> 'scope', gate ->> 'part' from jsonb_array_elements(d.gates) gate;
    update module_drafts set module_code = code_ where id = draft;
    perform soundings_publish_version(code_, body, d.change_note, at);
    delete from media_uses used where used.holder_id = draft
      and not exists (select from jsonb_path_query(body, '$.**.media') named where named #>> '{}' = used.media_id::text);
    update media_uses set is_published = true where holder_id = draft;
    update draft_changes set before = '{}', after = '{}' where draft_id = draft;
    perform soundings_find_module(code_);
    ${nameContentAnew}
  end $$;`

/** Nobody starts it any more; whoever is inside finishes. */
export const retireModule = `create function soundings_retire_module(module text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    update modules set is_retired = true, is_authored = true where code = module;
    update frameworks set content_hash = encode(sha256(convert_to(content_hash || module, 'UTF8')), 'hex');
  end $$;`

/** An erased name goes from what its bearer wrote with others. */
export const forgetNameInDrafts = `create function soundings_forget_name_in_drafts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update draft_comments set text = replace(text, old.name, new.name) where strpos(text, old.name) > 0;
    update draft_moves set note = replace(note, old.name, new.name) where strpos(note, old.name) > 0;
    update draft_blocks set content = replace(content::text, old.name, new.name)::jsonb
     where saved_by_id = new.id and strpos(content::text, old.name) > 0;
    return null;
  end $$;`

/** What stands of the viewer in rows of drafts, for whoever asks what is held of them. */
export const holders: readonly (readonly [name: string, select: string])[] = [
  [
    'drafts_written',
    `select to_jsonb(d) - 'begun_by_id' from module_drafts d where d.begun_by_id = soundings_viewer()
     union all select to_jsonb(b) - 'saved_by_id' from draft_blocks b where b.saved_by_id = soundings_viewer()`,
  ],
  [
    'draft_words',
    `select to_jsonb(c) - array['said_by_id', 'settled_by_id'] from draft_comments c
      where c.said_by_id = soundings_viewer() or c.settled_by_id = soundings_viewer()
     union all select to_jsonb(m) - 'moved_by_id' from draft_moves m where m.moved_by_id = soundings_viewer()`,
  ],
]
