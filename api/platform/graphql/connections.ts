import 'reflect-metadata'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Whether a list goes on after this page, and from where.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True where more follows.' })
  hasNextPage!: boolean

  @Field(() => String, { nullable: true, description: 'Send as `after` to go on; null where the page is empty.' })
  endCursor!: string | null
}

export interface Edge<Node> {
  cursor: string
  node: Node
}

/** One page of a list that can grow. */
export interface Connection<Node> {
  edges: Edge<Node>[]
  nodes: Node[]
  pageInfo: PageInfo
  totalCount: number
}

export interface PageRequest {
  readonly first: number
  readonly after?: string | null
}

/** The most rows one page may hold; `first` beyond it is answered with this many. */
export const pageLimit = 100

/** Opaque to callers; the key is what the list is ordered by (a code, a name with an id). */
export const cursorOf = (key: string): string => Buffer.from(key, 'utf8').toString('base64url')

/** The key a cursor stands for; null for no cursor or a text that never was one. */
export const keyOfCursor = (cursor: string | null | undefined): string | null => {
  if (!cursor) return null
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  return cursorOf(key) === cursor ? key : null
}

/** How many rows to answer: never fewer than none, never more than the limit. */
export const pageSize = (first: number): number => Math.min(Math.max(first, 0), pageLimit)

interface Page<Node> {
  /** One row more than `first` where the list goes on. */
  readonly rows: readonly Node[]
  readonly first: number
  readonly totalCount: number
  readonly keyOf: (node: Node) => string
}

/** A connection from the rows of a query that asked for one row more than it shows. */
export const createConnection = <Node>({ rows, first, totalCount, keyOf }: Page<Node>): Connection<Node> => {
  const nodes = rows.slice(0, pageSize(first))
  const edges = nodes.map(node => ({ cursor: cursorOf(keyOf(node)), node }))
  const pageInfo = { hasNextPage: rows.length > nodes.length, endCursor: edges.at(-1)?.cursor ?? null }
  return { edges, nodes, pageInfo, totalCount }
}
