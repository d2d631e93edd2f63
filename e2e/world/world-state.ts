import type { IncomingMessage } from "node:http";
import { buildPopulation } from "./build-population";
import type { Fault } from "./faults";
import { videoIdFor } from "./ids";
import { accessShape, type Grant, grantShape, type TokenFailure } from "./oauth-state";
import { DAY_MS, type Population, type WorldChannel, type WorldVideo } from "./population";
import { type SocialAccount, socialAccounts } from "./social-accounts";
import { TokenStore } from "./token-store";
import { newUploadWorld } from "./upload-state";

export type Call = {
  at: string;
  method: string;
  path: string;
  query: Record<string, string>;
  status: number;
  units: number;
};

export type WorldOptions = {
  port?: number;
  /** where the real numbers end; by default yesterday, UTC */
  lastDay?: Date;
  /** what the world's clock shows at the start; by default the time of day it is */
  now?: Date;
  /** the clock moves only when it is advanced: nothing grows between two looks of a slow test */
  stopped?: boolean;
  apiKey?: string;
  /** daily limits that the world itself enforces */
  quota?: Partial<Record<"queries" | "search" | "uploads" | "stats", number>>;
};

/** Everything that a request may read or change. One per running world. */
export class WorldState {
  readonly population: Population;
  readonly calls: Call[] = [];
  readonly faults: Fault[] = [];
  readonly apiKey: string;
  readonly quota: Record<"queries" | "search" | "uploads" | "stats", number>;
  readonly used = new Map<string, number>();
  readonly lastDay: Date;
  /** access tokens handed out */
  readonly grants = new TokenStore("ya29.", accessShape);
  readonly codes = new Map<string, Grant>();
  readonly refreshTokens = new TokenStore("1//", grantShape);
  /** login → the scopes that it has granted so far */
  readonly consented = new Map<string, ReadonlySet<string>>();
  /** `unticked`: ends of scopes that people refuse; `testing`: the consent screen is, so refresh tokens live seven days */
  readonly oauth: { unticked: string[]; testing: boolean; failing: TokenFailure | null; tokenCalls: number } = {
    unticked: [],
    testing: false,
    failing: null,
    tokenCalls: 0,
  };
  readonly uploads = newUploadWorld();
  readonly social: SocialAccount[];
  url = "";
  private shiftMs: number;
  private readonly stoppedAt: number | undefined;

  constructor(options: WorldOptions) {
    const today = new Date();
    today.setUTCHours(0, 0, 0, 0);
    this.lastDay = options.lastDay ?? new Date(today.getTime() - DAY_MS);
    this.shiftMs = options.now ? options.now.getTime() - Date.now() : 0;
    this.stoppedAt = options.stopped ? Date.now() : undefined;
    this.population = buildPopulation(this.lastDay);
    this.social = socialAccounts(this.lastDay);
    this.apiKey = options.apiKey ?? "world-api-key";
    this.quota = { queries: 10_000, search: 100, uploads: 100, stats: 10_000, ...options.quota };
  }

  now(): Date {
    return new Date((this.stoppedAt ?? Date.now()) + this.shiftMs);
  }

  advance(ms: number): void {
    this.shiftMs += ms;
  }

  channel(idOrHandle: string): WorldChannel | undefined {
    const wanted = idOrHandle.toLowerCase();
    return (
      this.population.byId.get(idOrHandle) ??
      this.population.channels.find((channel) => channel.handle.toLowerCase() === wanted || channel.special === wanted)
    );
  }

  /** A new upload of a channel, published now. */
  publish(channel: WorldChannel, title: string, changes: Partial<WorldVideo> = {}): WorldVideo {
    const count = channel.videos.length;
    const video: WorldVideo = {
      id: videoIdFor(channel.id, 100_000 + count),
      channelId: channel.id,
      title,
      description: "",
      tags: [],
      categoryId: "22",
      publishedAt: new Date(this.now().getTime() - 1_000),
      durationSec: 300,
      shape: "wide",
      state: "public",
      live: "none",
      likesHidden: false,
      commentsDisabled: false,
      points: [],
      cap: 20_000,
      lossPerDay: 0,
      extraViews: 0,
      ...changes,
    };
    channel.videos.unshift(video);
    this.population.videos.set(video.id, video);
    return video;
  }

  record(request: IncomingMessage, url: URL, status: number, units: number): void {
    const query = Object.fromEntries([...url.searchParams].filter(([name]) => name !== "key"));
    this.calls.push({
      at: this.now().toISOString(),
      method: request.method ?? "GET",
      path: url.pathname,
      query,
      status,
      units,
    });
    if (this.calls.length > 5_000) this.calls.splice(0, 1_000);
  }
}
