import { createToken, hashToken } from '../../platform/auth/index.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import { anonymous, type Viewer } from '../../platform/database/index.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import { invalidInput, type InvalidInput } from '../../platform/graphql/index.ts'
import type { Mailer } from '../../platform/mail/index.ts'
import { closeForWriting, deviceOf } from '../portfolios/index.ts'
import { appendScopeLink, openScopeLink, readScopeLinks, revokeScopeLink } from './scope-link.repository.ts'
import type { ScopeLink, ScopeVerification, ShareScopeInput } from './scope-link.types.ts'
import { lastDayProblems } from './scope.problems.ts'
import { readStatements } from './scope.read-model.ts'
import { statementFor, type ScopeServiceDependencies } from './scope.service.ts'
import { ScopeStatementState } from './scope-statement.types.ts'
import { isSigned } from './statement-view.ts'

type Person = Viewer & { personId: string }

export interface ScopeLinkService {
  share(viewer: Person, input: ShareScopeInput): Promise<{ link: ScopeLink; address: string } | InvalidInput>
  /** Null where the viewer has no such link that still stands. */
  revoke(viewer: Person, id: string): Promise<ScopeLink | null>
  /** What a link shows, and a line in its log; null where it leads nowhere, whatever the reason. */
  verify(token: string): Promise<ScopeVerification | null>
}

interface LinkParts extends ScopeServiceDependencies {
  readonly mailer: Pick<Mailer, 'linkTo'>
  /** What the browser says of itself; absent = nothing. */
  readonly userAgent?: string | undefined
}

/** No link of ours is longer. */
const longestToken = 100

export function createScopeLinkService(parts: LinkParts): ScopeLinkService {
  const { asViewer, clock } = parts
  return {
    share: (viewer, input) => share(parts, viewer, input),
    revoke: (viewer, id) =>
      asViewer(viewer, async tx => {
        const { personId } = viewer
        if (!(await revokeScopeLink(tx, { id, personId, revokedAt: clock.now() }))) return null
        const [link] = await readScopeLinks(tx, personId, id)
        return link ?? null
      }),
    verify: token => verify(parts, token),
  }
}

async function share(
  { asViewer, clock, createId, mailer }: LinkParts,
  viewer: Person,
  { statementId, until }: ShareScopeInput,
): Promise<{ link: ScopeLink; address: string } | InvalidInput> {
  const problems = lastDayProblems('until', until, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const { personId } = viewer
  const [id, token] = [createId(), createToken()]
  return asViewer(viewer, async tx => {
    const [statement] = await readStatements(tx, { personIds: [personId], ids: [statementId] })
    if (statement === undefined || !isSigned(statement))
      return invalidInput([
        { path: 'statementId', code: 'UNKNOWN', message: 'There is no statement of yours here that both signed' },
      ])
    const made = { id, personId, statementId, tokenHash: hashToken(token), untilOn: until, madeAt: clock.now() }
    await appendScopeLink(tx, made)
    const [link] = await readScopeLinks(tx, personId, id)
    if (link === undefined) throw new Error('A link that was just made is not there')
    return { link, address: mailer.linkTo(`/verify-scope/${token}`, {}) }
  })
}

/** Two units of work: the link is tried and noted for nobody; what it opens is read in its owner's name, and read alone. */
async function verify(parts: LinkParts, token: string): Promise<ScopeVerification | null> {
  const { asViewer, clock, createId } = parts
  if (token.length > longestToken) return null
  const at = { viewId: createId(), at: clock.now(), device: deviceOf(parts.userAgent) }
  const opened = await asViewer(anonymous, tx => openScopeLink(tx, { tokenHash: hashToken(token), ...at }))
  if (opened === null) return null
  if (opened.outcome === 'TOO_MANY')
    throw new ExceptionalError('TOO_MANY_OPERATIONS', 'This link was opened too often just now. Try again in a minute.')
  const statement = await asViewer({ personId: opened.personId }, async tx => {
    await closeForWriting(tx)
    return statementFor(parts, tx, null, opened.statementId)
  })
  if (statement === null) return null
  const answer = statement.answer && { ...statement.answer, comment: null }
  const isInForce = statement.state === ScopeStatementState.IN_FORCE
  return { statement: { ...statement, answer }, isInForce, asOf: isoFromDay(clock.today()), until: opened.until }
}
