import { Migration } from '@mikro-orm/migrations'

/**
 * Links to parts of a record, and that they were opened. Owners see and end their own; what a link leads to is told to
 * whoever holds it, by one function that also writes the line of the view.
 */
export class Migration20261126002600_portfolios extends Migration {
  override up(): void {
    this.shares()
    this.views()
    this.addSql(openPortfolio)
    this.addSql('revoke execute on function soundings_open_portfolio(text, uuid, timestamptz, text) from public;')
    this.addSql('grant execute on function soundings_open_portfolio(text, uuid, timestamptz, text) to soundings_app;')
    this.showHolders()
  }

  private shares(): void {
    this.addSql(
      `create table "portfolio_shares" ("id" uuid not null, "person_id" uuid not null, "token_hash" text not null, "for_whom" text not null, "sections" text[] not null, "until_on" date not null, "made_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`,
    )
    this.addSql(
      `alter table "portfolio_shares" add constraint "portfolio_shares_sections_check" check (cardinality(sections) > 0);`,
    )
    this.addSql(`create index "portfolio_shares_person_id_index" on "portfolio_shares" ("person_id");`)
    this.addSql(
      `alter table "portfolio_shares" add constraint "portfolio_shares_token_hash_unique" unique ("token_hash");`,
    )
    this.addSql(
      `alter table "portfolio_shares" add constraint "portfolio_shares_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql('alter table "portfolio_shares" enable row level security;')
    this.addSql(
      'grant select (id, person_id, for_whom, sections, until_on, made_at, revoked_at) on "portfolio_shares" to soundings_app;',
    )
    this.addSql('grant insert, update (revoked_at) on "portfolio_shares" to soundings_app;')
    const own = 'person_id = (select soundings_viewer())'
    this.addSql(`create policy portfolio_shares_own on "portfolio_shares" for select to soundings_app using (${own});`)
    this.addSql(`create policy portfolio_shares_made on "portfolio_shares" for insert to soundings_app
      with check (${own} and revoked_at is null and until_on < soundings_today() + 90);`)
    this.addSql(`create policy portfolio_shares_revoked on "portfolio_shares" for update to soundings_app
      using (${own}) with check (${own} and revoked_at is not null);`)
  }

  private views(): void {
    this.addSql(
      `create table "portfolio_views" ("id" uuid not null, "person_id" uuid not null, "share_id" uuid not null, "viewed_at" timestamptz not null, "device" text not null, primary key ("id"));`,
    )
    for (const column of ['person_id', 'share_id'])
      this.addSql(`create index "portfolio_views_${column}_index" on "portfolio_views" ("${column}");`)
    this.addSql(
      `alter table "portfolio_views" add constraint "portfolio_views_person_id_foreign" foreign key ("person_id") references "people" ("id");`,
    )
    this.addSql(
      `alter table "portfolio_views" add constraint "portfolio_views_share_id_foreign" foreign key ("share_id") references "portfolio_shares" ("id");`,
    )
    this.addSql('alter table "portfolio_views" enable row level security;')
    this.addSql('grant select on "portfolio_views" to soundings_app;')
    this.addSql(`create policy portfolio_views_own on "portfolio_views" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
  }

  /** The owner's own links without the digest, which opens nothing and is nobody's to have. */
  private showHolders(): void {
    this.addSql(`create function soundings_held_portfolio_shares() returns setof jsonb
      language sql stable security definer set search_path = public, pg_temp as
      $$ select to_jsonb(held) - array['token_hash']::text[] from portfolio_shares held where person_id = soundings_viewer() $$;`)
    this.addSql('revoke execute on function soundings_held_portfolio_shares() from public;')
    this.addSql('grant execute on function soundings_held_portfolio_shares() to soundings_app;')
  }
}

/** A link that is opened more than 30 times in a minute is read by a machine: it waits, and nothing is written. */
const openPortfolio = `create function soundings_open_portfolio(digest text, view_id uuid, opened timestamptz, kind text)
  returns table (outcome text, person_id uuid, owner text, for_whom text, sections text[], until_on date)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    share portfolio_shares;
    result text := 'OPEN';
  begin
    select * into share from portfolio_shares s
     where s.token_hash = digest and s.revoked_at is null and s.until_on >= soundings_today();
    if not found then return; end if;
    if (select count(*) from portfolio_views v where v.share_id = share.id and v.viewed_at > opened - interval '1 minute') >= 30
    then result := 'TOO_MANY';
    else insert into portfolio_views (id, person_id, share_id, viewed_at, device)
         values (view_id, share.person_id, share.id, opened, left(kind, 20));
    end if;
    return query select result, share.person_id, p.name, share.for_whom, share.sections, share.until_on
      from people p where p.id = share.person_id;
  end $$;`
