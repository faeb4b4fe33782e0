import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { createHolder, password, post, signedInHolder } from '../../../tests/support/create/accounts.ts'
import { codeOf } from '../../../tests/support/create/codes.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'

const lines: string[] = []
const logDestination = { write: (line: string) => void lines.push(line) }

describeOnOneDatabase(
  'What is logged of signing in, at the most talkative',
  api => {
    it('names nobody, and holds no password, code, link or session', async () => {
      const holder = await createHolder(api, 'Talked About')
      const stranger = api.stranger()
      await stranger.signIn({ email: holder.email, password: 'a loud transducer' })
      await stranger.signIn({ email: 'nobody@holder.example', password: 'a loud transducer' })
      const client = await signedInHolder(api, holder)
      const session = (await client.signIn(holder)).cookies[0]?.value ?? ''
      const { totpURI, backupCodes } = (await post(client, '/two-factor/enable', { password })).json<{
        totpURI: string
        backupCodes: string[]
      }>()
      const code = codeOf(totpURI)
      await post(client, '/two-factor/verify-totp', { code })
      await post(client, '/account/change-email', { email: `new-${holder.email}`, password })
      await post(stranger, '/request-password-reset', { email: holder.email })
      const token = api.mailbox.tokenTo(holder.email)
      await post(stranger, '/reset-password', { token, newPassword: 'a louder transducer' })
      await post(stranger, '/sign-up/invitation', { token: 'a link somebody made up' })
      const text = lines.join('')
      expect(text).toContain('/auth/*')
      const secrets = [token, api.mailbox.tokenTo(`new-${holder.email}`), session, code, ...backupCodes]
      const words = ['holder.example', 'transducer', 'Talked About', 'made up', ...secrets]
      for (const word of words) {
        expect(word.length).toBeGreaterThan(5)
        expect(text).not.toContain(word)
      }
    })
  },
  { content: 'tables', features: probeFeatures, config: { logLevel: 'trace' }, parts: { logDestination } },
)
