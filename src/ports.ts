import type {Locale} from './model/locale.js'

/** The time, as an argument, so that an embargo can be tested. */
export interface Clock {
  now(): Date
}

/** A term and its wished translation, for an engine. */
export interface TermPair {
  readonly source: string
  readonly target: string
}

/** One call to an engine. Texts are markup as `src/document/markup.ts` writes it; none is blank. */
export interface EngineRequest {
  readonly source: Locale
  readonly target: Locale
  readonly texts: readonly string[]
  /** Neighbouring text, not translated and not billed; empty when none. */
  readonly context: string
  readonly glossary: readonly TermPair[]
  /** Near translations of the memory, as examples. */
  readonly examples: readonly TermPair[]
}

/**
 * A translation engine. It is dumb: it sends one request and maps its errors to `BayanError` codes; batches, order,
 * retries, confidentiality and verification belong to `src/translate/`.
 */
export interface Engine {
  readonly name: string
  /** `house` runs on our own machines; `third-party` receives the text elsewhere. */
  readonly location: 'house' | 'third-party'
  /** Most texts in one request. */
  readonly maxTexts: number
  /** Most bytes in one request, as `weigh` counts them. */
  readonly maxBytes: number
  /** Bytes that a text costs as this engine encodes it. */
  weigh(text: string): number
  supports(source: Locale, target: Locale): boolean
  /** Answer one text for each asked, in order. */
  translate(request: EngineRequest, signal: AbortSignal): Promise<readonly string[]>
  /** Ask whether it is ready, sending no text: its account when it keeps one, or a rejection as of `translate`. */
  probe(signal: AbortSignal): Promise<EngineAccount | null>
  close(): Promise<void>
}

/** Characters that an engine counted in its billing period, and those it allows; null: as many as one likes. */
export interface EngineAccount {
  readonly used: number
  readonly limit: number | null
}

/** Words that a dictionary does not know, each with what it may have meant, the likeliest first. */
export type Misspelt = ReadonlyMap<string, readonly string[]>

/** Judges the spelling of words. It is an addition: where it cannot answer, nothing is misspelt. */
export interface Speller {
  /** Locales that it has a dictionary for. */
  locales(): Promise<readonly Locale[]>
  /** Tell which words are not known, as given. Nothing is rejected: what cannot be judged is not misspelt. */
  misspelt(locale: Locale, words: readonly string[]): Promise<Misspelt>
}

/** A job is only a reminder to look at a run in the ledger: ids, never text. */
export interface Reminder {
  readonly pipeline: string
  readonly run: string
  /** Raised at every re-send, so that the queue's own deduplication never swallows one. */
  readonly generation: number
}

/** What reminds workers to look at the store. Reminding twice is harmless; a lost reminder is found by the sweep. */
export interface Queue {
  remind(reminders: readonly Reminder[]): Promise<void>
  /** Work on one pipeline's reminders until closed. `run` is `scheduled` when a schedule reminds, due at `due`. */
  serve(
    pipeline: string,
    concurrency: number,
    handle: (run: string, due: Date | null) => Promise<void>,
  ): Promise<Serving>
  /** Keep one cron schedule (five fields) for a pipeline, whoever asks; it reminds of the run `scheduled`. */
  schedule(pipeline: string, cron: string, timeZone: string): Promise<void>
  /** Tell whether a reminder is still on its way to a worker. */
  holds(reminder: Reminder): Promise<boolean>
  depth(pipeline: string): Promise<QueueDepth>
  /** Open the back end's own board on these pipelines, to look and not to touch. */
  board(pipelines: readonly string[], basePath: string): Promise<QueueBoard>
  /** Answer when the back end does; reject with `queue_unavailable` when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface QueueDepth {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

/** Pages about the queue. */
export interface QueueBoard {
  /** Answer a path below the board's own, `/api/queues`; null when there is nothing. Never changes anything. */
  get(path: string, query: Readonly<Record<string, string>>): Promise<BoardAnswer | null>
}

export interface BoardAnswer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

export interface Serving {
  /** Take no more, finish what is at hand. */
  close(): Promise<void>
}

/** One file of the site, by its path below the root, with `/` between folders and no leading one. */
export interface SiteFile {
  readonly path: string
  readonly body: string | Uint8Array
}

/** What the site becomes: the files that are written and those kept from the release that stands; others go. */
export interface SiteChange {
  /** Names the state of the whole site after the change: the same name is the same bytes. */
  readonly release: string
  /** Drawn once, in order; when it throws, nothing changes. */
  readonly put: Iterable<SiteFile> | AsyncIterable<SiteFile>
  readonly keep: readonly string[]
  /** What the next change wants to know of this one; asked when `put` is drawn to its end. */
  readonly memo: () => string
  /** The release that this one completes: it needs no place of its own among those kept, when it is the one that stands. */
  readonly completes?: string | null
}

/** A release as its channel remembers it. */
export interface SiteRecord {
  /** SHA-256 of every file in hexadecimal, by path. */
  readonly files: Readonly<Record<string, string>>
  readonly memo: string
}

/** A release that could be shown again. */
export interface KeptRelease {
  readonly release: string
  readonly at: Date
  readonly current: boolean
}

/** Where the site is built. A reader sees it before the change or after it, never half. Switching twice is harmless. */
export interface Channel {
  readonly name: string
  /** The release that readers see, or null when there is none. */
  current(): Promise<string | null>
  /** What a release holds; null when it is not kept. */
  record(release: string): Promise<SiteRecord | null>
  switch(change: SiteChange): Promise<void>
  /** Releases that are kept, latest first, without those that another one completed. */
  releases(): Promise<readonly KeptRelease[]>
  /** Show a kept release again; `not_found` when it is not kept. */
  show(release: string): Promise<void>
  /** Read a file of a kept release. */
  read(release: string, path: string): Promise<Uint8Array>
}

/** How an address answers where whoever serves it can say so: it is gone, or it leads elsewhere (a whole URL). */
export type Answer = {readonly status: 410} | {readonly status: 301; readonly location: string}

/** A place that serves a copy of the site, one file at a time: a bucket. `channel_failed` when it does not do as asked. */
export interface Mirror {
  /** Names it in receipts and logs: where it is, and no secret. */
  readonly name: string
  /** `answer` is kept beside the file, for who can give it; the file says the same in words. */
  put(file: SiteFile, answer?: Answer): Promise<void>
  /** Write what it keeps beside a file with this answer: who keeps another has the file sent again. */
  kept(answer: Answer): string
  /** Removing what is not there is no error. */
  remove(path: string): Promise<void>
  /** Name every file that is there, page by page. */
  list(): AsyncIterable<readonly string[]>
}

/** One piece of news for machines outside: what happened, by ids and addresses, never a text. */
export interface News {
  /** The same news has the same id however often it is sent. */
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly data: object
}

/** Where news of what readers see goes, after they see it. */
export interface Outlet {
  readonly name: string
  /** Throws `channel_failed` when it did not arrive. */
  send(news: News): Promise<void>
}

/** A letter. The same `id` is the same letter, whose second copy a mail server may drop. */
export interface Letter {
  readonly id: string
  readonly to: string | readonly string[]
  /** Those who get it without being named in it. */
  readonly bcc?: readonly string[]
  /** BCP 47, when it is in one language. */
  readonly language?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
}

/** Sends letters, to people of the house and to readers. */
export interface Mail {
  /** Throws `channel_failed` when it was not taken. */
  send(letter: Letter): Promise<void>
}
