import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { type Engine, engines } from '../support/databases.ts'
import { signInAt } from '../support/network.ts'
import { startProcess, until } from '../support/process.ts'

const isAnswered = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    () => true,
    () => false,
  )

const readiness = async (address: string): Promise<unknown> => {
  const answer = await fetch(`${address}/readyz`)
  return [answer.status, await answer.json()]
}

const waiting = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

const leave =
  'mutation { rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-01", value: 2 }] }) { __typename } }'

/** On the embedded database nothing of ours can hold up a request; the way of stopping is the same. */
describe.each<Engine>(engines().slice(1))('A service told to stop, on $name', { timeout: 300_000 }, engine => {
  const putAway: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const each of putAway.toReversed()) await each()
  })

  it('says that it leaves, takes nothing new, answers what it has begun, and ends in order', async () => {
    const made = await engine.create('seeded')
    putAway.push(made.drop)
    if (made.settings.kind !== 'server') throw new Error('No server')
    const service = startProcess(process.execPath, ['dist/api/main.js'], {
      DATABASE_URL: made.settings.url,
      AUTH_SECRET: 'only for the specs, on this machine alone',
      DRAIN_SECONDS: '1',
    })
    putAway.push(() => {
      service.child.kill('SIGKILL')
      return service.ended()
    })
    const address = await service.address()
    const ask = await signInAt(address)
    const other = new Client({ connectionString: made.settings.url })
    await other.connect()
    putAway.push(() => other.end())
    await other.query('begin; lock table ratings in exclusive mode')
    const begun = ask(leave)
    await until(async () => (await other.query<{ count: number }>(waiting)).rows[0]?.count === 1)

    service.child.kill('SIGTERM')
    await until(async () => JSON.stringify(await readiness(address)) === JSON.stringify([503, { status: 'stopping' }]))
    expect(await isAnswered(address)).toBe(true)
    await until(async () => !(await isAnswered(address)))
    expect(service.child.exitCode).toBeNull()

    await other.query('rollback')
    const answered = begun.then(() => performance.now())
    expect(await begun).toEqual({
      status: 200,
      data: { rateMyCapabilities: { __typename: 'RateMyCapabilitiesSuccess' } },
      code: null,
    })
    expect(await service.ended()).toBe(0)
    // Kept alive, the connection of the last answer would hold it up for more than a minute.
    expect(performance.now() - (await answered)).toBeLessThan(30_000)
    expect(service.output()).not.toContain('"level":50')
  })
})
