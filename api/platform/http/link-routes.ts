import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LinkDoor } from '../feature-set.ts'

interface LinkRouteParts {
  readonly doors: readonly Pick<LinkDoor, 'path' | 'method'>[]
  /** Seconds to wait where one link is opened too often; null where not. */
  limit(link: string): Promise<number | null>
  doorsOf(request: FastifyRequest): readonly LinkDoor[]
}

interface Asked {
  readonly Params: { readonly token: string }
}

const refuse = (reply: FastifyReply, status: number, refusal: { code: string; message: string }): FastifyReply =>
  reply.code(status).send({ ...refusal, requestId: reply.request.id })

/** A page of nobody's: no cache keeps it, no search engine lists it. */
const unlisted = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' }

/** What one click in a mail program sends says nothing that its address does not. */
const largestBody = 4096

/** Answers at addresses that whoever holds them opens without signing in. */
export const addLinkRoutes = async (app: FastifyInstance, { doors, limit, doorsOf }: LinkRouteParts): Promise<void> => {
  await app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: largestBody }, (_request, _body, done) =>
      done(null),
    )
    for (const { path, method } of doors)
      scope.route<Asked>({
        method,
        url: path,
        handler: async (request, reply) => {
          const { token } = request.params
          reply.headers(unlisted)
          const wait = await limit(token)
          if (wait !== null) {
            reply.header('retry-after', String(wait))
            const message = `This link was opened too often just now. Go on in ${wait} seconds.`
            return refuse(reply, 429, { code: 'TOO_MANY_OPERATIONS', message })
          }
          const door = doorsOf(request).find(each => each.path === path && each.method === method)
          const found = await door?.open(token)
          if (!found) return refuse(reply, 404, { code: 'BAD_REQUEST', message: 'This link leads nowhere.' })
          return reply.type(found.mediaType).send(found.content)
        },
      })
  })
}
