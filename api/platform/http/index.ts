export { type HttpParts, createHttpApp } from './app.ts'
export { addAuthRoutes } from './auth-routes.ts'
export { addHealthRoutes } from './health-route.ts'
export { addWebRoutes } from './web-routes.ts'
