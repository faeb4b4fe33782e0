import { Migration } from '@mikro-orm/migrations'

const definer = 'language sql stable security definer set search_path = public, pg_temp'
const viewer = '(select soundings_viewer())'
const inForce = (membership: string): string =>
  `${membership}.ended_at is null
    and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`
/** Who covers for whom: the latest word of each person, while its days run. */
const covered = `select latest.person_id, latest.deputy_id from (
    select distinct on (person_id) * from confirmation_deputies order by person_id, recorded_at desc, id desc) latest
  where latest.deputy_id is not null and soundings_today() between latest.from_on and latest.until_on`
const latestPieces = `select distinct on (piece_id) id, piece_id, is_withdrawn from evidence_pieces
  order by piece_id, version desc`
const open = (request: string): string =>
  `not exists (select from confirmation_answers answered where answered.request_id = ${request}.id)`
const forgotten = ' on delete set null'
const withRequest = ' on update cascade on delete cascade'
const tables = [
  'evidence_pieces',
  'evidence_drafts',
  'evidence_shares',
  'confirmation_requests',
  'confirmation_answers',
  'confirmation_deputies',
]

/**
 * Evidence, in versions that are appended; what is being written; whom a piece was shown to; and what colleagues said of a
 * version when they were asked. Seen by its owner, by whom it is shared with until that ends, and by whom it was asked of
 * until that is answered.
 */
export class Migration20261126002100_evidence extends Migration {
  override up(): void {
    this.pieces()
    this.drafts()
    this.shares()
    this.confirmations()
    this.deputies()
    for (const table of tables) this.reference(table, 'person_id', 'people')
    this.doors()
    for (const table of tables) this.protect(table)
    this.openToOthers()
    this.openChanges()
    this.showHolders()
    this.tell()
  }

  private pieces(): void {
    this.addSql(
      `create table "evidence_pieces" ("id" uuid not null, "piece_id" uuid not null, "version" int not null, "person_id" uuid not null, "kind_code" text not null, "title" text not null, "done_on" date not null, "minutes" int null, "learning_type" text null, "learnt" text null, "benefit_to_practice" text null, "benefit_to_users" text null, "details" jsonb not null, "capability_codes" text[] not null, "is_withdrawn" boolean not null, "once_key" text null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "evidence_pieces" add constraint "evidence_pieces_piece_id_version_unique" unique ("piece_id", "version");`,
    )
    this.addSql(
      `alter table "evidence_pieces" add constraint "evidence_pieces_person_id_once_key_unique" unique ("person_id", "once_key");`,
    )
  }

  private drafts(): void {
    this.addSql(
      `create table "evidence_drafts" ("person_id" uuid not null, "id" uuid not null, "version" int not null, "kind_code" text not null, "answers" jsonb not null, "saved_at" timestamptz not null, "emptied_at" timestamptz null, primary key ("person_id", "id"));`,
    )
  }

  private shares(): void {
    this.addSql(
      `create table "evidence_shares" ("id" uuid not null, "person_id" uuid not null, "piece_id" uuid not null, "with_id" uuid not null, "until_on" date not null, "shared_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));`,
    )
    this.index('evidence_shares', 'person_id')
    this.index('evidence_shares', 'with_id')
    this.reference('evidence_shares', 'with_id', 'people')
  }

  private confirmations(): void {
    this.addSql(
      `create table "confirmation_requests" ("id" uuid not null, "person_id" uuid not null, "piece_version_id" uuid not null, "asked_id" uuid not null, "asked_at" timestamptz not null, primary key ("id"));`,
    )
    this.index('confirmation_requests', 'person_id')
    this.index('confirmation_requests', 'asked_id')
    this.reference('confirmation_requests', 'asked_id', 'people')
    this.index('confirmation_requests', 'piece_version_id')
    this.reference('confirmation_requests', 'piece_version_id', 'evidence_pieces')
    this.addSql(
      `create table "confirmation_answers" ("request_id" uuid not null, "person_id" uuid not null, "answer" text not null, "comment" text null, "answered_by_id" uuid not null, "on_behalf_of_id" uuid null, "recorded_at" timestamptz not null, primary key ("request_id"));`,
    )
    this.index('confirmation_answers', 'person_id')
    this.index('confirmation_answers', 'answered_by_id')
    this.reference('confirmation_answers', 'request_id', 'confirmation_requests', withRequest)
    this.reference('confirmation_answers', 'answered_by_id', 'people')
    this.reference('confirmation_answers', 'on_behalf_of_id', 'people', forgotten)
  }

  private deputies(): void {
    this.addSql(
      `create table "confirmation_deputies" ("id" uuid not null, "person_id" uuid not null, "deputy_id" uuid null, "from_on" date not null, "until_on" date not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    )
    this.index('confirmation_deputies', 'person_id')
    this.index('confirmation_deputies', 'deputy_id')
    this.reference('confirmation_deputies', 'deputy_id', 'people', forgotten)
  }

  private index(table: string, column: string): void {
    this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}");`)
  }

  private reference(table: string, column: string, other: string, onDelete = ''): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("id")${onDelete};`,
    )
  }

  /** Ids only, read past the policies of the tables they come from. */
  private doors(): void {
    // Current members of an organisation in which the viewer is one: whom one can name.
    this.door(
      'soundings_fellow_members',
      `select distinct theirs.person_id from memberships mine
         join memberships theirs on theirs.organisation_id = mine.organisation_id
        where mine.person_id = soundings_viewer() and theirs.person_id <> mine.person_id
          and ${inForce('mine')} and ${inForce('theirs')}`,
    )
    this.door(
      'soundings_answerable_requests',
      `select request.id from confirmation_requests request
        where request.person_id <> soundings_viewer() and ${open('request')}
          and (request.asked_id = soundings_viewer() or request.asked_id in (
            select cover.person_id from (${covered}) cover
             where cover.deputy_id = soundings_viewer() and cover.person_id in (select soundings_fellow_members())))`,
    )
    this.door(
      'soundings_opened_pieces',
      `select latest.id from (${latestPieces}) latest join evidence_shares share on share.piece_id = latest.piece_id
        where share.with_id = soundings_viewer() and share.ended_at is null and share.until_on >= soundings_today()
          and not latest.is_withdrawn
       union
       select piece_version_id from confirmation_requests
        where id in (select soundings_answerable_requests())`,
    )
    // Those whose names stand beside what is shared, asked, answered or covered.
    this.door(
      'soundings_evidence_contacts',
      `select with_id from evidence_shares where person_id = soundings_viewer()
       union select person_id from evidence_shares where with_id = soundings_viewer()
       union select asked_id from confirmation_requests where person_id = soundings_viewer()
       union select unnest(array[person_id, asked_id]) from confirmation_requests
              where id in (select soundings_answerable_requests())
       union select unnest(array[answered_by_id, on_behalf_of_id]) from confirmation_answers
              where person_id = soundings_viewer()
       union select deputy_id from confirmation_deputies where person_id = soundings_viewer()
       union select person_id from confirmation_deputies where deputy_id = soundings_viewer()`,
    )
  }

  private door(name: string, select: string): void {
    this.addSql(`create function ${name}() returns setof uuid ${definer} as $$ ${select} $$;`)
    this.addSql(`revoke execute on function ${name}() from public;`)
    this.addSql(`grant execute on function ${name}() to soundings_app;`)
  }

  private protect(table: string): void {
    this.addSql(`alter table "${table}" enable row level security;`)
    this.addSql(`grant select, insert on "${table}" to soundings_app;`)
    this.addSql(`create policy ${table}_own on "${table}" for select to soundings_app
      using (person_id = ${viewer});`)
  }

  private openToOthers(): void {
    this.see('evidence_pieces_opened', 'evidence_pieces', 'id in (select soundings_opened_pieces())')
    this.see('evidence_shares_received', 'evidence_shares', `with_id = ${viewer}`)
    this.see('confirmation_requests_asked', 'confirmation_requests', 'id in (select soundings_answerable_requests())')
    this.see('confirmation_answers_given', 'confirmation_answers', `answered_by_id = ${viewer}`)
    this.see('confirmation_deputies_covering', 'confirmation_deputies', `deputy_id = ${viewer}`)
    this.see('people_fellow', 'people', 'id in (select soundings_fellow_members())')
    this.see('people_of_evidence', 'people', 'id in (select soundings_evidence_contacts())')
  }

  private see(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for select to soundings_app using (${condition});`)
  }

  private add(policy: string, table: string, condition: string): void {
    this.addSql(`create policy ${policy} on "${table}" for insert to soundings_app with check (${condition});`)
  }

  private openChanges(): void {
    const own = `person_id = ${viewer}`
    const add = this.add.bind(this)
    add('evidence_pieces_append', 'evidence_pieces', own)
    add('evidence_drafts_append', 'evidence_drafts', own)
    this.addSql(
      'grant update (kind_code, answers, version, saved_at, emptied_at) on "evidence_drafts" to soundings_app;',
    )
    this.addSql(`create policy evidence_drafts_saved on "evidence_drafts" for update to soundings_app
      using (${own}) with check (${own});`)
    const ownPiece = `select piece_id from evidence_pieces where person_id = ${viewer}`
    const fellow = '(select soundings_fellow_members())'
    add('evidence_shares_append', 'evidence_shares', `${own} and piece_id in (${ownPiece}) and with_id in ${fellow}`)
    this.addSql('grant update (ended_at) on "evidence_shares" to soundings_app;')
    this.addSql(`create policy evidence_shares_ended on "evidence_shares" for update to soundings_app
      using (${own}) with check (${own});`)
    const ownVersion = `select id from evidence_pieces where person_id = ${viewer}`
    add(
      'confirmation_requests_append',
      'confirmation_requests',
      `${own} and piece_version_id in (${ownVersion}) and asked_id in ${fellow}`,
    )
    this.openAnswers(own)
    add(
      'confirmation_deputies_append',
      'confirmation_deputies',
      `${own} and (deputy_id is null or deputy_id in ${fellow})`,
    )
  }

  private openAnswers(own: string): void {
    const add = this.add.bind(this)
    const ofRequest =
      'person_id = (select asked.person_id from confirmation_requests asked where asked.id = request_id)'
    add(
      'confirmation_answers_given_to_others',
      'confirmation_answers',
      `answer in ('CONFIRMED', 'RETURNED') and answered_by_id = ${viewer} and person_id <> ${viewer} and ${ofRequest}
        and request_id in (select soundings_answerable_requests())`,
    )
    add(
      'confirmation_answers_withdrawn',
      'confirmation_answers',
      `answer = 'WITHDRAWN' and answered_by_id = ${viewer} and ${own} and ${ofRequest}`,
    )
  }

  /** What stands in rows of others of somebody named there, without whose it is and what it says. */
  private showHolders(): void {
    this.show(
      'evidence_shared_with_me',
      `select jsonb_build_object('until_on', until_on, 'shared_at', shared_at, 'ended_at', ended_at)
         from evidence_shares where with_id = soundings_viewer()`,
    )
    this.show(
      'confirmations_asked',
      `select jsonb_build_object('asked_at', asked_at) from confirmation_requests where asked_id = soundings_viewer()`,
    )
    this.show(
      'confirmations_given',
      `select jsonb_build_object('answer', answer, 'recorded_at', recorded_at, 'was_cover', on_behalf_of_id is not null)
         from confirmation_answers
        where person_id <> soundings_viewer() and soundings_viewer() in (answered_by_id, on_behalf_of_id)`,
    )
    this.show(
      'cover_given',
      `select jsonb_build_object('from_on', from_on, 'until_on', until_on, 'recorded_at', recorded_at)
         from confirmation_deputies where deputy_id = soundings_viewer()`,
    )
  }

  private show(name: string, select: string): void {
    this.addSql(`create function soundings_held_${name}() returns setof jsonb ${definer} as $$ ${select} $$;`)
    this.addSql(`revoke execute on function soundings_held_${name}() from public;`)
    this.addSql(`grant execute on function soundings_held_${name}() to soundings_app;`)
  }

  /** A confirmation moves the advice of whoever asked; and an erased name goes from what its bearer wrote of others. */
  private tell(): void {
    this.addSql(`create trigger confirmation_answers_told after insert on "confirmation_answers" for each row
      when (current_user = 'soundings_app' and new.answer = 'CONFIRMED') execute function soundings_tell_of_advice();`)
    this.addSql(`create function soundings_forget_name_in_comments() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update confirmation_answers set comment = replace(comment, old.name, new.name)
         where answered_by_id = new.id and comment is not null;
        return null;
      end $$;`)
    this.addSql(`create trigger people_forget_name_in_comments after update of name on "people" for each row
      when (new.name = soundings_pseudonym(new.id)) execute function soundings_forget_name_in_comments();`)
  }
}
