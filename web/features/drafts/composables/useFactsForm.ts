import { computed, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import type { FieldError } from '../../../app/problems.ts'
import { useSaveStatus } from '../../../app/status.ts'
import {
  DescribeModuleDraftDocument,
  DraftFactsDocument,
  type DraftFactsQuery,
} from '../../../generated/drafts/graphql.ts'
import { fieldOf, formOf, inputOf, type FactsForm } from '../facts-form.ts'
import { useDraftChange } from './useDraftChange.ts'
import { useDraftQuery } from './useDraftQuery.ts'

type Facts = NonNullable<DraftFactsQuery['moduleDraft']>

/** The form as it is filled in, over the version that it was read from. */
interface Kept {
  form: FactsForm
  version: number
  /** Unchanged, it gives way to what others wrote. */
  readonly asRead: string
}

/** What is typed, until it is saved; as long as nothing was, it is what the draft says now. */
function useKeptForm(draftId: string, draft: Readonly<Ref<Facts | null | undefined>>) {
  const { draft: kept } = useDraft<Kept | null>(`studio.${draftId}.about`, () => null)
  const form = computed({
    get: () => kept.value?.form ?? null,
    set: now => void (now && kept.value && (kept.value.form = now)),
  })

  function begin(facts: Facts): void {
    const now = formOf(facts)
    kept.value = { form: now, version: facts.version, asRead: JSON.stringify(now) }
  }
  watch(
    draft,
    now => {
      const isTouched = kept.value !== null && JSON.stringify(kept.value.form) !== kept.value.asRead
      if (now && !isTouched) begin(now)
    },
    { immediate: true },
  )
  return { kept, form, begin }
}

/** Sends the form, and says on the way whether it is kept. */
function useSendFacts() {
  const status = useSaveStatus()
  const { change, isBusy } = useDraftChange()
  async function send({ form, version: expectedVersion }: Kept, facts: Facts) {
    status.saving()
    const input = { ...inputOf(form, facts), expectedVersion }
    const outcome = await change(DescribeModuleDraftDocument, 'describeModuleDraft', input)
    if (outcome.answer === null || outcome.problems.length > 0) status.reset()
    else status.saved()
    return outcome
  }
  return { send, isBusy }
}

/** The one form of a draft. What is typed stays in this tab until it is saved. */
export function useFactsForm(draftId: string) {
  const { t } = useI18n()
  const { draft, isLoading, failure, readAgain } = useDraftQuery(DraftFactsDocument, () => draftId)
  const { send, isBusy } = useSendFacts()
  const { kept, form, begin } = useKeptForm(draftId, draft)
  const errors = shallowRef<readonly FieldError[]>([])
  const isSaved = shallowRef(false)
  /** What somebody else saved meanwhile; null = nobody did. */
  const theirs = shallowRef<FactsForm | null>(null)

  async function save(): Promise<void> {
    if (!draft.value || !kept.value || isBusy.value) return
    isSaved.value = false
    if (kept.value.form.reviewBy === 'invalid') {
      errors.value = [{ fieldId: 'facts-reviewBy', message: t('drafts.about.errors.reviewBy') }]
      return
    }
    const { answer, problems } = await send(kept.value, draft.value)
    errors.value = problems.map(({ path, message }) => ({ fieldId: fieldOf(path), message }))
    if (answer === null || answer.__typename === 'InvalidInput') return
    await readAgain()
    if (answer.__typename === 'Conflict') return void (theirs.value = formOf(draft.value))
    if (problems.length > 0) return
    begin(draft.value)
    isSaved.value = true
  }

  /** Replaces what somebody else saved, having seen it. */
  async function keepMine(): Promise<void> {
    if (!draft.value || !kept.value) return
    theirs.value = null
    kept.value.version = draft.value.version
    await save()
  }

  function useSaved(): void {
    if (draft.value) begin(draft.value)
    theirs.value = null
    errors.value = []
  }

  return { draft, form, errors, isBusy, isSaved, isLoading, failure, readAgain, save, theirs, keepMine, useSaved }
}
