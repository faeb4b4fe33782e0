import { shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useDraft } from '../../../app/drafts.ts'
import { ProposeReversalDocument } from '../../../generated/signoffs/graphql.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import { emptyLowering, lowerFields, lowerInput, lowerProblems, type LowerAnswers } from '../lower-answers.ts'
import { useChange } from './useChange.ts'
import { usePlace } from './usePlace.ts'

/** Proposes that what a colleague holds is lower; what is typed outlives a reload and a refusal. */
export function useLoweringHeld() {
  const { t } = useI18n()
  const router = useRouter()
  const { errors, isBusy, send } = useChanges()
  const { places } = usePlace()
  const [only, another] = places.value
  const empty = () => emptyLowering(only !== undefined && another === undefined ? only.value : '')
  const { draft: answers, clear } = useDraft<LowerAnswers>('signoffs.lower-held', empty)
  const propose = useChange(ProposeReversalDocument, 'proposeReversal')
  const id = shallowRef(v7())
  // What was ticked in one part of the framework is not on screen in another.
  watch(
    () => answers.value.group,
    () => (answers.value.items = []),
  )

  async function submit(): Promise<void> {
    errors.value = lowerProblems(answers.value).map(key => ({
      fieldId: key,
      message: t(`signoffs.lower.errors.${key}`),
    }))
    if (errors.value.length > 0) return
    const input = { id: id.value, ...lowerInput(answers.value) }
    const outcome = await send(() => propose({ input }), lowerFields, 'propose')
    if (outcome?.__typename !== 'ProposeReversalSuccess') return
    clear()
    await router.push(`/sign-off/reversals/${outcome.reversal.id}`)
  }

  return { answers, places, errors, isBusy, submit }
}
