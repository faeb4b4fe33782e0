import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldError } from '../../../app/problems.ts'
import { useSession } from '../../../app/session.ts'
import { useAnnouncer, useSaveStatus } from '../../../app/status.ts'
import type { RoleProblem } from '../role-problems.ts'

export interface Change {
  readonly work: () => Promise<readonly RoleProblem[]>
  /** The field on screen that a problem belongs to, by its path in the input. */
  readonly fieldOf: (path: string) => string
  /** What to say once it is done. */
  readonly said: string
}

export interface SendingChange {
  readonly errors: Ref<readonly FieldError[]>
  readonly done: Ref<string | null>
  /** True once it is done. */
  send(change: Change): Promise<boolean>
}

/** Sends one change of a member's roles; what is wrong with it stands at its field, or at the button that asked for it. */
export function useSendingChange(readAgain: () => Promise<void>): SendingChange {
  const { t } = useI18n()
  const session = useSession()
  const status = useSaveStatus()
  const { announce } = useAnnouncer()
  const errors = shallowRef<readonly FieldError[]>([])
  const done = shallowRef<string | null>(null)

  async function send({ work, fieldOf, said }: Change): Promise<boolean> {
    status.saving()
    done.value = null
    const problems = await work().catch(() => [{ path: '', message: t('organisations.people.errors.notSent') }])
    errors.value = problems.map(({ path, message }) => ({ fieldId: fieldOf(path), message }))
    if (problems.length > 0) {
      status.reset()
      return false
    }
    status.saved()
    done.value = said
    announce(said)
    await Promise.all([readAgain(), session.refresh().catch(() => null)])
    return true
  }

  return { errors, done, send }
}
