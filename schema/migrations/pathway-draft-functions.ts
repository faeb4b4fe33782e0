import { reading } from './draft-functions.ts'

const told = (count: string): string => `case when ${count} between 1 and 4 then null else ${count} end`

/** Who may revise a pathway, and whom it touches; asked once for all rows of a statement. */
export const pathwayDoors = [
  {
    name: 'soundings_may_revise_pathway(revised text, organisation uuid)',
    returns: 'boolean',
    body: `select not exists (select from module_drafts d where d.pathway_code = revised
      and (d.state not in ('PUBLISHED', 'RETIRED') or d.organisation_id <> organisation))`,
  },
  {
    name: 'soundings_pathway_draft_impact(draft uuid)',
    returns: 'table (people int, plans int)',
    body: `select ${told('aiming.people')},
        case when aiming.people - aiming.plans between 1 and 4 then null else ${told('aiming.plans')} end
      from module_drafts d
      cross join lateral (select count(*)::int as people, (count(*) filter (where exists (
            select from adopted_plans planned where planned.person_id = latest.person_id)))::int as plans
          from (select distinct on (person_id) person_id, pathway_code from goals order by person_id, version desc) latest
         where latest.pathway_code = d.pathway_code) aiming
      where d.id = draft and d.pathway_code is not null and d.id in (select soundings_readable_drafts())`,
  },
].map(door => ({ ...door, body: `${reading} as $$ ${door.body} $$` }))

/** While somebody writes a draft nobody moves it; and a pathway holds stages alone, a module none. */
export const writeOwnKindWhileOpen = `create or replace function soundings_write_while_open() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    is_pathway boolean;
  begin
    select pathway is not null into is_pathway from module_drafts
     where id = new.draft_id and state in ('DRAFT', 'CHANGES_ASKED') for share;
    if not found then
      raise exception 'Nobody writes in what is reviewed, approved or published' using errcode = 'check_violation';
    end if;
    if tg_table_name = 'draft_blocks' and (to_jsonb(new) -> 'content' ->> 'kind' = 'STAGE') is distinct from is_pathway then
      raise exception 'A pathway holds stages, and a module none' using errcode = 'check_violation';
    end if;
    return new;
  end $$;`

/** Codes go on from those given before; a pathway keeps its own. */
const codeOfNew = `select 'PW-' || lpad((coalesce(max(substring(code from '^PW-([0-9]+)$')::int), 0) + 1)::text, 2, '0') from pathways`

const choicesOf = `jsonb_array_elements(content -> 'choices') with ordinality as listed(choice, number)`

/** The stages of a draft, by their places. */
const stages = `(select content, (row_number() over (order by place collate "C", id) - 1)::int as position from draft_blocks
  where draft_id = draft and not is_removed) s`

/** One pathway as searches find it, by the words seeds read the whole library with. */
export const findPathway = `create function soundings_find_pathway(named text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    written record;
    heading tsvector;
  begin
    select p.code, p.position, p.title,
        concat_ws(' ', lower(replace(p.code, '-', '')), (select title from role_profiles r where r.code = p.start_role_code),
          (select title from role_profiles r where r.code = p.end_role_code)) as names,
        (select string_agg(s.title, ' ' order by s.position) from pathway_stages s where s.pathway_code = p.code) as summary,
        (select string_agg(m.title, ' ' order by s.stage_position, s.position) from pathway_stage_modules s
           join modules m on m.code = s.module_code where s.pathway_code = p.code) as body
      into written from pathways p where p.code = named;
    heading := setweight(to_tsvector('english', written.title), 'A') || setweight(to_tsvector('english', written.names), 'B')
      || setweight(to_tsvector('english', coalesce(written.summary, '')), 'C');
    delete from search_documents where kind = 'PATHWAY' and code = named;
    insert into search_documents (kind, code, position, heading, whole)
      values ('PATHWAY', written.code, written.position, heading, heading || setweight(to_tsvector('english', coalesce(written.body, '')), 'D'));
    insert into search_spellings (word, stem, documents)
      select said, coalesce((ts_lexize('english_stem', said))[1], ''), 1
        from unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', written.title, written.names, written.summary, written.body)))) as said
       where said ~ '^[[:alpha:]]{3,}$' and not exists (select from search_spellings known where known.word = said);
  end $$;`

/** Writes an approved draft of a pathway into the catalogue. Called by soundings_publish_draft alone. */
export const publishPathwayDraft = `create function soundings_publish_pathway_draft(draft uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    d module_drafts;
    code_ text;
  begin
    select * into d from module_drafts where id = draft;
    if not exists (select from draft_moves m where m.draft_id = draft and m.event = 'APPROVE'
        and m.moved_by_id not in (select person_id from draft_authors where draft_id = draft)) then
      raise exception 'Nobody who did not write it has approved it' using errcode = 'check_violation';
    end if;
    lock table pathways in share row exclusive mode;
    code_ := coalesce(d.pathway_code, (${codeOfNew}));
    insert into pathways (code, framework_code, position, title, start_role_code, end_role_code, months_from, months_to,
        hours_exclude, chosen_area_codes, gate_codes, start_areas, is_authored, is_retired)
      select code_, (select code from frameworks order by published_on desc limit 1),
        (select coalesce(max(position), 0) + 1 from pathways), d.title, d.pathway ->> 'startRoleCode',
        d.pathway ->> 'endRoleCode', (d.pathway ->> 'monthsFrom')::int, (d.pathway ->> 'monthsTo')::int,
        d.pathway ->> 'hoursExclude', array(select jsonb_array_elements_text(d.pathway -> 'chosenAreaCodes')),
        array(select jsonb_array_elements_text(d.pathway -> 'gateCodes')), d.pathway -> 'startAreas', true, false
      on conflict (code) do update set title = excluded.title, start_role_code = excluded.start_role_code,
        end_role_code = excluded.end_role_code, months_from = excluded.months_from, months_to = excluded.months_to,
        hours_exclude = excluded.hours_exclude, chosen_area_codes = excluded.chosen_area_codes,
        gate_codes = excluded.gate_codes, start_areas = excluded.start_areas, is_authored = true;
    delete from pathway_stage_modules where pathway_code = code_;
    delete from pathway_stages where pathway_code = code_;
    insert into pathway_stages (pathway_code, position, title, choose_at_least, choices)
      select code_, position, content ->> 'title', case when jsonb_array_length(content -> 'choices') > 0 then
          jsonb_array_length(content -> 'modules') + (select sum((choice ->> 'chooseAtLeast')::int) from ${choicesOf}) end,
        array(select (choice ->> 'chooseAtLeast')::smallint from ${choicesOf} order by number) from ${stages};
    insert into pathway_stage_modules (pathway_code, stage_position, module_code, position, choice)
      select code_, s.position, taken.code, row_number() over (partition by s.position order by taken.number, taken.at_) - 1,
          taken.choice
        from ${stages} cross join lateral (
          select module as code, 0 as number, at_, null::int as choice
            from jsonb_array_elements_text(content -> 'modules') with ordinality as fixed(module, at_)
          union all select module, number, at_, number - 1 from ${choicesOf},
            jsonb_array_elements_text(choice -> 'modules') with ordinality as offered(module, at_)) taken;
    update module_drafts set pathway_code = code_ where id = draft;
    update draft_changes set before = '{}', after = '{}' where draft_id = draft;
    perform soundings_find_pathway(code_);
    update frameworks set content_hash = encode(sha256(convert_to(content_hash || draft::text, 'UTF8')), 'hex');
  end $$;`

/** What a draft is of is published; seen to it that it was approved by the function of each. */
export const publishAnyDraft = `create function soundings_publish_draft(draft uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from module_drafts where id = draft and pathway is not null) then
      perform soundings_publish_pathway_draft(draft);
    else
      perform soundings_publish_module_draft(draft, at);
    end if;
  end $$;`

/** Nobody chooses the pathway of a draft any more, or starts its module. */
export const retireDraft = `create function soundings_retire_draft(draft uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    d module_drafts;
  begin
    select * into d from module_drafts where id = draft;
    if d.pathway is null then
      perform soundings_retire_module(d.module_code);
    else
      update pathways set is_retired = true, is_authored = true where code = d.pathway_code;
      update frameworks set content_hash = encode(sha256(convert_to(content_hash || d.pathway_code, 'UTF8')), 'hex');
    end if;
  end $$;`
