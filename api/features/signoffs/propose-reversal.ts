import type { Rating } from '../../domain/capability/types.ts'
import type { AskedItem } from '../../domain/signoffs/items.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { InvalidInput, invalidInput, NotAllowed, type InputProblem } from '../../platform/graphql/index.ts'
import { invalid, taken, type Refusal } from './answer.ts'
import { refusalOfTwo } from './lowering-pair.ts'
import { heldSubject, leftLevelSubject, signedSubject, type Subject } from './lowering-subject.ts'
import { appendReversal, readReversals } from './reversal.repository.ts'
import type { ProposeReversalInput } from './reversal.types.ts'
import { lookingAs, reread, toReversal, type Reversed } from './reversal-view.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { kept, noteProblems, textProblems } from './sign-off-texts.ts'

/** Proposes that something is lower; it changes nothing yet, and its owner hears of it first. */
export async function proposeReversal(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  input: ProposeReversalInput,
): Promise<Reversed | Refusal> {
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [again] = await readReversals(tx, viewerId, input.id)
  if (again !== undefined) return again.proposedById === viewerId ? { reversal: toReversal(again, looking) } : taken()
  const subject = await subjectOf(dependencies, tx, { viewerId, input })
  if (subject instanceof InvalidInput || subject instanceof NotAllowed) return subject
  const problems = wordProblems(input, subject)
  if (problems.length > 0) return invalidInput(problems)
  const { lowered, members } = subject
  const two = { viewerId, secondId: input.secondId, lowered, members }
  const refused = await refusalOfTwo(dependencies, tx, two)
  if (refused !== null) return refused
  const isNew = await record(dependencies, tx, { viewerId, input, subject })
  return isNew ? reread(tx, input.id, looking) : taken()
}

interface Asked {
  readonly viewerId: string
  readonly input: ProposeReversalInput
}

async function subjectOf(dependencies: SignOffDependencies, tx: Transaction, asked: Asked): Promise<Subject | Refusal> {
  const { requestId, personId, capabilityCodes: codes } = asked.input
  if ((requestId == null) === (personId == null))
    return invalid('personId', 'ONE_OF', 'Name either a line you signed or a colleague')
  const of = codes.length === 0 && asked.input.to == null ? leftLevelSubject : heldSubject
  const subject =
    requestId != null
      ? await signedSubject(dependencies, tx, { ...asked, requestId })
      : await of(dependencies, tx, { ...asked, personId: personId ?? '' })
  const isChosen = codes.length > 0 && new Set(codes).size === codes.length
  if (isChosen || subject instanceof InvalidInput || subject instanceof NotAllowed) return subject
  if (subject.levelItems !== null) return subject
  return invalid('capabilityCodes', 'OUT_OF_RANGE', 'Choose at least one, each once')
}

function wordProblems({ reason, whyNotSigner }: ProposeReversalInput, { hasDecided }: Subject): InputProblem[] {
  const missing = 'Say why nobody who decided it proposes this'
  return [
    ...textProblems('reason', reason, { missing: 'Say why: its owner reads it first' }),
    ...(hasDecided
      ? noteProblems('whyNotSigner', whyNotSigner)
      : textProblems('whyNotSigner', whyNotSigner, { missing })),
  ]
}

async function record(
  { clock }: SignOffDependencies,
  tx: Transaction,
  { viewerId, input, subject }: Asked & { readonly subject: Subject },
): Promise<boolean> {
  const { requestId, title, lowered, levelItems, hasDecided } = subject
  const asRating = ({ capability, rating }: AskedItem) => ({ capability, rating: input.to as Rating, signed: rating })
  return appendReversal(tx, {
    id: input.id,
    requestId,
    personId: lowered.ownerId,
    organisationId: lowered.organisationId,
    title,
    items: levelItems === null ? lowered.items.map(asRating) : [],
    levelItems: levelItems && [...levelItems],
    reason: input.reason.trim(),
    whyNotSigner: hasDecided ? null : kept(input.whyNotSigner),
    proposedById: viewerId,
    secondId: input.secondId,
    on: isoFromDay(clock.today()),
    proposedAt: clock.now(),
  })
}
