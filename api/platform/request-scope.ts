import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingHttpHeaders } from 'node:http'

/** A stretch of time within a request, as a trace shows it; null-object where nobody traces. */
export interface Span {
  /** Ends it, as failed where there is an error. */
  end(error?: unknown): void
}

/** The trace of one request. */
export interface RequestTrace {
  /** A span within the one open now. */
  begin(name: string, attributes: Readonly<Record<string, string>>): Span
  /** The same, and spans that begin before its end lie within it. */
  enter(name: string, attributes: Readonly<Record<string, string>>): Span
  end(attributes: Readonly<Record<string, string | number>>): void
}

/** Where traces of requests go. */
export interface Traces {
  /** Begins the trace of a request, or continues the one its headers name; null: nobody traces. */
  begin(name: string, headers: IncomingHttpHeaders): RequestTrace | null
  /** Sends what is left. */
  close(): Promise<void>
}

/** What belongs to one request from its first byte to its answer, wherever the code is that asks. */
export interface RequestScope {
  readonly requestId: string
  /** Statements sent to the database so far, less begin, naming the viewer and commit. */
  statements: number
  /** null: nobody traces. */
  readonly trace: RequestTrace | null
  /** Codes of what was refused, for the log. */
  readonly refusals: Set<string>
  /** Which endpoint of sign-in was asked; null: none. */
  door: string | null
}

const scopes = new AsyncLocalStorage<RequestScope>()

/** Runs `work`, and all that it starts, as part of a request. */
export const runInRequest = (scope: RequestScope, work: () => void): void => scopes.run(scope, work)

/** The request that is being served; undefined at start-up and in commands. */
export const currentRequest = (): RequestScope | undefined => scopes.getStore()

/** Notes for the log that something was refused: by a code of ours, never in anybody's words. */
export const noteRefusal = (code: string): void => void currentRequest()?.refusals.add(code)
