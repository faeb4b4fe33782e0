/** What leads where, by name; every name that is led to is a name of its own. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Splits a graph into its strongly connected components: names that lead to one another, round and round. Without
 * recursion, so that a long chain is no deeper than a short one.
 *
 * @example components(new Map([['a', ['b']], ['b', ['a', 'c']], ['c', []]])) // [['a', 'b'], ['c']]
 */
export function components(graph: Graph): string[][] {
  const back = new Map<string, string[]>([...graph.keys()].map(name => [name, []]))
  for (const [name, others] of graph) for (const other of others) back.get(other)?.push(name)
  const seen = new Set<string>()
  const finished = [...graph.keys()].flatMap(name => visit(graph, name, seen))
  const placed = new Set<string>()
  return finished
    .toReversed()
    .map(name => visit(back, name, placed).toSorted())
    .filter(component => component.length > 0)
}

/** Whether nothing leads out of a component. */
export function isClosed(graph: Graph, component: readonly string[]): boolean {
  const inside = new Set(component)
  return component.every(name => (graph.get(name) ?? []).every(other => inside.has(other)))
}

/** Everything not yet seen that a name leads to, itself included, each once all it leads to is over. */
function visit(graph: Graph, start: string, seen: Set<string>): string[] {
  if (seen.has(start)) return []
  seen.add(start)
  const finished: string[] = []
  const under = [{ name: start, next: 0 }]
  for (let top = under.at(-1); top !== undefined; top = under.at(-1)) {
    const other = graph.get(top.name)?.[top.next]
    top.next += 1
    if (other === undefined) {
      finished.push(top.name)
      under.pop()
    } else if (!seen.has(other)) {
      seen.add(other)
      under.push({ name: other, next: 0 })
    }
  }
  return finished
}
