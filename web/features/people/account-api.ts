/** Why the API said no, by what the person can do about it; anything it does not know by name is its own fault. */
export type Refusal =
  | 'offline'
  | 'limited'
  | 'failed'
  | 'wrongPassword'
  | 'easyPassword'
  | 'wrongCode'
  | 'linkOver'
  | 'signInAgain'
  | 'signedOut'
  | 'codeOver'
  | 'noCopy'
  | 'lastAdministrator'
  | 'byInvitation'

export type Answer<Data> = { readonly data: Data } | { readonly refusal: Refusal }

const byCode: Readonly<Record<string, Refusal>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrongPassword',
  INVALID_EMAIL: 'wrongPassword',
  INVALID_PASSWORD: 'wrongPassword',
  EASY_PASSWORD: 'easyPassword',
  INVALID_CODE: 'wrongCode',
  INVALID_BACKUP_CODE: 'wrongCode',
  INVALID_TWO_FACTOR_COOKIE: 'codeOver',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'codeOver',
  INVALID_TOKEN: 'linkOver',
  LINK_OVER: 'linkOver',
  SIGN_IN_AGAIN: 'signInAgain',
  NO_COPY: 'noCopy',
  LAST_ADMINISTRATOR: 'lastAdministrator',
  BY_INVITATION: 'byInvitation',
  UNAUTHORIZED: 'signedOut',
}

function refusalFor(status: number, body: unknown): Refusal {
  if (status === 429) return 'limited'
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
  return (typeof code === 'string' ? byCode[code] : undefined) ?? 'failed'
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Asks something of sign-in: with a body it is done, without one it is looked up. */
async function ask<Data>(path: string, body?: object): Promise<Answer<Data>> {
  try {
    const response = await fetch(`/auth${path}`, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = readJson(await response.text())
    return response.ok ? { data: answer as Data } : { refusal: refusalFor(response.status, answer) }
  } catch {
    return { refusal: 'offline' }
  }
}

export const lookUp = <Data>(path: string): Promise<Answer<Data>> => ask(path)
export const send = <Data = unknown>(path: string, body: object = {}): Promise<Answer<Data>> => ask(path, body)

/** What was refused of something done; null = it is done. */
export function refusalOf(answer: Answer<unknown>): Refusal | null {
  return 'refusal' in answer ? answer.refusal : null
}
