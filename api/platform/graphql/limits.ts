import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql'

/** Marks an error as one of ours about size, through the rewriting that happens on its way out. */
export const limitExtension = 'isLimit'

const reportLimit = (context: ValidationContext | null, error: GraphQLError): void => {
  Object.assign(error.extensions, { [limitExtension]: true })
  context?.reportError(error)
}

const limit = <Settings extends object>(settings: Settings) => ({
  ...settings,
  enabled: true,
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [reportLimit],
})

/** Words and signs of a document; the largest one of the web app has about 200. */
export const mostTokens = 1_000

/** Mistakes told of one document: enough to put it right, and no answer much larger than what was asked. */
export const mostErrors = 20

/**
 * How large one request may be. The deepest screens of the web app are about half of each; anything beyond is somebody
 * measuring what the server can bear.
 */
export const createLimits = (): ValidationRule[] =>
  new ApolloArmor({
    // Both are done by the server itself: the parser stops at `mostTokens`, and no message guesses at a name.
    blockFieldSuggestion: { enabled: false },
    maxTokens: { enabled: false },
    // A fragment is no level of its own: it is the fields of what it stands in.
    maxDepth: limit({ n: 12, flattenFragments: true, ignoreIntrospection: true }),
    maxAliases: limit({ n: 15 }),
    maxDirectives: limit({ n: 30 }),
    costLimit: limit({ maxCost: 20_000, depthCostFactor: 1.2, flattenFragments: true, ignoreIntrospection: true }),
  }).protect().validationRules
