import { ImpliedFacts } from './implied-facts.ts'
import { lengthAt, listAt } from './lists.ts'
import { commonMinutes, type PackedTask } from './packed-task.ts'

/**
 * A linear model as data: minimise `cost` x `values` with every row between its bounds. Columns lie between 0 and 1, rows
 * are given one after the other. The first `operatorCount` columns are operators, taken (1) or not (0); the rest are facts
 * that something needs and that need not be reached for their own sake.
 */
export interface Model {
  readonly columnCount: number
  readonly operatorCount: number
  /** Minutes divided by `unit`; whole. */
  readonly cost: Float64Array
  /** 1, or 0 for an operator that may not be taken. */
  readonly columnUpper: Float64Array
  /** Every row is at least this. */
  readonly rowLower: Float64Array
  readonly rowFrom: Int32Array
  readonly rowColumns: Int32Array
  readonly rowValues: Float64Array
  /** Minutes in one unit of the objective: the largest number all minutes are multiples of. */
  readonly unit: number
}

/** At least one of `operators` is taken in every plan, or in every plan that reaches `fact` where that is not null. */
export interface Landmark {
  readonly operators: readonly number[]
  /** A fact something needs; null = a goal, so that it always holds. */
  readonly fact: number | null
}

/** Builds the rows of a task's model and of what was learnt about it. */
export class ModelBuilder {
  readonly #task: PackedTask
  /** By fact: its column; -1 for a goal, which is always reached, and for what nothing needs. */
  readonly columnOfFact: Int32Array
  readonly columnCount: number
  readonly unit: number
  readonly #from: number[] = [0]
  readonly #columns: number[] = []
  readonly #values: number[] = []
  readonly #lower: number[] = []
  readonly #known = new Set<string>()
  readonly #landmarks: Landmark[] = []

  constructor(task: PackedTask) {
    this.#task = task
    this.unit = commonMinutes(task)
    this.columnOfFact = new Int32Array(task.factCount).fill(-1)
    const isGoal = new Uint8Array(task.factCount)
    for (const goal of task.goals) isGoal[goal] = 1
    let columnCount = task.operatorCount
    for (let fact = 0; fact < task.factCount; fact += 1) {
      if (isGoal[fact] === 1 || lengthAt(task.users, fact) === 0) continue
      this.columnOfFact[fact] = columnCount
      columnCount += 1
    }
    this.columnCount = columnCount
    for (let fact = 0; fact < task.factCount; fact += 1) this.#addFact(fact, isGoal[fact] === 1)
    this.#addImplied(new ImpliedFacts(task))
  }

  /** What was added, in order. */
  get landmarks(): readonly Landmark[] {
    return this.#landmarks
  }

  /** Adds what every plan obeys; says whether it was new. */
  addLandmark(landmark: Landmark): boolean {
    const { operators, fact } = landmark
    const column = fact === null ? -1 : (this.columnOfFact[fact] ?? -1)
    const key = `${column}:${operators.join()}`
    if (this.#known.has(key)) return false
    this.#known.add(key)
    this.#landmarks.push(landmark)
    for (const operator of operators) this.#put(operator, 1)
    if (column >= 0) this.#put(column, -1)
    this.#endRow(column >= 0 ? 0 : 1)
    return true
  }

  /** @param isLeftOut operators no shorter plan takes, by position; absent = none */
  build(isLeftOut?: Uint8Array): Model {
    const { operatorCount, minutes } = this.#task
    const cost = new Float64Array(this.columnCount)
    const columnUpper = new Float64Array(this.columnCount).fill(1)
    for (let operator = 0; operator < operatorCount; operator += 1) {
      cost[operator] = (minutes[operator] ?? 0) / this.unit
      if (isLeftOut?.[operator] === 1) columnUpper[operator] = 0
    }
    return {
      columnCount: this.columnCount,
      operatorCount,
      cost,
      columnUpper,
      rowLower: Float64Array.from(this.#lower),
      rowFrom: Int32Array.from(this.#from),
      rowColumns: Int32Array.from(this.#columns),
      rowValues: Float64Array.from(this.#values),
      unit: this.unit,
    }
  }

  /** A choice of operators as values of the columns, what it reaches included. */
  valuesOf(chosen: Iterable<number>): Float64Array {
    const values = new Float64Array(this.columnCount)
    for (const operator of chosen) {
      values[operator] = 1
      for (const fact of listAt(this.#task.adds, operator)) {
        const column = this.columnOfFact[fact] ?? -1
        if (column >= 0) values[column] = 1
      }
    }
    return values
  }

  /** A goal is given by something; what is needed is reached only where something gives it, and taken only where reached. */
  #addFact(fact: number, isGoal: boolean): void {
    const column = this.columnOfFact[fact] ?? -1
    if (!isGoal && column < 0) return
    for (const giver of listAt(this.#task.givers, fact)) this.#put(giver, 1)
    if (!isGoal) this.#put(column, -1)
    this.#endRow(isGoal ? 1 : 0)
    if (isGoal) return
    for (const user of listAt(this.#task.users, fact)) {
      this.#put(column, 1)
      this.#put(user, -1)
      this.#endRow(0)
    }
  }

  /** A fact is reached only where everything it implies is. */
  #addImplied(implied: ImpliedFacts): void {
    const nearest = implied.nearest()
    for (let fact = 0; fact < this.#task.factCount; fact += 1) {
      const column = this.columnOfFact[fact] ?? -1
      if (column < 0) continue
      for (const other of listAt(nearest, fact)) {
        const otherColumn = this.columnOfFact[other] ?? -1
        if (otherColumn < 0) continue
        this.#put(otherColumn, 1)
        this.#put(column, -1)
        this.#endRow(0)
      }
    }
  }

  #put(column: number, value: number): void {
    this.#columns.push(column)
    this.#values.push(value)
  }

  #endRow(lower: number): void {
    this.#lower.push(lower)
    this.#from.push(this.#columns.length)
  }
}
