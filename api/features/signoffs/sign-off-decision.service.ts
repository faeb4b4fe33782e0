import { validate as isUuid } from 'uuid'
import { signingWords } from '../../domain/signoffs/items.ts'
import { isRefusal } from '../../domain/signoffs/signing-rules.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  createConnection,
  invalidInput,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import { readPieceVersions, toPiece } from '../evidence/index.ts'
import type { Content } from '../records/index.ts'
import type { Refusal } from './answer.ts'
import { toKeptLines } from './level-view.ts'
import { giveWord, qualificationOf, type Decided, type Word } from './give-word.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import type {
  DeferSignOffInput,
  RecuseFromPanelInput,
  SignInput,
  SignOffToDecide,
  VoteOnPanelInput,
} from './sign-off-deciding.types.ts'
import { toRequest } from './sign-off-request.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'
import { toKeptRequirement } from './sign-off-requirement.ts'
import {
  countForSigner,
  readDeciders,
  readForSigner,
  readLevelDecisions,
  readSignOff,
  readSources,
  type RequestFacts,
} from './sign-off.read-model.ts'
import { kept, needProblems, noteProblems, textProblems } from './sign-off-texts.ts'
import { SignerPart } from './sign-off-words.types.ts'

type Asked = PageRequest & { readonly isDecided: boolean }

export interface SignOffDecisionService {
  forMe(viewer: Person, asked: Asked): Promise<Connection<SignOffRequest>>
  /** Levels that panels decided of the viewer, the latest first. */
  levelsOf(viewer: Person): Promise<SignOffRequest[]>
  /** null where there is none to be seen. */
  toDecide(viewer: Person, id: string): Promise<SignOffToDecide | null>
  sign(viewer: Person, input: SignInput): Promise<Decided | Refusal>
  vote(viewer: Person, input: VoteOnPanelInput): Promise<Decided | Refusal>
  recuse(viewer: Person, input: RecuseFromPanelInput): Promise<Decided | Refusal>
  defer(viewer: Person, input: DeferSignOffInput): Promise<Decided | Refusal>
}

export function createSignOffDecisionService(dependencies: SignOffDependencies): SignOffDecisionService {
  const { asViewer, clock } = dependencies
  const give = async ({ personId }: Person, word: Word): Promise<Decided | Refusal> =>
    asViewer({ personId }, tx => giveWord(dependencies, tx, personId, word))
  return {
    forMe: ({ personId }, asked) => asViewer({ personId }, tx => forMe(dependencies, tx, personId, asked)),
    levelsOf: ({ personId }) => asViewer({ personId }, tx => levelsOf(dependencies, tx, personId)),
    toDecide: ({ personId }, id) => asViewer({ personId }, tx => toDecide(dependencies, tx, personId, id)),
    sign: async (viewer, input) => {
      const problems = noteProblems('reason', input.reason)
      if (problems.length > 0) return invalidInput(problems)
      return give(viewer, { ...plain(input), answer: 'READY', reason: kept(input.reason), isVote: false })
    },
    vote: async (viewer, input) => {
      const problems = voteProblems(input, clock.today())
      if (problems.length > 0) return invalidInput(problems)
      const { isReady, reason, interest, needs, by } = input
      const need = isReady ? {} : { needs: kept(needs), neededBy: by ?? null }
      const said = { reason: kept(reason), interest: kept(interest), isVote: true, ...need }
      return give(viewer, { ...plain(input), answer: isReady ? 'READY' : 'NOT_YET', ...said })
    },
    recuse: async (viewer, { id, interest }) => {
      const problems = textProblems('interest', interest, { missing: 'Say which interest you have' })
      if (problems.length > 0) return invalidInput(problems)
      return give(viewer, {
        ...plain({ id, hasTrained: false }),
        answer: 'RECUSED',
        interest: kept(interest),
        isVote: true,
      })
    },
    defer: async (viewer, input) => {
      const problems = needProblems(input, clock.today())
      if (problems.length > 0) return invalidInput(problems)
      const need = { needs: kept(input.needs), neededBy: input.by }
      return give(viewer, { ...plain(input), answer: 'NOT_YET', ...need, isVote: false })
    },
  }
}

/** A word that says nothing yet. */
function plain({ id, hasTrained }: { readonly id: string; readonly hasTrained: boolean }) {
  return { requestId: id, hasTrained, reason: null, interest: null, needs: null, neededBy: null }
}

function voteProblems(input: VoteOnPanelInput, today: number) {
  return [
    ...textProblems('reason', input.reason, { missing: 'Say why this is so' }),
    ...noteProblems('interest', input.interest),
    ...(input.isReady ? [] : needProblems(input, today)),
  ]
}

async function forMe(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  personId: string,
  { first, after, isDecided }: Asked,
): Promise<Connection<SignOffRequest>> {
  const facts = await readForSigner(tx, { personId, isDecided, after: sortKey(after), limit: pageSize(first) + 1 })
  const totalCount = await countForSigner(tx, { personId, isDecided })
  const { framework } = await content.current(tx)
  const keys = new Map(facts.map(({ id, askedKey }) => [id, `${id} ${askedKey}`]))
  const rows = facts.map(each => toRequest(each, { framework, viewerId: personId, today: clock.today() }))
  return createConnection({ rows, first, totalCount, keyOf: ({ id }) => keys.get(id) ?? id })
}

async function levelsOf(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  personId: string,
): Promise<SignOffRequest[]> {
  const facts = await readLevelDecisions(tx, personId)
  const { framework } = await content.current(tx)
  return facts.map(each => toRequest(each, { framework, viewerId: personId, today: clock.today() }))
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

function sortKey(after: string | null | undefined): { at: string; id: string } | null {
  const key = keyOfCursor(after)
  const [id = '', at = ''] = [key?.slice(0, 36), key?.slice(37)]
  return isUuid(id) && instantPattern.test(at) ? { id, at } : null
}

async function toDecide(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  id: string,
): Promise<SignOffToDecide | null> {
  const facts = await readSignOff(tx, id)
  if (facts === null) return null
  const published = await dependencies.content.current(tx)
  const looking = { framework: published.framework, viewerId, today: dependencies.clock.today() }
  const own = facts.signers.find(signer => signer.id === viewerId)
  const standing = await whetherTheyCan(dependencies, tx, facts, { published, viewerId })
  return {
    request: toRequest(facts, looking),
    requirements: await requirementsOf(tx, facts, published),
    lines: facts.levelCode === null ? [] : toKeptLines(facts.lines, looking, await readDeciders(tx, id)),
    boundary: facts.levelCode === null ? null : published.framework.boundaryStatement,
    words: facts.words ?? signingWords(facts.title, facts.organisationName),
    myPart: own === undefined ? null : SignerPart[own.part],
    ...standing,
  }
}

async function requirementsOf(tx: Transaction, facts: RequestFacts, { framework }: Content) {
  const sources = facts.requirements.flatMap(each => each.sources)
  const versionIds = [...new Set(sources.flatMap(({ versionId }) => versionId ?? []))]
  const pieces = await readPieceVersions(tx, versionIds)
  const kinds = {
    facts: await readSources(tx, facts.id),
    pieces: new Map(pieces.map(piece => [piece.versionId, toPiece(piece, framework)])),
  }
  return facts.requirements.map(requirement => toKeptRequirement(requirement, framework, kinds))
}

type Standing = Pick<SignOffToDecide, 'canDecide' | 'whyNot' | 'qualification'>

function no(whyNot: string): Standing {
  return { canDecide: false, whyNot, qualification: null }
}

async function whetherTheyCan(
  dependencies: SignOffDependencies,
  tx: Transaction,
  facts: RequestFacts,
  { published, viewerId }: { readonly published: Content; readonly viewerId: string },
): Promise<Standing> {
  const own = facts.signers.find(signer => signer.id === viewerId)
  if (own === undefined) return no('This is your own: those you asked decide it.')
  if (facts.outcome !== null) return no('This is decided already.')
  if (own.answer !== null) return no('You have given your word; others have not yet.')
  const word = { ...plain({ id: facts.id, hasTrained: false }), answer: 'READY', isVote: false } as const
  const right = await qualificationOf(dependencies, tx, { facts, own, word, published })
  if (isRefusal(right)) return no(right.text)
  return { canDecide: true, whyNot: null, qualification: right.text }
}
