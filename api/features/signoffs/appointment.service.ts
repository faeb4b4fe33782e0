import type { Viewer } from '../../platform/database/index.ts'
import type { Connection, InvalidInput, PageRequest } from '../../platform/graphql/index.ts'
import type { Refusal } from './answer.ts'
import type { AppointSignerInput, SignerAppointment } from './appointment.types.ts'

type Person = Viewer & { personId: string }

export interface AppointmentService {
  list(viewer: Person, organisationId: string): Promise<SignerAppointment[]>
  appoint(viewer: Person, input: AppointSignerInput): Promise<{ appointment: SignerAppointment } | Refusal>
  end(viewer: Person, id: string): Promise<{ appointment: SignerAppointment } | InvalidInput>
}

const later = (): Promise<never> => Promise.reject(new Error('Not there yet'))

export function createAppointmentService(_dependencies: object): AppointmentService {
  return { list: later, appoint: later, end: later }
}
