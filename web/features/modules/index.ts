/** Learning modules: finding, starting and finishing them. Refuses to say that finishing one changes what is signed off. */
export { useModuleWords } from './module-words.ts'
