import { readFile } from "node:fs/promises";
import http from "node:http";
import { join } from "node:path";
import { z } from "zod";
import {
  newDataDir,
  type OwnServer,
  processCalled,
  removeDataDir,
  startOwnServer,
} from "@/e2e/fixtures/start-own-server";
import { projectRoot } from "@/lib/db/root";

const CHUNK_BYTES = 16 * 1024 * 1024;
const SAMPLE_MS = 50;

/** Large files sent in chunks, as a browser does, into the product as it is started: speed, and what its memory grows by. */
export async function bench(): Promise<Record<string, number | string>> {
  const dataDir = await newDataDir();
  const server = await startOwnServer(dataDir);
  try {
    const pid = await processCalled(dataDir, "next-server");
    const send = await client(server);
    await upload(send, pid, 0.25);
    return { ...figures("1 GiB", await upload(send, pid, 1)), ...figures("4 GiB", await upload(send, pid, 4)) };
  } finally {
    server.signal("SIGTERM");
    await server.ended;
    await removeDataDir(dataDir);
  }
}

type Uploaded = { speed: number; added: number; peak: number; cpu: number };
const figures = (name: string, { speed, added, peak, cpu }: Uploaded): Record<string, number> => ({
  [`${name}: MiB/s`]: Math.round(speed),
  [`${name}: memory of the server, at most, MB`]: Math.round(peak),
  [`${name}: more than before, MB (aim: under 200)`]: Math.round(added),
  [`${name}: CPU s of the server`]: Math.round(cpu * 10) / 10,
});

type Send = (
  method: string,
  path: string,
  headers?: Record<string, string | number>,
  body?: Buffer,
) => Promise<{ status: number; location: string; text: string }>;

async function client({ address }: OwnServer): Promise<Send> {
  const login = await fetch(`${address}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "demo@creatorscope.test", password: "demo-creatorscope" }),
  });
  const { access_token } = z.object({ access_token: z.string() }).parse(await login.json());
  const agent = new http.Agent({ keepAlive: true });
  const common = { authorization: `Bearer ${access_token}`, "tus-resumable": "1.0.0" };
  return (method, path, headers = {}, body) =>
    new Promise((done, fail) => {
      const asked = http.request(
        `${address}${path}`,
        { method, agent, headers: { ...common, ...headers } },
        (answer) => {
          let text = "";
          answer.on("data", (bytes: Buffer) => {
            text += bytes.toString();
          });
          answer.once("end", () =>
            done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text }),
          );
        },
      );
      asked.once("error", fail);
      asked.end(body);
    });
}

async function upload(send: Send, pid: number, gib: number): Promise<Uploaded> {
  const total = gib * 2 ** 30;
  const first = await beginning(total);
  const filler = Buffer.alloc(CHUNK_BYTES);
  const { location } = await send("POST", "/api/files", { "upload-length": total });
  const before = { memory: await memoryOf(pid), cpu: await cpuOf(pid) };
  let peak = before.memory;
  const sampling = setInterval(async () => {
    peak = Math.max(peak, await memoryOf(pid));
  }, SAMPLE_MS);
  const began = performance.now();
  for (let offset = 0; offset < total; offset += CHUNK_BYTES) {
    const chunk = offset === 0 ? Buffer.concat([first, filler.subarray(first.length)]) : filler;
    const headers = { "upload-offset": offset, "content-type": "application/offset+octet-stream" };
    const { status, text } = await send("PATCH", location, { ...headers, "content-length": chunk.length }, chunk);
    if (status !== 204) throw new Error(`At ${offset}: ${status} ${text}`);
  }
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(sampling);
  const result = {
    speed: total / 2 ** 20 / seconds,
    added: peak - before.memory,
    peak,
    cpu: (await cpuOf(pid)) - before.cpu,
  };
  const { text } = await send("GET", location);
  if (!text.includes('"status":"ready"')) throw new Error(`It is not ready: ${text}`);
  await send("DELETE", location);
  return result;
}

/** A small real video and the head of a box that players skip, so that the file is one that is taken. */
async function beginning(total: number): Promise<Buffer> {
  const video = await readFile(join(projectRoot, "e2e/fixtures/media/landscape.mp4"));
  const box = Buffer.alloc(16);
  box.writeUInt32BE(1);
  box.write("free", 4);
  box.writeBigUInt64BE(BigInt(total - video.length), 8);
  return Buffer.concat([video, box]);
}

async function memoryOf(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
}

async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
