// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { showPage } from '../../../../tests/support/web.ts'
import PracticeAndGoalPage from './PracticeAndGoalPage.vue'

const level = { __typename: 'FrameworkLevel', code: 'CF5', name: 'Sonographer, established' } as const
const area = { __typename: 'Area', code: 'OBS', name: 'Obstetrics' } as const
const role = { __typename: 'RoleProfile', code: 'ROLE-ENH-OBS', title: 'Enhanced, obstetrics', level } as const
const choices = {
  framework: { __typename: 'Framework', code: 'SND-1', areas: [area], levels: [level], overlays: [] },
  roleProfiles: [role],
  pathways: [],
}
const practice = {
  __typename: 'Practice',
  version: 2,
  jobTitle: 'Sonographer',
  level,
  areas: [{ __typename: 'PracticeArea', area, level }],
  registration: null,
  masters: null,
  hoursPerWeek: 2,
} as const

const goal = {
  __typename: 'Goal',
  title: role.title,
  roleProfile: role,
  pathway: null,
  overlays: [],
  areas: [],
  dueOn: null,
  hoursPerWeek: 2,
} as const

/** An API that holds one practice and answers as the real one does when the version is old. */
function api(version = 2) {
  const state = {
    practice: { ...practice, version },
    sent: [] as Record<string, unknown>[],
    goalsSent: 0,
    goalVersion: 0,
  }
  const handlers = {
    GoalChoices: () => choices,
    PracticeAndGoal: () => ({
      me: { __typename: 'Person', id: 'person-1', practice: state.practice, goal: null },
    }),
    DescribeMyPractice: ({ input }: Record<string, unknown>) => {
      const given = input as { expectedVersion: number; jobTitle: string | null }
      state.sent.push(given)
      if (given.expectedVersion !== state.practice.version) {
        const currentVersion = state.practice.version
        return { describeMyPractice: { __typename: 'Conflict', message: 'Changed meanwhile', currentVersion } }
      }
      if (given.jobTitle === 'refused') {
        const fields = [{ __typename: 'InputProblem', path: 'jobTitle', code: 'PRIVACY', message: 'Leave that out' }]
        return { describeMyPractice: { __typename: 'InvalidInput', fields } }
      }
      state.practice = { ...state.practice, version: state.practice.version + 1 }
      return { describeMyPractice: { __typename: 'DescribeMyPracticeSuccess', practice: state.practice } }
    },
    SetGoal: ({ input }: Record<string, unknown>) => {
      const { expectedVersion } = input as { expectedVersion: number }
      state.goalsSent += 1
      const currentVersion = state.goalVersion
      if (expectedVersion !== currentVersion) {
        return { setGoal: { __typename: 'Conflict', message: 'Changed meanwhile', currentVersion } }
      }
      return { setGoal: { __typename: 'SetGoalSuccess', goal: { ...goal, version: currentVersion + 1 } } }
    },
  }
  return { state, handlers }
}

const props = { title: 'My practice', lead: 'Change it', draftName: 'practice', submitLabel: 'Save' }

async function show(handlers: ReturnType<typeof api>['handlers']) {
  const { page } = await showPage(PracticeAndGoalPage, { handlers, props })
  await flushPromises()
  return page
}

type Page = Awaited<ReturnType<typeof show>>
const jobTitle = (page: Page): string => {
  const { element } = page.get('#job-title')
  return element instanceof HTMLInputElement ? element.value : ''
}
async function save(page: Page): Promise<void> {
  await page.get('form').trigger('submit')
  await flushPromises()
}

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  document.body.innerHTML = ''
})

describe('my practice and goal', () => {
  it('is filled in with what is saved, and saved with the version it started from', async () => {
    const { handlers, state } = api()
    const page = await show(handlers)
    expect(jobTitle(page)).toBe('Sonographer')
    await page.get('#job-title').setValue('Senior sonographer')
    await save(page)
    expect(state.sent).toEqual([expect.objectContaining({ jobTitle: 'Senior sonographer', expectedVersion: 2 })])
    expect(page.emitted('saved')).toHaveLength(1)
  })

  it('leaves the goal alone when it did not change', async () => {
    const { handlers, state } = api()
    await save(await show(handlers))
    expect(state.goalsSent).toBe(0)
  })

  it('sets a goal again after "nothing yet", whose version no form can know', async () => {
    const { handlers, state } = api()
    state.goalVersion = 2
    const page = await show(handlers)
    await page.get('#aim-role').setValue(true)
    await page.get('#role').setValue(role.code)
    await save(page)
    expect(state.goalsSent).toBe(2)
    expect(page.emitted('saved')).toHaveLength(1)
  })

  it('names every open question to somebody new, and sends nothing', async () => {
    const { handlers, state } = api(0)
    const page = await show(handlers)
    await save(page)
    expect(page.findAll('.nhsuk-error-summary li')).toHaveLength(4)
    expect(document.title).toMatch(/^Error: /)
    expect(state.sent).toEqual([])
  })

  it('shows a refusal beside its field and keeps what was typed', async () => {
    const page = await show(api().handlers)
    await page.get('#job-title').setValue('refused')
    await save(page)
    expect(page.get('#job-title-error').text()).toContain('Leave that out')
    expect(jobTitle(page)).toBe('refused')
  })

  it('puts both versions side by side when it was changed elsewhere, and can still save mine', async () => {
    const { handlers, state } = api()
    const page = await show(handlers)
    await page.get('#job-title').setValue('Mine')
    state.practice = { ...state.practice, version: 3, hoursPerWeek: 2 }
    Object.assign(state.practice, { jobTitle: 'Theirs' })
    await save(page)
    const rows = page.findAll('.app-comparison tbody tr').map(row => row.text())
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(/Job title.*Mine.*Theirs/)
    expect(jobTitle(page)).toBe('Mine')

    await page.get('.app-actions button').trigger('click')
    await flushPromises()
    expect(state.sent.at(-1)).toMatchObject({ jobTitle: 'Mine', expectedVersion: 3 })
    expect(page.emitted('saved')).toHaveLength(1)
  })

  it('brings a draft back after a reload, and can start again from what is saved', async () => {
    const { handlers } = api()
    await (await show(handlers)).get('#job-title').setValue('Half typed')
    document.body.innerHTML = ''
    const page = await show(handlers)
    expect(jobTitle(page)).toBe('Half typed')
    await page.get('.app-link-button').trigger('click')
    await flushPromises()
    expect(jobTitle(page)).toBe('Sonographer')
  })
})
