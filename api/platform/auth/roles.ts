/** What a membership can open, apart from being a person with a record of one's own. */
export type Role =
  | 'PERSON'
  | 'AUTHOR'
  | 'REVIEWER'
  | 'ASSESSOR'
  | 'EDUCATOR'
  | 'ORGANISATION_ADMINISTRATOR'
  | 'FRAMEWORK_ADMINISTRATOR'
  | 'PLATFORM_ADMINISTRATOR'
