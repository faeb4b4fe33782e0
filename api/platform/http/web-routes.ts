import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const plainPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Soundings API</title></head>
<body><h1>Soundings API</h1><p>The web app is not built here. The GraphQL API answers at <code>/graphql</code>.</p></body></html>
`

/** A page behind a link of somebody's: no search engine lists it, and no other site is told where it is. */
const unlisted = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' }

/** Paths that are never a page of the web app. */
const isServicePath = (url: string): boolean =>
  /^\/(graphql|subscriptions|auth|downloads|healthz|readyz|metrics|assets)([/?]|$)/.test(url)

/** Serves the built web app; a path that is no file is one of its pages, which the app itself finds. */
export const addWebRoutes = async (app: FastifyInstance, webDirectory: string): Promise<void> => {
  const hasWeb = existsSync(join(webDirectory, 'index.html'))
  if (hasWeb)
    await app.register(fastifyStatic, {
      root: webDirectory,
      wildcard: false,
      cacheControl: false,
      // The build packs each file better than there is time for while somebody waits.
      preCompressed: true,
      // Built assets carry a hash of their content in their name; the page that names them must be asked for each time.
      setHeaders: (reply, path) => {
        const isHashed = path.includes(`${webDirectory}/assets/`)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !isServicePath(request.url)
    if (!isPage) return reply.code(404).send({ message: 'Not found' })
    if (/^\/(shared|verify-scope)\//.test(request.url)) reply.headers(unlisted)
    return hasWeb ? reply.sendFile('index.html') : reply.type('text/html; charset=utf-8').send(plainPage)
  })
}
