import { copyFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import messages from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import { type Plugin, defineConfig } from 'vite'

const api = process.env['API_URL'] ?? 'http://localhost:4000'

/** Puts the list of the app's own GraphQL documents beside the build, where the API finds what it may answer. */
const documentList: Plugin = {
  name: 'document-list',
  apply: 'build',
  closeBundle: () => copyFileSync('web/generated/all/persisted-documents.json', 'dist/web-documents.json'),
}

const pack = promisify(brotliCompress)
/** Bytes; a file below this is hardly shorter when packed. */
const smallestPacked = 1024

/** Packs each file once and as small as it gets, which would take too long for each visitor. */
const packedFiles: Plugin = {
  name: 'packed-files',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.values(bundle).map(output => join(dir, output.fileName))
    await Promise.all(
      files.map(async file => {
        const content = await readFile(file)
        if (content.length >= smallestPacked) await writeFile(`${file}.br`, await pack(content))
      }),
    )
  },
}

/**
 * Apollo Client tells documents apart by their words. Ours have a hash that does as well, so the first page need not bring
 * what puts a document into words.
 */
const documentsByHash: Plugin = {
  name: 'documents-by-hash',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('graphql/print.js') && importer?.includes('/@apollo/client/')
      ? fileURLToPath(new URL('web/app/document-key.ts', import.meta.url))
      : undefined,
}

/** Lets the browser fetch what the entry brings next together with it, instead of once the entry has run. */
const startPreload: Plugin = {
  name: 'start-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
      const start = chunks.find(({ moduleIds }) => moduleIds.some(id => id.endsWith('/web/app/start.ts')))
      if (start === undefined) throw new Error('web/app/start.ts is not a file of its own')
      const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
      const files = [start.fileName, ...start.imports.filter(file => !entries.has(file))]
      return files.map(file => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
}

/** The web app: built to dist/web, where the API serves it; in development the API is reached through the proxy. */
export default defineConfig({
  root: 'web',
  plugins: [
    vue(),
    // Messages are compiled here, so that the compiler need not travel with the app.
    messages({
      include: fileURLToPath(new URL('web/messages/*/*.json', import.meta.url)),
      dropMessageCompiler: true,
      runtimeOnly: true,
    }),
    documentList,
    documentsByHash,
    packedFiles,
    startPreload,
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A browser that does not fetch ahead by itself would gain nothing by being made to.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A front door only hands on: whoever wants one thing of a feature does not bring the rest of it along.
      treeshake: { moduleSideEffects: [{ test: /\/web\/features\/[^/]+\/index\.ts$/, sideEffects: false }] },
      output: {
        // One file for what asks the first questions, and one for all that shows the first page: each file more is a
        // further journey there and back, and packs worse.
        codeSplitting: {
          groups: [
            { name: 'index', test: /\/web\/index\.html$/, priority: 3 },
            { name: 'start', test: /\/web\/app\/start\.ts$/, priority: 2 },
            { name: 'parts', test: /\/web\/ui\//, priority: 1 },
          ],
        },
      },
    },
  },
  define: {
    // Apollo Client leaves its warnings for developers out where this is said.
    'globalThis.__DEV__': 'false',
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  server: { proxy: { '/graphql': api, '/auth': api, '/downloads': api, '/subscriptions': { target: api, ws: true } } },
})
