import { noteProblem } from '../../domain/privacy/note.ts'
import { known } from '../../platform/collections.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  type Conflict,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { notYourOrganisation, readAuthority } from '../organisations/index.ts'
import { readCountFile, type CountRow } from './count-file.ts'
import type { Examinations } from './examination.read-model.ts'
import { sortRows } from './counted-rows.ts'
import {
  appendLocalCodes,
  appendMonthlyCounts,
  readLocalCodes,
  readMembersOfAddresses,
  readMonthlyCounts,
} from './monthly-count.repository.ts'
import type {
  ImportMonthlyCountsInput,
  ImportMonthlyCountsSuccess,
  LocalCode,
  LocalCodeInput,
  MapLocalCodesInput,
} from './monthly-count.types.ts'

type Person = Viewer & { personId: string }

export interface MonthlyCountService {
  /** Codes of an organisation the viewer looks after, none of any other. */
  localCodes(viewer: Person, organisationId: string): Promise<LocalCode[]>
  mapCodes(viewer: Person, input: MapLocalCodesInput): Promise<LocalCode[] | InvalidInput | NotAllowed | Conflict>
  importCounts(
    viewer: Person,
    input: ImportMonthlyCountsInput,
  ): Promise<ImportMonthlyCountsSuccess | InvalidInput | NotAllowed>
}

export interface MonthlyCountParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly examinations: ContentReader<Examinations>
}

export function createMonthlyCountService(parts: MonthlyCountParts): MonthlyCountService {
  const { asViewer, examinations } = parts
  const inOrganisation = <Result>(
    viewer: Person,
    organisationId: string,
    work: (tx: Transaction, kinds: Examinations) => Promise<Result>,
  ): Promise<Result | NotAllowed> =>
    asViewer(viewer, async tx => {
      const { organisationIds } = await readAuthority(tx)
      return organisationIds.includes(organisationId) ? work(tx, await examinations.current(tx)) : notYourOrganisation()
    })
  return {
    localCodes: async (viewer, organisationId) => {
      const codes = await inOrganisation(viewer, organisationId, (tx, kinds) => shownCodes(tx, organisationId, kinds))
      return Array.isArray(codes) ? codes : []
    },
    mapCodes: (viewer, input) =>
      inOrganisation(viewer, input.organisationId, (tx, kinds) => mapCodes(parts, { tx, kinds, input })),
    importCounts: (viewer, input) =>
      inOrganisation(viewer, input.organisationId, async (tx, kinds) => {
        const read = readCountFile(input.file)
        if ('problems' in read) return invalidInput(read.problems)
        return importRows(parts, { tx, viewer, kinds, input, rows: read.rows })
      }),
  }
}

async function shownCodes(tx: Transaction, organisationId: string, kinds: Examinations): Promise<LocalCode[]> {
  const codes = await readLocalCodes(tx, organisationId)
  return codes.map(({ localCode, version, examinationCode }) => {
    return { localCode, version, examination: kinds.get(examinationCode ?? '') ?? null }
  })
}

interface Mapping {
  readonly tx: Transaction
  readonly kinds: Examinations
  readonly input: MapLocalCodesInput
}

async function mapCodes(
  { clock, createId }: MonthlyCountParts,
  { tx, kinds, input: { organisationId, codes } }: Mapping,
): Promise<LocalCode[] | InvalidInput | Conflict> {
  const given = codes.map(({ localCode, ...rest }) => ({ ...rest, localCode: localCode.trim() }))
  const problems = codeProblems(given, kinds)
  if (problems.length > 0) return invalidInput(problems)
  const versions = new Map((await readLocalCodes(tx, organisationId)).map(each => [each.localCode, each.version]))
  const stale = given.find(({ localCode, expectedVersion }) => (versions.get(localCode) ?? 0) !== expectedVersion)
  if (stale)
    return conflict(versions.get(stale.localCode) ?? 0, `“${stale.localCode}” was mapped by somebody else first`)
  const rows = given.map(({ localCode, examinationCode, expectedVersion }) => {
    const base = { id: createId(), organisationId, localCode, version: expectedVersion + 1, recordedAt: clock.now() }
    return { ...base, examinationCode: examinationCode ?? null }
  })
  await appendLocalCodes(tx, rows)
  return shownCodes(tx, organisationId, kinds)
}

const mostCodes = 500
const codeLimit = 60

function codeProblems(codes: readonly LocalCodeInput[], kinds: Examinations): InputProblem[] {
  if (codes.length === 0 || codes.length > mostCodes)
    return [{ path: 'codes', code: 'OUT_OF_RANGE', message: `Map from 1 to ${mostCodes} codes at a time` }]
  const seen = new Set<string>()
  return codes.flatMap(({ localCode, examinationCode }, index) => {
    const path = `codes.${index}.localCode`
    const isRepeated = seen.has(localCode)
    seen.add(localCode)
    const noted = noteProblem(localCode, codeLimit)
    return [
      ...(localCode === '' ? [{ path, code: 'MISSING', message: 'Give the code as the system writes it' }] : []),
      ...(noted ? [{ path, ...noted }] : []),
      ...(isRepeated ? [{ path, code: 'REPEATED', message: 'Map each code once' }] : []),
      ...(examinationCode == null || kinds.has(examinationCode)
        ? []
        : [{ path: `codes.${index}.examinationCode`, code: 'UNKNOWN', message: 'This is not a kind of examination' }]),
    ]
  })
}

interface Importing {
  readonly tx: Transaction
  readonly viewer: Person
  readonly kinds: Examinations
  readonly input: ImportMonthlyCountsInput
  readonly rows: readonly CountRow[]
}

async function importRows(
  { clock, createId }: MonthlyCountParts,
  { tx, viewer, kinds, input: { organisationId, source, isPreview }, rows }: Importing,
): Promise<ImportMonthlyCountsSuccess> {
  const addresses = [...new Set(rows.map(({ operator }) => operator))]
  const members = await readMembersOfAddresses(tx, organisationId, addresses)
  const { written, counts, ...outcome } = sortRows(rows, {
    personOf: new Map(members.map(({ email, personId }) => [email, personId])),
    kindOf: new Map((await readLocalCodes(tx, organisationId)).map(each => [each.localCode, each.examinationCode])),
    standing: await readMonthlyCounts(tx, organisationId, source),
    today: clock.today(),
  })
  const base = { organisationId, source, importedBy: viewer.personId, importedAt: clock.now() }
  if (!isPreview)
    await appendMonthlyCounts(
      tx,
      written.map(({ personId, month, examinationCode, version, count }) => {
        return { ...base, id: createId(), personId, month, examinationCode, version, count }
      }),
    )
  const shown = counts.map(({ operator, month, count, before, isDisputed, examinationCode }) => {
    return { operator, month, count, before, isDisputed, examination: known(kinds, examinationCode) }
  })
  return { isPreview, ...outcome, counts: shown }
}
