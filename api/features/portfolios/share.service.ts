import { validate as isUuid } from 'uuid'
import { createToken, hashToken } from '../../platform/auth/index.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import { anonymous, type Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type InputProblem,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { Mailer } from '../../platform/mail/index.ts'
import { deviceOf } from './device.ts'
import { gatherPortfolio, type Portfolio, type PortfolioParts } from './portfolio.service.ts'
import {
  PortfolioPart,
  type PortfolioShare,
  type SharedPortfolio,
  type SharePortfolioInput,
  type SharePortfolioSuccess,
} from './portfolio.types.ts'
import { shareProblems } from './share.problems.ts'
import { countShares, readPortfolioShares } from './share.read-model.ts'
import { appendPortfolioShare, closeForWriting, openShare, revokeShare, type OpenedShare } from './share.repository.ts'

type Person = Viewer & { personId: string }

export interface PortfolioShareService {
  shares(viewer: Person, page: PageRequest): Promise<Connection<PortfolioShare>>
  share(viewer: Person, input: SharePortfolioInput): Promise<SharePortfolioSuccess | InputProblem[]>
  /** Null where the viewer has no such link that still stands. */
  revoke(viewer: Person, id: string): Promise<PortfolioShare | null>
  /** What a link shows, and a line in its log; null where it leads nowhere, whatever the reason. */
  open(token: string): Promise<SharedPortfolio | null>
}

interface ShareParts extends PortfolioParts {
  readonly createId: IdSource
  readonly mailer: Pick<Mailer, 'linkTo'>
  /** What the browser says of itself; absent = nothing. */
  readonly userAgent?: string | undefined
}

/** A page to read; the whole of a long part is in the files its owner can send. */
const rowsShown = 500
/** No link of ours is longer. */
const longestToken = 100

export function createPortfolioShareService(parts: ShareParts): PortfolioShareService {
  const { asViewer, clock } = parts
  return {
    shares: (viewer, { first, after }) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        const key = keyOfCursor(after)
        const from = key !== null && isUuid(key) ? key : null
        const rows = await readPortfolioShares(tx, { personId, id: null, after: from, limit: pageSize(first) + 1 })
        return createConnection({ rows, first, totalCount: await countShares(tx, personId), keyOf: ({ id }) => id })
      }),
    share: (viewer, input) => makeShare(parts, viewer, input),
    revoke: (viewer, id) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        if (!(await revokeShare(tx, { id, personId, revokedAt: clock.now() }))) return null
        const [share] = await readPortfolioShares(tx, { personId, id, after: null, limit: 1 })
        return share ?? null
      }),
    open: token => open(parts, token),
  }
}

async function makeShare(
  { asViewer, clock, createId, mailer }: ShareParts,
  viewer: Person,
  input: SharePortfolioInput,
): Promise<SharePortfolioSuccess | InputProblem[]> {
  const problems = shareProblems(input, clock.today())
  if (problems.length > 0) return problems
  const { personId } = viewer
  const [id, token] = [createId(), createToken()]
  const chosen = Object.values(PortfolioPart).filter(part => input.sections.includes(part))
  return asViewer(viewer, async tx => {
    const made = { id, personId, tokenHash: hashToken(token), madeAt: clock.now(), untilOn: input.until }
    await appendPortfolioShare(tx, { ...made, forWhom: input.forWhom.trim(), sections: chosen })
    const [share] = await readPortfolioShares(tx, { personId, id, after: null, limit: 1 })
    if (share === undefined) throw new Error('A link that was just made is not there')
    return { share, link: mailer.linkTo(`/shared/${token}`, {}) }
  })
}

/** Two units of work: the link is tried and noted for nobody; what it opens is read in its owner's name, and read alone. */
async function open(parts: ShareParts, token: string): Promise<SharedPortfolio | null> {
  const { asViewer, clock, createId } = parts
  if (token.length > longestToken) return null
  const opening = {
    tokenHash: hashToken(token),
    viewId: createId(),
    at: clock.now(),
    device: deviceOf(parts.userAgent),
  }
  const opened = await asViewer(anonymous, tx => openShare(tx, opening))
  if (opened === null) return null
  if (opened.outcome === 'TOO_MANY')
    throw new ExceptionalError('TOO_MANY_OPERATIONS', 'This link was opened too often just now. Try again in a minute.')
  const portfolio = await asViewer({ personId: opened.personId }, async tx => {
    await closeForWriting(tx)
    return gatherPortfolio(
      parts,
      tx,
      opened.personId,
      opened.sections.map(part => PortfolioPart[part as PortfolioPart]),
    )
  })
  return toShared(opened, portfolio)
}

function toShared({ owner, forWhom, until }: OpenedShare, { asOf, boundary, sections }: Portfolio): SharedPortfolio {
  const parts = sections.map(({ rows, columns, ...part }) => ({
    ...part,
    columns: [...columns],
    rows: rows.slice(0, rowsShown).map(row => row.map(String)),
    rowsInAll: rows.length,
  }))
  return { owner, forWhom, until, asOf: isoFromDay(asOf), boundary, parts }
}
