import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type DatabaseSettings, type Transaction } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { contents } from '../../support/databases.ts'
import { type KillablePlace, killablePlaces } from '../../support/killable-places.ts'
import { signInAt, type Ask } from '../../support/network.ts'
import { buildService, startProcess, until } from '../../support/process.ts'
import { productFeatures } from '../../support/product.ts'
import { rounds } from '../../support/rounds.ts'

/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 120_000 + rounds * 60_000
const codes = ['CLN-01', 'CLN-05', 'CLN-06']
const signer = 'Idris Halloway-Okafor'

/** Works on the database while no service holds it. */
const within = async <T>(settings: DatabaseSettings, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const database = await createDatabase(settings, contents)
  return database.asSystem(work).finally(() => database.close())
}

/** Lines of one colleague that wait for the signer, each with three capabilities; their ids. */
const prepare = async (tx: Transaction, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, createId)
  await tx.execute(
    `with signer as (select m.person_id, m.organisation_id from people p join memberships m on m.person_id = p.id
        where p.name = ? and m.role = 'ASSESSOR'),
      owner as (select m.person_id from memberships m join signer s on s.organisation_id = m.organisation_id
        where m.person_id <> s.person_id order by m.person_id limit 1),
      made as (insert into sign_off_requests (id, person_id, organisation_id, role_profile_code, role_title, scope_line_code,
          title, route, quorum, items, requirements, piece_version_ids, rating_ids, asked_at)
        select id::uuid, owner.person_id, signer.organisation_id, 'ROLE-PRE-GEN', 'Preceptee', 'technique-and-reports',
          'Technique', 'SUPERVISOR', 1, ?::jsonb, '[]', '{}', '{}', now()
          from jsonb_array_elements_text(?::jsonb) id, owner, signer returning id, person_id)
     insert into sign_off_signers (request_id, signer_id, person_id, part, has_trained)
     select made.id, signer.person_id, made.person_id, 'SUPERVISOR', false from made, signer`,
    [signer, JSON.stringify(codes.map(capability => ({ capability, rating: 2 }))), JSON.stringify(ids)],
    'run',
  )
  return ids
}

const sign = `mutation($input: SignInput!) { sign(input: $input) { __typename ... on SignSuccess { ratingsGiven } } }`

interface Signed {
  readonly sign: { readonly __typename: string; readonly ratingsGiven?: number }
}

/** Signs one after another until the service is gone; the ids that were acknowledged. */
const signAll = (ask: Ask, ids: readonly string[]) => {
  const acknowledged = new Set<string>()
  const state = { isOver: false }
  const write = async (own: readonly string[]): Promise<void> => {
    for (const id of own) {
      if (state.isOver) return
      const answer = await ask<Signed>(sign, { input: { id, hasTrained: false } }).catch(() => null)
      if (answer?.data?.sign.ratingsGiven === codes.length) acknowledged.add(id)
    }
  }
  const all = Promise.all([0, 1, 2].map(writer => write(ids.filter((_id, place) => place % 3 === writer))))
  const stop = async (): Promise<void> => {
    state.isOver = true
    await all
  }
  return { acknowledged, stop }
}

/** What is kept of each request: words, decisions, and ratings a decision names. */
const kept = (tx: Transaction, ids: readonly string[]) =>
  tx.execute<{ id: string; words: number; decisions: number; ratings: number }[]>(
    `select r.id, (select count(*)::int from sign_off_answers a where a.request_id = r.id) as words,
            (select count(*)::int from sign_off_decisions d where d.request_id = r.id) as decisions,
            (select count(*)::int from sign_off_decisions d join ratings on ratings.id = any(d.rating_ids)
              where d.request_id = r.id) as ratings
       from sign_off_requests r where r.id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    [JSON.stringify(ids)],
  )

describe.each(killablePlaces)(
  'A service killed in the middle of a sign-off, on $name',
  { timeout: patience },
  ({ create }) => {
    let place: KillablePlace
    beforeAll(async () => {
      await buildService()
      place = await create()
    }, patience)
    afterAll(() => place.drop())

    it(`keeps the word, the decision and every rating, or nothing at all, ${rounds} times in a row`, async () => {
      const who = productFeatures.demoPeople.findIndex(({ name }) => name === signer)
      for (let round = 0; round < rounds; round += 1) {
        const ids = await within(place.settings, tx => prepare(tx, 240))
        const service = startProcess(process.execPath, ['dist/api/main.js'], place.environment)
        const signing = signAll(await signInAt(await service.address(), who), ids)
        // Never at the same point of the work twice.
        await until(() => signing.acknowledged.size >= 7 + round * 4, 60_000)
        service.child.kill('SIGKILL')
        await service.ended()
        await signing.stop()
        const rows = await within(place.settings, tx => kept(tx, ids))
        const whole = rows.filter(row => row.words === 1 && row.decisions === 1 && row.ratings === codes.length)
        const none = rows.filter(row => row.words + row.decisions + row.ratings === 0)
        expect({ round, halves: ids.length - whole.length - none.length }).toEqual({ round, halves: 0 })
        expect(none.length, 'it was killed while there was work left').toBeGreaterThan(0)
        const lost = [...signing.acknowledged].filter(id => !whole.some(row => row.id === id))
        expect({ round, lost }).toEqual({ round, lost: [] })
      }
    })
  },
)
