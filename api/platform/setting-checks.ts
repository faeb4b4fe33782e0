import { z } from 'zod'

/** "no-reply@trust.example", or the same after a name: "Soundings <no-reply@trust.example>". */
export const isSender = (text: string): boolean =>
  /^(?:[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text)

/** An address of one of these protocols, such as "https:". */
export const isUrl = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

/** A time zone such as Europe/London. */
export const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: text }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** The address of a site, without a path. */
export const isOrigin = (text: string): boolean => isUrl(text, ['http:', 'https:']) && new URL(text).pathname === '/'

/** What must not be read on its way travels unencrypted to this machine alone. */
export const isEncrypted = (url: string): boolean =>
  url.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)

/** Secrets and tokens travel to the provider: encrypted, but for one on this machine that a spec talks to. */
export const isIssuer = (text: string): boolean => isUrl(text, ['http:', 'https:']) && isEncrypted(text)

/** A whole number between two others. */
export const integer = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number({ error }).min(least, error).max(most, error))
}

/** One of a few words. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `expected one of ${values.join(', ')}` })
