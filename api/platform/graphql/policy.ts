import { Extensions } from 'type-graphql'
import type { Role } from '../auth/roles.ts'

/** Who may use an operation: everyone, anyone signed in, or people who hold one of the roles today. */
export type Access = 'public' | 'person' | readonly [Role, ...Role[]]

export const accessExtension = 'access'

/**
 * Names who may use a query or a mutation; one without it is refused to everybody. It is the outer door: what a person may
 * do to which row is decided by the service.
 *
 * @example `@Access('person') @Query(() => NextSteps)`, `@Access(['ASSESSOR']) @Mutation(() => RecordAssessedRatingResult)`
 */
export const Access = (access: Access): MethodDecorator => Extensions({ [accessExtension]: access })
