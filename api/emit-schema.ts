import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../seeds/project-root.ts'
import { features } from './features.ts'
import { createSchema, schemaText } from './platform/graphql/index.ts'

/** Writes the contract to schema/schema.graphql, from which the web app is built. */
writeFileSync(join(projectRoot(), 'schema', 'schema.graphql'), schemaText(await createSchema(features.resolvers)))
