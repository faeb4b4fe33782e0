import type { Client } from 'pg'
import { createId } from '../../api/platform/ids.ts'
import { block, contentOf, option, question, single } from '../support/build/blocks.ts'
import { learnerInsertions, learnerRows } from '../support/learner-rows.ts'
import { fill, password, withOwnDatabase } from './database.ts'
import { measure } from './measure.ts'
import { ask, signIn, startService } from './service.ts'

const questions = 12
const moduleCode = 'ENH-04'
const atATime = 1_000

const content = contentOf(
  Array.from({ length: questions }, (_, index) =>
    block(`q${index + 1}`, question(single(option('a'), option('b', true), option('c')))),
  ),
)

const band = '{ atLeast atMost }'
const page = `{ moduleInsights(code: "${moduleCode}") { until hasEnough lookFirst { text } versions { started ${band} finished ${band} }
  blocks { words reached ${band} wentOn ${band} }
  questions { words answered ${band} right ${band} wrong ${band} rightShare ${band} discrimination options { text chosen ${band} } }
  calibration { answers ${band} right ${band} } time { median lowerQuartile upperQuartile } } }`

/** An author, their organisation, and so many people of it who have learnt from the module; the author's id. */
const addLearning = async (client: Client, people: number): Promise<string[]> => {
  const [id, organisationId] = [createId(), createId()]
  await client.query('insert into people (id, name, joined_at) values ($1, $2, now())', [id, 'Learner'])
  await client.query('insert into organisations (id, name) values ($1, $2)', [organisationId, 'Of many'])
  await client.query(
    `insert into memberships (id, person_id, organisation_id, role, from_on) values ($1, $2, $3, 'AUTHOR', '2024-01-01')`,
    [createId(), id, organisationId],
  )
  await client.query('select soundings_publish_version($1, $2::jsonb, $3, now())', [moduleCode, content, 'First.'])
  const on = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
  const learners = learnerRows({ moduleCode, version: 1, people, organisationId, on }).map(each => {
    return { ...each, chosen: [...each.chosen, ...each.chosen, ...each.chosen] }
  })
  for (let from = 0; from < people; from += atATime)
    for (const insertion of learnerInsertions('$1'))
      await client.query(insertion, [JSON.stringify(learners.slice(from, from + atATime))])
  await client.query('vacuum analyze')
  return [id]
}

/** How long an author waits for the figures of a module with twelve questions, by how many have learnt from it. */
const measureInsights = (people: number, seconds: number, port: number): Promise<string> =>
  withOwnDatabase(`insights_${people}`, async url => {
    const [personId = ''] = await fill(url, client => addLearning(client, people))
    const service = await startService(url, port)
    try {
      const cookie = await signIn(port, `${personId}@soundings.example`, password)
      const body = JSON.stringify({ query: page })
      if (!(await ask(port, body, cookie)).includes('"hasEnough":true')) throw new Error('The author is told nothing')
      const { p50, p95 } = await measure(async () => void (await ask(port, body, cookie)), { connections: 1, seconds })
      return `| ${people.toLocaleString('en-GB')} | ${p50.toFixed(0)} | ${p95.toFixed(0)} |`
    } finally {
      await service.stop()
    }
  })

/** The same at both sizes, as a table. */
export const insightsToMarkdown = async (seconds: number, port: number): Promise<string> => {
  const rows = [await measureInsights(1_000, seconds, port), await measureInsights(10_000, seconds, port + 1)]
  return `| people who learnt | p50 ms | p95 ms |\n| ---: | ---: | ---: |\n${rows.join('\n')}`
}
