/** Finding what the library holds by the words of a department. Refuses to know what a person has done with it. */
export { default as LibraryAlsoFound } from './components/LibraryAlsoFound.vue'
export { useUnderstoodWords } from './understood-words.ts'
