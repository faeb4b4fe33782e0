import { GraphQLDateTimeISO, GraphQLEmailAddress, GraphQLUUID } from 'graphql-scalars'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { dayFromIso } from '../calendar.ts'

const calendarDay = (value: unknown): string => {
  if (typeof value !== 'string') throw new GraphQLError('A date is a text of the form YYYY-MM-DD')
  try {
    dayFromIso(value)
  } catch {
    throw new GraphQLError('A date is a calendar day of the form YYYY-MM-DD, such as 2026-03-12')
  }
  return value
}

/** A calendar day, a plain 'YYYY-MM-DD' on both sides: no time, no time zone, nothing to convert. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in Europe/London, written YYYY-MM-DD.',
  serialize: calendarDay,
  parseValue: calendarDay,
  parseLiteral: node => calendarDay(node.kind === Kind.STRING ? node.value : null),
})

const renamed = (scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: null })

/** An instant; a JavaScript Date on our side. */
export const DateTimeScalar = renamed(GraphQLDateTimeISO, 'DateTime', 'An instant, written as ISO 8601 with an offset.')

export const EmailAddressScalar = renamed(GraphQLEmailAddress, 'EmailAddress', 'An e-mail address.')

/** Refuses what is no UUID before it can reach the database. */
export const UUIDScalar = renamed(GraphQLUUID, 'UUID', 'A UUID in its usual form with hyphens.')
