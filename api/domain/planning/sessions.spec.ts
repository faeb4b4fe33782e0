import { describe, expect, it } from 'vitest'
import { sessionsOpen, type ModuleSession } from './sessions.ts'

const NOW = 20_600
const sessionOn = (on: number, partial: Partial<ModuleSession> = {}): ModuleSession => {
  return { id: `s-${on}`, module: 'ENH-02', on, placesLeft: 3, applyBy: null, ...partial }
}
const daysOpen = (sessions: readonly ModuleSession[], leave: { from: number; to: number | null }[] = []) =>
  sessionsOpen('ENH-02', { sessions, leave, now: NOW }).map(({ on }) => on)

describe('Sessions somebody can still come to', () => {
  it('are those of the module from today on, the soonest first', () => {
    const other = sessionOn(NOW + 5, { module: 'ENH-03' })
    expect(daysOpen([sessionOn(NOW + 30), sessionOn(NOW - 1), other, sessionOn(NOW)])).toEqual([NOW, NOW + 30])
  })

  it('have a place left, or take as many as come', () => {
    expect(
      daysOpen([sessionOn(NOW + 1, { placesLeft: 0 }), sessionOn(NOW + 2, { placesLeft: null }), sessionOn(NOW + 3)]),
    ).toEqual([NOW + 2, NOW + 3])
  })

  it('can be asked for up to the end of the last day to ask', () => {
    expect(daysOpen([sessionOn(NOW + 9, { applyBy: NOW - 1 }), sessionOn(NOW + 10, { applyBy: NOW })])).toEqual([
      NOW + 10,
    ])
  })

  it('are not while somebody is away', () => {
    expect(daysOpen([sessionOn(NOW + 4), sessionOn(NOW + 20)], [{ from: NOW + 1, to: NOW + 7 }])).toEqual([NOW + 20])
  })
})
