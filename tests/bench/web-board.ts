import type { Browser } from '@playwright/test'
import { visitor } from './web-visits.ts'

/** A board is read at a desk. */
const desk = { width: 1440, height: 900 }
const learners = 200
const columns = 120
const cohortId = '01900000-0000-7000-8000-000000000001'

const counts = {
  held: 0,
  requested: 0,
  stillToDo: 0,
  later: 0,
  notShared: 0,
  notAsked: 0,
  __typename: 'CohortBoardCounts',
}
const letters = 'HRSLN-'

const rowOf = (line: number, at: (place: number) => string): string =>
  Array.from({ length: columns }, (_, place) => at(line + place)).join('')

/** A board of 200 by 120, as the API would hand it over. */
const board = {
  __typename: 'CohortBoard',
  cohortId,
  name: 'A large group',
  on: new Date().toISOString().slice(0, 10),
  lens: 'CAPABILITIES',
  isCommon: true,
  totalCount: learners,
  stages: [],
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  columns: Array.from({ length: columns }, (_, place) => {
    const code = `CLN-${place}`
    return {
      __typename: 'CohortBoardColumn',
      code,
      title: `Capability ${place}`,
      capabilityCodes: [code],
      stage: 0,
      counts,
    }
  }),
  rows: Array.from({ length: learners }, (_, line) => ({
    __typename: 'CohortBoardRow',
    memberId: `01900000-0000-7000-8000-${String(line).padStart(12, '0')}`,
    name: `Learner ${line}`,
    organisationName: 'Academy',
    state: 'JOINED',
    stage: null,
    isShared: true,
    cells: rowOf(line, at => letters[at % letters.length] ?? '-'),
    values: rowOf(line, at => String(at % 5)),
  })),
}

/** Milliseconds of each frame while a board of 200 by 120 is scrolled down and across, and until it stood there. */
export const boardTimes = async (
  browser: Browser,
  address: string,
): Promise<{ readonly shown: number; readonly frames: readonly number[]; readonly cells: number }> => {
  const context = await visitor(browser, address, 'kwame.ostrander', desk)
  const page = await context.newPage()
  await page.route('**/graphql', async route => {
    const { operationName } = JSON.parse(route.request().postData() ?? '{}') as { operationName?: string }
    if (operationName === 'CohortBoard') return route.fulfill({ json: { data: { cohortBoard: board } } })
    if (operationName === 'CohortProgress') return route.fulfill({ json: { data: { cohortProgress: null } } })
    return route.continue()
  })
  await page.goto(`/groups/${cohortId}/board?by=capability`)
  await page.getByRole('gridcell').first().waitFor()
  const shown = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const frames = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')
    if (grid === null) throw new Error('There is no grid')
    const times: number[] = []
    let before = performance.now()
    for (let frame = 0; frame < 300; frame += 1) {
      grid.scrollTop += 28
      if (frame % 2 === 0) grid.scrollLeft += 24
      const now = await new Promise<number>(resolve => requestAnimationFrame(resolve))
      if (frame > 2) times.push(now - before)
      before = now
    }
    return times
  })
  const cells = await page.getByRole('gridcell').count()
  await context.close()
  return { shown, frames, cells }
}
