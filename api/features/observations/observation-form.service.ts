import { formProblems, type FormContent } from '../../domain/observations/form.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import { notYourOrganisation, readAuthority } from '../organisations/index.ts'
import {
  ObservationFieldKind,
  type AddObservationFormInput,
  type ObservationForm,
  type ObservationFormContent,
  type SetSafetyRouteInput,
} from './observation-form.types.ts'
import { readForms, type PublishedForm } from './observation.read-model.ts'
import { appendForm, changeSafetyRoute } from './observation.repository.ts'

type Person = Viewer & { readonly personId: string }

export interface ObservationFormService {
  /** The latest version of every form the viewer may ask for. */
  forms(viewer: Person): Promise<ObservationForm[]>
  add(viewer: Person, input: AddObservationFormInput): Promise<ObservationForm | InvalidInput | NotAllowed>
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

async function add(
  { clock, createId, frameworks }: FormParts,
  tx: Transaction,
  input: AddObservationFormInput,
): Promise<ObservationForm | InvalidInput | NotAllowed> {
  const { organisationId, formCode, ...content } = input
  if (!(await readAuthority(tx)).organisationIds.includes(organisationId)) return notYourOrganisation()
  const { framework } = await frameworks.current(tx)
  const problems = formProblems(content, new Set(framework.capabilities.keys()))
  const before = (await readForms(tx)).find(form => form.code === formCode && form.organisationId === organisationId)
  if (formCode != null && before === undefined)
    problems.push({ path: 'formCode', code: 'UNKNOWN', message: 'There is no form of this organisation by that code' })
  if (problems.length > 0) return invalidInput(problems)
  const code = before?.code ?? `LOCAL-${createId().slice(-12).toUpperCase()}`
  const form = { code, version: (before?.version ?? 0) + 1, organisationId, content }
  await appendForm(tx, { ...form, publishedAt: clock.now() })
  return shown(form)
}
