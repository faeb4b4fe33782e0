import { Migration20261123000000_first_light } from './Migration20261123000000_first_light.ts'
import { Migration20261123000100_row_security } from './Migration20261123000100_row_security.ts'
import { Migration20261123000200_accounts } from './Migration20261123000200_accounts.ts'
import { Migration20261123000300_own_address } from './Migration20261123000300_own_address.ts'
import { Migration20261126000100_library_search } from './Migration20261126000100_library_search.ts'
import { Migration20261126000200_day_one } from './Migration20261126000200_day_one.ts'
import { Migration20261126000201_certificates } from './Migration20261126000201_certificates.ts'
import { Migration20261126000400_organisation_roles } from './Migration20261126000400_organisation_roles.ts'
import { Migration20261126000401_personal_records } from './Migration20261126000401_personal_records.ts'
import { Migration20261126000500_advice_notices } from './Migration20261126000500_advice_notices.ts'
import { Migration20261126000600_invitations } from './Migration20261126000600_invitations.ts'
import { Migration20261126000601_second_factor } from './Migration20261126000601_second_factor.ts'
import { Migration20261126000700_reminders } from './Migration20261126000700_reminders.ts'
import { Migration20261126000800_adopted_plans } from './Migration20261126000800_adopted_plans.ts'
import { Migration20261126001000_alternative_modules } from './Migration20261126001000_alternative_modules.ts'
import { Migration20261126001100_descriptors } from './Migration20261126001100_descriptors.ts'
import { Migration20261126001500_module_sessions } from './Migration20261126001500_module_sessions.ts'
import { Migration20261126002000_lists } from './Migration20261126002000_lists.ts'
import { Migration20261126002100_evidence } from './Migration20261126002100_evidence.ts'
import { Migration20261126002200_observations } from './Migration20261126002200_observations.ts'
import { Migration20261126002400_scopes } from './Migration20261126002400_scopes.ts'
import { Migration20261126002600_portfolios } from './Migration20261126002600_portfolios.ts'

/** In the order in which they run. */
export const migrationsList = [
  { name: 'Migration20261123000000_first_light', class: Migration20261123000000_first_light },
  { name: 'Migration20261123000100_row_security', class: Migration20261123000100_row_security },
  { name: 'Migration20261123000200_accounts', class: Migration20261123000200_accounts },
  { name: 'Migration20261123000300_own_address', class: Migration20261123000300_own_address },
  { name: 'Migration20261126000100_library_search', class: Migration20261126000100_library_search },
  { name: 'Migration20261126000200_day_one', class: Migration20261126000200_day_one },
  { name: 'Migration20261126000201_certificates', class: Migration20261126000201_certificates },
  { name: 'Migration20261126000400_organisation_roles', class: Migration20261126000400_organisation_roles },
  { name: 'Migration20261126000401_personal_records', class: Migration20261126000401_personal_records },
  { name: 'Migration20261126000500_advice_notices', class: Migration20261126000500_advice_notices },
  { name: 'Migration20261126000600_invitations', class: Migration20261126000600_invitations },
  { name: 'Migration20261126000601_second_factor', class: Migration20261126000601_second_factor },
  { name: 'Migration20261126000700_reminders', class: Migration20261126000700_reminders },
  { name: 'Migration20261126000800_adopted_plans', class: Migration20261126000800_adopted_plans },
  { name: 'Migration20261126001000_alternative_modules', class: Migration20261126001000_alternative_modules },
  { name: 'Migration20261126001100_descriptors', class: Migration20261126001100_descriptors },
  { name: 'Migration20261126001500_module_sessions', class: Migration20261126001500_module_sessions },
  { name: 'Migration20261126002000_lists', class: Migration20261126002000_lists },
  { name: 'Migration20261126002100_evidence', class: Migration20261126002100_evidence },
  { name: 'Migration20261126002200_observations', class: Migration20261126002200_observations },
  { name: 'Migration20261126002400_scopes', class: Migration20261126002400_scopes },
  { name: 'Migration20261126002600_portfolios', class: Migration20261126002600_portfolios },
]
