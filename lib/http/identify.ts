import "server-only";
import { authenticate, type Identity } from "@/lib/auth/authenticate";
import { roleAtLeast } from "@/lib/auth/permissions";
import { resolveWorkspace } from "@/lib/auth/resolve-workspace";
import { AppError } from "@/lib/errors";
import type { Ctx, PublicCtx, UserCtx } from "@/lib/services/context";
import type { WorkspaceRole } from "@/prisma/generated/enums";
import { isMutation, refuseForeignOrigin } from "./csrf";
import type { RequestScope } from "./request-scope";
import type { Access, CtxByAccess } from "./route-types";

type Asked = { request: Request; scope: RequestScope; identity: Identity | null };

const base = ({ scope }: Asked) => ({ db: scope.db, now: scope.now, requestId: scope.requestId, ip: scope.ip });

function known(asked: Asked): Identity {
  if (asked.identity) return asked.identity;
  throw new AppError("unauthorized", "Sign in, or send a valid token.");
}

/** A personal token works inside its workspace; accounts, other workspaces and administration need a sign-in. */
function refuseApiToken(identity: Identity): void {
  if (identity.actor.via !== "api_token") return;
  throw new AppError("forbidden", "A personal token cannot do this. Sign in instead.", { code: "token_scope" });
}

const publicCtx = async (asked: Asked): Promise<PublicCtx> => ({
  ...base(asked),
  actor: asked.identity?.actor ?? null,
});

async function userCtx(asked: Asked): Promise<UserCtx> {
  const identity = known(asked);
  if (isMutation(asked.request)) refuseApiToken(identity);
  return { ...base(asked), actor: identity.actor };
}

async function adminCtx(asked: Asked): Promise<UserCtx> {
  const identity = known(asked);
  refuseApiToken(identity);
  if (identity.actor.role !== "admin") throw new AppError("forbidden", "Only administrators may do this.");
  return { ...base(asked), actor: identity.actor };
}

const memberCtx =
  (needed: WorkspaceRole) =>
  async (asked: Asked): Promise<Ctx> => {
    const identity = known(asked);
    const workspace = await resolveWorkspace(asked.scope.db, identity, asked.request.headers.get("x-workspace-id"));
    if (!roleAtLeast(workspace.role, needed)) {
      throw new AppError("forbidden", `This needs the role ${needed}; yours is ${workspace.role}.`, {
        code: "role_too_low",
        params: { needed, role: workspace.role },
      });
    }
    return { ...base(asked), actor: identity.actor, ...workspace };
  };

const ctxFor: { [A in Access]: (asked: Asked) => Promise<CtxByAccess[A]> } = {
  public: publicCtx,
  user: userCtx,
  viewer: memberCtx("viewer"),
  editor: memberCtx("editor"),
  owner: memberCtx("owner"),
  admin: adminCtx,
};

/** Who calls, and what they may: 401, 403 and 404 are decided here, before anything is read from the request. */
export async function identify<A extends Access>(
  access: A,
  request: Request,
  scope: RequestScope,
): Promise<CtxByAccess[A]> {
  const identity = await authenticate(request.headers, scope, { optional: access === "public" });
  if (identity?.viaCookie) refuseForeignOrigin(request);
  return ctxFor[access]({ request, scope, identity });
}
