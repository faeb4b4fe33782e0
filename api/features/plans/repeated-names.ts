/**
 * Names that stand twice in one object of a JSON text, each as a path; a parser would keep the last and say nothing. The
 * text must be JSON.
 *
 * @example repeatedNames('{"a": {"b": 1, "b": 2}}') // ['a.b']
 */
export const repeatedNames = (text: string): readonly string[] => {
  const found: string[] = []
  const open: Place[] = []
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token, colon] = match
    const place = open.at(-1)
    if (token === '{' || token === '[')
      open.push({ names: token === '{' ? new Set() : null, at: token === '[' ? 0 : '' })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && place !== undefined && typeof place.at === 'number') place.at += 1
    else if (colon !== undefined && place?.names != null) {
      const name = String(JSON.parse(token.slice(0, token.length - colon.length)))
      place.at = name
      if (place.names.has(name)) found.push(pathOf(open.map(({ at }) => at)))
      place.names.add(name)
    }
  }
  return found
}

interface Place {
  /** Names of an object so far; null in a list. */
  readonly names: Set<string> | null
  at: string | number
}

/** A place in a file, as one would write it. @example pathOf(['modules', 3, 'minutes']) // 'modules[3].minutes' */
export const pathOf = (parts: readonly PropertyKey[]): string =>
  parts
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
