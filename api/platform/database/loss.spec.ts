import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLossWatch } from './loss.ts'

const failed = (severity: string): Error => Object.assign(new Error('No space left on device'), { severity })

describe('The embedded database', () => {
  it('is known to have stopped for good when it says that it cannot go on, and by no lesser error', async () => {
    const { lost, notice } = createLossWatch()
    const isLost = () => Promise.race([lost.then(() => true), setTimeout(1, false)])
    for (const error of [failed('ERROR'), failed('FATAL'), new Error('Any'), 'PANIC', null]) notice(error)
    expect(await isLost()).toBe(false)
    notice(failed('PANIC'))
    expect(await isLost()).toBe(true)
  })
})
