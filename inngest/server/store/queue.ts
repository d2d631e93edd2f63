import { PgBoss } from "pg-boss";
import { z } from "zod";
import type { Log } from "@/inngest/server/log";
import type { Database, Tx } from "@/inngest/server/store/database";

export const WORK_QUEUE = "jobs-work";
export const CRON_QUEUE = "jobs-cron";
const CHANNEL = "creatorscope_jobs";
const TEN_YEARS = 315_360_000;

const call = z.object({
  kind: z.literal("call"),
  run: z.string(),
  /** `step` discovers; a step's id asks for that step alone. */
  step: z.string(),
  job: z.string(),
  attempt: z.number().int(),
  /** counts dispatches of the job; pg-boss adds its own re-deliveries on top */
  generation: z.number().int(),
  /** calls that never reached the app or were cut off; they cost no attempt */
  losses: z.number().int(),
  place: z.string().optional(),
});

export const workSchema = z.discriminatedUnion("kind", [
  call,
  z.object({ kind: z.literal("wake"), run: z.string(), step: z.string() }),
  z.object({ kind: z.literal("match"), events: z.array(z.string()) }),
  z.object({ kind: z.literal("timeout"), run: z.string(), phase: z.enum(["start", "finish"]), after: z.string() }),
]);

export type Call = z.infer<typeof call>;
export type Work = z.infer<typeof workSchema>;
/** One delivery of a pg-boss job; settling it fails when pg-boss has delivered it again since. */
export type Claim = { id: string; retryCount: number };
export type Delivery = Claim & { work: Work };
export type Sending = { work: Work; at?: Date | undefined; priority?: number };

const adapter = (tx: Tx) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: (await tx.query(text, values)).rows }),
});

/** pg-boss as this server uses it: work is sent and settled inside the transaction that changes the run. */
export class Queue {
  readonly boss: PgBoss;
  readonly #database: Database;
  readonly #log: Log;
  /** without patience: whoever asks for work asks again anyway */
  readonly #direct: Tx;
  #ring: (at?: Date) => void = () => undefined;
  #closeListener: (() => Promise<void>) | undefined;

  constructor(databaseUrl: string, database: Database, log: Log, scheduler: boolean) {
    this.#database = database;
    this.#log = log;
    this.#direct = database.direct;
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: "creatorscope-jobs-queue",
      max: 4,
      useListenNotify: true,
      schedule: scheduler,
      cronMonitorIntervalSeconds: 15,
      cronWorkerIntervalSeconds: 1,
      superviseIntervalSeconds: 3,
      monitorIntervalSeconds: 3,
      maintenanceIntervalSeconds: 60,
    });
    this.boss.on("error", (error) => log.warn({ err: error.message }, "queue error"));
    this.boss.on("warning", (warning) => log.debug({ warning }, "queue warning"));
  }

  /** Starts pg-boss; `ring` is called when there may be work now, or (with a time) later. */
  async start(ring: (at?: Date) => void): Promise<void> {
    this.#ring = ring;
    await this.boss.start();
    // A heartbeat, not a time-out, tells that the process holding a job has died. The pump has a doorbell of its
    // own: pg-boss's `notify` wakes only `work()`, which takes one job a time and then waits for its next poll.
    const durable = { retryLimit: 1_000_000_000, retentionSeconds: TEN_YEARS, expireInSeconds: 86_000 };
    const work = { ...durable, heartbeatSeconds: 15, deleteAfterSeconds: 120 };
    await this.boss.createQueue(WORK_QUEUE, { ...work, partition: true });
    await this.boss.createQueue(CRON_QUEUE, {
      ...durable,
      heartbeatSeconds: 15,
      deleteAfterSeconds: 600,
      notify: true,
    });
    const database = this.boss.getDb();
    const handle = await database.listen?.(
      CHANNEL,
      () => ring(),
      () => ring(),
    );
    this.#closeListener = handle && (() => handle.close());
  }

  /** Adds work inside the caller's transaction; call `rang` once it has committed. */
  async send(tx: Tx, sendings: readonly Sending[]): Promise<void> {
    if (sendings.length === 0) return;
    const jobs = sendings.map(({ work, at, priority }) => ({
      data: work,
      ...(at ? { startAfter: at } : {}),
      ...(priority ? { priority } : {}),
    }));
    await this.boss.insert(WORK_QUEUE, jobs, { db: adapter(tx) });
    if (sendings.some(({ at }) => !at)) await tx.query(`notify ${CHANNEL}`);
  }

  /** Wakes this process for what it just committed, without waiting for the notification. */
  rang(sendings: readonly Sending[]): void {
    if (sendings.some(({ at }) => !at)) this.#ring();
    for (const { at } of sendings) if (at) this.#ring(at);
  }

  /** Settles a delivery inside the caller's transaction; false when another delivery has taken over. */
  async complete(tx: Tx, claim: Claim): Promise<boolean> {
    const done = await this.boss.complete(WORK_QUEUE, claim, null, { db: adapter(tx) });
    return affected(done) === 1;
  }

  async take(limit: number): Promise<Delivery[]> {
    const jobs = await this.boss.fetch<object>(WORK_QUEUE, { batchSize: limit, db: adapter(this.#direct) });
    return jobs.flatMap((job) => {
      const work = workSchema.safeParse(job.data);
      if (work.success) return [{ id: job.id, retryCount: job.retryCount, work: work.data }];
      // Left as it is: a newer version may have written it, and will be given it again.
      this.#log.error({ job: job.id, data: job.data }, "work that this version does not understand");
      return [];
    });
  }

  async touch(claims: readonly Claim[]): Promise<void> {
    if (claims.length > 0)
      await this.boss.touch(
        WORK_QUEUE,
        claims.map(({ id, retryCount }) => ({ id, retryCount })),
      );
  }

  /** Gives deliveries back at once, for the next process that asks. */
  async handBack(claims: readonly Claim[]): Promise<void> {
    if (claims.length === 0) return;
    await this.boss.fail(
      WORK_QUEUE,
      claims.map(({ id, retryCount }) => ({ id, retryCount })),
    );
    await this.#database.query(`notify ${CHANNEL}`);
  }

  async stop(): Promise<void> {
    await this.#closeListener?.();
    await this.boss.stop({ graceful: true, timeout: 5000, close: true });
  }
}

const affected = (response: unknown): number => z.object({ affected: z.number() }).parse(response).affected;
