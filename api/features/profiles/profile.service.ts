import { profileOf } from '../../domain/recommendation/profile.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import { byCode, known } from '../../platform/collections.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import type { ContentReader } from '../frameworks/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import type { MyProfile } from './profile.types.ts'

export interface ProfileService {
  /** Every day of the picture is folded in memory, from one reading of the record. */
  myProfile(viewer: Viewer & { personId: string }): Promise<MyProfile>
}

interface ProfileServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly content: ContentReader<Content>
}

export function createProfileService({ asViewer, clock, content }: ProfileServiceDependencies): ProfileService {
  return {
    myProfile: viewer =>
      asViewer(viewer, async tx => {
        const record = await readRecord(tx, viewer.personId, clock.today())
        const { framework, catalogue } = await content.of(tx, record.contentHash)
        const profile = profileOf(record.learner, catalogue, clock.today())
        const role = profile.role === null ? null : known(framework.roleProfiles, profile.role)
        const lines = byCode(role?.scopeLines ?? [])
        const pillars = byCode(framework.pillars)
        return {
          ...profile,
          role,
          hasGoal: profile.basis === 'GOAL',
          lines: profile.lines.map(({ line, ...counts }) => ({
            line: line === null ? null : known(lines, line),
            ...counts,
          })),
          pillars: profile.pillars.map(({ pillar, ...counts }) => ({ pillar: known(pillars, pillar), ...counts })),
          overTime: profile.overTime.map(({ on, ...counts }) => ({ on: isoFromDay(on), ...counts })),
        }
      }),
  }
}
