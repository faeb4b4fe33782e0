import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keepSyntheticMedia } from '../../../api/features/media/index.ts'
import { createFixedClock } from '../../../api/platform/clock.ts'
import { createArrivals, createFileStore } from '../../../api/platform/files/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { timedJob } from '../../support/jobs.ts'
import { testClock } from '../../support/product.ts'
import { fetchFile, image, upload } from './files.ts'

const author = 'idris.halloway-okafor'
const directory = mkdtempSync(join(tmpdir(), 'soundings-unused-'))
const files = createFileStore({ kind: 'disk', directory })
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const old = new Date(Date.now() - 48 * 3_600_000)
const age = (sha256: string): void => utimesSync(join(directory, 'media', sha256.slice(0, 2), sha256), old, old)

describeOnEachDatabase(
  'Media that nothing uses',
  api => {
    const run = async (days: number): Promise<void> => {
      const clock = createFixedClock(new Date(testClock.now().getTime() + days * 86_400_000))
      const log = { info: () => {}, warn: () => {}, error: () => {} }
      const arrivals = createArrivals(join(directory, 'uploads'))
      const { database, mailbox } = api
      await timedJob('unused-media').run({
        database,
        clock,
        createId,
        log,
        mailer: mailbox.mailer,
        files,
        arrivals,
        isStopping: () => false,
      })
    }
    const digestsOf = async (id: string): Promise<string[]> => {
      const rows = await api.database.asSystem(tx =>
        tx.execute<{ sha256: string }[]>('select sha256 from media_files where media_id = ?', [id]),
      )
      return rows.map(({ sha256 }) => sha256)
    }

    it('goes after seven days with its files, and what a draft uses stays', async () => {
      const client = await api.asPersona(author)
      const unused = (await upload(client, await image(70, 70).png().toBuffer())).mediaId
      const used = (await upload(client, await image(80, 80).png().toBuffer())).mediaId
      await api.database.asSystem(tx =>
        tx.execute(
          'insert into media_uses (holder_id, media_id, is_published) values (?, ?, false)',
          [randomUUID(), used],
          'run',
        ),
      )
      const [gone, kept] = [await digestsOf(unused), await digestsOf(used)]
      for (const sha256 of [...gone, ...kept]) age(sha256)
      await run(6)
      expect(await digestsOf(unused)).toEqual(gone)
      await run(8)
      expect([await digestsOf(unused), await digestsOf(used)]).toEqual([[], kept])
      expect(await Promise.all([...gone, ...kept].map(sha256 => files.has(sha256)))).toEqual([
        ...gone.map(() => false),
        ...kept.map(() => true),
      ])
    })

    it('that the service drew stays, is drawn once, and is seen by anybody signed in', async () => {
      const id = randomUUID()
      let drawn = 0
      const draw = async () => {
        drawn += 1
        const frames = [await image(100, 80).png().toBuffer(), await image(100, 80).negate().png().toBuffer()]
        return { title: 'A drawn heart', frames, framesPerSecond: 20, millimetresPerPixel: 0.3 }
      }
      const arrivals = createArrivals(join(directory, 'uploads'))
      const parts = { database: api.database, files, arrivals, clock: testClock }
      expect(await keepSyntheticMedia(parts, { id, draw })).toBe(true)
      expect([await keepSyntheticMedia(parts, { id, draw }), drawn]).toEqual([false, 1])
      await run(400)
      const client = await api.asPersona('priya.marlowe')
      const document =
        'query ($id: UUID!) { media(id: $id) { kind frames isPublishable millimetresPerPixel files { path } } }'
      const { media } = await client.query<{ media: { files: { path: string }[] } }>(document, { id })
      expect(media).toMatchObject({ kind: 'CLIP', frames: 2, isPublishable: true, millimetresPerPixel: 0.3 })
      for (const { path } of media.files) expect((await fetchFile(client, path)).statusCode).toBe(200)
    })

    it('is seen by anybody signed in once a published version uses it', async () => {
      const { mediaId } = await upload(await api.asPersona(author), await image(90, 90).png().toBuffer())
      const other = await api.asPersona('priya.marlowe')
      const look = () => other.query('query ($id: UUID!) { media(id: $id) { id isMine } }', { id: mediaId })
      expect(await look()).toEqual({ media: null })
      await api.database.asSystem(tx =>
        tx.execute(
          'insert into media_uses (holder_id, media_id, is_published) values (?, ?, true)',
          [randomUUID(), mediaId],
          'run',
        ),
      )
      expect(await look()).toEqual({ media: { id: mediaId, isMine: false } })
    })

    it('as files that no row names goes after a day', async () => {
      const [fresh, stale] = ['fresh', 'stale'].map(word => {
        const path = join(directory, word)
        writeFileSync(path, `${word} ${randomUUID()}`)
        return path
      })
      const put = async (path = ''): Promise<string> => {
        const sha256 = createHash('sha256').update(path).digest('hex')
        await files.put(sha256, path)
        return sha256
      }
      const [freshOne, staleOne] = [await put(fresh), await put(stale)]
      age(staleOne)
      await run(0)
      expect([await files.has(freshOne), await files.has(staleOne)]).toEqual([true, false])
    })
  },
  { config: { files: { kind: 'disk', directory } } },
)
