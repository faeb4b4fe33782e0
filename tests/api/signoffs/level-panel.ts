import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import {
  aimFor,
  asking,
  change,
  createDepartment,
  hold,
  made,
  rows,
  run,
  type Outcome,
  type Somebody,
} from './department.ts'

export const role = 'ROLE-ADV-VAS'
export const later = dayFromToday(90)

/** One vote about a level, with its reason. */
export const vote = (by: Somebody, id: string, isReady: boolean): Promise<Outcome> =>
  change(by.client, 'voteOnPanel', {
    id,
    isReady,
    hasTrained: false,
    reason: isReady ? 'All four pillars stand' : 'Too little research',
    ...(isReady ? {} : { needs: 'One finished project', by: later }),
  })

/** Somebody is appointed for vascular work, whatever they hold. */
export const appoint = async (api: TestApi, { id }: Somebody, at: { organisationId: string; byId: string }) => {
  await run(
    api,
    `insert into signer_appointments (id, organisation_id, person_id, title, reason, registration_body,
       registration_number, area_codes, capability_codes, up_to, from_on, appointed_by_id, appointed_at)
     values (?, ?, ?, 'Consultant vascular surgeon', 'Reads with us', 'GMC', '7000001', '{VAS}', '{}', 4, ?, ?, now())`,
    [createId(), at.organisationId, id, dayFromToday(-9), at.byId],
  )
}

/** A department with four who hold the role and may judge others, and what it takes to ask them. */
export const createLevelPanel = async (api: TestApi, place: string) => {
  const department = await createDepartment(api, place)
  const items = await rows<{ code: string; rating: number }>(
    api,
    'select capability_code as code, rating from role_profile_items where role_profile_code = ?',
    [role],
  )
  const asked: Readonly<Record<string, number>> = Object.fromEntries(items.map(({ code, rating }) => [code, rating]))
  const people = await Promise.all(
    ['Ada', 'Bea', 'Cai', 'Dev'].map(name => department.newcomer(`${name} of the level panel`)),
  )
  const [one, two, three, four] = people
  if (!one || !two || !three || !four) throw new Error('A panel has four here')
  const panel = [one, two, three, four] as const
  for (const { id } of panel) await hold(api, id, { ...asked, 'EDU-05': Math.max(3, asked['EDU-05'] ?? 0) })

  const candidate = async (name: string, held: Readonly<Record<string, number>> = asked): Promise<Somebody> => {
    const owner = await department.newcomer(name)
    await aimFor(api, owner.id, role)
    await hold(api, owner.id, held)
    return owner
  }
  const askPanel = (owner: Somebody, given: object = {}, others: readonly Somebody[] = panel.slice(1)) => {
    const whole = { scopeLineCode: null, roleProfileCode: role }
    return change(owner.client, 'askForSignOff', asking(one, others, { ...whole, ...given }))
  }
  const signed = async (name: string): Promise<{ owner: Somebody; id: string }> => {
    const owner = await candidate(name)
    const { id } = made(await askPanel(owner))
    for (const each of panel.slice(0, 3)) await vote(each, id, true)
    return { owner, id }
  }
  return { ...department, asked, panel, candidate, askPanel, signed }
}

export type LevelPanel = Awaited<ReturnType<typeof createLevelPanel>>
