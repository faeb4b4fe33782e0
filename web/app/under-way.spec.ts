import { describe, expect, it } from 'vitest'
import { noteAsked, whenAnswered } from './under-way.ts'

describe('What waits until everything asked is answered', () => {
  it('goes on at once where nothing was asked, and with the last answer where something was', async () => {
    await expect(whenAnswered()).resolves.toBeUndefined()
    const [first, second] = [noteAsked(), noteAsked()]
    let isOver = false
    const waits = whenAnswered().then(() => (isOver = true))
    first()
    first()
    await Promise.resolve()
    expect(isOver).toBe(false)
    second()
    await waits
    expect(isOver).toBe(true)
  })
})
