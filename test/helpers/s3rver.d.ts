declare module 's3rver' {
  /** The parts of s3rver's options that tests use. */
  export default class S3rver {
    constructor(options: {
      port: number
      address: string
      silent: boolean
      directory: string
      configureBuckets: readonly {name: string; configs: readonly string[]}[]
    })
    run(): Promise<{port: number}>
    close(): Promise<void>
  }
}
