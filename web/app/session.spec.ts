// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answeringClient, viewer } from '../../tests/support/web.ts'
import { createSession } from './session.ts'

let person: typeof viewer | null = viewer
const onChange = vi.fn<() => void>()

function start() {
  const { client } = answeringClient({ Viewer: () => ({ me: person }) })
  return { client, session: createSession(() => client, onChange) }
}

beforeEach(() => {
  person = viewer
  vi.clearAllMocks()
  sessionStorage.clear()
})

describe('a session', () => {
  it('knows who is signed in once it has asked', async () => {
    const { session } = start()
    expect(session.state.value).toBe('unknown')
    await session.refresh()
    expect(session.viewer.value?.name).toBe('Amara Osei')
    expect(session.state.value).toBe('signed-in')
  })

  it('keeps drafts when it runs out, and says so once', async () => {
    const { session } = start()
    await session.refresh()
    sessionStorage.setItem('soundings.draft.practice', '"typed"')
    session.expire()
    session.expire()
    expect(session.state.value).toBe('expired')
    expect(onChange).toHaveBeenCalledOnce()
    expect(sessionStorage.getItem('soundings.draft.practice')).toBe('"typed"')
  })

  it('leaves nothing personal in the browser when it is ended', async () => {
    const { session, client } = start()
    await session.refresh()
    sessionStorage.setItem('soundings.draft.practice', '"typed"')
    await session.end()
    expect(sessionStorage.getItem('soundings.draft.practice')).toBeNull()
    expect(JSON.stringify(client.cache.extract())).not.toContain('Amara')
    expect(session.viewer.value).toBeNull()
  })

  it('forgets what the last person saw when another signs in', async () => {
    const { session, client } = start()
    await session.refresh()
    sessionStorage.setItem('soundings.draft.practice', '"typed"')
    session.expire()
    person = { ...viewer, id: '01890000-0000-7000-8000-000000000002', name: 'Ben Ito' }
    await session.refresh()
    expect(sessionStorage.getItem('soundings.draft.practice')).toBeNull()
    expect(JSON.stringify(client.cache.extract())).not.toContain('Amara')
  })

  it('ends here when the person signs out in another tab', async () => {
    const { session } = start()
    await session.refresh()
    window.dispatchEvent(new StorageEvent('storage', { key: 'soundings.signed-out' }))
    expect(session.viewer.value).not.toBeNull()
    window.dispatchEvent(new StorageEvent('storage', { key: 'soundings.signed-out-at' }))
    expect(session.viewer.value).toBeNull()
  })
})
