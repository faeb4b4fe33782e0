import { Migration } from '@mikro-orm/migrations'

/**
 * How the queue of jobs stands, to administrators of the platform alone. Its tables are made by the library that keeps them,
 * when the first process starts; until then there is nothing to tell.
 */
export class Migration20261128000420_jobs_seen extends Migration {
  override up(): void {
    this.addSql(seen)
    this.addSql('revoke execute on function soundings_jobs() from public;')
    this.addSql('grant execute on function soundings_jobs() to soundings_app;')
  }
}

const count = (states: string): string => `count(j.id) filter (where j.state in (${states}))`

/** Of a failure its code alone: the queue keeps no more. */
const seen = `create function soundings_jobs() returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not soundings_is_platform_administrator() or to_regclass('pgboss.job') is null then return '[]'; end if;
    return (select coalesce(jsonb_agg(queue order by queue ->> 'name'), '[]') from (
      select jsonb_build_object('name', q.name,
          'waiting', ${count(`'created', 'retry'`)}, 'running', ${count(`'active'`)}, 'failed', ${count(`'failed'`)},
          'doneAt', max(j.completed_on) filter (where j.state = 'completed'),
          'stopped', (select coalesce(jsonb_agg(one), '[]') from (
            select f.id, f.state, f.retry_count + 1 as attempts, coalesce(f.completed_on, f.started_on) as "failedAt",
                   case when f.state = 'retry' then f.start_after end as "nextAt",
                   coalesce(f.output ->> 'code', 'UNKNOWN') as code
              from pgboss.job f
             where f.name = q.name and (f.state = 'failed' or (f.state = 'retry' and f.started_on is not null))
             order by coalesce(f.completed_on, f.started_on) desc, f.id limit 20) one)) as queue
        from pgboss.queue q left join pgboss.job j on j.name = q.name
       where q.name not like '\\_\\_pgboss%'
       group by q.name) queues);
  end $$;`
