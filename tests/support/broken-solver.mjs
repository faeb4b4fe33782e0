import { parentPort } from 'node:worker_threads'

/** A worker that fails in the way the model's first cost names: 1 crashes, 2 says something first and hangs. */
parentPort?.on('message', ({ model }) => {
  if (model.cost[0] === 1) process.exit(3)
  if (model.cost[0] === 2) {
    parentPort?.postMessage({ kind: 'PROGRESS', progress: { values: new Float64Array([1]), bound: 1.5 } }, [])
    // Nothing is answered, whatever is asked.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  const solved = { status: 'OPTIMAL', values: new Float64Array([1]), bound: 3, rowDuals: null, reason: null }
  parentPort?.postMessage({ kind: 'SOLVED', solved }, [])
})
