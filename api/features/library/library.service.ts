import { closingModules } from '../../domain/recommendation/closing-modules.ts'
import type { SearchWord, UnderstoodWord } from '../../domain/search/types.ts'
import { understand } from '../../domain/search/understand.ts'
import { wordsOf } from '../../domain/search/words.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { Capability, ContentReader } from '../frameworks/index.ts'
import type { Module } from '../modules/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { meetsCapabilityFilter, meetsModuleFilter, type CapabilityFilter, type ModuleConditions } from './filters.ts'
import type { DocumentKind } from './search-document.entity.ts'
import { findDocuments, readWordFacts, type Found } from './search.read-model.ts'
import type { SearchResults } from './search.types.ts'

type Person = Viewer & { personId: string }

export interface ModuleRequest extends PageRequest {
  readonly filter?: Partial<ModuleConditions> | null
  readonly search?: string | null
}

export type ModuleList = Connection<Module> & { understood: readonly UnderstoodWord[] }

export interface CapabilityRequest extends CapabilityFilter {
  readonly search?: string | null
}

export interface LibraryService {
  /** Modules that meet every condition, a page at a time: the most relevant first, without a search as catalogued. */
  modules(viewer: Person, request: ModuleRequest): Promise<ModuleList>
  /** Capabilities that meet every condition, ordered in the same way. */
  capabilities(viewer: Viewer, request: CapabilityRequest): Promise<Capability[]>
  /** The first few of every kind. */
  search(viewer: Viewer, text: string, first: number): Promise<SearchResults>
}

export interface LibraryServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
  readonly searchWords: ContentReader<readonly SearchWord[]>
}

export function createLibraryService(dependencies: LibraryServiceDependencies): LibraryService {
  const { asViewer, clock } = dependencies
  return {
    modules: (viewer, { filter, search, first, after }) =>
      asViewer(viewer, async tx => {
        const isAll = !after && Object.values(filter ?? {}).every(condition => condition === null)
        // Where nothing is left out of what is found, its first page and how many there are will do.
        const most = isAll ? pageSize(first) + 1 : null
        const { content, found, understood } = await look(dependencies, tx, search, { kinds: ['MODULE'], most })
        const closing = filter?.closesMine ? await closingOf(tx, viewer.personId, content, clock) : null
        const modules = published(found, 'MODULE', content.modules).filter(
          module => (closing?.has(module.code) ?? true) && meetsModuleFilter(module, filter ?? {}),
        )
        const start = modules.findIndex(module => module.code === keyOfCursor(after)) + 1
        const rows = modules.slice(start, start + pageSize(first) + 1)
        const totalCount = isAll && found ? (found.get('MODULE')?.total ?? 0) : modules.length
        return { ...createConnection({ rows, first, totalCount, keyOf: ({ code }) => code }), understood }
      }),
    capabilities: (viewer, { search, ...filter }) =>
      asViewer(viewer, async tx => {
        const { content, found } = await look(dependencies, tx, search, { kinds: ['CAPABILITY'], most: null })
        const capabilities = published(found, 'CAPABILITY', content.framework.capabilities)
        return capabilities.filter(capability => meetsCapabilityFilter(capability, filter))
      }),
    search: (viewer, text, first) =>
      asViewer(viewer, async tx => {
        const { content, found, understood } = await look(dependencies, tx, text, { kinds, most: pageSize(first) })
        return { understood, ...resultsOf(found ?? new Map(), content) }
      }),
  }
}

const kinds: readonly DocumentKind[] = ['MODULE', 'CAPABILITY', 'ROLE', 'PATHWAY']

interface Look {
  readonly content: Content
  /** null = nothing in particular was asked for. */
  readonly found: Found | null
  readonly understood: readonly UnderstoodWord[]
}

/** Two statements where something is searched for, one where nothing is. */
async function look(
  { content, searchWords }: LibraryServiceDependencies,
  tx: Transaction,
  search: string | null | undefined,
  what: Parameters<typeof findDocuments>[2],
): Promise<Look> {
  const words = wordsOf(search ?? '')
  // Nothing is called by signs alone; words that stand everywhere, such as "the", ask for nothing in particular.
  const isSigns = /\S/.test(search ?? '') && !/[\p{L}\p{N}]/u.test(search ?? '')
  if (words.length === 0)
    return { content: await content.current(tx), found: isSigns ? new Map() : null, understood: [] }
  const { contentHash, facts } = await readWordFacts(tx, words)
  const { terms, understood } = understand(facts, await searchWords.of(tx, contentHash))
  return { content: await content.of(tx, contentHash), found: await findDocuments(tx, terms, what), understood }
}

async function closingOf(
  tx: Transaction,
  personId: string,
  { catalogue }: Content,
  clock: Clock,
): Promise<ReadonlySet<string>> {
  const { learner } = await readRecord(tx, personId, clock.today())
  return closingModules(learner, catalogue, clock.today())
}

/** What was found of one kind, or all of it. A code that another process has just withdrawn is left out. */
function published<T>(found: Found | null, kind: DocumentKind, all: ReadonlyMap<string, T>): T[] {
  if (found === null) return [...all.values()]
  return (found.get(kind)?.codes ?? []).flatMap(code => all.get(code) ?? [])
}

function resultsOf(found: Found, { framework, modules, pathways }: Content): Omit<SearchResults, 'understood'> {
  const roles = new Map([...framework.roleProfiles, ...framework.overlays.map(role => [role.code, role] as const)])
  const of = <T>(kind: DocumentKind, all: ReadonlyMap<string, T>) => ({
    nodes: published(found, kind, all),
    totalCount: found.get(kind)?.total ?? 0,
  })
  return {
    modules: of('MODULE', modules),
    capabilities: of('CAPABILITY', framework.capabilities),
    roles: of('ROLE', roles),
    pathways: of('PATHWAY', pathways),
  }
}
