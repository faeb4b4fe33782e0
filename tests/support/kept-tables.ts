import { type Database } from '../../api/platform/database/index.ts'

/** Sign-ins under way: a backup leaves them out on purpose. */
const passing = new Set(['sessions', 'verifications', 'applied_migrations'])

/** Every row of every table but the passing ones, as text in an order of its own: what two databases are compared by. */
export const readKeptTables = (database: Database): Promise<Record<string, string[]>> =>
  database.asSystem(async tx => {
    await tx.execute(`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true)`)
    const tables = await tx.execute<{ name: string }[]>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        order by relname collate "C"`,
    )
    const kept: Record<string, string[]> = {}
    for (const { name } of tables.filter(table => !passing.has(table.name))) {
      const rows = await tx.execute<{ row: string }[]>(
        `select t::text as row from "${name}" t order by t::text collate "C"`,
      )
      kept[name] = rows.map(({ row }) => row)
    }
    return kept
  })

/** What guards the tables: policies, rights of the operations' role, rules, and whether row security is on. */
export const readGuards = (database: Database): Promise<unknown[]> =>
  database.asSystem(tx =>
    tx.execute(
      `select 'policy' as kind, tablename || '.' || policyname as name,
              concat_ws('|', cmd, roles::text, qual, with_check) as says
         from pg_policies where schemaname = 'public'
       union all
       select 'right', table_name || '.' || column_name, string_agg(privilege_type, ',' order by privilege_type)
         from information_schema.column_privileges
        where table_schema = 'public' and grantee = 'soundings_app' group by table_name, column_name
       union all
       select 'table', relname, concat_ws('|', relrowsecurity, relforcerowsecurity)
         from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       union all
       select 'constraint', conrelid::regclass || '.' || conname, concat_ws('|', contype, condeferrable, condeferred)
         from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
       union all
       select 'trigger', tgrelid::regclass || '.' || tgname, tgenabled::text from pg_trigger where not tgisinternal
       order by 1, 2`,
    ),
  )
