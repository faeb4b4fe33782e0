import type { MyCapabilitiesQuery } from '../../generated/ratings/graphql.ts'

/** One capability with what its owner said, what was confirmed, and where it stands. */
export type CapabilityRow = MyCapabilitiesQuery['myCapabilities'][number]

/** A stretch of capabilities under one heading. `key` is stable, so that a group keeps its place while rows change. */
export interface CapabilityGroup {
  readonly key: string
  readonly kind: 'scope-line' | 'rest-of-goal' | 'outside-goal' | 'area' | 'core' | 'pillar'
  /** The scope line, area or pillar by name; "" where the kind says it all. */
  readonly title: string
  readonly rows: readonly CapabilityRow[]
}
