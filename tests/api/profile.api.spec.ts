import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import { createPerson, signInAs } from '../support/create/people.ts'

interface Counts {
  readonly held: number
  readonly toConfirm: number
  readonly toLearn: number
}

interface Profile extends Counts {
  readonly hasGoal: boolean
  readonly pillars: readonly Counts[]
  readonly lines: readonly Counts[]
  readonly overTime: readonly (Counts & { readonly on: string })[]
}

const counts = 'held toConfirm toLearn'
const myProfile = `{ myProfile { hasGoal ${counts} pillars { ${counts} } lines { ${counts} } overTime { on ${counts} } } }`
const all = ({ held, toConfirm, toLearn }: Counts): number => held + toConfirm + toLearn

describeOnOneDatabase('My profile in pictures', api => {
  it('counts what my capabilities list, in all, by pillar and on the last day', async () => {
    const danuta = await api.asPersona('danuta.wilkes-oyelaran')
    const { myProfile: profile } = await danuta.query<{ myProfile: Profile }>(myProfile)
    const { myCapabilities } = await danuta.query<{ myCapabilities: { standing: string | null }[] }>(
      '{ myCapabilities { standing } }',
    )
    const listed = (standing: string): number => myCapabilities.filter(each => each.standing === standing).length
    expect(profile).toMatchObject({
      hasGoal: true,
      held: listed('HELD'),
      toConfirm: listed('TO_CONFIRM'),
      toLearn: listed('TO_LEARN'),
    })
    const ofPillars = profile.pillars.map(all).reduce((sum, each) => sum + each, 0)
    expect(ofPillars).toBe(all(profile))
    expect(profile.lines.length).toBeGreaterThan(3)
    const last = profile.overTime.at(-1)
    expect(last?.held).toBe(profile.held)
    expect(last?.toConfirm).toBeLessThanOrEqual(profile.toConfirm)
    expect(profile.overTime.map(all)).toEqual(profile.overTime.map(() => all(profile)))
    expect(profile.overTime.map(({ on }) => on)).toEqual(profile.overTime.map(({ on }) => on).toSorted())
  })

  it('is one day and no number for somebody who said nothing yet', async () => {
    const newcomer = await signInAs(api, await createPerson(api, 'Newcomer', []))
    const { myProfile: profile } = await newcomer.query<{ myProfile: Profile }>(myProfile)
    expect(profile).toMatchObject({ hasGoal: false, held: 0, toConfirm: 0, toLearn: 0, pillars: [], lines: [] })
    expect(profile.overTime).toHaveLength(1)
  })
})
