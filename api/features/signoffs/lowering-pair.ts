import { isRefusal, mayDecide, type SigningRefusal } from '../../domain/signoffs/signing-rules.ts'
import { highest, type AskedItem } from '../../domain/signoffs/items.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { notAllowed } from '../../platform/graphql/index.ts'
import { invalid, type Refusal } from './answer.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { readPossibleSigners, type PossibleSigner } from './signing.read-model.ts'

export interface Lowered {
  readonly organisationId: string
  readonly ownerId: string
  /** As they are held: who lowers could have signed them. */
  readonly items: readonly AskedItem[]
  /** It is the level of a whole role. */
  readonly isLevel: boolean
}

export type Members = ReadonlyMap<string, PossibleSigner>

/** Members of the organisation today, as rules read them for these capabilities; nobody of one the viewer is not in. */
export async function readMembers(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  { organisationId, capabilities }: { readonly organisationId: string; readonly capabilities: readonly string[] },
): Promise<Members> {
  const { catalogue } = await content.current(tx)
  return readPossibleSigners(tx, { organisationId, capabilities, catalogue, today: clock.today() })
}

/** Why somebody could not sign what is lowered today; null = they could. */
export async function refusalToLower(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  { lowered, members }: { readonly lowered: Lowered; readonly members: Members },
): Promise<(personId: string) => SigningRefusal | null> {
  const { catalogue } = await content.current(tx)
  const { ownerId, items, isLevel } = lowered
  const part = isLevel ? 'MEMBER' : highest(items) >= 3 ? 'SECOND' : 'SUPERVISOR'
  const on = clock.today()
  return personId => {
    const nobody = { personId, isMember: false, held: new Map(), appointments: [] }
    const subject = { ownerId, items, isLevel, on }
    const decision = { ...subject, observers: new Set<string>(), capabilities: catalogue.capabilities }
    const result = mayDecide(decision, { facts: members.get(personId) ?? nobody, part, hasTrained: false })
    return isRefusal(result) ? result : null
  }
}

export interface Pair {
  readonly viewerId: string
  readonly secondId: string
}

/** Both have to be able to sign what is lowered today, each in their own right. */
export async function refusalOfTwo(
  dependencies: SignOffDependencies,
  tx: Transaction,
  { viewerId, secondId, ...said }: Pair & { readonly lowered: Lowered; readonly members: Members },
): Promise<Refusal | null> {
  if (secondId === viewerId) return invalid('secondId', 'OWN_PROPOSAL', 'It takes two people: name somebody else')
  const refusalOf = await refusalToLower(dependencies, tx, said)
  const own = refusalOf(viewerId)
  if (own !== null) return notAllowed(own.code, own.text)
  const other = refusalOf(secondId)
  return other === null ? null : invalid('secondId', other.code, other.text)
}
