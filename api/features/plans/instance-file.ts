import { z } from 'zod'
import type { Instance } from '../../domain/planning/shortest/instance.ts'
import { pathOf, repeatedNames } from './repeated-names.ts'

const code = z.string().min(1)
/** Ratings may go as high as one likes; whole numbers JSON carries exactly. */
const rating = z.int().min(0)
const ratings = z.record(code, rating)
const minutes = z.int().min(0)

const moduleShape = z.object({
  code,
  minutes,
  develops: z.array(z.object({ capability: code, from: rating, to: rating })),
  requires: z
    .object({
      ratings: z.array(z.object({ capability: code, atLeast: rating })).optional(),
      // A list within the list: any one of its modules does.
      modules: z.array(z.union([code, z.array(code).min(1)])).optional(),
    })
    .optional(),
})

const fileShape = z.object({
  modules: z.array(moduleShape),
  learner: z.object({ ratings, completed: z.array(code).optional() }),
  target: ratings,
  hoursPerWeek: z.number().min(0).optional(),
  start: z.iso.date().optional(),
})

type InstanceFile = z.infer<typeof fileShape>

/** A file does not hold an instance; the message names every place that is wrong. */
export class BadInstance extends Error {
  override readonly name = 'BadInstance'
}

export interface ReadInstance {
  readonly instance: Instance
  /** Hours of study a week; null = not said. */
  readonly hoursPerWeek: number | null
  /** A day, as 2027-01-04; null = not said. */
  readonly start: string | null
}

const mostNamed = 20

const refuse = (flaws: readonly string[]): void => {
  if (flaws.length === 0) return
  const rest = flaws.length > mostNamed ? [`and ${flaws.length - mostNamed} more`] : []
  throw new BadInstance([...flaws.slice(0, mostNamed), ...rest].join('\n'))
}

/** Reads an instance from the text of a file. */
export const readInstance = (text: string): ReadInstance => {
  const file = parse(text)
  refuse([...repeatedNames(text).map(path => `${path}: stands twice`), ...flawsOf(file)])
  const { modules, learner, target, hoursPerWeek, start } = file
  const instance: Instance = {
    modules: modules.map(({ requires, ...module }) => ({
      ...module,
      requires: {
        ratings: requires?.ratings ?? [],
        modules: (requires?.modules ?? []).map(each => (typeof each === 'string' ? [each] : each)),
      },
    })),
    learner: { ratings: new Map(Object.entries(learner.ratings)), completed: new Set(learner.completed) },
    target: new Map(Object.entries(target)),
  }
  return { instance, hoursPerWeek: hoursPerWeek ?? null, start: start ?? null }
}

const parse = (text: string): InstanceFile => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BadInstance(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { success, data, error } = fileShape.safeParse(value)
  if (!success) refuse(error.issues.map(({ path, message }) => `${pathOf(path) || 'the file'}: ${message}`))
  return data as InstanceFile
}

/** What is said twice, and what names a module there is none of. */
const flawsOf = ({ modules, learner }: InstanceFile): readonly string[] => {
  const known = new Set(modules.map(({ code: name }) => name))
  const named = modules.flatMap(({ requires }, at) =>
    (requires?.modules ?? []).flatMap((each, place) =>
      [each].flat().map((name, among) => {
        const inner = typeof each === 'string' ? [] : [among]
        return { name, path: pathOf(['modules', at, 'requires', 'modules', place, ...inner]) }
      }),
    ),
  )
  const completed = (learner.completed ?? []).map((name, at) => ({ name, path: pathOf(['learner', 'completed', at]) }))
  const unknown = [...named, ...completed]
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }) => `${path}: there is no module "${name}"`)
  return [
    ...twice(modules.map((module, at) => ({ name: module.code, path: pathOf(['modules', at, 'code']) }))),
    ...modules.flatMap(twiceInModule),
    ...twice(completed),
    ...unknown,
  ]
}

const twiceInModule = ({ develops, requires }: InstanceFile['modules'][number], at: number): readonly string[] => {
  const paths = (parts: readonly string[], names: readonly string[], last: readonly string[] = []) =>
    names.map((name, place) => ({ name, path: pathOf(['modules', at, ...parts, place, ...last]) }))
  const groups = requires?.modules ?? []
  return [
    ...twice(
      paths(
        ['develops'],
        develops.map(({ capability }) => capability),
        ['capability'],
      ),
    ),
    ...twice(
      paths(
        ['requires', 'ratings'],
        (requires?.ratings ?? []).map(({ capability }) => capability),
        ['capability'],
      ),
    ),
    ...twice(
      paths(
        ['requires', 'modules'],
        groups.map(each => [each].flat().toSorted().join(' | ')),
      ),
    ),
  ]
}

const twice = (named: readonly { name: string; path: string }[]): readonly string[] => {
  const seen = new Set<string>()
  return named.flatMap(({ name, path }) => {
    if (seen.has(name)) return [`${path}: "${name}" stands twice`]
    seen.add(name)
    return []
  })
}
