import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'

export type Person = Viewer & { readonly personId: string }

/** What the services of this feature work with. */
export interface SignOffDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}
