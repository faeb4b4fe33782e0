import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { isAddress } from '../../platform/mail/index.ts'
import { Role } from '../organisations/index.ts'
import type { InvitePersonInput } from './invitation.types.ts'

/** Looked after by whoever runs the service; an organisation cannot give what it does not have. */
const notForOrganisations: ReadonlySet<Role> = new Set([Role.FRAMEWORK_ADMINISTRATOR, Role.PLATFORM_ADMINISTRATOR])

export function invitationProblems(input: InvitePersonInput, today: Day): InputProblem[] {
  const problems: InputProblem[] = []
  const add = (path: string, code: string, message: string) => problems.push({ path, code, message })
  if (!isAddress(input.email)) add('email', 'NOT_AN_ADDRESS', 'Enter an email address in the form name@example.com')
  for (const [index, role] of input.roles.entries())
    if (notForOrganisations.has(role))
      add(`roles.${index}`, 'NOT_GIVEN_HERE', 'This role is given by whoever runs the service')
  if (input.until != null && dayFromIso(input.until) < today)
    add('until', 'IN_THE_PAST', 'Give a last day that is today or later')
  return problems
}
