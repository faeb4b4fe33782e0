import type { FastifyReply, FastifyRequest } from 'fastify'

/** The browser a request comes from, as far as it asked to be known. */
export interface Device {
  /** What its cookie carries; null = nothing. */
  readonly token: string | null
  /** Puts a cookie there that no script can read, for a year. */
  remember(token: string): void
}

const yearInSeconds = 365 * 24 * 60 * 60

/** With encryption the name itself promises that the cookie was set here, for this host, over encryption. */
const nameOf = (isEncrypted: boolean): string => (isEncrypted ? '__Host-soundings_device' : 'soundings_device')

/** A device that is not known and cannot be: for connections that set no cookies. */
export const noDevice: Device = { token: null, remember: () => {} }

export const deviceOf = (request: FastifyRequest, reply: FastifyReply, isEncrypted: boolean): Device => {
  const name = nameOf(isEncrypted)
  const token = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,100})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1] ?? null
  return {
    token,
    remember: fresh => {
      const secure = isEncrypted ? '; Secure' : ''
      void reply.header(
        'set-cookie',
        `${name}=${fresh}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Strict${secure}`,
      )
    },
  }
}
