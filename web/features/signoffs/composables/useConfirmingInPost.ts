import { shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import { useChanges, v7 } from '../../evidence/index.ts'
import { ConfirmStartingPositionDocument } from '../../../generated/signoffs/graphql.ts'
import { emptyInPost, inPostInput, inPostProblems, type InPostAnswers } from '../in-post-answers.ts'
import { useChange } from './useChange.ts'
import { usePlace } from './usePlace.ts'

const fields = {
  personId: 'person',
  organisationId: 'place',
  roleProfileCode: 'role',
  scopeLineCodes: 'lines',
  upTo: 'up-to',
  programme: 'programme',
  award: 'award',
  awardedOn: 'awardedOn',
  limits: 'limits',
  basis: 'basis',
}

/** Confirms somebody in post with one signature; what is typed outlives a reload and a refusal. */
export function useConfirmingInPost(then: (said: string) => Promise<void>) {
  const { t, n } = useI18n()
  const { errors, isBusy, send } = useChanges()
  const { places } = usePlace()
  const confirm = useChange(ConfirmStartingPositionDocument, 'confirmStartingPosition')
  const [only, another] = places.value
  const empty = () => emptyInPost(only !== undefined && another === undefined ? only.value : '')
  const { draft: answers } = useDraft<InPostAnswers>('signoffs.in-post', empty)
  const id = shallowRef(v7())
  // Lines of one role are no lines of another.
  watch(
    () => answers.value.roleCode,
    () => (answers.value.lines = []),
  )

  async function submit(): Promise<void> {
    errors.value = inPostProblems(answers.value).map(key => ({
      fieldId: key,
      message: t(`signoffs.inPost.errors.${key}`),
    }))
    if (errors.value.length > 0) return
    const input = { id: id.value, ...inPostInput(answers.value) }
    const outcome = await send(() => confirm({ input }), fields, 'confirm')
    if (outcome?.__typename !== 'ConfirmStartingPositionSuccess') return
    const { ratings, person } = outcome.startingPosition
    answers.value = empty()
    id.value = v7()
    await then(t('signoffs.inPost.done', { count: n(ratings.length), name: person.name }, ratings.length))
  }

  return { answers, places, errors, isBusy, submit }
}

export type ConfirmingInPost = ReturnType<typeof useConfirmingInPost>
