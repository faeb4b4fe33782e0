import type { CapabilityCode, Rating } from '../../api/domain/capability/types.ts'
import type { Module, PlanProblem } from '../../api/domain/planning/types.ts'

type Ratings = Map<CapabilityCode, Rating>

/**
 * The rules of planning again, as plainly as they can be said: for small problems every subset of modules is tried. It
 * shares nothing with the planner or its checker, so that specs can hold both to it.
 */
export class Oracle {
  private readonly candidates: readonly Module[]

  constructor(private readonly problem: PlanProblem) {
    this.candidates = [...problem.catalogue.modules.values()].filter(
      ({ code }) => !problem.banned.has(code) && !problem.completed.has(code),
    )
  }

  /** The fewest minutes in which what is reachable is reached. */
  optimum(asked: ReadonlyMap<CapabilityCode, Rating>): number {
    const paid = this.candidates.filter(module => !this.isClaimed(module))
    let best = Infinity
    for (let subset = 0; subset < 1 << paid.length; subset += 1) {
      const taken = paid.filter((_, position) => (subset >> position) & 1)
      const minutes = taken.reduce((sum, module) => sum + module.minutes, 0)
      if (minutes < best && this.reaches(taken, asked)) best = minutes
    }
    return best
  }

  /** How far every capability can be brought at all. */
  farthest(): Ratings {
    return this.close(this.candidates).ratings
  }

  /** The most of the target's items that are prepared by any choice of modules in so many minutes; when and in what order is left aside. */
  most(minutes: number): number {
    const paid = this.candidates.filter(module => !this.isClaimed(module))
    let best = 0
    for (let subset = 0; subset < 1 << paid.length; subset += 1) {
      const taken = paid.filter((_, position) => (subset >> position) & 1)
      if (taken.reduce((sum, module) => sum + module.minutes, 0) > minutes) continue
      best = Math.max(best, this.countOf(this.withClaims(taken)))
    }
    return best
  }

  /** How many of the target's items modules prepare, taken one after the other; null = one cannot be taken in its turn. */
  preparedBy(codes: readonly string[]): number | null {
    const taken = codes.flatMap(code => this.candidates.find(module => module.code === code) ?? [])
    const canBeTaken = (turn: number): boolean =>
      this.close(this.withClaims(taken.slice(0, turn + 1))).done.has(codes[turn] ?? '')
    if (taken.length < codes.length || !codes.every((_, turn) => canBeTaken(turn))) return null
    return this.countOf(this.withClaims(taken))
  }

  private countOf(modules: readonly Module[]): number {
    const { ratings } = this.close(modules)
    const isGained = (code: CapabilityCode, rating: Rating): boolean =>
      (this.problem.prepared.get(code) ?? 0) < rating && (ratings.get(code) ?? 0) >= rating
    return [...this.problem.target.items].filter(([code, rating]) => isGained(code, rating)).length
  }

  private withClaims(taken: readonly Module[]): readonly Module[] {
    return [...taken, ...this.candidates.filter(module => this.isClaimed(module))]
  }

  private reaches(taken: readonly Module[], asked: ReadonlyMap<CapabilityCode, Rating>): boolean {
    const { ratings } = this.close(this.withClaims(taken))
    return [...asked].every(([code, rating]) => (ratings.get(code) ?? 0) >= rating)
  }

  private close(modules: readonly Module[]): { readonly ratings: Ratings; readonly done: ReadonlySet<string> } {
    const ratings: Ratings = new Map(this.problem.prepared)
    const done = new Set([...this.problem.completed, ...this.problem.doneElsewhere])
    for (let grew = true; grew;) {
      grew = this.confirm(ratings)
      for (const module of modules) {
        const isTaken = done.has(module.code) && !this.problem.doneElsewhere.has(module.code)
        if (isTaken || !(this.isClaimed(module) || this.mayStart(module, ratings, done))) continue
        if (!done.has(module.code)) grew = true
        done.add(module.code)
        for (const { capability, to } of this.counted(module, module.develops)) {
          if (to <= (ratings.get(capability) ?? 0)) continue
          ratings.set(capability, to)
          grew = true
        }
      }
    }
    return { ratings, done }
  }

  private confirm(ratings: Ratings): boolean {
    let grew = false
    for (const code of this.problem.catalogue.capabilities.keys()) {
      const next = ((ratings.get(code) ?? 0) + 1) as Rating
      if (next > 4 || !this.isConfirmed(code, next)) continue
      ratings.set(code, next)
      grew = true
    }
    return grew
  }

  private isConfirmed(code: CapabilityCode, rating: Rating): boolean {
    if (rating > Math.max(2, this.problem.confirmable.get(code) ?? 0)) return false
    return !this.isSupplied(code, rating) || this.fallback.has(`${code}>${rating}`)
  }

  private isSupplied(code: CapabilityCode, rating: Rating): boolean {
    const today = this.problem.prepared.get(code) ?? 0
    const gives = (module: Module): boolean =>
      this.counted(module, module.develops).some(({ capability, from, to }) => {
        const start = this.isClaimed(module) && !this.problem.withheld.has(module.code) ? today : from
        return capability === code && start < rating && rating <= to
      })
    const withheld = [...this.problem.catalogue.modules.values()].filter(({ code: one }) =>
      this.problem.withheld.has(one),
    )
    return [...this.candidates, ...withheld].some(gives)
  }

  /** Low ratings a module would give if it could be reached. */
  private readonly fallback: Set<string> = new Set()

  withFallback(): this {
    if (this.problem.withheld.size > 0) return this
    const reached = this.farthest()
    for (const code of this.problem.catalogue.capabilities.keys()) {
      for (let rating = (reached.get(code) ?? 0) + 1; rating <= 4; rating += 1) this.fallback.add(`${code}>${rating}`)
    }
    return this
  }

  private mayStart(module: Module, ratings: Ratings, done: ReadonlySet<string>): boolean {
    const has = (capability: CapabilityCode, rating: Rating): boolean => (ratings.get(capability) ?? 0) >= rating
    const isMet = (code: string): boolean => {
      const other = this.problem.catalogue.modules.get(code)
      const effects = other === undefined ? [] : this.counted(other, other.develops)
      return done.has(code) || (effects.length > 0 && effects.every(({ capability, to }) => has(capability, to)))
    }
    return (
      this.counted(module, module.develops).every(({ capability, from }) => has(capability, from)) &&
      this.counted(module, module.requires.ratings).every(({ capability, atLeast }) => has(capability, atLeast)) &&
      module.requires.modules.every(group => group.some(isMet))
    )
  }

  private counted<T extends { readonly capability: CapabilityCode }>(module: Module, list: readonly T[]): readonly T[] {
    const { scope, chosenAreas, leftOut } = this.problem.target
    const enrolled = this.problem.started.get(module.code) ?? []
    const chosen = enrolled.length > 0 ? enrolled : chosenAreas
    return list.filter(({ capability }) => {
      const area = this.problem.catalogue.capabilities.get(capability)?.area ?? null
      if (area === null) return true
      return scope.has(area) && !leftOut.has(capability) && (module.area !== 'any' || chosen.includes(area))
    })
  }

  private isClaimed({ code }: Module): boolean {
    return this.problem.doneElsewhere.has(code) || this.problem.tooEasy.has(code)
  }
}
