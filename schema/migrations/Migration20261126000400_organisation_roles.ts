import { Migration } from '@mikro-orm/migrations'

/** Columns an operation may change of a membership; who, where, which role and from when stay as they were given. */
const changeable = 'to_on, ended_at, version, changed_by, changed_at'

const isInForce = (membership: string): string =>
  `${membership}.ended_at is null
   and soundings_today() between ${membership}.from_on and coalesce(${membership}.to_on, 'infinity')`

/** Roles that reach beyond one organisation: a platform administrator gives and takes them. */
const beyondOneOrganisation = `role in ('FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR')`

/**
 * Who looks after the members of an organisation, and what they may do there. A membership can be ended on the spot; every
 * change leaves a version behind, written by the database itself; and nobody takes the last administrator away.
 */
export class Migration20261126000400_organisation_roles extends Migration {
  override up(): void {
    this.growMemberships()
    this.closeWhatEnded()
    this.nameAdministrators()
    this.keepVersions()
    this.keepAdministrators()
    this.openToAdministrators()
    this.openChanges()
  }

  private growMemberships(): void {
    this.addSql(`alter table "memberships" add column "ended_at" timestamptz null,
      add column "version" int not null default 1, add column "changed_by" uuid null,
      add column "changed_at" timestamptz not null default now();`)
    this.addSql(`alter table "memberships" add constraint "memberships_changed_by_foreign"
      foreign key ("changed_by") references "people" ("id") on delete no action;`)
    this.addSql(
      `create table "membership_versions" ("membership_id" uuid not null, "version" int not null, "person_id" uuid not null, "organisation_id" uuid not null, "role" text not null, "from_on" date not null, "to_on" date null, "ended_at" timestamptz null, "changed_by" uuid null, "changed_at" timestamptz not null, primary key ("membership_id", "version"));`,
    )
    this.addSql('create index "membership_versions_person_id_index" on "membership_versions" ("person_id");')
    for (const [column, table, rule] of [
      ['membership_id', 'memberships', ''],
      ['person_id', 'people', ''],
      ['organisation_id', 'organisations', ''],
      ['changed_by', 'people', ' on delete no action'],
    ])
      this.addSql(`alter table "membership_versions" add constraint "membership_versions_${column}_foreign"
        foreign key ("${column}") references "${table}" ("id")${rule};`)
  }

  private closeWhatEnded(): void {
    this.addSql(`create or replace function soundings_assessable_people() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as
      $$ select distinct theirs.person_id
           from memberships mine
           join memberships theirs on theirs.organisation_id = mine.organisation_id
          where mine.person_id = soundings_viewer() and mine.role = 'ASSESSOR'
            and theirs.person_id <> mine.person_id and ${isInForce('mine')} and ${isInForce('theirs')} $$;`)
  }

  /** Each reads memberships past their own policy, and tells no more than ids, or yes and no. */
  private nameAdministrators(): void {
    this.define(
      'soundings_is_platform_administrator()',
      'boolean',
      `select exists (select from memberships held where held.person_id = soundings_viewer()
         and held.role = 'PLATFORM_ADMINISTRATOR' and ${isInForce('held')})`,
    )
    this.define(
      'soundings_administered_organisations()',
      'setof uuid',
      `select held.organisation_id from memberships held where held.person_id = soundings_viewer()
          and held.role = 'ORGANISATION_ADMINISTRATOR' and ${isInForce('held')}
       union select id from organisations where soundings_is_platform_administrator()`,
    )
    this.define(
      'soundings_administered_people()',
      'setof uuid',
      `select distinct person_id from memberships
        where organisation_id in (select soundings_administered_organisations())`,
    )
    this.define(
      'soundings_has_joined(person uuid, organisation uuid)',
      'boolean',
      `select exists (select from memberships where person_id = person and organisation_id = organisation
         and ended_at is null and coalesce(to_on, 'infinity') >= soundings_today())`,
    )
  }

  private define(signature: string, returns: string, body: string): void {
    this.addSql(`create function ${signature} returns ${returns}
      language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$;`)
    this.addSql(`revoke execute on function ${signature} from public;`)
    this.addSql(`grant execute on function ${signature} to soundings_app;`)
  }

  private keepVersions(): void {
    const columns = 'version, person_id, organisation_id, role, from_on, to_on, ended_at, changed_by, changed_at'
    this.addSql(`insert into membership_versions (membership_id, ${columns}) select id, ${columns} from memberships;`)
    this.addSql(`create function soundings_keep_version() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into membership_versions (membership_id, ${columns})
        values (new.id, ${columns.replace(/\w+/g, 'new.$&')});
        return null;
      end $$;`)
    this.addSql(`create trigger memberships_keep_version after insert or update on "memberships"
      for each row execute function soundings_keep_version();`)
  }

  private keepAdministrators(): void {
    // Somebody else goes on holding the role, or there is nobody left to look after.
    this.define(
      'soundings_can_spare(holder uuid, organisation uuid, held_role text)',
      'boolean',
      `select exists (select from memberships other where other.role = held_role and other.person_id <> holder
           and (other.organisation_id = organisation or held_role = 'PLATFORM_ADMINISTRATOR')
           and other.to_on is null and ${isInForce('other')})
         or (held_role = 'ORGANISATION_ADMINISTRATOR' and not exists (select from memberships other
              where other.organisation_id = organisation and other.person_id <> holder
                and other.ended_at is null and coalesce(other.to_on, 'infinity') >= soundings_today()))`,
    )
    // One at a time: two who take each other's role away at once would both see the other one stay.
    this.addSql(`create function soundings_keep_administrators() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.ended_at is null and new.to_on is null then return new; end if;
        if not (${isInForce('old')}) then return new; end if;
        perform pg_advisory_xact_lock(20261126);
        if not soundings_can_spare(new.person_id, new.organisation_id, new.role) then
          raise exception 'The last administrator stays' using errcode = 'check_violation';
        end if;
        return new;
      end $$;`)
    this.addSql(`create trigger memberships_keep_administrators before update on "memberships" for each row
      when (old.role in ('ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'))
      execute function soundings_keep_administrators();`)
  }

  private openToAdministrators(): void {
    this.addSql('alter table "membership_versions" enable row level security;')
    this.addSql('grant select on "membership_versions" to soundings_app;')
    this.addSql(`create policy membership_versions_own on "membership_versions" for select to soundings_app
      using (person_id = (select soundings_viewer()));`)
    for (const table of ['memberships', 'membership_versions'])
      this.addSql(`create policy ${table}_administered on "${table}" for select to soundings_app
        using (organisation_id in (select soundings_administered_organisations()));`)
    this.addSql(`create policy organisations_administered on "organisations" for select to soundings_app
      using (id in (select soundings_administered_organisations()));`)
    this.addSql(`create policy people_administered on "people" for select to soundings_app
      using (id in (select soundings_administered_people()));`)
  }

  private openChanges(): void {
    const mayGive = `organisation_id in (select soundings_administered_organisations())
      and (not ${beyondOneOrganisation} or soundings_is_platform_administrator())`
    const inOwnName = 'changed_by = (select soundings_viewer())'
    this.addSql('grant insert on "memberships" to soundings_app;')
    this.addSql(`grant update (${changeable}) on "memberships" to soundings_app;`)
    // Nobody is made a member: whoever has joined can be given another role.
    this.addSql(`create policy memberships_given on "memberships" for insert to soundings_app
      with check (${mayGive} and ${inOwnName} and version = 1 and ended_at is null
                  and soundings_has_joined(person_id, organisation_id));`)
    this.addSql(`create policy memberships_changed on "memberships" for update to soundings_app
      using (${mayGive}) with check (${mayGive} and ${inOwnName}
        and (ended_at is not null or soundings_has_joined(person_id, organisation_id)));`)
    this.addSql(`create policy memberships_left on "memberships" for update to soundings_app
      using (person_id = (select soundings_viewer()))
      with check (person_id = (select soundings_viewer()) and ${inOwnName} and ended_at is not null);`)
  }
}
