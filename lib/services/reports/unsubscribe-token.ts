import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env/env";

const token = z.string().regex(/^[\da-f-]{36}\.[\w-]{32}$/);

const seal = (recipientId: string) =>
  createHmac("sha256", `unsubscribe:${env().AUTH_SECRET}`).update(recipientId).digest("base64url").slice(0, 32);

/** Lets whoever got a mail end it without a sign-in; it can do nothing else. */
export function unsubscribeToken(recipientId: string): string {
  return `${recipientId}.${seal(recipientId)}`;
}

/** The recipient whom a token names; null where we did not write it. */
export function readUnsubscribeToken(text: string): string | null {
  if (!token.safeParse(text).success) return null;
  const [recipientId = "", given = ""] = text.split(".");
  const [expected, actual] = [Buffer.from(seal(recipientId)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? recipientId : null;
}
