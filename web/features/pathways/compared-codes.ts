import type { LocationQuery, LocationQueryRaw } from 'vue-router'

const most = 3

/** The pathways named in the page's address, each once, three at most. */
export function comparedCodesFrom(query: LocationQuery): string[] {
  const named = [query['with']].flat().filter(code => typeof code === 'string' && code !== '')
  return [...new Set(named as string[])].slice(0, most)
}

/** The address with one of the places filled anew; "" empties it. */
export function comparedQuery(codes: readonly string[], place: number, code: string): LocationQueryRaw {
  const next = Array.from({ length: most }, (_, index) => (index === place ? code : (codes[index] ?? '')))
  return { with: [...new Set(next.filter(each => each !== ''))] }
}
