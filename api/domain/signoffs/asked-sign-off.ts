import type { Day } from '../capability/types.ts'
import type { AskedItem } from './items.ts'

/** A scope line somebody asked to be signed, on which nobody has decided yet. */
export interface AskedSignOff {
  readonly line: string
  readonly title: string
  readonly items: readonly AskedItem[]
  readonly on: Day
  readonly isPanel: boolean
  /** Names of those who were asked, in any order. */
  readonly of: readonly string[]
}
