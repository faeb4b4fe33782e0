import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem, type InvalidInput } from '../../platform/graphql/index.ts'
import type { Framework } from '../frameworks/index.ts'
import { notYourOrganisation, readAuthority } from '../organisations/index.ts'
import { invalid, taken, type Refusal } from './answer.ts'
import {
  appendAppointment,
  endAppointmentRow,
  hasJoined,
  readAppointment,
  readAppointments,
  type AppointmentFacts,
} from './appointment.repository.ts'
import type { AppointSignerInput, SignerAppointment } from './appointment.types.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import { textProblems } from './sign-off-texts.ts'

export interface AppointmentService {
  list(viewer: Person, organisationId: string): Promise<SignerAppointment[]>
  appoint(viewer: Person, input: AppointSignerInput): Promise<{ appointment: SignerAppointment } | Refusal>
  end(viewer: Person, id: string): Promise<{ appointment: SignerAppointment } | InvalidInput>
}

export function createAppointmentService(dependencies: SignOffDependencies): AppointmentService {
  const { asViewer, clock } = dependencies
  return {
    list: (viewer, organisationId) =>
      asViewer(viewer, async tx => (await readAppointments(tx, organisationId)).map(toAppointment)),
    appoint: (viewer, input) => asViewer(viewer, tx => appoint(dependencies, tx, viewer.personId, input)),
    end: (viewer, id) =>
      asViewer(viewer, async tx => {
        if ((await readAppointment(tx, id)) === null) return unknown()
        await endAppointmentRow(tx, { id, endedById: viewer.personId, at: clock.now() })
        return answer(await readAppointment(tx, id))
      }),
  }
}

function unknown(): InvalidInput {
  return invalid('id', 'UNKNOWN', 'There is no such appointment here')
}

function answer(facts: AppointmentFacts | null): { appointment: SignerAppointment } {
  if (facts === null) throw new Error('An appointment that was just changed cannot be read')
  return { appointment: toAppointment(facts) }
}

function toAppointment(facts: AppointmentFacts): SignerAppointment {
  const { personId, personName, organisationId, organisationName, appointedById, appointedByName, ...rest } = facts
  return {
    ...rest,
    person: { id: personId, name: personName },
    organisation: { id: organisationId, name: organisationName },
    appointedBy: { id: appointedById, name: appointedByName },
    endedAt: facts.endedAt === null ? null : new Date(facts.endedAt),
  }
}

async function appoint(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  input: AppointSignerInput,
): Promise<{ appointment: SignerAppointment } | Refusal> {
  const { organisationId, personId } = input
  if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return notYourOrganisation()
  const again = await readAppointment(tx, input.id)
  if (again !== null)
    return again.personId === personId && again.organisationId === organisationId ? answer(again) : taken()
  if (personId === viewerId) return notAllowed('OWN_RECORD', 'Nobody appoints themselves: another administrator has to')
  const { framework } = await content.current(tx)
  const problems = appointmentProblems(input, framework, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  if (!(await hasJoined(tx, personId, organisationId)))
    return invalid('personId', 'NOT_A_MEMBER', 'They are no member here')
  const { fromOn, untilOn, registrationBody, registrationNumber, ...rest } = input
  const isNew = await appendAppointment(tx, {
    ...rest,
    title: input.title.trim(),
    reason: input.reason.trim(),
    registrationBody: registrationBody.trim(),
    registrationNumber: registrationNumber.trim(),
    fromOn: fromOn ?? isoFromDay(clock.today()),
    untilOn: untilOn ?? null,
    appointedById: viewerId,
    appointedAt: clock.now(),
  })
  return isNew ? answer(await readAppointment(tx, input.id)) : taken()
}

function appointmentProblems(
  input: AppointSignerInput,
  { areas, capabilities }: Pick<Framework, 'areas' | 'capabilities'>,
  today: Day,
): InputProblem[] {
  const { areaCodes, capabilityCodes, upTo } = input
  const areaKnown = new Set(areas.map(({ code }) => code))
  return [
    ...textProblems('title', input.title, { missing: 'Say as what they are appointed', limit: 120 }),
    ...textProblems('reason', input.reason, { missing: 'Say why this is so' }),
    ...textProblems('registrationBody', input.registrationBody, {
      missing: 'Give the body they are registered with',
      limit: 60,
    }),
    ...plainProblems('registrationNumber', input.registrationNumber),
    ...(areaCodes.length + capabilityCodes.length === 0
      ? [{ path: 'areaCodes', code: 'MISSING', message: 'Choose at least one area or capability' }]
      : []),
    ...areaCodes.flatMap((code, index) => unknownCode(`areaCodes.${index}`, areaKnown.has(code), code)),
    ...capabilityCodes.flatMap((code, index) => unknownCode(`capabilityCodes.${index}`, capabilities.has(code), code)),
    ...(upTo < 1 || upTo > 4 ? [{ path: 'upTo', code: 'OUT_OF_RANGE', message: 'Choose a rating from 1 to 4' }] : []),
    ...dayProblems(input, today),
  ]
}

/** A registration number looks like what identifies a patient, and is none: it is checked for its length alone. */
function plainProblems(path: string, text: string): InputProblem[] {
  const isFine = text.trim().length > 0 && text.length <= 40 && !text.includes('\0')
  return isFine ? [] : [{ path, code: 'OUT_OF_RANGE', message: 'Give their number, at most 40 characters' }]
}

function unknownCode(path: string, isKnown: boolean, code: string): InputProblem[] {
  return isKnown ? [] : [{ path, code: 'UNKNOWN', message: `“${code}” is not in this framework` }]
}

function dayProblems({ fromOn, untilOn }: AppointSignerInput, today: Day): InputProblem[] {
  const from = fromOn == null ? today : dayFromIso(fromOn)
  const isBackwards = untilOn != null && dayFromIso(untilOn) < Math.max(from, today)
  return [
    ...(from < today
      ? [{ path: 'fromOn', code: 'IN_THE_PAST', message: 'Give a first day that is today or later' }]
      : []),
    ...(isBackwards
      ? [{ path: 'untilOn', code: 'OUT_OF_RANGE', message: 'The last day comes after the first one, and is not over' }]
      : []),
  ]
}
