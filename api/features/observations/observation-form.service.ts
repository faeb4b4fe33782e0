import { formProblems, type FormContent } from '../../domain/observations/form.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
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
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { notYourOrganisation, readAuthority } from '../organisations/index.ts'
import {
  ObservationFieldKind,
  type AddObservationFormInput,
  type FormsOfOrganisation,
  type ObservationForm,
  type ObservationFormContent,
  type RetireObservationFormInput,
  type SetSafetyRouteInput,
} from './observation-form.types.ts'
import { defaultSafetyRoute } from './observation-words.ts'
import { readForms, readFormsOf, readSafetyRoute, type PublishedForm } from './observation.read-model.ts'
import { appendForm, changeSafetyRoute } from './observation.repository.ts'

type Person = Viewer & { readonly personId: string }

export interface ObservationFormService {
  /** The latest version of every form the viewer may ask for. */
  forms(viewer: Person): Promise<ObservationForm[]>
  /** Forms of an organisation's own and its words on safety; null where the viewer does not look after it. */
  formsOf(viewer: Person, organisationId: string): Promise<FormsOfOrganisation | null>
  add(viewer: Person, input: AddObservationFormInput): Promise<ObservationForm | InvalidInput | NotAllowed | Conflict>
  retire(
    viewer: Person,
    input: RetireObservationFormInput,
  ): Promise<ObservationForm | InvalidInput | NotAllowed | Conflict>
  setSafetyRoute(viewer: Person, input: SetSafetyRouteInput): Promise<string | null | InvalidInput | NotAllowed>
}

interface FormParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
}

export function toFormTypes(content: FormContent): ObservationFormContent {
  return {
    ...content,
    capabilityCodes: [...content.capabilityCodes],
    fields: content.fields.map(field => ({
      ...field,
      kind: ObservationFieldKind[field.kind],
      options: field.options.map(option => ({ ...option, anchor: option.anchor ?? null })),
    })),
  }
}

const shown = ({ content, ...form }: PublishedForm): ObservationForm => ({ ...form, content: toFormTypes(content) })

export function createObservationFormService(parts: FormParts): ObservationFormService {
  const { asViewer } = parts
  return {
    forms: viewer => asViewer(viewer, async tx => (await readForms(tx)).map(shown)),
    formsOf: (viewer, organisationId) =>
      asViewer(viewer, async tx => {
        if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return null
        const forms = (await readFormsOf(tx, organisationId)).map(shown)
        const safetyRoute = await readSafetyRoute(tx, organisationId)
        return { forms, safetyRoute, safetyRouteOfService: defaultSafetyRoute }
      }),
    retire: (viewer, input) => asViewer(viewer, tx => retire(parts, tx, input)),
    add: (viewer, input) => asViewer(viewer, tx => add(parts, tx, input)),
    setSafetyRoute: (viewer, { organisationId, text }) =>
      asViewer(viewer, async tx => {
        const words = text?.trim() || null
        const noted = noteProblem(words)
        if (noted) return invalidInput([{ path: 'text', ...noted }])
        if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return notYourOrganisation()
        return (await changeSafetyRoute(tx, organisationId, words)) ? words : notYourOrganisation()
      }),
  }
}

const textLimit = 300

/** Words of a form with anything of a patient in them. */
function identifierProblems({ fields, ...content }: Omit<FormContent, 'capabilityCodes'>): InputProblem[] {
  const words = [
    ...(['name', 'purpose', 'supervisionQuestion', 'safetyQuestion'] as const).map(path => [path, content[path]]),
    ...fields.flatMap(({ label, options }, at) => [
      [`fields.${at}.label`, label],
      ...options.flatMap(option => [
        [`fields.${at}.options`, option.value],
        [`fields.${at}.options`, option.label],
        [`fields.${at}.options`, option.anchor ?? ''],
      ]),
    ]),
  ] as [string, string][]
  return words.flatMap(([path, text]) => {
    const found = noteProblem(text, textLimit)
    return found?.code === 'PATIENT_IDENTIFIER' ? [{ path, ...found }] : []
  })
}

const changedElsewhere = (version: number): Conflict =>
  conflict(version, 'This form was changed by somebody else since you opened it')

async function add(
  { clock, createId, frameworks }: FormParts,
  tx: Transaction,
  input: AddObservationFormInput,
): Promise<ObservationForm | InvalidInput | NotAllowed | Conflict> {
  const { organisationId, formCode, expectedVersion, ...content } = input
  if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return notYourOrganisation()
  const { framework } = await frameworks.current(tx)
  const problems: InputProblem[] = formProblems(content, new Set(framework.capabilities.keys()))
  problems.push(...identifierProblems(content))
  const before = (await readFormsOf(tx, organisationId)).find(form => form.code === formCode)
  if (formCode != null && before === undefined) problems.push(unknownForm)
  if (problems.length > 0) return invalidInput(problems)
  const standing = before?.version ?? 0
  if (expectedVersion != null && before && expectedVersion !== standing) return changedElsewhere(standing)
  const code = before?.code ?? `LOCAL-${createId().slice(-12).toUpperCase()}`
  const form = { code, version: standing + 1, organisationId, content, isRetired: false }
  if (!(await appendForm(tx, { ...form, publishedAt: clock.now() }))) return changedElsewhere(standing + 1)
  return shown(form)
}

const unknownForm: InputProblem = {
  path: 'formCode',
  code: 'UNKNOWN',
  message: 'There is no form of this organisation by that code',
}

/** A last version with the same questions; asked twice, it is written once. */
async function retire(
  { clock }: FormParts,
  tx: Transaction,
  { organisationId, formCode, expectedVersion, isRetired }: RetireObservationFormInput,
): Promise<ObservationForm | InvalidInput | NotAllowed | Conflict> {
  if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return notYourOrganisation()
  const before = (await readFormsOf(tx, organisationId)).find(form => form.code === formCode)
  if (before === undefined) return invalidInput([unknownForm])
  if (before.version !== expectedVersion) return changedElsewhere(before.version)
  if (before.isRetired === isRetired) return shown(before)
  const form = { ...before, version: before.version + 1, isRetired }
  if (!(await appendForm(tx, { ...form, publishedAt: clock.now() }))) return changedElsewhere(form.version)
  return shown(form)
}
