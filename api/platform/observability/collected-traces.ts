import type { IncomingHttpHeaders } from 'node:http'
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span as CollectedSpan,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  defaultTextMapGetter,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { RequestTrace, Span, Traces } from '../request-scope.ts'

const propagator = new W3CTraceContextPropagator()

/** An error's message may quote what somebody typed; its kind may be told. */
const endSpan = (span: CollectedSpan, error: unknown): void => {
  if (error !== undefined) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error)
  }
  span.end()
}

const createRequestTrace = (tracer: Tracer, root: CollectedSpan, rootContext: Context): RequestTrace => {
  let current = rootContext
  const start = (name: string, attributes: Attributes): CollectedSpan =>
    tracer.startSpan(name, { kind: SpanKind.INTERNAL, attributes }, current)
  const begin = (name: string, attributes: Attributes): Span => {
    const span = start(name, attributes)
    return { end: error => endSpan(span, error) }
  }
  const enter = (name: string, attributes: Attributes): Span => {
    const outer = current
    const span = start(name, attributes)
    current = trace.setSpan(outer, span)
    return {
      end: error => {
        current = outer
        endSpan(span, error)
      },
    }
  }
  const end = (attributes: Attributes): void => {
    root.setAttributes(attributes)
    if (Number(attributes['http.response.status_code']) >= 500) root.setStatus({ code: SpanStatusCode.ERROR })
    root.end()
  }
  return { begin, enter, end }
}

/** Traces by OpenTelemetry over HTTP: times, names of routes and operations, codes; nothing that a person typed. */
export const createCollectedTraces = (endpoint: string, serviceName: string): Traces => {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('soundings')
  const begin = (name: string, headers: IncomingHttpHeaders): RequestTrace => {
    const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
    const root = tracer.startSpan(name, { kind: SpanKind.SERVER }, parent)
    return createRequestTrace(tracer, root, trace.setSpan(parent, root))
  }
  return { begin, close: () => provider.shutdown() }
}
