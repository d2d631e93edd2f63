import { access, constants, mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { readSecrets } from "@/lib/env/secrets";
import { type Finding, reasonOf } from "@/scripts/doctor/finding";

/** Whether DATA_DIR can be written, how much room it has, and where the keys come from. */
export async function checkStorage(dataDir: string): Promise<Finding[]> {
  return [await checkFolder(dataDir), await checkKeys(dataDir)];
}

async function checkFolder(dataDir: string): Promise<Finding> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    const { bavail, bsize } = await statfs(dataDir);
    return { part: "storage", state: "ok", says: `${dataDir}, ${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free` };
  } catch (error) {
    return { part: "storage", state: "missing", says: reasonOf(error), cost: "Creatorscope does not start." };
  }
}

async function checkKeys(dataDir: string): Promise<Finding> {
  const given = ["AUTH_SECRET", "ENCRYPTION_KEY"].filter((name) => process.env[name]);
  if (given.length === 2) return { part: "keys", state: "ok", says: "given by the environment" };
  const stored = await readSecrets(join(dataDir, "secrets.json"));
  const says = stored ? `kept in ${join(dataDir, "secrets.json")}: back it up` : "invented at the first start";
  return { part: "keys", state: "ok", says };
}
