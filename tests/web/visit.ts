import type { Page } from '@playwright/test'
import type { Persona } from './support.ts'

/** How the twin of a route gets to its page: as whom, and at which address. */
export interface Visit {
  readonly persona: Persona | null
  readonly path: string | ((page: Page) => Promise<string>)
}
