import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const EMAIL = "media@project.iam.gserviceaccount.com";
const claimsShape = z.object({ iss: z.literal(EMAIL), scope: z.string(), exp: z.number() });

export type ServiceAccount = { path: string; isCalling(authorization: string | undefined): boolean; remove(): void };

/**
 * A service account's key file as Google gives it out, and whether a call came with its authority. Google's library
 * fetches tokens from Google alone, whatever `token_uri` says; to other hosts it shows what it signed with the key.
 */
export function testServiceAccount(): ServiceAccount {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const folder = mkdtempSync(join(tmpdir(), "creatorscope-gcs-key-"));
  const path = join(folder, "key.json");
  const key = {
    type: "service_account",
    project_id: "project",
    private_key_id: "1",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
    client_email: EMAIL,
    client_id: "1",
    token_uri: "https://oauth2.googleapis.com/token",
    universe_domain: "googleapis.com",
  };
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  const isCalling = (authorization = "") => {
    const [, head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
    if (!head || !body || !signature) return false;
    const isSigned = createVerify("RSA-SHA256").update(`${head}.${body}`).verify(publicKey, signature, "base64url");
    const claims = claimsShape.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
    if (!isSigned || !claims.success || claims.data.exp * 1000 < Date.now()) return false;
    return claims.data.scope.includes("devstorage.full_control");
  };
  return { path, isCalling, remove: () => rmSync(folder, { recursive: true }) };
}
