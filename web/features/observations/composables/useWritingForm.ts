import { shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useDraft } from '../../../app/drafts.ts'
import type { FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import { draftOf, fieldOfProblem, inputOf, nextQuestion, type FormDraft } from '../form-draft.ts'
import type { GivenForm } from '../given-form.ts'
import { useAddObservationForm } from './useAddObservationForm.ts'

interface Standing {
  readonly code: string
  readonly version: number
  readonly content: GivenForm
}

/** What is written, and of which version; a form somebody else changed meanwhile is refused, and nothing typed is lost. */
interface Writing {
  form: FormDraft
  version: number | null
}

/** Writing a form of an organisation's own: a new one, or another version of one that stands. */
export function useWritingForm(organisationId: string, code: string, standing: Ref<Standing | null>) {
  const { t } = useI18n()
  const router = useRouter()
  const status = useSaveStatus()
  const { add, isBusy } = useAddObservationForm()
  const { draft, clear } = useDraft<Writing | null>(`form.${organisationId}.${code}`, () => null)
  const errors = shallowRef<FieldError[]>([])
  const empty = (): FormDraft => ({
    name: '',
    purpose: '',
    supervisionQuestion: t('observations.forms.supervisionWords'),
    safetyQuestion: t('observations.forms.safetyWords'),
    capabilityCodes: [],
    questions: [],
  })

  watch(
    standing,
    now => {
      if (code === 'new') draft.value ??= { form: empty(), version: null }
      else if (now) draft.value ??= { form: draftOf(now.content), version: now.version }
    },
    { immediate: true },
  )

  const addQuestion = (): void => void draft.value?.form.questions.push(nextQuestion(draft.value.form.questions))
  const removeQuestion = (at: number): void => void draft.value?.form.questions.splice(at, 1)

  async function save(): Promise<void> {
    if (isBusy.value || draft.value === null) return
    const { form, version } = draft.value
    status.saving()
    const input = { organisationId, formCode: code === 'new' ? null : code, expectedVersion: version, ...inputOf(form) }
    const problems = await add(input).catch(() => [{ path: '', message: t('observations.errors.notSent') }])
    errors.value = problems.map(({ path, message }) => ({ fieldId: fieldOfProblem(path, form.questions), message }))
    if (problems.length > 0) return status.reset()
    clear()
    status.saved()
    await router.push(`/organisations/${organisationId}/forms`)
  }

  return { draft, errors, isBusy, addQuestion, removeQuestion, save }
}
