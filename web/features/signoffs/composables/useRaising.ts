import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { RaiseRequirementDocument } from '../../../generated/signoffs/graphql.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import { emptyRaise, raiseInput, raiseProblems, type RaiseAnswers } from '../raise-answers.ts'
import { useChange } from './useChange.ts'

const fields = {
  evidenceClassCode: 'what',
  kind: 'what',
  rating: 'what',
  capabilityCode: 'one-capability',
  count: 'count',
  isRare: 'is-rare',
  reason: 'raiseReason',
}

/** Asks for another number than the usual; what is typed outlives a reload and a refusal. */
export function useRaising(organisationId: string, then: (said: string) => Promise<void>) {
  const { t } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const raise = useChange(RaiseRequirementDocument, 'raiseRequirement')
  const { draft: answers } = useDraft<RaiseAnswers>(`signoffs.raise.${organisationId}`, emptyRaise)
  const id = shallowRef(v7())

  async function submit(): Promise<void> {
    errors.value = raiseProblems(answers.value).map(key => ({
      fieldId: key,
      message: t(`signoffs.signers.errors.${key}`),
    }))
    if (errors.value.length > 0) return
    const input = { id: id.value, organisationId, ...raiseInput(answers.value) }
    const outcome = await send(() => raise({ input }), fields, 'raise')
    if (outcome?.__typename !== 'RaiseRequirementSuccess') return
    answers.value = emptyRaise()
    id.value = v7()
    await then(t('signoffs.signers.raisedDone'))
  }

  return { answers, errors, isBusy, submit }
}

export type Raising = ReturnType<typeof useRaising>
