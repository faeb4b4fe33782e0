import type { Viewer } from '../database/index.ts'
import type { Device } from './device.ts'
import type { Role } from '../auth/roles.ts'

/** What every resolver is handed for one request; what it needs beyond that came with its constructor. */
export interface RequestContext {
  /** Appears in the log and in a masked error, so that the two can be brought together. */
  readonly requestId: string
  readonly viewer: Viewer
  /** The browser, where it asked to be known. */
  readonly device: Device
  /** The roles the viewer holds today; read once, and only where an operation asks for one. */
  roles(): Promise<ReadonlySet<Role>>
  /** The resolvers of this request, made by hand with the services they need. */
  readonly resolvers: ReadonlyMap<unknown, object>
}
