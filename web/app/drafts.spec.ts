// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { forgetDraft, forgetDrafts, keepDraftsOf, useDraft } from './drafts.ts'

beforeEach(() => sessionStorage.clear())

async function type(name: string, text: string): Promise<void> {
  const { draft } = useDraft(name, () => ({ text: '' }))
  draft.value.text = text
  await nextTick()
}

describe('a draft', () => {
  it('is still there after a reload', async () => {
    keepDraftsOf('amara')
    await type('practice', 'half a sentence')
    const { draft, wasRestored } = useDraft('practice', () => ({ text: '' }))
    expect(draft.value.text).toBe('half a sentence')
    expect(wasRestored).toBe(true)
  })

  it('is gone once what was typed is saved, even if the form changes a last time', async () => {
    const { draft, clear } = useDraft('practice', () => ({ text: 'typed' }))
    clear()
    draft.value.text = 'emptied by the page'
    await nextTick()
    expect(useDraft('practice', () => ({ text: '' })).wasRestored).toBe(false)
  })

  it('survives a session that ran out, for the same person', async () => {
    keepDraftsOf('amara')
    await type('practice', 'kept')
    keepDraftsOf('amara')
    expect(useDraft('practice', () => ({ text: '' })).draft.value.text).toBe('kept')
  })

  it('is never shown to the next person at the same computer', async () => {
    keepDraftsOf('amara')
    await type('practice', 'private')
    keepDraftsOf('ben')
    expect(useDraft('practice', () => ({ text: '' })).wasRestored).toBe(false)
  })

  it('leaves nothing behind after signing out', async () => {
    keepDraftsOf('amara')
    await type('practice', 'private')
    forgetDrafts()
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('private')
  })

  it('can be thrown away on its own', async () => {
    await type('practice', 'one')
    await type('welcome', 'two')
    forgetDraft('practice')
    expect(useDraft('practice', () => ({ text: '' })).wasRestored).toBe(false)
    expect(useDraft('welcome', () => ({ text: '' })).wasRestored).toBe(true)
  })

  it('starts afresh when what is stored cannot be read', () => {
    sessionStorage.setItem('soundings.draft.practice', '{')
    expect(useDraft('practice', () => ({ text: 'fresh' })).draft.value.text).toBe('fresh')
  })
})
