import { open } from "node:fs/promises";
import { Agent, request } from "node:http";

const CHUNK = 1024 * 1024;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** The older service's way: 1 MiB, an answer, the next 1 MiB. */
export async function oneMib(base: string, path: string, bytes: number): Promise<void> {
  const session = await send(`${base}/upload/youtube/v3/videos?uploadType=resumable`, "POST", Buffer.from("{}"), {
    "x-upload-content-length": String(bytes),
  });
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let from = 0; from < bytes; ) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, from);
      const range = `bytes ${from}-${from + bytesRead - 1}/${bytes}`;
      await send(session, "PUT", buffer.subarray(0, bytesRead), { "content-range": range });
      from += bytesRead;
    }
  } finally {
    await file.close();
    agent.destroy();
  }
}

function send(url: string, method: string, body: Buffer, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, agent, headers: { ...headers, "content-length": body.length } },
      (incoming) => {
        incoming.resume().once("end", () => resolve(incoming.headers.location ?? ""));
      },
    );
    outgoing.once("error", reject).end(body);
  });
}
