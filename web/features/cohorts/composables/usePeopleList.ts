import { reactive, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { v7 as createId } from 'uuid'
import { bytesOf, linesIn, toBase64 } from '../../../app/file-bytes.ts'
import type { FieldError } from '../../../app/problems.ts'
import {
  ImportIntoCohortDocument,
  type ImportIntoCohortInput,
  type ImportIntoCohortMutation,
} from '../../../generated/cohorts/graphql.ts'
import { useGroupChange } from './useGroupChange.ts'

type Answer = ImportIntoCohortMutation['importIntoCohort']
type Brought = Extract<Answer, { __typename: 'ImportIntoCohortSuccess' }>
export type ListLine = Brought['lines'][number]

/** The most the API takes at a time: people, and bytes of a file. */
const mostPeople = 2000
const mostBytes = 320 * 1024
export const mostPasted = mostBytes

interface TypedList {
  organisationId: string
  way: 'file' | 'paste'
  file: File | null
  pasted: string
}

/** What keeps a list from being sent, as the name of its words; else the file. */
async function readList({ way, file, pasted }: TypedList) {
  if (way === 'file' ? file === null : pasted.trim() === '') return { problem: way, people: 0, base64: null }
  const bytes = await bytesOf(way === 'file' ? file : null, pasted)
  const people = linesIn(bytes)
  const isLong = people > mostPeople + 1 || bytes.length > mostBytes
  return isLong ? { problem: 'long', people, base64: null } : { problem: null, people, base64: toBase64(bytes) }
}

/** Sends a list, once at a time; what was wrong with it is said at its field. */
function useSendingList(form: TypedList) {
  const { t, n } = useI18n()
  const change = useGroupChange(ImportIntoCohortDocument, 'importIntoCohort')
  const errors = shallowRef<FieldError[]>([])
  const isBusy = shallowRef(false)
  const say = (message: string): void => void (errors.value = [{ fieldId: `list-${form.way}`, message }])

  async function send(more: Omit<ImportIntoCohortInput, 'file' | 'organisationId'>): Promise<Brought | null> {
    if (isBusy.value) return null
    isBusy.value = true
    errors.value = []
    try {
      const { problem, people, base64: file } = await readList(form)
      if (file === null) say(t(`cohorts.list.errors.${problem}`, { people: n(people), most: n(mostPeople) }))
      if (file === null) return null
      const answer = await change({ input: { ...more, organisationId: form.organisationId, file } })
      if (answer.__typename === 'ImportIntoCohortSuccess') return answer
      say(answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message)
    } catch {
      say(t('cohorts.list.errors.notSent'))
    } finally {
      isBusy.value = false
    }
    return null
  }
  return { errors, isBusy, send }
}

/** The way of a list of people: chosen or pasted, looked at, and brought in once. */
export function usePeopleList(cohortId: () => string) {
  const form = reactive<TypedList>({ organisationId: '', way: 'file', file: null, pasted: '' })
  const { errors, isBusy, send } = useSendingList(form)
  const invitesUnmatched = shallowRef(true)
  const lines = shallowRef<readonly ListLine[] | null>(null)
  const brought = shallowRef<Brought['import']>(null)
  // Sent again, the same list is the same: an answer that was lost brings nobody in twice.
  let listId = createId()

  watch(form, () => {
    lines.value = null
    listId = createId()
  })
  const sendAs = (isPreview: boolean) =>
    send({ id: listId, cohortId: cohortId(), invitesUnmatched: invitesUnmatched.value, isPreview })

  async function look(): Promise<void> {
    brought.value = null
    const answer = await sendAs(true)
    lines.value = answer?.lines ?? null
  }
  async function bring(): Promise<void> {
    const answer = await sendAs(false)
    if (answer === null) return
    Object.assign(form, { file: null, pasted: '' })
    brought.value = answer.import
  }

  return { form, invitesUnmatched, errors, isBusy, lines, brought, look, bring }
}
