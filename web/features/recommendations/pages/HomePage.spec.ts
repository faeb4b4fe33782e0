// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showPage } from '../../../../tests/support/web.ts'
import type { AdviceFragment, StepFragment } from '../../../generated/recommendations/graphql.ts'
import HomePage from './HomePage.vue'

function step(id: string, facts: Partial<StepFragment> = {}): StepFragment {
  return {
    __typename: 'NextStep',
    id,
    kind: 'OBSERVATION',
    title: `Title of ${id}`,
    cost: 'one list with a colleague',
    minutes: 0,
    sittingMinutes: 10,
    state: 'DO_NOW',
    module: null,
    capabilities: [],
    reasons: [{ __typename: 'Reason', code: 'CONFIRM', text: `Why ${id}` }],
    unlocks: [],
    order: [],
    changesIf: [],
    blockedBy: [],
    alternatives: [],
    askWhom: [],
    ...facts,
  }
}

function advice(items: StepFragment[], facts: Partial<AdviceFragment> = {}): AdviceFragment {
  return {
    __typename: 'NextSteps',
    goal: { __typename: 'Goal', title: 'Enhanced, obstetrics', dueOn: '2028-03-31' },
    items,
    blocked: [],
    held: 31,
    toConfirm: 9,
    toLearn: 13,
    studyMinutesToGoal: 90,
    supervisedHalfDaysToGoal: 6,
    confirmationsToGoal: 1,
    inputsDigest: items.map(({ id }) => id).join(),
    computedAt: '2026-11-24T08:00:00Z',
    responses: [],
    ...facts,
  }
}

const myStanding = (waiting: { readonly decisions?: number; readonly confirmations?: number }) => ({
  waitingForMe: { __typename: 'WaitingForMe', decisions: 0, confirmations: 0, ...waiting },
  myCapabilities: [],
})

const one = step('SIGN_OFF:OBS')
const two = step('EVIDENCE:GYN')
const response = {
  __typename: 'MyResponse',
  stepId: one.id,
  title: one.title,
  response: 'NOT_NOW',
  on: '2026-11-24',
  until: '2026-12-08',
} as const

const handlers = {
  NextSteps: () => ({ nextSteps: advice([one, two]) }),
  MyStanding: () => myStanding({}),
  RespondToNextStep: () => ({
    respondToNextStep: {
      __typename: 'RespondToNextStepSuccess',
      response,
      nextSteps: advice([two], { responses: [response] }),
    },
  }),
  WithdrawResponse: () => ({
    withdrawResponse: { __typename: 'WithdrawResponseSuccess', stepId: one.id, nextSteps: advice([one, two]) },
  }),
}

const stepTitles = (page: { findAll: (selector: string) => { text: () => string }[] }) =>
  page.findAll('.step-card__title').map(title => title.text())

afterEach(() => {
  document.body.innerHTML = ''
})

describe('home', () => {
  it('shows one step first, with its reason in one sentence and what it takes', async () => {
    const { page } = await showPage(HomePage, { handlers })
    await flushPromises()
    const first = page.get('.step-card--first')
    expect(first.get('h2').text()).toBe('Title of SIGN_OFF:OBS')
    expect(first.text()).toContain('Why SIGN_OFF:OBS')
    expect(first.text()).toContain('What it takes: one list with a colleague')
    expect(page.get('.home-goal').text()).toContain('Aiming for: Enhanced, obstetrics, by 31 March 2028')
  })

  it('says why a step that is under way comes first, not only that it was started', async () => {
    const started = { __typename: 'Reason', code: 'STARTED', text: 'You started this on 19 October 2026.' } as const
    const item = step('MODULE:PRE-02', { reasons: [started, ...one.reasons] })
    const { page } = await showPage(HomePage, {
      handlers: { ...handlers, NextSteps: () => ({ nextSteps: advice([item]) }) },
    })
    await flushPromises()
    expect(page.get('.step-card__why').text()).toBe('Why SIGN_OFF:OBS')
    expect(page.get('.step-card--first').text()).toContain('Under way')
  })

  it('says where the person stands in numbers, and what the hours leave out', async () => {
    const { page } = await showPage(HomePage, { handlers })
    await flushPromises()
    const standing = page.get('.standing').text()
    expect(standing).toMatch(/31.*9.*13|Held\s*31/)
    expect(standing).toContain('about 1 hour 30 minutes of your own study')
    expect(standing).toContain('6 half-days on supervised lists')
    expect(standing).toContain('1 confirmation to ask for')
    expect(standing).toContain('Not counted: university hours')
  })

  it('says in one line what waits for my word, with the way there, and nothing where nothing waits', async () => {
    const none = await showPage(HomePage, { handlers })
    await flushPromises()
    expect(none.page.text()).not.toContain('your word')
    const MyStanding = () => myStanding({ decisions: 1, confirmations: 3 })
    const { page } = await showPage(HomePage, { handlers: { ...handlers, MyStanding } })
    const readLinks = () => page.findAll('a').map(link => [link.attributes('href'), link.text()])
    // It comes once the first step is there.
    await vi.waitFor(() => expect(readLinks()).toContainEqual(['/decisions', '1 sign-off waits for your word']))
    const links = readLinks()
    expect(links).toContainEqual(['/confirmations', '3 pieces of evidence wait for you to confirm them'])
  })

  it('takes an answer at once, without asking for the steps again, and brings the step back on undo', async () => {
    const { page, asked } = await showPage(HomePage, { handlers })
    await flushPromises()
    await page.get('.step-card--first .step-responses__button').trigger('click')
    await flushPromises()
    expect(stepTitles(page)).toEqual(['Title of EVIDENCE:GYN'])
    const notice = page.get('.app-notice')
    expect(notice.text()).toContain('is out of sight until 8 December 2026')
    expect(document.activeElement).toBe(notice.element)

    await notice.get('button').trigger('click')
    await flushPromises()
    expect(stepTitles(page)).toEqual(['Title of SIGN_OFF:OBS', 'Title of EVIDENCE:GYN'])
    expect(page.get('.app-notice').text()).toContain('is back')
    expect(asked.filter(name => name === 'NextSteps')).toHaveLength(1)
  })

  it('keeps the steps on screen and says so when an answer cannot be sent', async () => {
    const { page } = await showPage(HomePage, {
      handlers: { ...handlers, RespondToNextStep: () => new Error('no network') },
    })
    await flushPromises()
    await page.get('.step-card--first .step-responses__button').trigger('click')
    await flushPromises()
    expect(stepTitles(page)).toHaveLength(2)
    expect(page.get('.app-notice').text()).toContain('could not be sent')
  })

  it('asks for steps that fit the minutes in the address', async () => {
    const minutes: unknown[] = []
    await showPage(HomePage, {
      path: '/?minutes=10',
      handlers: {
        ...handlers,
        NextSteps: variables => {
          minutes.push(variables['minutes'])
          return { nextSteps: advice([]) }
        },
      },
    })
    await flushPromises()
    expect(minutes).toEqual([10])
    expect(document.body.textContent).toContain('Nothing fits that time today')
  })

  it('shows what waits with the ways on, and takes back an answer that left no other way', async () => {
    const blocker: StepFragment['blockedBy'][number] = {
      __typename: 'Blocker',
      code: 'YOUR_RESPONSE',
      text: 'You said this is not for you.',
      waysOn: ['Change your goal'],
      gate: null,
    }
    const blocked = step('MODULE:ENH-05', { state: 'BLOCKED', blockedBy: [blocker] })
    const own = { ...response, stepId: blocked.id, response: 'NOT_FOR_ME', until: null } as const
    const { page, asked } = await showPage(HomePage, {
      handlers: {
        ...handlers,
        NextSteps: () => ({ nextSteps: advice([two], { blocked: [blocked], responses: [own] }) }),
      },
    })
    const card = await vi.waitFor(() => page.get('.step-card--waiting'))
    expect(card.text()).toContain('You said this is not for you.')
    expect(card.text()).toContain('Change your goal')
    await card.get('button.nhsuk-button').trigger('click')
    await flushPromises()
    expect(asked).toContain('WithdrawResponse')
  })

  it('offers another try when the steps do not come', async () => {
    let isUp = false
    const { page } = await showPage(HomePage, {
      handlers: { ...handlers, NextSteps: () => (isUp ? { nextSteps: advice([one]) } : new Error('down')) },
    })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('We cannot reach Soundings')
    isUp = true
    await page.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(stepTitles(page)).toEqual(['Title of SIGN_OFF:OBS'])
  })
})
