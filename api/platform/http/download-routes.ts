import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Viewer } from '../database/index.ts'
import type { Download } from '../feature-set.ts'

type SignedIn = Viewer & { readonly personId: string }

interface DownloadRouteParts {
  readonly paths: readonly string[]
  personOf(request: FastifyRequest): Promise<string | null>
  /** Seconds to wait where somebody fetched too many; null where not. */
  limit(viewer: Viewer): Promise<number | null>
  downloadsOf(request: FastifyRequest, viewer: SignedIn): readonly Download[]
}

interface Asked {
  readonly Params: { readonly form: string }
  readonly Querystring: Readonly<Record<string, string | undefined>>
}

const refuse = (reply: FastifyReply, status: number, refusal: { code: string; message: string }): FastifyReply =>
  reply.code(status).send({ ...refusal, requestId: reply.request.id })

/** Hands out files of whoever is signed in. Each is one person's: a shared computer keeps none of it. */
export const addDownloadRoutes = (app: FastifyInstance, parts: DownloadRouteParts): void => {
  for (const path of parts.paths)
    app.get<Asked>(path, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const personId = await parts.personOf(request)
      if (personId === null) return refuse(reply, 401, { code: 'UNAUTHENTICATED', message: 'Sign in first.' })
      const wait = await parts.limit({ personId })
      if (wait !== null) {
        reply.header('retry-after', String(wait))
        const message = `Too many files in one minute. Go on in ${wait} seconds.`
        return refuse(reply, 429, { code: 'TOO_MANY_OPERATIONS', message })
      }
      const download = parts.downloadsOf(request, { personId }).find(each => each.path === path)
      const file = await download?.open({ personId }, { form: request.params.form, query: request.query })
      if (!file) return refuse(reply, 404, { code: 'BAD_REQUEST', message: 'There is no such file.' })
      return reply
        .type(file.mediaType)
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .header('x-content-type-options', 'nosniff')
        .send(file.content)
    })
}
