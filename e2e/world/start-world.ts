import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import {
  addFault,
  type ChannelPatch,
  directory,
  type OAuthPatch,
  patchChannel,
  patchOAuth,
  patchUploads,
  patchVideo,
  type UploadsPatch,
  type VideoPatch,
} from "./control";
import { grantAccess } from "./grant-access";
import { handleRequest } from "./handle-request";
import type { Population } from "./population";
import type { SocialAccount } from "./social-accounts";
import { READER } from "./social-instaloader";
import { type Call, type WorldOptions, WorldState } from "./world-state";

export type World = {
  url: string;
  /** variables that point the product at this world */
  env: Record<string, string>;
  /** the UTC day on which the real records end; keep it for a world that shall go on where it stopped */
  lastDay: Date;
  /** everybody and everything, for seeds */
  population: Population;
  now(): Date;
  advance(ms: number): void;
  channels(): ReturnType<typeof directory>;
  /** by id, handle, or the case that it stands for (`empty`, `mixed`, `thousand`, …) */
  channel(name: string): { id: string; handle: string; videos: { id: string; title: string }[] };
  patchChannel(name: string, patch: ChannelPatch): void;
  patchVideo(id: string, patch: VideoPatch): void;
  /** how Google's sign-in behaves; answers its state */
  oauth(patch: OAuthPatch): { tokenCalls: number };
  /** an access token of a login, without the way through its browser; by default for publishing */
  grant(email: string, scopes?: string[]): string;
  /** how uploads behave; answers what they made */
  uploads(patch?: UploadsPatch): ReturnType<typeof patchUploads>;
  /** an account on TikTok or Instagram, as it is: changes show at once */
  social(platform: SocialAccount["platform"], name: string): SocialAccount;
  fault(fault: Parameters<typeof addFault>[1]): void;
  clearFaults(): void;
  calls(): Call[];
  clearCalls(): void;
  stop(): Promise<void>;
};

/** The double that stands for yt-dlp on the pages of this world. */
export const ytdlpDouble = fileURLToPath(new URL("./bin/yt-dlp", import.meta.url));

/** The double that stands for instaloader. It finds the world through INSTAGRAM_URL. */
export const instaloaderDouble = fileURLToPath(new URL("./bin/instaloader", import.meta.url));

function variables(state: WorldState): Record<string, string> {
  return {
    YOUTUBE_API_KEY: state.apiKey,
    YOUTUBE_API_URL: state.url,
    YOUTUBE_FEED_URL: state.url,
    GOOGLE_CLIENT_ID: "creatorscope.apps.world.test",
    GOOGLE_CLIENT_SECRET: "world-client-secret",
    GOOGLE_AUTH_URL: state.url,
    GOOGLE_TOKEN_URL: state.url,
    YTDLP_PATH: ytdlpDouble,
    TIKTOK_URL: `${state.url}/tiktok.com`,
    INSTAGRAM_URL: `${state.url}/instagram.com`,
    INSTAGRAM_GRAPH_URL: `${state.url}/graph.facebook.com`,
    INSTAGRAM_USERNAME: READER.name,
    INSTAGRAM_PASSWORD: READER.password,
    INSTALOADER_PATH: instaloaderDouble,
    DOWNLOAD_ALLOW_PRIVATE_HOSTS: "true",
  };
}

/** Starts the outside platforms on loopback; port 0 or none takes a free one. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const state = new WorldState(options);
  const server = createServer((request, response) => {
    handleRequest(state, request, response).catch((error: unknown) => {
      console.error("world:", error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the world has no port");
  state.url = `http://127.0.0.1:${address.port}`;
  const known = <T>(found: T | undefined | false, name: string): T => {
    if (!found) throw new Error(`the world knows no ${name}`);
    return found;
  };
  return {
    url: state.url,
    env: variables(state),
    lastDay: state.lastDay,
    population: state.population,
    now: () => state.now(),
    advance: (ms) => state.advance(ms),
    channels: () => directory(state),
    channel: (name) => known(state.channel(name), name),
    patchChannel: (name, patch) => void known(patchChannel(state, name, patch), name),
    patchVideo: (id, patch) => void known(patchVideo(state, id, patch), id),
    oauth: (patch) => ({ ...patchOAuth(state, patch) }),
    grant: (email, scopes) => grantAccess(state, email, scopes),
    uploads: (patch = {}) => patchUploads(state, patch),
    social: (platform, name) =>
      known(
        state.social.find((one) => one.platform === platform && one.name === name),
        name,
      ),
    fault: (fault) => void addFault(state, fault),
    clearFaults: () => {
      state.faults.length = 0;
    },
    calls: () => [...state.calls],
    clearCalls: () => {
      state.calls.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
