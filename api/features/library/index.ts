/** Finding what is published by the words departments use. It refuses to rank by anything but relevance to what was typed. */
export { ContentDefectResolver } from './content-defect.resolver.ts'
export { createContentDefectService, createDefectReader } from './content-defect.service.ts'
export { publishLibrary } from './library.repository.ts'
export { LibraryResolver } from './library.resolver.ts'
export { createLibraryService } from './library.service.ts'
export { readSearchWords } from './search.read-model.ts'
