import { requirementsFor } from '../../domain/capability/requirements.ts'
import type { EvidenceClass, Rating } from '../../domain/capability/types.ts'
import type { Catalogue } from '../../domain/planning/types.ts'
import { fewestOnPanel, panelKind } from '../../domain/signoffs/raised.ts'
import { isRefusal, mayLead } from '../../domain/signoffs/signing-rules.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem, type NotAllowed } from '../../platform/graphql/index.ts'
import { readAuthority } from '../organisations/index.ts'
import { taken, type Refusal } from './answer.ts'
import { appendRaised, readRaised, type RaisedFacts } from './raised-requirement.repository.ts'
import type { RaisedRequirement, RaiseRequirementInput } from './raised-requirement.types.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import { textProblems } from './sign-off-texts.ts'
import { readPossibleSigners } from './signing.read-model.ts'

/** The most anything is asked for. */
const mostAsked = 1000
/** The most of a panel that have to vote. */
const mostOnPanel = 12

export interface RaisedRequirementService {
  list(viewer: Person, organisationId: string): Promise<RaisedRequirement[]>
  raise(viewer: Person, input: RaiseRequirementInput): Promise<{ requirement: RaisedRequirement } | Refusal>
}

export function createRaisedRequirementService(dependencies: SignOffDependencies): RaisedRequirementService {
  const { asViewer } = dependencies
  return {
    list: (viewer, organisationId) =>
      asViewer(viewer, async tx => (await readRaised(tx, organisationId)).map(toRequirement)),
    raise: (viewer, input) => asViewer(viewer, tx => raise(dependencies, tx, viewer.personId, input)),
  }
}

function toRequirement({ raisedById, raisedByName, organisationId: _here, ...rest }: RaisedFacts): RaisedRequirement {
  return { ...rest, raisedBy: { id: raisedById, name: raisedByName } }
}

async function raise(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  input: RaiseRequirementInput,
): Promise<{ requirement: RaisedRequirement } | Refusal> {
  const { clock, content } = dependencies
  const { catalogue } = await content.current(tx)
  const refused = await refusalToRaise(dependencies, tx, { viewerId, input, catalogue })
  if (refused !== null) return refused
  const found = usualOf(input, catalogue)
  const problems = raiseProblems(input, found)
  if (problems.length > 0 || !('usual' in found)) return invalidInput(problems)
  const isNew = await appendRaised(tx, {
    id: input.id,
    organisationId: input.organisationId,
    evidenceClassCode: input.evidenceClassCode ?? null,
    capabilityCode: input.capabilityCode ?? null,
    rating: input.rating,
    kind: input.kind,
    count: input.count,
    usual: found.usual,
    isRare: input.isRare,
    reason: input.reason.trim(),
    raisedById: viewerId,
    on: isoFromDay(clock.today()),
    raisedAt: clock.now(),
  })
  const kept = (await readRaised(tx, input.organisationId)).find(({ id }) => id === input.id)
  return kept === undefined || (!isNew && kept.raisedById !== viewerId) ? taken() : { requirement: toRequirement(kept) }
}

interface Raising {
  readonly viewerId: string
  readonly input: RaiseRequirementInput
  readonly catalogue: Catalogue
}

/** Administrators of the organisation, and those who lead sign-offs in it. */
async function refusalToRaise(
  { clock }: SignOffDependencies,
  tx: Transaction,
  { viewerId, input, catalogue }: Raising,
): Promise<NotAllowed | null> {
  const { organisationId, capabilityCode } = input
  if ((await readAuthority(tx)).organisationIds.includes(organisationId)) return null
  const today = clock.today()
  const capabilities = capabilityCode == null ? [] : [capabilityCode]
  const people = await readPossibleSigners(tx, { organisationId, capabilities, catalogue, today })
  const facts = people.get(viewerId)
  if (facts === undefined)
    return notAllowed('NOT_YOUR_ORGANISATION', 'You can change what is asked for only in an organisation of yours')
  const items = capabilities.map(capability => ({ capability, rating: 3 as Rating }))
  const observers = new Set<string>()
  const decision = { ownerId: '', items, observers, capabilities: catalogue.capabilities, on: today }
  // An appointment is for what it names, and for nothing that concerns a whole class.
  const appointments = items.length === 0 ? [] : facts.appointments
  const right = mayLead(decision, { ...facts, appointments }, facts.roles)
  return isRefusal(right) ? notAllowed(right.code, right.text) : null
}

type Usual = { readonly usual: number } | { readonly problem: InputProblem }

/** What is asked for by default. */
function usualOf(
  { kind, evidenceClassCode, capabilityCode, rating }: RaiseRequirementInput,
  catalogue: Catalogue,
): Usual {
  if (kind === panelKind && evidenceClassCode == null) return { usual: fewestOnPanel }
  const evidenceClass = catalogue.evidenceClasses.get(evidenceClassCode ?? '')
  if (evidenceClass === undefined) return problem('evidenceClassCode', 'There is no such evidence class')
  if (rating !== 3 && rating !== 4)
    return { problem: { path: 'rating', code: 'OUT_OF_RANGE', message: 'Numbers are asked for before a 3 or a 4' } }
  const capability =
    capabilityCode == null ? anyOf(evidenceClass, catalogue) : catalogue.capabilities.get(capabilityCode)
  if (capability === undefined || capability.evidenceClass !== evidenceClass.code)
    return problem('capabilityCode', 'There is no such capability in this class')
  const requirement = requirementsFor(rating, { capability, evidenceClass }).find(each => each.kind === kind)
  return requirement === undefined ? problem('kind', 'This is not asked for there') : { usual: requirement.count }
}

function problem(path: string, message: string): Usual {
  return { problem: { path, code: 'UNKNOWN', message } }
}

/** One of a class to read its requirements by: of an area where there is one, since the shared core keeps no log. */
function anyOf({ code, exceptions = [] }: EvidenceClass, { capabilities }: Catalogue) {
  const apart = new Set(exceptions.flatMap(each => each.capabilities))
  const own = [...capabilities.values()].filter(each => each.evidenceClass === code && !apart.has(each.code))
  return own.find(({ area }) => area !== null) ?? own[0]
}

function raiseProblems(input: RaiseRequirementInput, found: Usual): InputProblem[] {
  const reason = textProblems('reason', input.reason, { missing: 'Say why this is so' })
  if ('problem' in found) return [found.problem, ...reason]
  const { isRare, kind, evidenceClassCode, capabilityCode, rating, count } = input
  const mayBeRare = kind === 'LOG' && evidenceClassCode === 'E2' && capabilityCode != null && rating === 3
  const least = isRare ? 1 : found.usual
  const most = kind === panelKind ? mostOnPanel : mostAsked
  return [
    ...(isRare && !mayBeRare
      ? [
          {
            path: 'isRare',
            code: 'OUT_OF_RANGE',
            message: 'Only the log of one kind of class E2 before a 3 can be rare',
          },
        ]
      : []),
    ...(count < least || count > most
      ? [
          {
            path: 'count',
            code: 'OUT_OF_RANGE',
            message: `Give a number from ${least} to ${most}: the default is the least`,
          },
        ]
      : []),
    ...reason,
  ]
}
