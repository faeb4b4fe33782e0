import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { requestParts, rows, type Request } from './department.ts'

interface SourceSeen {
  readonly kind: string
  readonly by: string | null
  readonly comment: string | null
  readonly isRevisedSince: boolean
  readonly piece: { readonly title: string; readonly version: number } | null
}

export interface RequirementSeen {
  readonly kind: string
  readonly text: string
  readonly count: number
  readonly isMet: boolean
  readonly raised: { readonly usual: number; readonly reason: string } | null
  readonly capabilities: readonly { readonly code: string }[]
  readonly sources: readonly SourceSeen[]
}

export interface ToDecide {
  readonly canDecide: boolean
  readonly whyNot: string | null
  readonly words: string
  readonly myPart: string | null
  readonly request: Request
  readonly requirements: readonly RequirementSeen[]
  readonly lines: readonly LineSeen[]
  readonly boundary: string | null
}

/** A line of a role as a panel on its level reads it. */
export interface LineSeen {
  readonly code: string
  readonly isHeld: boolean
  readonly basis: string | null
  readonly on: string | null
  readonly by: readonly string[]
  readonly asked: number
  readonly items: readonly { readonly rating: number; readonly held: number; readonly capability: { code: string } }[]
}

export interface Level {
  readonly roleProfileCode: string
  readonly level: { readonly code: string }
  readonly state: string
  readonly held: number
  readonly canAsk: boolean
  readonly fewestSigners: number
  readonly words: string
  readonly boundary: string
  readonly lines: readonly LineSeen[]
  readonly requests: readonly Request[]
}

const lineParts = 'lines { code isHeld basis on by asked items { rating held capability { code } } }'

/** The whole role as its owner sees it. */
export const levelOf = async (client: ApiClient): Promise<Level | null> =>
  (
    await client.query<{ mySignOffLines: { level: Level | null } }>(
      `{ mySignOffLines { level { roleProfileCode level { code } state held canAsk fewestSigners words boundary
         ${lineParts} requests { ${requestParts} } } } }`,
    )
  ).mySignOffLines.level

const requirementParts = `kind text count isMet raised { usual reason } capabilities { code }
  sources { kind by comment isRevisedSince piece { title version } }`

export const preRead = async (client: ApiClient, id: string): Promise<ToDecide | null> =>
  (
    await client.query<{ signOffToDecide: ToDecide | null }>(
      `query($id: UUID!) { signOffToDecide(id: $id) { canDecide whyNot words myPart request { ${requestParts} }
         requirements { ${requirementParts} } boundary ${lineParts} } }`,
      { id },
    )
  ).signOffToDecide

export interface Folder {
  readonly canAsk: boolean
  readonly fewestSigners: number
  readonly requirements: readonly RequirementSeen[]
  readonly line: {
    readonly state: string
    readonly route: string
    readonly missing: readonly string[]
    readonly met: number
    readonly asked: number
  }
}

export const folderOf = async (client: ApiClient, scopeLineCode = 'aorta'): Promise<Folder | null> =>
  (
    await client.query<{ signOffFolder: Folder | null }>(
      `query($code: String!) { signOffFolder(scopeLineCode: $code) { canAsk fewestSigners
         line { state route missing met asked } requirements { ${requirementParts} } } }`,
      { code: scopeLineCode },
    )
  ).signOffFolder

export const waitingFor = async (client: ApiClient, isDecided = false): Promise<readonly string[]> =>
  (
    await client.query<{ decisionsForMe: { nodes: { id: string }[] } }>(
      `{ decisionsForMe(first: 100, isDecided: ${isDecided}) { nodes { id } } }`,
    )
  ).decisionsForMe.nodes.map(({ id }) => id)

interface Candidate {
  readonly parts: readonly string[]
  readonly qualification: string
  readonly hasTrained: boolean
  readonly person: { readonly name: string }
}

export const candidatesFor = async (client: ApiClient, code = 'aorta'): Promise<readonly Candidate[]> =>
  (
    await client.query<{ signerCandidates: Candidate[] }>(
      `{ signerCandidates(scopeLineCode: "${code}") { parts qualification hasTrained person { name } } }`,
    )
  ).signerCandidates

/** Decided ratings of a person, as they stand in the table. */
export const decided = (api: TestApi, personId: string) =>
  rows<{ code: string; kind: string; value: number; signers: number }>(
    api,
    `select capability_code as code, kind, value, cardinality(assessor_ids) as signers from ratings
      where person_id = ? and kind in ('SIGN_OFF', 'LOWERING', 'STARTING_POSITION') and assessor_ids <> '{}'
      order by recorded_at, id`,
    [personId],
  )
