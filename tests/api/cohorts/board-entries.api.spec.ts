import { expect, it } from 'vitest'
import { describeOnEachDatabase, type TestApi } from '../../support/api.ts'
import { addRating, run } from '../../support/create/boards.ts'
import { createPerson } from '../../support/create/people.ts'

const keptOf = async (api: TestApi, personId: string): Promise<string | null> => {
  const [row] = await api.database.asSystem(tx =>
    tx.execute<{ entries: string }[]>('select entries from board_entries where person_id = ?', [personId]),
  )
  return row?.entries ?? null
}

/** As they would be, were they written anew from the ratings. */
const madeAnew = async (api: TestApi, personId: string): Promise<string[]> => {
  const rows = await api.database.asSystem(tx =>
    tx.execute<{ entry: string }[]>(
      `select capability_code || ' ' || kind || ' ' || coalesce(value, 0) || ' ' || (rated_on - date '1970-01-01') as entry
         from ratings where person_id = ? and kind <> 'SELF'
          and not exists (select from rating_retractions where rating_id = ratings.id)
        order by capability_code, rated_on, id`,
      [personId],
    ),
  )
  return rows.map(({ entry }) => entry)
}

const kinds: Readonly<Record<string, string>> = {
  O: 'OBSERVED',
  P: 'STARTING_POSITION',
  S: 'SIGN_OFF',
  C: 'SCOPE_CONFIRMATION',
  L: 'LOWERING',
}
const spelt = (entries: string | null): string[] =>
  (entries?.split(',') ?? []).flatMap(text => {
    const [code, ...runs] = text.split(' ')
    return runs.map(one => `${code} ${kinds[one.charAt(0)]} ${one.charAt(1)} ${one.slice(3)}`)
  })

describeOnEachDatabase('What boards read of somebody’s ratings', api => {
  const somebody = () => createPerson(api, 'Bettany', [])

  it('is what others rated, of every kind and in the order in which it counts', async () => {
    const { id } = await somebody()
    await addRating(api, id, { code: 'CLN-02', value: 3, in: -9 })
    for (const [place, kind] of Object.values(kinds).entries())
      await addRating(api, id, { code: 'CLN-01', value: 1, kind, in: place - 20 })
    await addRating(api, id, { code: 'CLN-01', value: 2, kind: 'OBSERVED', in: -30 })
    const kept = spelt(await keptOf(api, id))
    expect(kept.length).toBe(7)
    expect(kept).toEqual(await madeAnew(api, id))
  })

  it('is not written for what people say of themselves', async () => {
    const { id } = await somebody()
    await addRating(api, id, { code: 'CLN-01', value: 2, kind: 'SELF' })
    expect(await keptOf(api, id)).toBeNull()
  })

  it('is without what was taken back, and nothing once the ratings are gone', async () => {
    const { id } = await somebody()
    await addRating(api, id, { code: 'CLN-01', value: 3 })
    await addRating(api, id, { code: 'CLN-02', value: 3 })
    await run(
      api,
      `insert into rating_retractions (rating_id, person_id, retracted_at)
       select id, person_id, now() from ratings where person_id = ? and capability_code = 'CLN-01'`,
      [id],
    )
    expect(spelt(await keptOf(api, id))).toEqual(await madeAnew(api, id))
    expect(await keptOf(api, id)).toMatch(/^CLN-02 S3:\d+$/)
    await run(api, 'delete from rating_retractions where person_id = ?', [id])
    expect(spelt(await keptOf(api, id)).length).toBe(2)
    await run(api, 'delete from ratings where person_id = ?', [id])
    expect(await keptOf(api, id)).toBeNull()
  })

  it('loses nothing where several rate the same person at once', async () => {
    const { id } = await somebody()
    const codes = Array.from({ length: 9 }, (_, place) => `CLN-0${place + 1}`)
    await Promise.all(codes.map(code => addRating(api, id, { code, value: 3 })))
    expect(spelt(await keptOf(api, id)).map(entry => entry.slice(0, 6))).toEqual(codes)
  })
})
