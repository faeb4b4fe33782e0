import type {
  ReversalState,
  SignOffLevelLinePartsFragment,
  SignOffLinePartsFragment,
  SignOffRequestPartsFragment,
  SignOffRequirementPartsFragment,
  SignOffState,
} from '../../generated/signoffs/graphql.ts'

export type Line = SignOffLinePartsFragment
export type LevelLine = SignOffLevelLinePartsFragment
export type Requirement = SignOffRequirementPartsFragment
export type Source = Requirement['sources'][number]
export type SignOffRequest = SignOffRequestPartsFragment
export type Signer = SignOffRequest['signers'][number]

export const stateColours = {
  COLLECTING: 'grey',
  READY: 'aqua-green',
  ASKED: 'blue',
  BEING_DECIDED: 'blue',
  SIGNED: 'green',
  DEFERRED: 'orange',
  WITHDRAWN: 'grey',
  REVERSED: 'orange',
} as const satisfies Record<SignOffState, string>

/** Whether somebody's word is waited for. */
export const isOpen = (state: SignOffState): boolean => state === 'ASKED' || state === 'BEING_DECIDED'

/** Names in one sentence: "Jo, Sam and Alex". */
export function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(names)
}

/** Begins as a sentence does. */
export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Kinds of requirement that a kind of evidence of the same code is the plain way to meet. */
const formsOfOwn: ReadonlySet<string> = new Set([
  'AWARD',
  'CASE_DISCUSSION',
  'SECOND_OPINION',
  'CERTIFICATE',
  'STATEMENT',
  'FEEDBACK',
  'REFLECTION',
  'TEACHING',
  'OUTPUT',
])

export interface WayToAdd {
  readonly to: string | { readonly path: string; readonly query: { readonly for: string } }
  /** A key under `signoffs.folder.add`. */
  readonly label: 'observe' | 'log' | 'evidence'
}

/**
 * Where something that is missing is added, knowing what it is for.
 *
 * @example wayToAdd({ kind: 'LOG', missingFor: [] }) // { to: '/log', label: 'log' }
 */
export function wayToAdd({ kind, missingFor }: Pick<Requirement, 'kind' | 'missingFor'>): WayToAdd {
  const query = { for: missingFor.map(({ code }) => code).join(' ') }
  if (kind === 'LOG') return { to: '/log', label: 'log' }
  if (kind === 'OBSERVATION') return { to: { path: '/observations/ask', query }, label: 'observe' }
  return { to: { path: formsOfOwn.has(kind) ? `/record/add/${kind}` : '/record/add', query }, label: 'evidence' }
}

/** Every source of a folder once: one observation may count for several things that are asked for. */
export function sourcesOf(requirements: readonly Requirement[]): readonly Source[] {
  return [...new Map(requirements.flatMap(({ sources }) => sources).map(each => [each.id, each])).values()]
}

export const reversalColours = {
  PROPOSED: 'orange',
  HEARD: 'blue',
  CONFIRMED: 'grey',
} as const satisfies Record<ReversalState, string>
