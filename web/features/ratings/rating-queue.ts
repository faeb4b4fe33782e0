import { shallowReactive } from 'vue'

/** One rating a person gave themselves, on its way to being kept. */
export interface RatingToSave {
  readonly code: string
  readonly value: number
  readonly note: string | null
}

/** A rating the API has kept; `id` is what an undo names. */
export interface SavedRating extends RatingToSave {
  readonly id: string
  readonly on: string
}

/** Why one rating was not kept, and beside which field to say so. */
export interface Refusal {
  readonly code: string
  readonly field: 'value' | 'note'
  readonly message: string
}

export interface SendOutcome {
  readonly saved: readonly SavedRating[]
  readonly refused: readonly Refusal[]
}

/**
 * Where a change stands: waiting for the keys to rest, on its way, kept but not yet in the list the page was read from,
 * or held here because it could not be sent.
 */
export interface RatingChange extends RatingToSave {
  readonly state: 'waiting' | 'saving' | 'kept' | 'unsent'
}

export interface RatingQueueOptions {
  /** Sends a batch in one call; throws where the answer never came. */
  send(batch: readonly RatingToSave[]): Promise<SendOutcome>
  onAnswer(outcome: SendOutcome): void
  onFailure?(): void
  /** Told whenever what is not yet kept changes, so that it can outlive the page. */
  onUnsaved(unsaved: readonly RatingToSave[]): void
  /** Milliseconds without a key before a batch goes. */
  rest?: number
}

const batchSize = 100
const plain = ({ code, value, note }: RatingToSave): RatingToSave => ({ code, value, note })

/**
 * Collects ratings while someone is keying quickly and sends them together once the keys rest. The last value of a
 * capability wins; a batch on its way is never changed, a newer value simply follows it. What cannot be sent stays.
 */
export class RatingQueue {
  readonly changes = shallowReactive(new Map<string, RatingChange>())
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false

  constructor(private readonly options: RatingQueueOptions) {}

  add(ratings: readonly RatingToSave[]): void {
    this.mark(ratings, 'waiting')
    this.reportUnsaved()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), this.options.rest ?? 400)
  }

  /** Sends what waits now, without waiting for the keys to rest. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const batch = this.inState('waiting').slice(0, batchSize).map(plain)
    if (this.isSending || batch.length === 0) return
    this.isSending = true
    this.mark(batch, 'saving')
    await this.sendBatch(batch)
    this.isSending = false
    this.reportUnsaved()
    await this.flush()
  }

  /** Sends again whatever could not be sent. */
  async retry(): Promise<void> {
    this.mark(this.inState('unsent'), 'waiting')
    await this.flush()
  }

  /** Takes up what an earlier page could not send. */
  restore(ratings: readonly RatingToSave[]): void {
    this.mark(ratings, 'unsent')
  }

  /** Forgets the changes that the list now shows by itself. */
  forgetKept(): void {
    for (const { code } of this.inState('kept')) this.changes.delete(code)
  }

  /** True once nothing waits and nothing is on its way. */
  isIdle(): boolean {
    return this.inState('waiting').length === 0 && this.inState('saving').length === 0
  }

  private inState(state: RatingChange['state']): RatingChange[] {
    return [...this.changes.values()].filter(change => change.state === state)
  }

  private mark(ratings: readonly RatingToSave[], state: RatingChange['state']): void {
    for (const rating of ratings) this.changes.set(rating.code, { ...plain(rating), state })
  }

  private reportUnsaved(): void {
    this.options.onUnsaved([...this.changes.values()].filter(({ state }) => state !== 'kept').map(plain))
  }

  private async sendBatch(batch: readonly RatingToSave[]): Promise<void> {
    try {
      const outcome = await this.options.send(batch)
      this.settle(batch, outcome)
      this.options.onAnswer(outcome)
    } catch {
      this.mark(this.inState('saving'), 'unsent')
      this.options.onFailure?.()
    }
  }

  private settle(batch: readonly RatingToSave[], { saved, refused }: SendOutcome): void {
    for (const rating of batch) {
      if (this.changes.get(rating.code)?.state !== 'saving') continue
      const kept = saved.find(({ code }) => code === rating.code)
      if (kept) this.mark([kept], 'kept')
      else if (refused.some(({ code }) => code === rating.code)) this.changes.delete(rating.code)
      else this.mark([rating], 'unsent')
    }
  }
}
