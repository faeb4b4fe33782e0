import { describe, expect, it } from 'vitest'
import { composeServer } from '../../api/compose.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import { testConfig } from '../support/config.ts'
import { engines } from '../support/databases.ts'
import { productFeatures, testClock } from '../support/product.ts'

describeOnOneDatabase('The service', api => {
  it('knows each demo person who signs in', async () => {
    for (const { name, email } of productFeatures.demoPeople) {
      const client = await api.asPersona(email.split('@', 1)[0] ?? '')
      expect(await client.query('{ me { name email } }')).toEqual({ me: { name, email } })
    }
  })
})

describe.each(engines())('A service in production, on $name', engine => {
  it('does not start on a database with demo people, and says why', async () => {
    const made = await engine.create('seeded')
    const start = composeServer({
      config: testConfig(made.settings, { isProduction: true, logLevel: 'silent' }),
      features: { ...productFeatures, seed: () => Promise.resolve() },
      clock: testClock,
      webDirectory: '/nonexistent',
    })
    await expect(start).rejects.toThrow(/demo people, who sign in with a published password/)
    await made.drop()
  })
})
