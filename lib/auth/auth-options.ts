import "server-only";
import { headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/observability/log";
import type { UserCtx } from "@/lib/services/context";
import { endSessions } from "@/lib/services/users/end-sessions";
import { linkGoogle } from "@/lib/services/users/link-google";
import { openSession, SESSION_DAYS } from "@/lib/services/users/open-session";
import { loginInput } from "@/lib/services/users/schemas";
import { signInWithGoogle } from "@/lib/services/users/sign-in-with-google";
import { verifyCredentials } from "@/lib/services/users/verify-credentials";
import { asksForLink, linkingUser } from "./google-link";
import { googleProvider } from "./google-provider";
import { publicCtx } from "./public-ctx";

const googleClaims = z.object({
  sub: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  name: z.string().nullish(),
});
const sealed = z.object({ sid: z.uuid() });

/** next-auth, reduced to what it does well: cookies, its own CSRF token, OAuth. The cookie seals the id of a `Session` row, nothing else. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().APP_URL.startsWith("https://"),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 3_600 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", newUser: "/" },
    logger: {
      error: (code, metadata) => log().error({ code, metadata }, "next-auth"),
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: () => undefined,
    },
    providers: [
      Credentials({
        name: "E-mail and password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (credentials) => authorize(credentials),
      }),
      ...googleProvider(),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== "google") return true;
        return joinGoogle(user, profile);
      },
      jwt: async ({ token, user, account }) => {
        if (!account) return { sid: sealed.parse(token).sid };
        const ctx = publicCtx(await headers());
        const session = await openSession(ctx, { userId: user.id, kind: "browser", userAgent: ctx.userAgent });
        return { sid: session.id };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const { sid } = sealed.parse(token);
        const ctx = publicCtx(await headers());
        const session = await ctx.db.session.findUnique({ where: { id: sid }, select: { userId: true } });
        if (session)
          await endSessions(ctx.db, { userId: session.userId, only: sid, now: ctx.now, reason: "signed_out" });
      },
    },
  };
}

/** next-auth hands an error's message to the page, so the message is our stable code. */
async function authorize(credentials: unknown): Promise<{ id: string }> {
  const input = loginInput.safeParse(credentials);
  if (!input.success) throw new Error("wrong_credentials");
  try {
    const user = await verifyCredentials(publicCtx(await headers()), input.data);
    return { id: user.id };
  } catch (error) {
    if (error instanceof AppError) throw new Error(error.code, { cause: error });
    throw error;
  }
}

async function joinGoogle(user: { id: string }, profile: unknown): Promise<true | string> {
  const claims = googleClaims.parse(profile);
  const head = await headers();
  if (asksForLink(head)) return connect(await linkingUser(head), claims.sub);
  try {
    const joined = await signInWithGoogle(publicCtx(head), {
      subject: claims.sub,
      email: claims.email,
      emailVerified: claims.email_verified,
      name: claims.name ?? null,
    });
    user.id = joined.userId;
    return true;
  } catch (error) {
    if (error instanceof AppError) return `/sign-in?error=${error.code}`;
    throw error;
  }
}

/** Connects the identity to the account that asked, and leaves its session as it is. */
async function connect(ctx: UserCtx | null, subject: string): Promise<string> {
  if (!ctx) return "/settings/profile?google=google_failed";
  try {
    await linkGoogle(ctx, { subject });
    return "/settings/profile?google=connected";
  } catch (error) {
    if (error instanceof AppError) return `/settings/profile?google=${error.code}`;
    throw error;
  }
}
