import { features } from '../../api/features.ts'
import { accountEntities } from '../../api/platform/auth/index.ts'
import { createClock } from '../../api/platform/clock.ts'
import { countStatements, createDatabase } from '../../api/platform/database/index.ts'
import { createSchema } from '../../api/platform/graphql/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { createMailer } from '../../api/platform/mail/index.ts'
import { graphql } from 'graphql'
import { operations } from './operations.ts'
import { fileParts } from '../support/files.ts'

/** Own statements of each operation once content is kept, for one learner, as the service sends them. */
export const statementsOf = async (url: string, personId: string): Promise<ReadonlyMap<string, number>> => {
  const clock = createClock('Europe/London')
  const contents = { entities: [...features.entities, ...accountEntities], migrations: features.migrations, clock }
  const database = await createDatabase({ kind: 'server', url }, contents)
  const schema = await createSchema(features.resolvers)
  const retryJob = () => Promise.resolve(false)
  const quiet = { info: () => {}, warn: () => {}, error: () => {} }
  const config = { smtpUrl: null, mailFrom: '', publicUrl: 'http://localhost' }
  const mailer = createMailer({ config, log: quiet, show: () => {} })
  const counts = new Map<string, number>()
  const run = async (document: string, variableValues: Record<string, unknown>): Promise<void> => {
    const viewer = { personId }
    const parts = { viewer, asViewer: database.asViewer, clock, createId, log: quiet, mailer, retryJob, ...fileParts }
    const resolvers = new Map(features.createResolvers(parts).map(resolver => [resolver.constructor, resolver]))
    const contextValue = { requestId: 'bench', viewer, roles: () => features.rolesOf(parts), resolvers }
    const { errors } = await graphql({ schema, source: document, variableValues, contextValue })
    if (errors) throw new Error(errors.map(error => error.message).join('; '))
  }
  try {
    for (const operation of operations()) {
      await run(operation.document, operation.variables(0))
      const { statements } = await countStatements(() => run(operation.document, operation.variables(1)))
      counts.set(operation.name, statements.own.length)
    }
    return counts
  } finally {
    await database.close()
  }
}
