import type { GateCode } from '../../domain/capability/types.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { NewGateFact } from '../gates/index.ts'
import { CertificateKind, MastersRoute, type DescribeMyPracticeInput } from './practice.types.ts'

/** The precondition each certificate meets. */
const gateOfCertificate: Readonly<Record<CertificateKind, GateCode>> = {
  [CertificateKind.AWARD_RATIFIED]: 'G1',
  [CertificateKind.RESUSCITATION]: 'G3',
  [CertificateKind.SCREENING_E_LEARNING]: 'G4',
}

interface Stated {
  readonly personId: string
  readonly on: string
  readonly recordedAt: Date
  readonly createId: IdSource
}

/** What a description of practice states about preconditions: its certificates, and a master's route begun or finished. */
export function statedFacts(input: DescribeMyPracticeInput, { createId, ...stated }: Stated): NewGateFact[] {
  const fact = (gateCode: GateCode, areaCode: string | null, untilOn: string | null): NewGateFact => {
    return { ...stated, id: createId(), gateCode, areaCode, untilOn, isMet: true, statedBy: 'You', note: null }
  }
  const certificates = (input.certificates ?? []).map(({ kind, areaCode, until }) =>
    fact(gateOfCertificate[kind], areaCode ?? null, until ?? null),
  )
  const hasRoute = input.masters === MastersRoute.ENROLLED || input.masters === MastersRoute.COMPLETED
  return hasRoute ? [...certificates, fact('G6', null, null)] : certificates
}
