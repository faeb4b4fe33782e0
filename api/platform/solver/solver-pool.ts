import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { LinearModel, Solved, SolveNews } from './linear-model.ts'
import { SolverJob, type SolveLimits } from './solver-job.ts'

export interface SolverPool {
  /** Solves one model; never rejects. What was found stands in the result however it ended. */
  solve(model: LinearModel, limits: SolveLimits): Promise<Solved>
  /** Ends all workers and calls off what is being solved or waits. */
  close(): Promise<void>
}

export interface PoolSettings {
  /** How many models are solved side by side. */
  readonly size?: number
  /** Program of a worker; absent = the one beside this file. */
  readonly program?: URL
  /** Whether the first worker starts at once rather than when needed, so that it loads while others prepare its work. */
  readonly startsAtOnce?: boolean
  /** How long after its limit a worker that does not answer is ended, in seconds. */
  readonly grace?: number
}

/** Where the worker's program is: beside this file as it was written, or at the top of what was built. */
const programBeside = (): URL => {
  if (import.meta.url.endsWith('.ts')) return new URL('./solver-worker.ts', import.meta.url)
  const places = ['./solver-worker.js', '../solver-worker.js'].map(path => new URL(path, import.meta.url))
  return places.find(place => existsSync(place)) ?? new URL('./solver-worker.js', import.meta.url)
}

/** Threads that solve linear models, so that the thread everybody waits for never does. They start when first needed. */
export const createSolverPool = (settings: PoolSettings = {}): SolverPool => new WorkerPool(settings)

class WorkerPool implements SolverPool {
  readonly #size: number
  readonly #program: URL
  readonly #grace: number
  readonly #waiting: SolverJob[] = []
  readonly #running = new Map<Worker, SolverJob>()
  readonly #idle: Worker[] = []
  readonly #alive = new Set<Worker>()
  #isClosed = false

  constructor({ size = 2, program = programBeside(), grace = 0.5, startsAtOnce = false }: PoolSettings) {
    this.#size = size
    this.#program = program
    this.#grace = grace
    if (!startsAtOnce) return
    const worker = this.#start()
    worker.unref()
    this.#idle.push(worker)
  }

  solve(model: LinearModel, limits: SolveLimits): Promise<Solved> {
    return new Promise(resolve => {
      const job = new SolverJob(model, limits, this.#grace, resolve)
      if (this.#isClosed) job.callOff()
      if (job.isOver) return
      this.#waiting.push(job)
      this.#assign()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const job of [...this.#waiting.splice(0), ...this.#running.values()]) job.callOff()
    await Promise.all([...this.#alive].map(worker => worker.terminate()))
    this.#alive.clear()
  }

  #assign(): void {
    while (!this.#isClosed) {
      const job = this.#waiting.find(({ isOver }) => !isOver)
      if (job === undefined) return
      const worker = this.#idle.pop() ?? (this.#alive.size < this.#size ? this.#start() : undefined)
      if (worker === undefined) return
      this.#waiting.splice(0, this.#waiting.indexOf(job) + 1)
      this.#run(worker, job)
    }
  }

  /** Its listeners stay as long as it does: a worker whose last one was taken away is not heard again. */
  #start(): Worker {
    const worker = new Worker(this.#program)
    this.#alive.add(worker)
    worker.on('error', (error: unknown) => {
      this.#lost(worker, error instanceof Error ? error.message.slice(0, 500) : 'crashed')
    })
    worker.on('exit', code => this.#lost(worker, `The worker ended with ${code}`))
    worker.on('message', (news: SolveNews) => this.#hear(worker, news))
    return worker
  }

  #run(worker: Worker, job: SolverJob): void {
    this.#running.set(worker, job)
    job.onCalledOff = () => {
      this.#discard(worker)
      this.#assign()
    }
    worker.ref()
    worker.postMessage({ model: job.model, seconds: Math.max(0.001, job.secondsLeft) }, [])
  }

  #hear(worker: Worker, news: SolveNews): void {
    const job = this.#running.get(worker)
    if (job === undefined) return
    if (news.kind === 'PROGRESS') {
      job.tell(news.progress)
      return
    }
    this.#running.delete(worker)
    job.onCalledOff = () => {}
    // Without work it keeps nobody from ending.
    worker.unref()
    this.#idle.push(worker)
    job.end(news.solved)
    this.#assign()
  }

  /** A worker went away by itself: its model is given to another, and another is started when needed. */
  #lost(worker: Worker, reason: string): void {
    if (!this.#alive.has(worker)) return
    const job = this.#running.get(worker)
    this.#discard(worker)
    if (job !== undefined) {
      job.onCalledOff = () => {}
      if (job.survives(reason)) this.#waiting.unshift(job)
    }
    this.#assign()
  }

  #discard(worker: Worker): void {
    this.#alive.delete(worker)
    this.#running.delete(worker)
    const place = this.#idle.indexOf(worker)
    if (place >= 0) this.#idle.splice(place, 1)
    void worker.terminate()
  }
}
