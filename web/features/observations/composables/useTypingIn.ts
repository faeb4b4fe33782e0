import { useMutation } from '@vue/apollo-composable'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useDraft } from '../../../app/drafts.ts'
import { fieldErrors, type FieldError } from '../../../app/problems.ts'
import { today } from '../../../app/today.ts'
import { TypeInObservationDocument } from '../../../generated/observations/graphql.ts'
import {
  fieldOfPath,
  givenProblems,
  nothingGiven,
  submittedAnswers,
  type GivenAnswers,
  type GivenForm,
  type GivenItem,
} from '../given-form.ts'

export interface TypedIn extends GivenAnswers {
  form: string
  examination: string
  about: string
  on: string
}

const empty = (): TypedIn => ({ ...nothingGiven(), form: '', examination: '', about: '', on: today() })

/** A paper form typed in; what is typed outlives a reload and a refusal. */
export function useTypingIn() {
  const { t } = useI18n()
  const router = useRouter()
  const { mutate, loading } = useMutation(TypeInObservationDocument, { throws: 'always' })
  const { draft, clear } = useDraft<TypedIn>('observations.type-in', empty)
  const errors = shallowRef<FieldError[]>([])
  const words = {
    level: t('observations.errors.level'),
    answer: (question: string) => t('observations.errors.answer', { question }),
    safety: '',
    name: t('observations.errors.name'),
    email: t('observations.errors.email'),
    number: t('observations.errors.number'),
  }

  function check(form: GivenForm, items: readonly GivenItem[]): FieldError[] {
    const { about, on } = draft.value
    const found = givenProblems({ answers: draft.value, safety: 'no', isSignedIn: false }, { form, items }, words)
    if (about.trim() === '') found.push({ fieldId: 'about', message: t('observations.errors.about') })
    if (on === '' || on === 'invalid') found.push({ fieldId: 'on', message: t('observations.errors.on') })
    return found
  }

  async function submit(form: GivenForm, items: readonly GivenItem[]): Promise<void> {
    errors.value = check(form, items)
    if (errors.value.length > 0 || loading.value) return
    const { form: formCode, about, on: observedOn } = draft.value
    const input = { ...submittedAnswers(draft.value, form, items), formCode, about, observedOn }
    const answer = await mutate({ input }).catch(() => null)
    const outcome = answer?.data?.typeInObservation
    if (outcome?.__typename === 'TypeInObservationSuccess') {
      clear()
      await router.push(`/observations/${outcome.request.id}`)
    } else if (outcome?.__typename === 'InvalidInput')
      errors.value = fieldErrors(outcome.fields, { ...fieldOfPath, about: 'about', observedOn: 'on' }, 'send')
    else errors.value = [{ fieldId: 'send', message: outcome?.message ?? t('observations.errors.notSent') }]
  }

  return { draft, errors, submit, isBusy: loading }
}
