export { addressOf, isAddress } from './address.ts'
export type { Mail, Mailer } from './mail.ts'
export { createMailer } from './mailer.ts'
