import "server-only";
import * as authInvite from "@/app/api/auth/invite/route";
import * as authLogin from "@/app/api/auth/login/route";
import * as authLogout from "@/app/api/auth/logout/route";
import * as authMe from "@/app/api/auth/me/route";
import * as authRefresh from "@/app/api/auth/refresh/route";
import * as authRegister from "@/app/api/auth/register/route";
import * as authReset from "@/app/api/auth/reset/route";
import * as authSessionsId from "@/app/api/auth/sessions/[id]/route";
import * as authSessions from "@/app/api/auth/sessions/route";
import * as bloggersResolve from "@/app/api/bloggers/resolve/route";
import * as events from "@/app/api/events/route";
import * as quota from "@/app/api/quota/route";
import * as tokensId from "@/app/api/tokens/[id]/route";
import * as tokens from "@/app/api/tokens/route";
import * as workspaceInvitesId from "@/app/api/workspace/invites/[id]/route";
import * as workspaceInvites from "@/app/api/workspace/invites/route";
import * as workspaceMembersUserId from "@/app/api/workspace/members/[userId]/route";
import * as workspaceMembers from "@/app/api/workspace/members/route";
import * as workspace from "@/app/api/workspace/route";
import * as workspacesIdSwitch from "@/app/api/workspaces/[id]/switch/route";
import * as workspaces from "@/app/api/workspaces/route";
import type { RouteTable } from "@/lib/http/openapi";

/** Every route of the API: its path in OpenAPI's spelling → its module. A test finds a route.ts that is missing here. */
export const routes = (): RouteTable => ({
  "/api/auth/invite": authInvite,
  "/api/auth/login": authLogin,
  "/api/auth/logout": authLogout,
  "/api/auth/me": authMe,
  "/api/auth/refresh": authRefresh,
  "/api/auth/register": authRegister,
  "/api/auth/reset": authReset,
  "/api/auth/sessions": authSessions,
  "/api/auth/sessions/{id}": authSessionsId,
  "/api/bloggers/resolve": bloggersResolve,
  "/api/events": events,
  "/api/quota": quota,
  "/api/tokens": tokens,
  "/api/tokens/{id}": tokensId,
  "/api/workspace": workspace,
  "/api/workspace/invites": workspaceInvites,
  "/api/workspace/invites/{id}": workspaceInvitesId,
  "/api/workspace/members": workspaceMembers,
  "/api/workspace/members/{userId}": workspaceMembersUserId,
  "/api/workspaces": workspaces,
  "/api/workspaces/{id}/switch": workspacesIdSwitch,
});
