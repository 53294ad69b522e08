import {Counter, Gauge, Histogram, Registry} from 'prom-client'

/** What Prometheus reads at `/metrics`. */
export interface Metrics {
  readonly registry: Registry
  readonly stageSeconds: Histogram
  readonly failures: Counter
  readonly drafts: Counter
  readonly queueDepth: Gauge
  readonly runs: Gauge
}

/** Make the metrics, in a registry of their own so that two in one process do not meet. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    stageSeconds: new Histogram({
      name: 'bayan_stage_seconds',
      help: 'Duration of a pipeline stage, in seconds.',
      labelNames: ['pipeline', 'stage'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300],
      registers,
    }),
    failures: new Counter({
      name: 'bayan_run_failures_total',
      help: 'Runs that failed, by error code.',
      labelNames: ['pipeline', 'code'],
      registers,
    }),
    drafts: new Counter({
      name: 'bayan_drafts_total',
      help: 'Drafts given to people, by origin and locale.',
      labelNames: ['origin', 'locale'],
      registers,
    }),
    queueDepth: new Gauge({
      name: 'bayan_queue_depth',
      help: 'Reminders in the queue, by pipeline and state.',
      labelNames: ['pipeline', 'state'],
      registers,
    }),
    runs: new Gauge({
      name: 'bayan_runs',
      help: 'Runs in the ledger that are not done, by pipeline and state.',
      labelNames: ['pipeline', 'state'],
      registers,
    }),
  }
}
