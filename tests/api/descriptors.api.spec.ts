import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../seeds/project-root.ts'
import { loadReference } from '../../seeds/reference.ts'
import { describeOnOneDatabase } from '../support/api.ts'

const { capabilities: described } = loadReference(join(projectRoot(), 'seeds', 'reference'))

describeOnOneDatabase('The published framework', api => {
  it('says of every capability what 1 to 4 look like, with an example of evidence, as the reference data has it', async () => {
    interface Described {
      readonly code: string
      readonly descriptors: readonly { value: number; text: string }[]
      readonly evidenceExample: string
    }
    const viewer = await api.asPersona('danuta.wilkes-oyelaran')
    const { capabilities } = await viewer.query<{ capabilities: readonly Described[] }>(
      '{ capabilities { code descriptors { value text } evidenceExample } }',
    )
    expect(capabilities).toEqual(
      described.map(({ code, descriptors, evidenceExample }) => ({ code, descriptors, evidenceExample })),
    )
  })
})
