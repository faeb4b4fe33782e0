import { expect } from 'vitest'
import type { ApiClient } from '../../support/api-client.ts'

export interface Counts {
  readonly held: number
  readonly requested: number
  readonly stillToDo: number
  readonly later: number
  readonly notShared: number
  readonly notAsked: number
}

export interface Board {
  readonly on: string
  readonly isCommon: boolean
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly columns: readonly {
    readonly code: string
    readonly title: string | null
    readonly capabilityCodes: readonly string[]
    readonly stage: number | null
    readonly counts: Counts
  }[]
  readonly rows: readonly {
    readonly memberId: string
    readonly name: string
    readonly isShared: boolean
    readonly stage: number | null
    readonly cells: string
    readonly values: string
  }[]
}

export interface Progress {
  readonly memberCount: number
  readonly sharedCount: number
  readonly stages: readonly { readonly place: number | null; readonly size: number; readonly counts: Counts }[]
  readonly overTime: readonly { readonly on: string; readonly held: number; readonly expected: number }[]
}

const counts = 'counts { held requested stillToDo later notShared notAsked }'
export const boardOf = async (client: ApiClient, cohortId: string, asked: object = {}): Promise<Board | null> => {
  const { cohortBoard } = await client.query<{ cohortBoard: Board | null }>(
    `query ($cohortId: UUID!, $lens: CohortBoardLens! = CAPABILITIES, $areaCode: String, $pillarCode: String, $stage: Int,
         $asOf: Date, $first: Int! = 200, $after: String) {
       cohortBoard(cohortId: $cohortId, lens: $lens, areaCode: $areaCode, pillarCode: $pillarCode, stage: $stage, asOf: $asOf,
           first: $first, after: $after) {
         on isCommon totalCount pageInfo { hasNextPage endCursor } columns { code title capabilityCodes stage ${counts} }
         rows { memberId name isShared stage cells values } } }`,
    { cohortId, ...asked },
  )
  return cohortBoard
}
export const progressOf = async (client: ApiClient, cohortId: string, asOf?: string): Promise<Progress | null> => {
  const { cohortProgress } = await client.query<{ cohortProgress: Progress | null }>(
    `query ($cohortId: UUID!, $asOf: Date) { cohortProgress(cohortId: $cohortId, asOf: $asOf) {
       memberCount sharedCount stages { place size ${counts} } overTime { on held expected } } }`,
    { cohortId, asOf },
  )
  return cohortProgress
}
export const cellsOf = async (client: ApiClient, cohortId: string, memberId: string, codes: readonly string[]) => {
  const { cohortCells } = await client.query<{
    cohortCells: {
      isShared: boolean
      cells: { letter: string; held: number | null; entries: { kind: string }[]; evidence: object[] }[]
    } | null
  }>(
    `query ($cohortId: UUID!, $memberId: UUID!, $codes: [String!]!) {
       cohortCells(cohortId: $cohortId, memberId: $memberId, capabilityCodes: $codes) { isShared
         cells { capability { code } letter held asked dueOn requirements entries { kind value on assessorNames } evidence { id } } } }`,
    { cohortId, memberId, codes },
  )
  return cohortCells
}

/** Letter and value of one capability of one member. */
export const cellIn = (board: Board | null, name: string, code: string): string | undefined => {
  const place = board?.columns.findIndex(column => column.code === code) ?? -1
  const row = board?.rows.find(one => one.name === name)
  return place < 0 ? undefined : `${row?.cells[place]}${row?.values[place]}`
}

const added = (all: readonly Counts[]): Counts => {
  const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0)
  return {
    held: sum('held'),
    requested: sum('requested'),
    stillToDo: sum('stillToDo'),
    later: sum('later'),
    notShared: sum('notShared'),
    notAsked: sum('notAsked'),
  }
}

/** Every total that is told of a group is the sum of the letters on its board. */
export const expectTotalsToAgree = async (client: ApiClient, cohortId: string, asOf?: string): Promise<void> => {
  const [board, progress] = [await boardOf(client, cohortId, { asOf }), await progressOf(client, cohortId, asOf)]
  const columns = board?.columns.map(column => column.counts) ?? []
  const told = added(progress?.stages.map(stage => stage.counts) ?? [])
  // Without a common aim, what nobody holds is no column, and is counted nowhere.
  const shown = board?.isCommon === false ? { ...added(columns), notShared: 0, notAsked: 0 } : added(columns)
  expect(told).toEqual(shown)
  for (const stage of progress?.stages ?? []) {
    if (stage.place === null) continue
    const filtered = await boardOf(client, cohortId, { asOf, stage: stage.place })
    expect(stage.counts).toEqual(added(filtered?.columns.map(column => column.counts) ?? []))
    expect(stage.size).toBe(filtered?.columns.length)
  }
  expect(progress?.memberCount).toBe(board?.totalCount)
}
