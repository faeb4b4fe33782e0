import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KillablePlace, killablePlaces } from '../support/killable-places.ts'
import { signInAt } from '../support/network.ts'
import { buildService, startProcess, until } from '../support/process.ts'
import { rounds } from '../support/rounds.ts'
import { readKept, startWriting } from '../support/writing.ts'

const main = 'dist/api/main.js'
/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 120_000 + rounds * 60_000

describe.each(killablePlaces)(
  'A service killed in the middle of writing, on $name',
  { timeout: patience },
  ({ create }) => {
    let place: KillablePlace
    beforeAll(async () => {
      await buildService()
      place = await create()
    }, patience)
    afterAll(() => place.drop())

    it(`loses nothing it acknowledged and writes nothing by halves, ${rounds} times in a row`, async () => {
      const acknowledged = new Set<string>()
      for (let round = 0; round < rounds; round += 1) {
        const service = startProcess(process.execPath, [main], place.environment)
        const ask = await signInAt(await service.address())
        const writing = startWriting(ask, { name: `Round ${round}`, writers: 4 })
        // Never at the same point of the work twice.
        await until(() => writing.acknowledged.size >= 8 + round * 3, 60_000)
        service.child.kill('SIGKILL')
        await service.ended()
        await writing.stop()
        for (const mark of writing.acknowledged) acknowledged.add(mark)
        const { lost, halves, count } = await readKept(place.settings, acknowledged)
        expect({ round, lost, halves }).toEqual({ round, lost: [], halves: [] })
        expect(count).toBeGreaterThanOrEqual(acknowledged.size)
      }
      process.stdout.write(`${rounds} kills, ${acknowledged.size} acknowledged writes, none lost\n`)
    })
  },
)
