import { randomBytes } from "node:crypto";
import { z } from "zod";

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Tokens handed out. Each tells itself what it is for, so that a demo that is started again still knows those of its
 * yesterday; one that this world has taken back stays dead.
 */
export class TokenStore<G extends { email: string }> {
  private readonly held = new Map<string, G>();
  private readonly withdrawn = new Set<string>();
  private readonly world = randomBytes(6).toString("hex");

  constructor(
    private readonly prefix: string,
    private readonly shape: z.ZodType<G>,
  ) {}

  issue(grant: G): string {
    const token = `${this.prefix}${b64({ world: this.world, salt: randomBytes(6).toString("hex"), grant })}`;
    this.held.set(token, grant);
    return token;
  }

  get(token: string): G | undefined {
    return this.held.get(token) ?? this.fromEarlier(token);
  }

  /** All that a login was given, here and before. */
  withdraw(email: string): void {
    this.withdrawn.add(email);
    for (const [token, grant] of this.held) if (grant.email === email) this.held.delete(token);
  }

  private fromEarlier(token: string): G | undefined {
    const body = token.startsWith(this.prefix) ? token.slice(this.prefix.length) : "";
    const text = Buffer.from(body, "base64url").toString("utf8");
    const read = z.object({ world: z.string(), grant: this.shape }).safeParse(parsed(text));
    if (!read.success || read.data.world === this.world) return undefined;
    return this.withdrawn.has(read.data.grant.email) ? undefined : read.data.grant;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
