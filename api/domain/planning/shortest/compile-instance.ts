import { CompiledCatalogue, type CompiledProblem } from './compiled-catalogue.ts'
import type { Instance } from './instance.ts'

/**
 * Puts an instance into numbers; operators are its modules, in their order.
 *
 * @example compileInstance(instance).task.goals.length === 0 // all asked for is held, or nothing of it can be
 */
export function compileInstance({ modules, learner, target }: Instance): CompiledProblem {
  return new CompiledCatalogue(modules, target).problemFor(learner, target)
}
