import { arrange, type CoverageAsked, type Waiting } from '../../domain/coverage/arrange.ts'
import { coverageOf, keyOf, type CapabilityStep, type CoverageRow as Row } from '../../domain/coverage/coverage.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import { createConnection, keyOfCursor, pageSize } from '../../platform/graphql/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { readCurrency, readWaiting, type CurrencyRow } from './coverage.read-model.ts'
import type { CoverageArgs, CoverageConnection, CoverageRow, CoverageStep } from './coverage.types.ts'

export interface CoverageService {
  /** null = the viewer neither writes nor teaches for the organisation. */
  coverage(viewer: Viewer, asked: CoverageArgs): Promise<CoverageConnection | null>
}

export interface CoverageServiceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

export function createCoverageService({ asViewer, clock, content }: CoverageServiceParts): CoverageService {
  return {
    coverage: (viewer, asked) =>
      asViewer(viewer, async tx => {
        const { isTheirs, waiting: counted } = await readWaiting(tx, asked.organisationId)
        if (!isTheirs) return null
        const published = await content.current(tx)
        const currency = new Map((await readCurrency(tx)).map(row => [row.moduleCode, row]))
        const waiting = new Map(Object.entries(counted ?? {}))
        const rows = coverageOf(published.catalogue, currencyByModule(currency), clock.today())
        const shown = { published, currency, waiting }
        return { ...pageOf(arrange(rows, toAsked(asked), waiting), asked, shown), countsPeople: counted !== null }
      }),
  }
}

interface Shown {
  readonly published: Content
  readonly currency: ReadonlyMap<string, CurrencyRow>
  readonly waiting: Waiting
}

/** A cursor that names no row of the list begins it anew. */
function pageOf(rows: readonly Row[], { first, after }: CoverageArgs, shown: Shown) {
  const key = keyOfCursor(after)
  const from = rows.findIndex(({ capability }) => capability.code === key) + 1
  const page = rows.slice(from, from + pageSize(first) + 1).map(row => toRow(row, shown))
  return createConnection({ rows: page, first, totalCount: rows.length, keyOf: ({ capability }) => capability.code })
}

function toAsked({ pillarCode, areaCode, to, state, byWaiting }: CoverageArgs): CoverageAsked {
  return { pillar: pillarCode ?? null, area: areaCode ?? null, to: to ?? null, state: state ?? null, byWaiting }
}

function currencyByModule(currency: ReadonlyMap<string, CurrencyRow>) {
  return new Map(
    [...currency].map(([code, { reviewBy, superseded }]) => [
      code,
      { reviewBy: reviewBy === null ? null : dayFromIso(reviewBy), superseded: superseded.map(each => each.code) },
    ]),
  )
}

function toRow({ capability, steps }: Row, shown: Shown): CoverageRow {
  return {
    capability: known(shown.published.framework.capabilities, capability.code),
    steps: steps.map(step => toStep(capability.code, step, shown)),
  }
}

function toStep(capability: string, { to, state, modules, kinds }: CapabilityStep, shown: Shown): CoverageStep {
  return {
    from: to - 1,
    to,
    state,
    kinds,
    waitingAtLeast: shown.waiting.get(keyOf(capability, to)) ?? null,
    modules: modules.map(({ code, faults }) => ({
      module: known(shown.published.modules, code),
      faults,
      reviewBy: shown.currency.get(code)?.reviewBy ?? null,
      superseded: (shown.currency.get(code)?.superseded ?? []).map(({ title }) => title),
    })),
  }
}
