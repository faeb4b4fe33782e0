import type { ApiClient } from '../api-client.ts'

export interface ShownStep {
  readonly to: number
  readonly state: 'NONE' | 'STALE' | 'COVERED'
  readonly waitingAtLeast: number | null
  readonly kinds: readonly string[]
  readonly modules: readonly {
    readonly module: { readonly code: string }
    readonly faults: readonly string[]
    readonly reviewBy: string | null
    readonly superseded: readonly string[]
  }[]
}

export interface ShownRow {
  readonly capability: {
    readonly code: string
    readonly pillar: { readonly code: string }
    readonly area: { readonly code: string; readonly leftEmpty: string | null } | null
  }
  readonly steps: readonly ShownStep[]
}

export interface ShownCoverage {
  readonly totalCount: number
  readonly countsPeople: boolean
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly ShownRow[]
}

export const coverageDocument = `query ($organisationId: UUID!, $pillarCode: String, $areaCode: String, $to: Int,
    $state: CoverageState, $byWaiting: Boolean = false, $first: Int = 100, $after: String) {
  coverage(organisationId: $organisationId, pillarCode: $pillarCode, areaCode: $areaCode, to: $to, state: $state,
      byWaiting: $byWaiting, first: $first, after: $after) {
    totalCount countsPeople pageInfo { hasNextPage endCursor }
    nodes { capability { code pillar { code } area { code leftEmpty } } steps { from to state waitingAtLeast kinds
      modules { module { code } faults reviewBy superseded } } }
  }
}`

/** What the client is shown of an organisation; null where it neither writes nor teaches there. */
export async function readCoverage(client: ApiClient, asked: object): Promise<ShownCoverage | null> {
  return (await client.query<{ coverage: ShownCoverage | null }>(coverageDocument, { ...asked })).coverage
}

export function stepOf(shown: ShownCoverage | null, code: string, to: number): ShownStep {
  const step = shown?.nodes.find(({ capability }) => capability.code === code)?.steps.find(each => each.to === to)
  if (step === undefined) throw new Error(`No step to ${to} of ${code}`)
  return step
}
