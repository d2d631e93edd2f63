import "server-only";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { PublicCtx } from "@/lib/services/context";
import { acceptInviteIn } from "@/lib/services/workspaces/accept-invite-in";
import { timeZone as timeZoneSchema } from "@/lib/services/workspaces/schemas";
import { hashPassword } from "./hash-password";
import { insertUser } from "./insert-user";
import { refuseRegistration } from "./rules";
import type { RegisterInput } from "./schemas";

export type Registered = { id: string; email: string; name: string; workspaceId: string };

/**
 * Creates an account with a workspace of its own, as `REGISTRATION` allows: `open` for all, `invite` with an invitation,
 * `closed` for nobody. With an invitation the new user also joins the inviting workspace, and starts there.
 */
export async function registerUser(ctx: PublicCtx, input: RegisterInput): Promise<Registered> {
  refuseRegistration(env().REGISTRATION, input.inviteToken !== undefined);
  const passwordHash = await hashPassword(input.password);
  const name = input.name ?? input.email.split("@")[0] ?? input.email;
  const zone = timeZoneSchema.safeParse(input.timeZone);
  return ctx.db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email }, select: { id: true } })) throw emailTaken();
    const user = await insertUser(tx, {
      email: input.email,
      name,
      passwordHash,
      locale: input.locale,
      timeZone: zone.success ? zone.data : undefined,
    });
    await recordAudit(tx, ctx, { action: "user.registered", entityType: "user", entityId: user.id });
    const workspaceId =
      input.inviteToken === undefined
        ? user.workspaceId
        : await acceptInviteIn(tx, ctx, { token: input.inviteToken, userId: user.id, email: input.email });
    return { id: user.id, email: input.email, name, workspaceId };
  });
}

const emailTaken = () =>
  new AppError("conflict", "There is an account with this e-mail already. Sign in instead.", {
    code: "email_taken",
    errors: [{ path: "email", code: "email_taken", detail: "There is an account with this e-mail already." }],
  });
