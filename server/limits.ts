/** What one network input may take of the server. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  body: 256 * 1024,
  /** Nesting of a JSON body. */
  depth: 12,
  headerBytes: 8 * 1024,
  headersTime: 2_000,
  requestTime: 5_000,
  idleTime: 5_000,
  /** How often the times above are looked at. */
  checkEvery: 500,
  /** Open sockets; one more is closed at once. */
  sockets: 512,
  /** Letters of a name or an id in an address. */
  name: 80,
  /** Runs of one comparison: regimes × replications. Each is kept, and held in memory while the comparison runs. */
  runs: 20_000,
  /** Comparisons that wait, of everybody and of one client. */
  queued: 64,
  queuedOfOne: 32,
  /** Event streams, of everybody and of one client. */
  streams: 200,
  streamsOfOne: 50,
  /** What a reader of a stream may leave unread before it is dropped. */
  unread: 256 * 1024,
  heartbeat: 15_000,
  /** Requests a minute and address: those that read, those that change. */
  reads: 30_000,
  writes: 3_000,
  /** Comparisons in one page of the list. */
  page: 200,
  /** From the wish to stop until everything is put away. */
  stop: 1_800,
} as const;

/** Person-years that one comparison may cost unless the server is told otherwise: some twenty minutes on two cores. */
export const DEFAULT_MAX_COST = 200_000_000;
/** F-O-R-M on a telephone. */
export const DEFAULT_PORT = 3676;
export const DEFAULT_HOST = '127.0.0.1';
/** A shorter token can be guessed. */
export const SHORTEST_TOKEN = 16;
