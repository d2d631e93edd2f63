import "server-only";
import { clearPoints, consumePoint, returnPoint } from "@/lib/db/rate-limiter";
import { AppError } from "@/lib/errors";
import type { PublicCtx } from "@/lib/services/context";
import type { UserRole } from "@/prisma/generated/enums";
import type { LoginInput } from "./schemas";
import { verifyPassword } from "./verify-password";

/** Failures only: a sign-in that works gives its points back. */
export const PER_ACCOUNT = { points: 10, durationSec: 15 * 60 };
export const PER_ADDRESS = { points: 50, durationSec: 15 * 60 };

export type VerifiedUser = { id: string; email: string; name: string; role: UserRole };

/** Checks an address and a password. Which of the two was wrong is not told; nor, before the password fits, a suspension. */
export async function verifyCredentials(ctx: PublicCtx, input: LoginInput): Promise<VerifiedUser> {
  const address = ctx.ip ?? "unknown";
  await consumePoint("sign-in-address", PER_ADDRESS, address);
  await consumePoint("sign-in-account", PER_ACCOUNT, input.email);
  const user = await ctx.db.user.findUnique({ where: { email: input.email } });
  if (!(await verifyPassword(user?.passwordHash ?? null, input.password)) || !user) {
    throw new AppError("unauthorized", "Wrong e-mail or password.", { code: "wrong_credentials" });
  }
  await clearPoints("sign-in-account", PER_ACCOUNT, input.email);
  await returnPoint("sign-in-address", PER_ADDRESS, address);
  if (user.status !== "active") throw suspended();
  return { id: user.id, email: user.email, name: user.name, role: user.role };
}

export const suspended = () =>
  new AppError("forbidden", "This account is suspended. Ask an administrator.", { code: "suspended" });
