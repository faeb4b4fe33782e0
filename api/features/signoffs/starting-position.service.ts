import type { CapabilityCode, Rating } from '../../domain/capability/types.ts'
import type { RoleProfile } from '../../domain/planning/types.ts'
import { highestInPost, startingItems } from '../../domain/signoffs/starting-items.ts'
import { isRefusal, mayLead } from '../../domain/signoffs/signing-rules.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem } from '../../platform/graphql/index.ts'
import { appendRatings } from '../ratings/index.ts'
import type { Content } from '../records/index.ts'
import { invalid, taken, type Refusal } from './answer.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import { toAskedRatings } from './sign-off-request.ts'
import { kept, noteProblems, textProblems } from './sign-off-texts.ts'
import { readPossibleSigners, type PossibleSigner } from './signing.read-model.ts'
import {
  appendStartingPosition,
  readStartingPositions,
  type StartingPositionFacts,
} from './starting-position.repository.ts'
import { ProgrammeStatus, type ConfirmStartingPositionInput, type StartingPosition } from './starting-position.types.ts'

export interface StartingPositionService {
  /** Those about the viewer, and those the viewer signed. */
  list(viewer: Person): Promise<StartingPosition[]>
  confirm(
    viewer: Person,
    input: ConfirmStartingPositionInput,
  ): Promise<{ startingPosition: StartingPosition } | Refusal>
}

export function createStartingPositionService(dependencies: SignOffDependencies): StartingPositionService {
  const { asViewer, content } = dependencies
  return {
    list: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const published = await content.current(tx)
        return (await readStartingPositions(tx, personId)).map(each => toStartingPosition(each, published))
      }),
    confirm: (viewer, input) => asViewer(viewer, tx => confirm(dependencies, tx, viewer.personId, input)),
  }
}

function toStartingPosition(facts: StartingPositionFacts, { framework }: Content): StartingPosition {
  const { personId, personName, leadId, leadName, organisationId, organisationName, items, ...rest } = facts
  return {
    ...rest,
    person: { id: personId, name: personName },
    lead: { id: leadId, name: leadName },
    organisation: { id: organisationId, name: organisationName },
    ratings: toAskedRatings(items, framework),
    programme: ProgrammeStatus[facts.programme],
    confirmedAt: new Date(facts.confirmedAt),
  }
}

async function confirm(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  input: ConfirmStartingPositionInput,
): Promise<{ startingPosition: StartingPosition } | Refusal> {
  const { clock, content } = dependencies
  const published = await content.current(tx)
  const [again] = await readStartingPositions(tx, viewerId, input.id)
  if (again !== undefined) return again.leadId === viewerId ? answer(again, published) : taken()
  if (input.personId === viewerId) return notAllowed('OWN_RECORD', 'Nobody confirms their own work')
  const role = published.catalogue.roles.get(input.roleProfileCode)
  const problems = formProblems(input, role, clock.today())
  if (problems.length > 0 || role === undefined) return invalidInput(problems)
  const people = await peopleOf(dependencies, tx, { input, role, published })
  const lead = people.get(viewerId)
  if (lead === undefined)
    return notAllowed('NOT_YOUR_ORGANISATION', 'You can confirm this only in an organisation you belong to today')
  const person = people.get(input.personId)
  if (person === undefined) return invalid('personId', 'NOT_A_MEMBER', 'They are no member here today')
  const items = itemsOf(input, role, { person, published })
  if (items.length === 0)
    return invalid(
      'scopeLineCodes',
      'NOTHING_TO_GIVE',
      'They hold all of this already, or it is nothing a form can give',
    )
  const decision = { ownerId: person.personId, items, observers: new Set<string>(), on: clock.today() }
  const right = mayLead({ ...decision, capabilities: published.catalogue.capabilities }, lead, lead.roles)
  if (isRefusal(right)) return notAllowed(right.code, right.text)
  const isNew = await record(dependencies, tx, { input, role, items, lead, qualification: right.text })
  const [made] = await readStartingPositions(tx, viewerId, input.id)
  return isNew && made !== undefined ? answer(made, published) : taken()
}

function answer(facts: StartingPositionFacts, published: Content): { startingPosition: StartingPosition } {
  return { startingPosition: toStartingPosition(facts, published) }
}

function formProblems(input: ConfirmStartingPositionInput, role: RoleProfile | undefined, today: Day): InputProblem[] {
  const { scopeLineCodes: codes, upTo, awardedOn, programme } = input
  const known = new Set(role?.scopeLines.map(({ code }) => code))
  const isAwardMissing = programme === ProgrammeStatus.COMPLETED && !input.award?.trim()
  return [
    ...(role === undefined ? [{ path: 'roleProfileCode', code: 'UNKNOWN', message: 'There is no such role' }] : []),
    ...(codes.length === 0 ? [{ path: 'scopeLineCodes', code: 'MISSING', message: 'Choose at least one line' }] : []),
    ...(new Set(codes).size < codes.length
      ? [{ path: 'scopeLineCodes', code: 'REPEATED', message: 'Choose each line once' }]
      : []),
    ...codes.flatMap((code, index) =>
      role === undefined || known.has(code)
        ? []
        : [{ path: `scopeLineCodes.${index}`, code: 'UNKNOWN', message: `This role has no line “${code}”` }],
    ),
    ...(upTo != null && (upTo < 1 || upTo > highestInPost)
      ? [{ path: 'upTo', code: 'OUT_OF_RANGE', message: 'A starting position gives 1 to 3' }]
      : []),
    ...(isAwardMissing ? [{ path: 'award', code: 'MISSING', message: 'Name the award' }] : []),
    ...noteProblems('award', input.award, 200),
    ...(awardedOn != null && dayFromIso(awardedOn) > today
      ? [{ path: 'awardedOn', code: 'IN_THE_FUTURE', message: 'Give the day of the award, today or earlier' }]
      : []),
    ...noteProblems('limits', input.limits),
    ...textProblems('basis', input.basis, { missing: 'Say what you rest this on' }),
  ]
}

interface Form {
  readonly input: ConfirmStartingPositionInput
  readonly role: RoleProfile
  readonly published: Content
}

function linesOf({ scopeLineCodes }: ConfirmStartingPositionInput, role: RoleProfile): RoleProfile['scopeLines'] {
  return role.scopeLines.filter(({ code }) => scopeLineCodes.includes(code))
}

async function peopleOf(
  { clock }: SignOffDependencies,
  tx: Transaction,
  { input, role, published }: Form,
): Promise<ReadonlyMap<string, PossibleSigner>> {
  const capabilities = linesOf(input, role).flatMap(line => line.capabilities)
  const { organisationId } = input
  return readPossibleSigners(tx, {
    organisationId,
    capabilities,
    catalogue: published.catalogue,
    today: clock.today(),
  })
}

function itemsOf(
  input: ConfirmStartingPositionInput,
  role: RoleProfile,
  { person, published }: { readonly person: PossibleSigner; readonly published: Content },
) {
  const choices = role.choices.flatMap(({ capabilities }) => capabilities)
  const asked = new Map<CapabilityCode, Rating>([...choices, ...role.items].map(each => [each.capability, each.rating]))
  return startingItems({
    lines: linesOf(input, role).map(({ capabilities }) => capabilities),
    asked,
    upTo: (input.upTo ?? highestInPost) as Rating,
    held: person.held,
    capabilities: published.catalogue.capabilities,
  })
}

interface Confirmed {
  readonly input: ConfirmStartingPositionInput
  readonly role: RoleProfile
  readonly items: ReturnType<typeof itemsOf>
  readonly lead: PossibleSigner
  readonly qualification: string
}

async function record(
  { clock, createId }: SignOffDependencies,
  tx: Transaction,
  { input, role, items, lead, qualification }: Confirmed,
): Promise<boolean> {
  const { id, personId, organisationId, programme, awardedOn } = input
  const given = items.map(item => ({ ...item, id: createId() }))
  const isNew = await appendStartingPosition(tx, {
    id,
    personId,
    organisationId,
    leadId: lead.personId,
    qualification,
    roleTitle: role.title,
    lines: linesOf(input, role).map(({ code, title }) => ({ code, title })),
    items: [...items],
    ratingIds: given.map(rating => rating.id),
    award: kept(input.award),
    awardedOn: awardedOn ?? null,
    programme,
    limits: kept(input.limits),
    basis: input.basis.trim(),
    confirmedAt: clock.now(),
  })
  if (!isNew) return false
  const base = { personId, kind: 'STARTING_POSITION', on: isoFromDay(clock.today()), note: null }
  const by = { assessorIds: [lead.personId], assessorNames: [lead.name], recordedAt: clock.now() }
  await appendRatings(
    tx,
    given.map(each => ({ ...base, ...by, id: each.id, capabilityCode: each.capability, value: each.rating })),
  )
  return true
}
