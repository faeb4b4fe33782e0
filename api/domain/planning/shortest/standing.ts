import { minutesTogether, type PackedTask } from './packed-task.ts'

/** The best plan known and the best bound known. */
export interface LadderAnswer {
  /** Operators, by position, in an order in which they can be carried out. */
  readonly chosen: readonly number[]
  readonly minutes: number
  /** No plan for this task takes less. */
  readonly lowerBoundMinutes: number
  readonly isProven: boolean
}

/** Keeps the better of what it knows and what it is offered. */
export class Standing {
  readonly #task: PackedTask
  #chosen: readonly number[] = []
  #minutes = Infinity
  #bound = 0
  #isTold = true

  constructor(task: PackedTask) {
    this.#task = task
  }

  get answer(): LadderAnswer {
    return {
      chosen: this.#chosen,
      minutes: this.#minutes,
      lowerBoundMinutes: this.#bound,
      isProven: this.isProven,
    }
  }

  get isProven(): boolean {
    return this.#bound === this.#minutes
  }

  /** A plan; kept where it is shorter. */
  offer(chosen: readonly number[]): void {
    const minutes = minutesTogether(this.#task, chosen)
    if (minutes >= this.#minutes) return
    this.#chosen = chosen
    this.#minutes = minutes
    this.#isTold = false
  }

  /** A bound; one above the plan says that there is nothing shorter. */
  raise(minutes: number): void {
    const bound = Math.min(minutes, this.#minutes)
    if (bound <= this.#bound) return
    this.#bound = bound
    this.#isTold = false
  }

  /** Whether there is a better answer than at the last call. */
  hasNews(): boolean {
    const isNew = !this.#isTold
    this.#isTold = true
    return isNew
  }
}
