import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RatingQueue, type RatingToSave, type SendOutcome } from './rating-queue.ts'

const keepAll = (batch: readonly RatingToSave[]): SendOutcome => ({
  saved: batch.map(rating => ({ ...rating, id: `id-${rating.code}-${rating.value}`, on: '2026-03-12' })),
  refused: [],
})
const rating = (code: string, value: number, note: string | null = null): RatingToSave => ({ code, value, note })

function queueThat(send: (batch: readonly RatingToSave[]) => Promise<SendOutcome>) {
  const sent = vi.fn<typeof send>(send)
  const answered = vi.fn<(outcome: SendOutcome) => void>()
  const failed = vi.fn<() => void>()
  let unsaved: readonly RatingToSave[] = []
  const queue = new RatingQueue({
    send: sent,
    onAnswer: answered,
    onFailure: failed,
    onUnsaved: now => (unsaved = now),
  })
  return { queue, sent, answered, failed, unsaved: () => unsaved }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('rating quickly by keyboard', () => {
  it('sends what was keyed in quick succession in one call', async () => {
    const { queue, sent } = queueThat(async batch => keepAll(batch))
    queue.add([rating('CLN-01', 2)])
    await vi.advanceTimersByTimeAsync(300)
    queue.add([rating('CLN-02', 3)])
    await vi.advanceTimersByTimeAsync(300)
    expect(sent).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(sent.mock.calls).toEqual([[[rating('CLN-01', 2), rating('CLN-02', 3)]]])
  })

  it('keeps only the last value where someone changes their mind before the keys rest', async () => {
    const { queue, sent } = queueThat(async batch => keepAll(batch))
    queue.add([rating('CLN-01', 2)])
    queue.add([rating('CLN-01', 3)])
    await vi.advanceTimersByTimeAsync(400)
    expect(sent.mock.calls).toEqual([[[rating('CLN-01', 3)]]])
  })

  it('sends a newer value after the one on its way, and shows the newer one throughout', async () => {
    const answers: (() => void)[] = []
    const { queue, sent } = queueThat(batch => new Promise(resolve => answers.push(() => resolve(keepAll(batch)))))
    queue.add([rating('CLN-01', 2)])
    await vi.advanceTimersByTimeAsync(400)
    queue.add([rating('CLN-01', 4)])
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toHaveBeenCalledTimes(1)
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.changes.get('CLN-01')).toMatchObject({ value: 4, state: 'saving' })
    expect(sent).toHaveBeenCalledTimes(2)
    answers[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.changes.get('CLN-01')).toMatchObject({ value: 4, state: 'kept' })
  })
})

describe('a rating that is not kept', () => {
  it('is taken back where the API refuses it, while the others are kept', async () => {
    const refused = [{ code: 'CLN-02', field: 'note' as const, message: 'Remove the NHS number.' }]
    const { queue, answered } = queueThat(async batch => ({ ...keepAll(batch.slice(0, 1)), refused }))
    queue.add([rating('CLN-01', 2), rating('CLN-02', 3, 'NHS number 999 000 0018')])
    await vi.advanceTimersByTimeAsync(400)
    expect(queue.changes.get('CLN-01')?.state).toBe('kept')
    expect(queue.changes.has('CLN-02')).toBe(false)
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ refused }))
  })

  it('stays where the connection is lost, and goes with the next retry', async () => {
    let isOnline = false
    const { queue, failed, unsaved } = queueThat(async batch => {
      if (!isOnline) throw new Error('Failed to fetch')
      return keepAll(batch)
    })
    queue.add([rating('CLN-01', 2)])
    await vi.advanceTimersByTimeAsync(400)
    expect(failed).toHaveBeenCalledOnce()
    expect(unsaved()).toEqual([rating('CLN-01', 2)])
    isOnline = true
    await queue.retry()
    expect(unsaved()).toEqual([])
    expect(queue.changes.get('CLN-01')?.state).toBe('kept')
  })

  it('is taken up again from an earlier page', async () => {
    const { queue, sent } = queueThat(async batch => keepAll(batch))
    queue.restore([rating('OBS-01', 1)])
    expect(queue.changes.get('OBS-01')?.state).toBe('unsent')
    await queue.retry()
    expect(sent).toHaveBeenCalledWith([rating('OBS-01', 1)])
  })
})

describe('once the list has been read again', () => {
  it('forgets what the list now shows, but nothing still on its way', async () => {
    const { queue } = queueThat(async batch => keepAll(batch))
    queue.add([rating('CLN-01', 2)])
    await vi.advanceTimersByTimeAsync(400)
    queue.add([rating('CLN-02', 2)])
    expect(queue.isIdle()).toBe(false)
    queue.forgetKept()
    expect([...queue.changes.keys()]).toEqual(['CLN-02'])
  })
})
