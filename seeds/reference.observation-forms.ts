import type { FormContent } from '../api/domain/observations/form.ts'
import type { ReferenceFiles } from './reference.files.ts'

type Draft = ReferenceFiles['observationForms'][number]['value']

/** A form of the file as the service keeps it. */
export function toFormContent(draft: Draft): FormContent {
  const { name, purpose, supervisionQuestion, safetyQuestion, capabilities, fields } = draft
  return {
    name,
    purpose,
    supervisionQuestion,
    safetyQuestion,
    capabilityCodes: capabilities,
    fields: fields.map(({ required, ...field }) => ({ ...field, isRequired: required })),
  }
}
