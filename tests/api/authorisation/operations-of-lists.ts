import { randomUUID } from 'node:crypto'
import { createList, createListExtras } from '../../support/create/history.ts'
import { createMonthlyCount } from '../../support/create/of-organisations.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret, personMeant } from './operations.ts'
import { secretOf } from './world.ts'

const line = { examinationCode: 'MS-SHOULDER', role: 'PERFORMED', count: 3 }
const organisationMeant = ({ world, whose }: Cell): string =>
  world.organisations[whose === 'here' ? 'here' : 'elsewhere']

const listOf = async (cell: Cell): Promise<string> => {
  if (cell.viewer === 'anonymous') return randomUUID()
  return createList(cell.world.api, { personId: personMeant(cell) })
}

let counted = 0
/** A month nobody counted yet: what was said of another one stays out of it. */
const nextMonth = (): string => {
  const at = counted
  counted += 1
  return `${1990 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

const countOf = (cell: Cell): Promise<string> => {
  if (cell.viewer === 'anonymous') return Promise.resolve(randomUUID())
  const { api, organisations } = cell.world
  const given = { personId: personMeant(cell), organisationId: organisations.here, month: nextMonth() }
  return createMonthlyCount(api, given)
}

const withExtras: Operation['given'] = async cell => {
  if (cell.viewer !== 'anonymous') await createListExtras(cell.world.api, personMeant(cell), secretOf(cell.viewer))
  return {}
}
const withList: Operation['given'] = async cell => {
  await listOf(cell)
  return {}
}
const ownByCount: Operation['read'] = data => (/"(count|performed)":[1-9]/.test(JSON.stringify(data)) ? 'own' : 'none')

const file = Buffer.from('operator email,code,month,count\nsomebody@nowhere.example,USHOL,2026-10,3').toString('base64')

/** How lists are logged and read, and counts of an organisation brought in. */
export const listOperations: Readonly<Record<string, Operation>> = {
  examinations: {
    document: '{ examinations { code title } }',
    read: data => (JSON.stringify(data).includes('Gynae TV') ? 'published' : 'nobody'),
  },
  myUsualLists: { document: '{ myUsualLists { name lines { count } } }', given: withExtras, read: ownBySecret },
  myLog: { document: '{ myLog { nodes { on lines { count } } } }', given: withList, read: ownByCount },
  myLogCounts: { document: '{ myLogCounts { performed } }', given: withList, read: ownByCount },
  myLearningCases: {
    document: '{ myLearningCases { nodes { unusual learnt } } }',
    given: withExtras,
    read: ownBySecret,
  },
  logList: {
    document: mutation('logList', `... on LogListSuccess { moved { text } } ${problems} ${stale}`),
    given: () => {
      const list = { id: randomUUID(), expectedVersion: 0, on: dayFromToday(0), lines: [line], isAnotherList: true }
      return Promise.resolve({ input: list })
    },
    read: result,
    writes: ['list_entries'],
  },
  withdrawList: {
    document: mutation('withdrawList', `... on WithdrawListSuccess { list { id } } ${problems} ${refusal}`),
    given: async cell => ({ input: { id: await listOf(cell) } }),
    read: result,
    writes: ['list_entries'],
  },
  keepUsualList: {
    document: mutation('keepUsualList', `... on KeepUsualListSuccess { usualList { name } } ${problems} ${stale}`),
    given: () => Promise.resolve({ input: { name: randomUUID().slice(0, 8), lines: [line], expectedVersion: 0 } }),
    read: result,
    writes: ['usual_lists'],
  },
  keepLearningCase: {
    document: mutation('keepLearningCase', `... on KeepLearningCaseSuccess { learningCase { id } } ${problems}`),
    given: () =>
      Promise.resolve({
        input: {
          id: randomUUID(),
          examinationCode: 'MS-SHOULDER',
          month: dayFromToday(0).slice(0, 7),
          role: 'PERFORMED',
          unusual: 'A tear',
        },
      }),
    read: result,
    writes: ['learning_cases'],
  },
  myCountedMonths: {
    document: '{ myCountedMonths { nodes { month count } } }',
    given: async cell => {
      await countOf(cell)
      return {}
    },
    read: ownByCount,
  },
  sayWhoseCount: {
    document: mutation('sayWhoseCount', `... on SayWhoseCountSuccess { counted { isMine } } ${problems}`),
    given: async cell => ({ input: { id: await countOf(cell), isMine: false } }),
    read: result,
    writes: ['count_objections'],
  },
  localCodes: {
    document: 'query($organisationId: UUID!) { localCodes(organisationId: $organisationId) { localCode } }',
    given: async cell => {
      const organisationId = organisationMeant(cell)
      await cell.world.api.database.asSystem(tx =>
        tx.execute(
          `insert into local_codes (id, organisation_id, local_code, version, examination_code, recorded_at)
           values (?, ?, 'KNOWN', 1, null, now()) on conflict do nothing`,
          [randomUUID(), organisationId],
          'run',
        ),
      )
      return { organisationId }
    },
    read: data => ((only(data) as unknown[]).length > 0 ? 'open' : 'nobody'),
  },
  mapLocalCodes: {
    document: mutation(
      'mapLocalCodes',
      `... on MapLocalCodesSuccess { localCodes { localCode } } ${problems} ${refusal} ${stale}`,
    ),
    given: cell => {
      const codes = [{ localCode: randomUUID().slice(0, 8), examinationCode: 'MS-SHOULDER', expectedVersion: 0 }]
      return Promise.resolve({ input: { organisationId: organisationMeant(cell), codes } })
    },
    read: result,
  },
  importMonthlyCounts: {
    document: mutation('importMonthlyCounts', `... on ImportMonthlyCountsSuccess { added } ${problems} ${refusal}`),
    given: cell =>
      Promise.resolve({
        input: { organisationId: organisationMeant(cell), source: 'RADIOLOGY', file, isPreview: false },
      }),
    read: result,
  },
}
