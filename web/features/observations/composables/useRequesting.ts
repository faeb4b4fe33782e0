import { useMutation } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import {
  AskForSecondAssessorDocument,
  RequestObservationDocument,
  type ObservationRoute,
} from '../../../generated/observations/graphql.ts'
import { showToken } from '../shown-token.ts'

export interface Asking {
  form: string
  about: string
  examination: string
  items: string[]
  /** QR, HAND_OVER, COLLEAGUE or EMAIL. */
  how: string
  colleague: string
  email: string
}

const fields = {
  formCode: 'form',
  about: 'about',
  capabilityCodes: 'items',
  email: 'email',
  assessorId: 'colleague',
  route: 'how',
}

const empty = (): Asking => ({ form: '', about: '', examination: '', items: [], how: '', colleague: '', email: '' })

/** What keeps it from being asked. */
function problemsOf(asking: Asking, isSecond: boolean, words: (key: string) => string): FieldError[] {
  const { form, about, examination, how, colleague, email } = asking
  const found: FieldError[] = []
  const need = (isThere: boolean, fieldId: string): void => {
    if (!isThere) found.push({ fieldId, message: words(fieldId) })
  }
  if (!isSecond) {
    need(form !== '', 'form')
    need(about.trim() !== '', 'about')
    need(examination !== '', 'examination')
  }
  need(how !== '', 'how')
  if (how === 'COLLEAGUE') need(colleague !== '', 'colleague')
  if (how === 'EMAIL') need(/^\S+@\S+\.\S+$/.test(email.trim()), 'email')
  return found
}

/** Sends it, of the first or of a second assessor. */
function useAskingMutations(secondOf: string | null) {
  const first = useMutation(RequestObservationDocument, { throws: 'always' })
  const second = useMutation(AskForSecondAssessorDocument, { throws: 'always' })

  async function ask({ form, about, examination, items, how, colleague, email }: Asking) {
    const whom = {
      route: (how === 'COLLEAGUE' || how === 'EMAIL' ? 'LINK' : how) as ObservationRoute,
      email: how === 'EMAIL' ? email.trim() : null,
      assessorId: how === 'COLLEAGUE' ? colleague : null,
    }
    if (secondOf !== null) {
      const answer = await second.mutate({ input: { observationId: secondOf, ...whom } })
      return answer?.data?.askForSecondAssessor
    }
    const capabilityCodes = [examination, ...items.filter(code => code !== examination)]
    const answer = await first.mutate({ input: { formCode: form, about, capabilityCodes, ...whom } })
    return answer?.data?.requestObservation
  }

  return { ask, isBusy: computed(() => first.loading.value || second.loading.value) }
}

/** Asks to be observed, at an examination where it is known already; what was chosen outlives a reload and a refusal. */
export function useRequesting(secondOf: string | null, examination = '') {
  const { t } = useI18n()
  const router = useRouter()
  const { ask, isBusy } = useAskingMutations(secondOf)
  const { draft, clear } = useDraft<Asking>(`observations.ask.${secondOf ?? examination}`, () => ({
    ...empty(),
    examination,
  }))
  const errors = shallowRef<FieldError[]>([])

  async function submit(): Promise<void> {
    errors.value = problemsOf(draft.value, secondOf !== null, key => t(`observations.errors.${key}`))
    if (errors.value.length > 0 || isBusy.value) return
    const { how } = draft.value
    const outcome = await ask(draft.value).catch(() => null)
    if (outcome?.__typename === 'InvalidInput') errors.value = fieldErrors(outcome.fields, fields, 'ask')
    else if (outcome && 'request' in outcome) {
      clear()
      showToken(outcome.request.id, outcome.token)
      await router.push(`/observations/${outcome.request.id}${how === 'HAND_OVER' ? '/hand-over' : ''}`)
    } else errors.value = [{ fieldId: 'ask', message: outcome?.message ?? t('observations.errors.notSent') }]
  }

  return { draft, errors, submit, isBusy }
}
