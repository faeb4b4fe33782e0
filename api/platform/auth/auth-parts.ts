import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/index.ts'
import type { Log } from '../logging.ts'
import type { Mailer } from '../mail/index.ts'
import type { AttemptStore } from './attempts.ts'
import type { PeopleRegister } from './people-register.ts'

/** What sign-in is made from. */
export interface AuthParts {
  readonly database: Database
  readonly config: Pick<
    Config,
    | 'publicUrl'
    | 'isProduction'
    | 'sessionHours'
    | 'sessionIdleMinutes'
    | 'signInsPerMinute'
    | 'signUp'
    | 'identityProvider'
  >
  readonly secret: string
  readonly clock: Clock
  readonly log: Log
  readonly mailer: Mailer
  readonly register: PeopleRegister
  /** Shared by every limit, so that one memory is bounded. */
  readonly attempts: AttemptStore
}

/** Everything an endpoint of ours is made from. */
export type EndpointParts = Pick<AuthParts, 'database' | 'config' | 'clock' | 'mailer' | 'register'>
