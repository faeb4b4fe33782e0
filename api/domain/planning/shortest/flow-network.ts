/** A network of pipes; finds how much can flow between two nodes (Dinic 1970) and where it is narrowest. */
export class FlowNetwork {
  readonly #first: Int32Array
  readonly #next: number[] = []
  readonly #to: number[] = []
  readonly #width: number[] = []
  /** What is left of each width in the present question. */
  #left: Float64Array = new Float64Array(0)
  readonly #level: Int32Array
  readonly #turn: Int32Array

  constructor(nodeCount: number) {
    this.#first = new Int32Array(nodeCount).fill(-1)
    this.#level = new Int32Array(nodeCount)
    this.#turn = new Int32Array(nodeCount)
  }

  connect(from: number, to: number, width: number): void {
    this.#addPipe(from, to, width)
    this.#addPipe(to, from, 0)
  }

  /** How much can flow from `source` to `sink`; stops looking once it is `enough`. */
  flow(source: number, sink: number, enough: number): number {
    this.#left = Float64Array.from(this.#width)
    let total = 0
    while (total < enough && this.#findLevels(source, sink)) {
      this.#turn.set(this.#first)
      for (let more = this.#push(source, sink); more > 0; more = this.#push(source, sink)) total += more
    }
    return total
  }

  /** After `flow`: marks the nodes from which the sink can still be come to; the narrowest place lies before them. */
  sinkSide(sink: number): Uint8Array {
    const isNear = new Uint8Array(this.#first.length)
    isNear[sink] = 1
    const open = [sink]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let pipe = this.#first[node] ?? -1; pipe >= 0; pipe = this.#next[pipe] ?? -1) {
        // The pipe's twin leads here.
        const other = this.#to[pipe] ?? 0
        if (isNear[other] === 1 || (this.#left[pipe ^ 1] ?? 0) <= 1e-9) continue
        isNear[other] = 1
        open.push(other)
      }
    }
    return isNear
  }

  #addPipe(from: number, to: number, width: number): void {
    this.#next.push(this.#first[from] ?? -1)
    this.#first[from] = this.#to.length
    this.#to.push(to)
    this.#width.push(width)
  }

  #findLevels(source: number, sink: number): boolean {
    this.#level.fill(-1)
    this.#level[source] = 0
    const queue = [source]
    for (const node of queue) {
      for (let pipe = this.#first[node] ?? -1; pipe >= 0; pipe = this.#next[pipe] ?? -1) {
        const other = this.#to[pipe] ?? 0
        if (this.#level[other] !== -1 || (this.#left[pipe] ?? 0) <= 1e-9) continue
        this.#level[other] = (this.#level[node] ?? 0) + 1
        queue.push(other)
      }
    }
    return this.#level[sink] !== -1
  }

  /** Sends as much as one way takes; without recursion, because ways may be long. */
  #push(source: number, sink: number): number {
    const way: number[] = []
    let node = source
    while (node !== sink) {
      const pipe = this.#nextPipe(node)
      if (pipe >= 0) {
        way.push(pipe)
        node = this.#to[pipe] ?? 0
        continue
      }
      const back = way.pop()
      if (back === undefined) return 0
      node = this.#to[back ^ 1] ?? 0
      this.#turn[node] = this.#next[back] ?? -1
    }
    let narrowest = Infinity
    for (const pipe of way) narrowest = Math.min(narrowest, this.#left[pipe] ?? 0)
    for (const pipe of way) {
      this.#left[pipe] = (this.#left[pipe] ?? 0) - narrowest
      this.#left[pipe ^ 1] = (this.#left[pipe ^ 1] ?? 0) + narrowest
    }
    return narrowest
  }

  /** The next pipe from a node that leads one level on and has something left; -1 where there is none. */
  #nextPipe(node: number): number {
    for (let pipe = this.#turn[node] ?? -1; pipe >= 0; pipe = this.#next[pipe] ?? -1) {
      const isOnward = this.#level[this.#to[pipe] ?? 0] === (this.#level[node] ?? 0) + 1
      if (!isOnward || (this.#left[pipe] ?? 0) <= 1e-9) continue
      this.#turn[node] = pipe
      return pipe
    }
    this.#turn[node] = -1
    return -1
  }
}
