import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import type { Viewer } from '../database/index.ts'
import type { FileDesk, KeptContent } from '../feature-set.ts'
import type { FileStore } from '../files/index.ts'
import { noteRefusal } from '../request-scope.ts'
import { rangeIn } from './byte-range.ts'

type SignedIn = Viewer & { readonly personId: string }

export interface FileRouteParts {
  readonly path: string
  readonly publicUrl: string
  readonly isProduction: boolean
  readonly uploadTimeoutMilliseconds: number
  readonly files: Pick<FileStore, 'open' | 'link'>
  personOf(request: FastifyRequest): Promise<string | null>
  /** Seconds to wait where somebody sent too much; null where not. */
  limit(viewer: Viewer): Promise<number | null>
  mayUpload(request: FastifyRequest, viewer: SignedIn): Promise<boolean>
  deskOf(request: FastifyRequest, viewer: SignedIn): FileDesk
}

interface Asked {
  readonly Params: { readonly id: string; readonly size?: string }
}

interface Sent {
  readonly Querystring: Readonly<Record<string, string | undefined>>
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply => {
  noteRefusal(code)
  return reply.code(status).send({ code, message, requestId: reply.request.id })
}

/** A browser sends cookies along whatever page sends a form; a tool that is no browser names no page. */
const isOwnPage = ({ headers: { origin, host } }: FastifyRequest, parts: FileRouteParts): boolean =>
  origin === undefined ||
  origin === parts.publicUrl ||
  (!parts.isProduction && host !== undefined && origin === `http://${host}`)

/** As for operations of the API: no form can send this header, and no script of another page may. */
const preflightHeader = 'apollo-require-preflight'

/** Who asks, if they may go on; otherwise the refusal is sent. */
const admit = async (request: FastifyRequest, reply: FastifyReply, parts: FileRouteParts): Promise<SignedIn | null> => {
  reply.header('cache-control', 'no-store')
  const personId = await parts.personOf(request)
  if (personId === null) {
    refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first.')
    return null
  }
  const wait = await parts.limit({ personId })
  if (wait === null) return { personId }
  reply.header('retry-after', String(wait))
  refuse(reply, 429, 'TOO_MANY_OPERATIONS', `Too many files in one minute. Go on in ${wait} seconds.`)
  return null
}

const receive = async (request: FastifyRequest<Sent>, reply: FastifyReply, parts: FileRouteParts) => {
  if (!isOwnPage(request, parts)) return refuse(reply, 403, 'FORBIDDEN', 'This page is not one of ours.')
  if (!request.headers[preflightHeader])
    return refuse(reply, 403, 'FORBIDDEN', `Send the header ${preflightHeader}, with any value.`)
  const viewer = await admit(request, reply, parts)
  if (viewer === null) return reply
  if (!(await parts.mayUpload(request, viewer)))
    return refuse(reply, 403, 'FORBIDDEN', 'Files are brought by those who write, review or look after modules.')
  const content = request.body as Readable
  const { status, body } = await parts.deskOf(request, viewer).receive(viewer, { content, query: request.query })
  return reply.code(status).send({ ...body, requestId: request.id })
}

/** What comes under an id never changes: a browser may keep it, for this person alone. */
const cacheControl = 'private, max-age=31536000, immutable'

const dispositionOf = ({ isAttachment, fileName }: KeptContent): string =>
  `${isAttachment ? 'attachment' : 'inline'}; filename="${fileName}"`

/** Whatever is in it, it is no page: it runs nothing, and loads nothing. */
const describe = (reply: FastifyReply, file: KeptContent): FastifyReply =>
  reply
    .type(file.contentType)
    .header('cache-control', cacheControl)
    .header('etag', `"${file.sha256}"`)
    .header('accept-ranges', 'bytes')
    .header('content-disposition', dispositionOf(file))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')

const handOut = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { file, files }: { readonly file: KeptContent; readonly files: FileRouteParts['files'] },
): Promise<FastifyReply> => {
  describe(reply, file)
  if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send()
  const range = rangeIn(request.headers.range, file.bytes)
  if (range === 'unsatisfiable')
    return reply.code(416).header('cache-control', 'no-store').header('content-range', `bytes */${file.bytes}`).send()
  if (range !== null) reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${file.bytes}`)
  reply.header('content-length', range === null ? file.bytes : range.last - range.first + 1)
  if (request.method === 'HEAD') return reply.send()
  return reply.send(await files.open(file.sha256, range ?? undefined))
}

const fetchFile = async (request: FastifyRequest<Asked>, reply: FastifyReply, parts: FileRouteParts) => {
  const viewer = await admit(request, reply, parts)
  if (viewer === null) return reply
  const { id, size = 'full' } = request.params
  const file = await parts.deskOf(request, viewer).find(viewer, { id, size })
  if (file === null) return refuse(reply, 404, 'BAD_REQUEST', 'There is no such file.')
  const link = await parts.files.link(file.sha256, {
    contentType: file.contentType,
    disposition: dispositionOf(file),
  })
  return link === null ? handOut(request, reply, { file, files: parts.files }) : reply.redirect(link, 302)
}

/** Takes files in as they are sent, octet by octet, and hands them out under their ids to who may see them. */
export const addFileRoutes = (app: FastifyInstance, parts: FileRouteParts): void => {
  void app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post<Sent>(
      parts.path,
      { bodyLimit: Number.MAX_SAFE_INTEGER, handlerTimeout: parts.uploadTimeoutMilliseconds },
      (request, reply) => receive(request, reply, parts),
    )
    for (const url of [`${parts.path}/:id`, `${parts.path}/:id/:size`])
      // What is kept is packed already, and a part of it is asked for by its octets.
      scope.get<Asked>(url, { compress: false }, (request, reply) => fetchFile(request, reply, parts))
  })
}
