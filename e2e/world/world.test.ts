import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import discovery from "@/e2e/fixtures/youtube/discovery-fields.json";
import { countersAt } from "./growth";
import { sampleHistory } from "./sample-history";
import { startWorld, type World } from "./start-world";

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: new Date("2026-06-10T18:00:00Z"), lastDay: new Date("2026-06-09T00:00:00Z") });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clearFaults();
  world.clearCalls();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${world.url}${path}`, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const api = async (path: string, headers = {}) => {
  const answer = await get(`/youtube/v3/${path}&key=${world.env.YOUTUBE_API_KEY}`, headers);
  return { ...answer, body: answer.text ? JSON.parse(answer.text) : null };
};

type FieldType = string | [string, FieldType];
const schemas: Record<string, Record<string, FieldType>> = z
  .record(
    z.string(),
    z.record(
      z.string(),
      z.unknown().transform((value) => value as FieldType),
    ),
  )
  .parse(discovery.schemas);

/** Every way in which a value differs from what the discovery document says of its type. */
function differences(value: unknown, type: FieldType, path: string): string[] {
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) return [`${path}: no array`];
    return value.flatMap((item, i) => differences(item, type[1], `${path}[${i}]`));
  }
  const [base, format] = type.split(":");
  if (schemas[type]) {
    if (typeof value !== "object" || value === null) return [`${path}: no ${type}`];
    return Object.entries(value).flatMap(([name, inner]) => {
      const field = schemas[type]?.[name];
      return field ? differences(inner, field, `${path}.${name}`) : [`${path}.${name}: ${type} has no such field`];
    });
  }
  if (base === "integer" || base === "number") return typeof value === "number" ? [] : [`${path}: no number`];
  if (typeof value !== base) return [`${path}: ${typeof value}, not ${base}`];
  if (format === "uint64" && !/^\d+$/.test(String(value))) return [`${path}: no uint64`];
  return format === "date-time" && Number.isNaN(Date.parse(String(value))) ? [`${path}: no date-time`] : [];
}

describe("the stand-in of the Data API agrees with the discovery document", () => {
  const all = "snippet,contentDetails,statistics,status";
  it.each([
    [
      "ChannelListResponse",
      () => `channels?part=${all}&id=${world.channel("fifty").id},${world.channel("private").id}`,
    ],
    ["ChannelListResponse", () => `channels?part=${all}&forHandle=@quiet-numbers`],
    [
      "PlaylistItemListResponse",
      () =>
        `playlistItems?part=snippet,contentDetails,status&maxResults=50&playlistId=UU${world.channel("mixed").id.slice(2)}`,
    ],
    [
      "PlaylistListResponse",
      () => `playlists?part=snippet,contentDetails,status&channelId=${world.channel("fifty").id}`,
    ],
    [
      "VideoListResponse",
      () =>
        `videos?part=${all},player,liveStreamingDetails&maxHeight=720&id=${world
          .channel("mixed")
          .videos.map((v) => v.id)
          .join(",")}`,
    ],
    ["VideoListResponse", () => `videos?part=${all}&chart=mostPopular&maxResults=20`],
    ["SearchListResponse", () => "search?part=snippet&q=the&maxResults=20"],
    ["VideoCategoryListResponse", () => "videoCategories?part=snippet&regionCode=US"],
  ])("%s", async (type, path) => {
    const answer = await api(path());
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeGreaterThan(0);
    expect(differences(answer.body, type, type)).toEqual([]);
  });

  it("what is told of an upload to its owner", async () => {
    const token = world.grant("ada@world.test");
    const authorization = `Bearer ${token}`;
    const start = await fetch(`${world.url}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`, {
      method: "POST",
      headers: { authorization, "x-upload-content-length": "5", slug: "a.mp4" },
      body: JSON.stringify({ snippet: { title: "Five bytes" }, status: { privacyStatus: "private" } }),
    });
    const headers = { authorization, "content-range": "bytes 0-4/5" };
    const sent = await fetch(start.headers.get("location") ?? "", { method: "PUT", headers, body: "12345" });
    const video = z.looseObject({ id: z.string() }).parse(await sent.json());
    expect(differences(video, "Video", "Video")).toEqual([]);
    world.patchVideo(video.id, { rejectionReason: "duplicate", processed: true });
    const path = `videos?part=snippet,status,processingDetails,fileDetails,contentDetails,statistics&id=${video.id}`;
    const told = JSON.parse((await get(`/youtube/v3/${path}`, { authorization })).text);
    expect(told.items).toHaveLength(1);
    expect(differences(told, "VideoListResponse", "VideoListResponse")).toEqual([]);
  });

  it("notices a field that the document does not know", () => {
    expect(differences({ viewCount: 5, loves: "1" }, "VideoStatistics", "x")).toEqual([
      "x.viewCount: number, not string",
      "x.loves: VideoStatistics has no such field",
    ]);
  });
});

describe("what the stand-in does as the real one does", () => {
  it("answers 304 for an unchanged list, and gzips", async () => {
    const path = `playlistItems?part=contentDetails&playlistId=UU${world.channel("fifty").id.slice(2)}&maxResults=50`;
    const first = await api(path);
    const again = await api(path, { "if-none-match": first.body.etag });
    expect([again.status, again.text]).toEqual([304, ""]);
    world.patchChannel("fifty", { publish: "Something new" });
    expect((await api(path, { "if-none-match": first.body.etag })).status).toBe(200);
    const encoding = await new Promise((resolve, reject) => {
      const url = `${world.url}/youtube/v3/${path}&key=${world.env.YOUTUBE_API_KEY}`;
      const sent = request(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
        response.resume();
        resolve(response.headers["content-encoding"]);
      });
      sent.on("error", reject).end();
    });
    expect(encoding).toBe("gzip");
  });

  it("pages through 1,200 uploads without loss or doubles", async () => {
    const list = `UU${world.channel("thousand").id.slice(2)}`;
    const seen = new Set<string>();
    let token = "";
    let pages = 0;
    do {
      const { body } = await api(
        `playlistItems?part=contentDetails&maxResults=50&playlistId=${list}${token && `&pageToken=${token}`}`,
      );
      for (const item of body.items) seen.add(item.contentDetails.videoId);
      token = body.nextPageToken ?? "";
      pages += 1;
    } while (token);
    expect([pages, seen.size]).toEqual([24, 1_200]);
  });

  it("refuses wrong keys, missing filters, unknown parts and tokens with the vendor's reasons", async () => {
    const reason = (text: string) => JSON.parse(text).error.errors[0].reason;
    const wrong = await get("/youtube/v3/videos?part=id&id=x&key=no");
    expect([wrong.status, reason(wrong.text)]).toEqual([400, "keyInvalid"]);
    expect((await get("/youtube/v3/videos?part=id&id=x")).status).toBe(403);
    expect(reason((await api("videos?part=id")).text)).toBe("missingRequiredParameter");
    expect(reason((await api("videos?part=nonsense&id=x")).text)).toBe("unknownPart");
    expect(reason((await api("playlistItems?part=id&playlistId=UUx&pageToken=zz")).text)).toBe("playlistNotFound");
    expect((await api(`videos?part=id&id=${Array.from({ length: 51 }, (_, i) => i).join(",")}`)).status).toBe(400);
  });

  it("enforces its daily limit by its own Pacific clock", async () => {
    const small = await startWorld({ quota: { search: 2 }, now: new Date("2026-06-11T06:30:00Z") });
    const search = async () =>
      (await fetch(`${small.url}/youtube/v3/search?part=snippet&q=a&key=world-api-key`)).status;
    expect([await search(), await search(), await search()]).toEqual([200, 200, 403]);
    small.advance(3_600_000);
    expect(await search()).toBe(200);
    await small.stop();
  });

  it("grows counters with its clock, deterministically, and never below what was observed", async () => {
    const id = "8bpaM9NeFrk";
    const views = async () => Number((await api(`videos?part=statistics&id=${id}`)).body.items[0].statistics.viewCount);
    const before = await views();
    expect(await views()).toBe(before);
    world.advance(2 * 86_400_000);
    expect(await views()).toBeGreaterThan(before);
  });

  it("keeps the real numbers of 2017 as they were observed", () => {
    const vox = world.population.channels.find((channel) => channel.title === "Vox");
    if (!vox) throw new Error("no Vox");
    const days = sampleHistory(vox);
    expect(days.at(-1)?.at.toISOString().slice(0, 10)).toBe("2026-06-09");
    for (const { at, videos } of days) {
      for (const { id, views } of videos) {
        const video = world.population.videos.get(id);
        expect(video && countersAt(video, at).views).toBe(views);
      }
    }
  });

  it("tells by playlists.list alone why a channel is gone", async () => {
    const reasons = ["terminated", "closed"].map(async (name) => {
      const { id } = world.channel(name);
      const left = await api(`channels?part=id&id=${id}`);
      const why = await api(`playlists?part=id&channelId=${id}`);
      return [left.body.items, why.status, why.body.error.errors[0].reason];
    });
    expect(await Promise.all(reasons)).toEqual([
      [undefined, 403, "channelSuspended"],
      [undefined, 403, "channelClosed"],
    ]);
  });

  it("serves feeds, pictures and pages that belong together", async () => {
    const { id } = world.channel("only_shorts");
    const feed = await get(`/feeds/videos.xml?channel_id=${id}`);
    expect(feed.text.match(/<entry>/g)).toHaveLength(15);
    expect(feed.text).toContain("/shorts/");
    expect((await get("/feeds/videos.xml?channel_id=UCnothing")).status).toBe(404);
    const picture = await get("/vi/8bpaM9NeFrk/hqdefault.jpg");
    expect([picture.headers.get("content-type"), picture.text.length > 500]).toEqual(["image/jpeg", true]);
    expect((await get(`/channel/${id}`)).text).toContain("Sixty Seconds Flat");
  });

  it("signs people in: code once, refresh without a new refresh token, revocation ends it", async () => {
    const back = "http://127.0.0.1:9/cb";
    const ask = `/o/oauth2/v2/auth?client_id=c&redirect_uri=${encodeURIComponent(back)}&scope=openid%20https://www.googleapis.com/auth/youtube.readonly&state=s1&world_account=ada@world.test`;
    const location = new URL((await get(ask)).headers.get("location") ?? "");
    expect(location.searchParams.get("state")).toBe("s1");
    const token = async (form: Record<string, string>) => {
      const response = await fetch(`${world.url}/token`, { method: "POST", body: new URLSearchParams(form) });
      return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
    };
    const form = {
      grant_type: "authorization_code",
      code: location.searchParams.get("code") ?? "",
      client_id: "c",
      redirect_uri: back,
    };
    const first = await token(form);
    expect(first.body).toMatchObject({ token_type: "Bearer", expires_in: 3599, refresh_token: expect.any(String) });
    expect((await token(form)).body).toMatchObject({ error: "invalid_grant" });
    const refresh_token = String(first.body.refresh_token);
    const renewed = await token({ grant_type: "refresh_token", refresh_token });
    expect(renewed.body).not.toHaveProperty("refresh_token");
    const mine = await get("/youtube/v3/channels?part=snippet&mine=true", {
      authorization: `Bearer ${first.body.access_token}`,
    });
    expect(JSON.parse(mine.text).items[0].snippet.title).toBe("Fifty Field Notes");
    await fetch(`${world.url}/revoke`, { method: "POST", body: new URLSearchParams({ token: refresh_token }) });
    expect((await token({ grant_type: "refresh_token", refresh_token })).status).toBe(400);
  });

  it("breaks on demand, as often as told, also over HTTP", async () => {
    await fetch(`${world.url}/__world/faults`, {
      method: "POST",
      body: JSON.stringify({ path: "/videos", kind: "server", times: 1 }),
    });
    expect([(await api("videos?part=id&id=a")).status, (await api("videos?part=id&id=a")).status]).toEqual([503, 200]);
    const calls = z
      .array(z.object({ path: z.string(), status: z.number() }))
      .parse(JSON.parse((await get("/__world/calls")).text));
    expect(calls.map((call) => call.status)).toEqual([503, 200]);
  });
});
