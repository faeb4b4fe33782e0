import { writeFileSync } from 'node:fs'
import { sceneTruths } from './scene-truths.ts'

writeFileSync('seeds/reference/scenes.json', `${JSON.stringify(sceneTruths())}\n`)
