import type { PathwayShortfall } from '../composables/usePathwayCheck.ts'

type Module = PathwayShortfall['modules'][number]['module']

const mostShown = 3

/** Modules that lead on in most of what is not reached, each with in how many; among equals the shortest first. */
export function furthestLeading(
  shortfalls: readonly Pick<PathwayShortfall, 'modules'>[],
): { module: Module; items: number }[] {
  const found = new Map<string, { module: Module; items: number }>()
  for (const { module } of shortfalls.flatMap(({ modules }) => modules)) {
    const { items } = found.get(module.code) ?? { items: 0 }
    found.set(module.code, { module, items: items + 1 })
  }
  return [...found.values()]
    .toSorted((a, b) => b.items - a.items || a.module.minutes - b.module.minutes)
    .slice(0, mostShown)
}

interface Told {
  readonly code: string
  readonly message: string
}

/** What is wrong but for what is told item by item: no sentence is said a second time. */
export function besideItems<Problem extends Told>(
  problems: readonly Problem[],
  shortfalls: readonly { readonly capability: { readonly code: string } }[],
): Problem[] {
  const isItem = ({ code, message }: Told): boolean =>
    code === 'END_NOT_REACHED' && shortfalls.some(({ capability }) => message.includes(`${capability.code} `))
  return problems.filter(problem => !isItem(problem))
}
