import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify from 'fastify'
import { buildSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { projectRoot } from '../../seeds/project-root.ts'
import type { Operation } from './operations.ts'
import type { Service } from './service.ts'

const reading = `select
  (select json_agg(json_build_array(id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, note))
     from ratings r where person_id = $1 and not exists (select 1 from rating_retractions x where x.rating_id = r.id)) as ratings,
  (select row_to_json(p) from practices p where person_id = $1 order by version desc limit 1) as practice,
  (select row_to_json(g) from goals g where person_id = $1 order by version desc limit 1) as goal,
  (select json_agg(e) from enrolments e where person_id = $1) as enrolments,
  (select json_agg(f) from gate_facts f where person_id = $1) as facts,
  (select json_agg(s) from step_responses s where person_id = $1) as responses,
  (select json_agg(l) from leaves l where person_id = $1) as leaves,
  (select content_hash from frameworks limit 1) as content_hash`

const writing = `with written as (
  insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
  values (gen_random_uuid(), $1, 'CLN-08', 'SELF', $2, current_date, '{}', '{}', now()) returning id)
${reading}, (select id from written) as written`

/** (a) The same rows by one statement written by hand, straight over the driver: no transaction, no policy. */
export const byHand =
  (pool: Pool, people: readonly string[], { name }: Operation) =>
  async (turn: number): Promise<void> => {
    const person = people[turn % people.length]
    if (name === 'rateMyCapabilities') await pool.query({ name: 'writing', text: writing, values: [person, turn % 5] })
    else await pool.query({ name: 'reading', text: reading, values: [person] })
  }

/** (c) Reading a session as a session must be read: one statement by its token. */
export const sessionByHand =
  (pool: Pool, tokens: readonly string[]) =>
  async (turn: number): Promise<void> => {
    const text = `select id, user_id from sessions where token = $1 and expires_at > now()
      and updated_at > now() - interval '60 minutes'`
    await pool.query({ name: 'session', text, values: [tokens[turn % tokens.length]] })
  }

/** (b) A bare Apollo Server on Fastify that answers the same JSON from memory: no session, no database, no decision. */
export const startBareServer = async (answers: ReadonlyMap<string, object>, port: number): Promise<Service> => {
  const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/schema.graphql'), 'utf8'))
  const rootValue = Object.fromEntries([...answers].map(([name, answer]) => [name, () => answer]))
  const server = new ApolloServer({ schema, rootValue })
  await server.start()
  const app = Fastify()
  app.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(server) })
  await app.listen({ port, host: '127.0.0.1' })
  return {
    port,
    stop: async () => {
      await app.close()
      await server.stop()
    },
  }
}
