import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { failureOf } from '../../../app/failure.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { ObservationByLinkDocument, SubmitObservationDocument } from '../../../generated/observations/graphql.ts'
import { fieldOfPath, givenProblems, nothingGiven, submittedAnswers, type GivenAnswers } from '../given-form.ts'

/** What is said of what is missing. */
function useGivenWords() {
  const { t } = useI18n()
  return {
    level: t('observations.errors.level'),
    answer: (question: string) => t('observations.errors.answer', { question }),
    safety: t('observations.errors.safety'),
    name: t('observations.errors.name'),
    email: t('observations.errors.email'),
    number: t('observations.errors.number'),
  }
}

/** What a link opens; asking for it writes nothing. */
function useLink(token: string) {
  const { result, loading, error, refetch } = useQuery(
    ObservationByLinkDocument,
    { token },
    { fetchPolicy: 'network-only' },
  )
  return {
    asked: computed(() => result.value?.observationByLink ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
  }
}

/** The form behind a link. Opening it writes nothing; what is typed outlives a reload and a refusal. */
export function useGiving(token: string) {
  const { t } = useI18n()
  const link = useLink(token)
  const { asked } = link
  const words = useGivenWords()
  const { mutate, loading: isBusy } = useMutation(SubmitObservationDocument, { throws: 'always' })
  const { draft, clear } = useDraft<GivenAnswers>(`observe.${token}`, nothingGiven)
  const errors = shallowRef<FieldError[]>([])
  const sent = shallowRef<{ learnerName: string; isProven: boolean } | null>(null)
  const refusal = shallowRef<string | null>(null)
  /** Never part of what is kept in this browser, nor sent. */
  const safety = shallowRef('')
  async function send(): Promise<void> {
    if (!asked.value) return
    const { form, items, viewerName } = asked.value
    const answers = viewerName === null ? draft.value : { ...draft.value, name: viewerName, email: '' }
    const answer = await mutate({ input: { token, ...submittedAnswers(answers, form, items) } })
    const outcome = answer?.data?.submitObservation
    if (outcome?.__typename === 'SubmitObservationSuccess') {
      sent.value = outcome
      clear()
    } else if (outcome?.__typename === 'InvalidInput') errors.value = fieldErrors(outcome.fields, fieldOfPath, 'send')
    else refusal.value = outcome?.message ?? t('observations.errors.notSent')
  }

  async function submit(): Promise<void> {
    if (!asked.value || isBusy.value) return
    const given = { answers: draft.value, safety: safety.value, isSignedIn: asked.value.viewerName !== null }
    errors.value = givenProblems(given, asked.value, words)
    refusal.value = null
    if (errors.value.length > 0) return
    await send().catch(() => {
      errors.value = [{ fieldId: 'send', message: t('observations.errors.notSent') }]
    })
  }

  return { ...link, answers: draft, safety, errors, sent, refusal, submit, isBusy }
}
