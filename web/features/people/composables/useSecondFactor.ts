import { shallowRef } from 'vue'
import { type Refusal, refusalOf, send } from '../account-api.ts'

interface SetUp {
  /** What the app reads from the picture. */
  readonly uri: string
  /** The same to be typed by hand. */
  readonly secret: string
}

const grouped = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')

const confirm = async (code: string): Promise<Refusal | null> =>
  refusalOf(await send('/two-factor/verify-totp', { code }))

const turnOff = async (password: string): Promise<Refusal | null> =>
  refusalOf(await send('/two-factor/disable', { password }))

/** Setting sign-in codes up, making recovery codes anew, and turning the codes off. */
export function useSecondFactor() {
  const setUp = shallowRef<SetUp | null>(null)
  const recoveryCodes = shallowRef<readonly string[]>([])

  async function begin(password: string): Promise<Refusal | null> {
    const answer = await send<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password })
    if ('refusal' in answer) return answer.refusal
    const { totpURI: uri, backupCodes } = answer.data
    recoveryCodes.value = backupCodes
    setUp.value = { uri, secret: grouped(new URL(uri).searchParams.get('secret') ?? '') }
    return null
  }

  async function renewRecoveryCodes(password: string): Promise<Refusal | null> {
    const answer = await send<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { password })
    if ('refusal' in answer) return answer.refusal
    recoveryCodes.value = answer.data.backupCodes
    return null
  }

  return { setUp, recoveryCodes, begin, confirm, renewRecoveryCodes, turnOff }
}
