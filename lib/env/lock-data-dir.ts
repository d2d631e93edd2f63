import "server-only";
import { createHash } from "node:crypto";
import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A socket's path may have 104 bytes on macOS, 108 on Linux. */
const MAX_SOCKET_PATH = 100;

export type DataDirLock = { release: () => Promise<void> };

/**
 * Makes this process the only one that runs a database under `dataDir`. The lock is a listening socket: the system drops
 * it with the process, however that ends, and no reused process number can be mistaken for it.
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true });
  const folder = await realpath(resolve(dataDir));
  const path = socketPath(folder);
  const held = new Error(
    `Another Creatorscope is running on ${folder}: stop it first, or give this one its own DATA_DIR.`,
  );
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path);
    if (server) return { release: () => new Promise((done) => server.close(() => done())) };
    if (await answers(path)) throw held;
    await rm(path, { force: true });
  }
  throw held;
}

function socketPath(folder: string): string {
  const direct = join(folder, "lock.sock");
  if (Buffer.byteLength(direct) <= MAX_SOCKET_PATH) return direct;
  return join(tmpdir(), `creatorscope-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.sock`);
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") done(undefined);
      else fail(error);
    });
    server.listen(path, () => done(server.unref()));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}
