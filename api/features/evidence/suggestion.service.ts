import { pieceKind } from '../../domain/evidence/kinds.ts'
import { suggestCapabilities } from '../../domain/evidence/suggest.ts'
import { describeStanding, foldForGoal } from '../../domain/recommendation/standpoint.ts'
import type { SearchWord } from '../../domain/search/types.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { SuggestionReason, type SuggestedCapability } from './evidence-view.types.ts'

export interface SuggestionService {
  /** Capabilities to tick, the likeliest first; none for a kind there is not. */
  suggest(
    viewer: Viewer & { personId: string },
    asked: { kindCode: string; text: string; areaCode: string | null },
  ): Promise<SuggestedCapability[]>
}

interface SuggestionServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
  readonly searchWords: ContentReader<readonly SearchWord[]>
}

/** Longer than any title; more is read by nobody. */
const mostCharacters = 1000

export function createSuggestionService(dependencies: SuggestionServiceDependencies): SuggestionService {
  const { asViewer, clock, content, searchWords } = dependencies
  return {
    suggest: (viewer, { kindCode, text, areaCode }) =>
      asViewer(viewer, async tx => {
        const record = await readRecord(tx, viewer.personId, clock.today())
        const { framework, catalogue } = await content.of(tx, record.contentHash)
        const standpoint = foldForGoal(record.learner, catalogue, clock.today())
        const codes = [...framework.capabilities.keys()]
        const stillToDo = new Set(codes.filter(code => (describeStanding(standpoint, code).gap ?? 0) > 0))
        const suggested = suggestCapabilities({
          text: text.slice(0, mostCharacters),
          area: areaCode,
          usuallyShows: pieceKind(kindCode)?.usuallyShows ?? [],
          searchWords: await searchWords.of(tx, record.contentHash),
          capabilities: [...framework.capabilities.values()].map(each => ({ ...each, area: each.area?.code ?? null })),
          stillToDo,
        })
        return suggested.map(({ capability, because }) => ({
          capability: known(framework.capabilities, capability),
          because: SuggestionReason[because],
          isStillToDo: stillToDo.has(capability),
        }))
      }),
  }
}
