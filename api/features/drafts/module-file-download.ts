import { validate as isUuid } from 'uuid'
import type { Download } from '../../platform/feature-set.ts'
import { packModule } from './module-file-pack.ts'
import type { ModuleFileService } from './module-file.service.ts'
import type { FileStore } from '../../platform/files/index.ts'

export const moduleFilePath = '/downloads/module.:form'

const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 _-]+/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80) || 'module'

/** A draft as one file: GET /downloads/module.zip?draft=ID. Nothing is written. */
export const moduleFileDownload = (service: ModuleFileService, files: Pick<FileStore, 'open'>): Download => ({
  path: moduleFilePath,
  open: async (viewer, { form, query: { draft: id = '' } }) => {
    if (form !== 'zip' || !isUuid(id)) return null
    const module = await service.read(viewer, id)
    if (module === null) return null
    const content = packModule(module, sha256 => files.open(sha256))
    return { fileName: `${fileNameOf(module.facts.title)}.zip`, mediaType: 'application/zip', content }
  },
})
