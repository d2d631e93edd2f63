import { createHash } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** `UC` and 22 characters, always the same for a name. */
export const channelIdFor = (name: string): string =>
  `UC${digest(`channel:${name}`).toString("base64url").slice(0, 22)}`;

/** 11 characters, always the same for a channel and a number. */
export const videoIdFor = (channelId: string, index: number): string =>
  digest(`video:${channelId}:${index}`).toString("base64url").slice(0, 11);

/** A number from 0 (inclusive) to 1 (exclusive), always the same for a text. */
export const chance = (text: string): number => digest(`chance:${text}`).readUInt32BE(0) / 2 ** 32;

export const pick = (text: string, from: number, to: number): number =>
  Math.floor(from + chance(text) * (to - from + 1));

/** A handle of letters and digits, from a name. */
export const handleFor = (name: string): string =>
  `@${
    name
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .toLowerCase()
      .slice(0, 28) || "channel"
  }`;
