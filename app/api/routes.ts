import "server-only";
import * as adminAudit from "@/app/api/admin/audit/route";
import * as adminHealth from "@/app/api/admin/health/route";
import * as adminJobsIdCancel from "@/app/api/admin/jobs/[id]/cancel/route";
import * as adminJobsIdRetry from "@/app/api/admin/jobs/[id]/retry/route";
import * as adminJobsId from "@/app/api/admin/jobs/[id]/route";
import * as adminJobs from "@/app/api/admin/jobs/route";
import * as adminJobsStats from "@/app/api/admin/jobs/stats/route";
import * as adminRetentionLog from "@/app/api/admin/retention/log/route";
import * as adminRetentionProfilesId from "@/app/api/admin/retention/profiles/[id]/route";
import * as adminRetentionProfiles from "@/app/api/admin/retention/profiles/route";
import * as adminRetention from "@/app/api/admin/retention/route";
import * as adminRuns from "@/app/api/admin/runs/route";
import * as adminUsersIdErasure from "@/app/api/admin/users/[id]/erasure/route";
import * as adminUsersIdResetLink from "@/app/api/admin/users/[id]/reset-link/route";
import * as adminUsersId from "@/app/api/admin/users/[id]/route";
import * as adminUsers from "@/app/api/admin/users/route";
import * as adminWorkspaces from "@/app/api/admin/workspaces/route";
import * as authGoogle from "@/app/api/auth/google/route";
import * as authInvite from "@/app/api/auth/invite/route";
import * as authLogin from "@/app/api/auth/login/route";
import * as authLogout from "@/app/api/auth/logout/route";
import * as authMeErasure from "@/app/api/auth/me/erasure/route";
import * as authMe from "@/app/api/auth/me/route";
import * as authRefresh from "@/app/api/auth/refresh/route";
import * as authRegister from "@/app/api/auth/register/route";
import * as authReset from "@/app/api/auth/reset/route";
import * as authSessionsId from "@/app/api/auth/sessions/[id]/route";
import * as authSessions from "@/app/api/auth/sessions/route";
import * as bloggersIdLink from "@/app/api/bloggers/[id]/link/route";
import * as bloggersIdMilestones from "@/app/api/bloggers/[id]/milestones/route";
import * as bloggersIdParse from "@/app/api/bloggers/[id]/parse/route";
import * as bloggersIdProfiles from "@/app/api/bloggers/[id]/profiles/route";
import * as bloggersIdRestore from "@/app/api/bloggers/[id]/restore/route";
import * as bloggersId from "@/app/api/bloggers/[id]/route";
import * as bloggersIdVideos from "@/app/api/bloggers/[id]/videos/route";
import * as bloggersImport from "@/app/api/bloggers/import/route";
import * as bloggersResolve from "@/app/api/bloggers/resolve/route";
import * as bloggers from "@/app/api/bloggers/route";
import * as channelsIdCategories from "@/app/api/channels/[id]/categories/route";
import * as channelsIdPlaylists from "@/app/api/channels/[id]/playlists/route";
import * as channelsId from "@/app/api/channels/[id]/route";
import * as channelsCallback from "@/app/api/channels/callback/route";
import * as channelsConnect from "@/app/api/channels/connect/route";
import * as channels from "@/app/api/channels/route";
import * as compare from "@/app/api/compare/route";
import * as connectorsConnectorTry from "@/app/api/connectors/[connector]/try/route";
import * as connectors from "@/app/api/connectors/route";
import * as downloadsIdFile from "@/app/api/downloads/[id]/file/route";
import * as downloadsIdRetry from "@/app/api/downloads/[id]/retry/route";
import * as downloadsId from "@/app/api/downloads/[id]/route";
import * as downloads from "@/app/api/downloads/route";
import * as events from "@/app/api/events/route";
import * as exportsBloggers from "@/app/api/exports/bloggers/route";
import * as exportsChannels from "@/app/api/exports/channels/route";
import * as exportsComparison from "@/app/api/exports/comparison/route";
import * as exportsFormats from "@/app/api/exports/formats/route";
import * as exportsHashtags from "@/app/api/exports/hashtags/route";
import * as exportsHistory from "@/app/api/exports/history/route";
import * as exportsImportProblems from "@/app/api/exports/import-problems/route";
import * as exportsImports from "@/app/api/exports/imports/route";
import * as exportsMovers from "@/app/api/exports/movers/route";
import * as exportsPosts from "@/app/api/exports/posts/route";
import * as exportsProfileHistory from "@/app/api/exports/profile-history/route";
import * as exportsQuota from "@/app/api/exports/quota/route";
import * as exportsRunItems from "@/app/api/exports/run-items/route";
import * as exportsRuns from "@/app/api/exports/runs/route";
import * as exportsSeries from "@/app/api/exports/series/route";
import * as exportsTimes from "@/app/api/exports/times/route";
import * as exportsTopVideos from "@/app/api/exports/top-videos/route";
import * as exportsTotals from "@/app/api/exports/totals/route";
import * as exportsUploads from "@/app/api/exports/uploads/route";
import * as exportsVideos from "@/app/api/exports/videos/route";
import * as filesId from "@/app/api/files/[id]/route";
import * as files from "@/app/api/files/route";
import * as imagesId from "@/app/api/images/[id]/route";
import * as importsIdCancel from "@/app/api/imports/[id]/cancel/route";
import * as importsId from "@/app/api/imports/[id]/route";
import * as importsPreview from "@/app/api/imports/preview/route";
import * as imports from "@/app/api/imports/route";
import * as insightsFormats from "@/app/api/insights/formats/route";
import * as insightsHashtags from "@/app/api/insights/hashtags/route";
import * as insightsTimes from "@/app/api/insights/times/route";
import * as movers from "@/app/api/movers/route";
import * as parserPlan from "@/app/api/parser/plan/route";
import * as parserRunsIdCancel from "@/app/api/parser/runs/[id]/cancel/route";
import * as parserRunsIdRetry from "@/app/api/parser/runs/[id]/retry/route";
import * as parserRunsId from "@/app/api/parser/runs/[id]/route";
import * as parserRuns from "@/app/api/parser/runs/route";
import * as parserSearch from "@/app/api/parser/search/route";
import * as parserStart from "@/app/api/parser/start/route";
import * as parserStatus from "@/app/api/parser/status/route";
import * as postsId from "@/app/api/posts/[id]/route";
import * as postsIdStats from "@/app/api/posts/[id]/stats/route";
import * as posts from "@/app/api/posts/route";
import * as quotaHistory from "@/app/api/quota/history/route";
import * as quota from "@/app/api/quota/route";
import * as reportsId from "@/app/api/reports/[id]/route";
import * as reportsIdSend from "@/app/api/reports/[id]/send/route";
import * as reports from "@/app/api/reports/route";
import * as reportsUnsubscribe from "@/app/api/reports/unsubscribe/route";
import * as sharesId from "@/app/api/shares/[id]/route";
import * as shares from "@/app/api/shares/route";
import * as statsMovers from "@/app/api/stats/movers/route";
import * as stats from "@/app/api/stats/route";
import * as statsTimeseries from "@/app/api/stats/timeseries/route";
import * as statsTopVideos from "@/app/api/stats/top-videos/route";
import * as tokensId from "@/app/api/tokens/[id]/route";
import * as tokens from "@/app/api/tokens/route";
import * as uploadsIdRetry from "@/app/api/uploads/[id]/retry/route";
import * as uploadsId from "@/app/api/uploads/[id]/route";
import * as uploadsDraftsId from "@/app/api/uploads/drafts/[id]/route";
import * as uploadsDrafts from "@/app/api/uploads/drafts/route";
import * as uploadsPreflight from "@/app/api/uploads/preflight/route";
import * as uploads from "@/app/api/uploads/route";
import * as uploadsTemplatesId from "@/app/api/uploads/templates/[id]/route";
import * as uploadsTemplates from "@/app/api/uploads/templates/route";
import * as videosIdHistory from "@/app/api/videos/[id]/history/route";
import * as videosId from "@/app/api/videos/[id]/route";
import * as videos from "@/app/api/videos/route";
import * as viewsId from "@/app/api/views/[id]/route";
import * as views from "@/app/api/views/route";
import * as workspaceInvitesId from "@/app/api/workspace/invites/[id]/route";
import * as workspaceInvites from "@/app/api/workspace/invites/route";
import * as workspaceMembersUserId from "@/app/api/workspace/members/[userId]/route";
import * as workspaceMembers from "@/app/api/workspace/members/route";
import * as workspaceRetentionLog from "@/app/api/workspace/retention/log/route";
import * as workspaceRetentionProfilesId from "@/app/api/workspace/retention/profiles/[id]/route";
import * as workspaceRetentionProfiles from "@/app/api/workspace/retention/profiles/route";
import * as workspaceRetention from "@/app/api/workspace/retention/route";
import * as workspace from "@/app/api/workspace/route";
import * as workspacesIdSwitch from "@/app/api/workspaces/[id]/switch/route";
import * as workspaces from "@/app/api/workspaces/route";
import type { RouteTable } from "@/lib/http/openapi";

/** Every route of the API: its path in OpenAPI's spelling → its module. A test finds a route.ts that is missing here. */
export const routes = (): RouteTable => ({
  "/api/admin/audit": adminAudit,
  "/api/admin/health": adminHealth,
  "/api/admin/jobs/{id}/cancel": adminJobsIdCancel,
  "/api/admin/jobs/{id}/retry": adminJobsIdRetry,
  "/api/admin/jobs/{id}": adminJobsId,
  "/api/admin/jobs": adminJobs,
  "/api/admin/jobs/stats": adminJobsStats,
  "/api/admin/retention/log": adminRetentionLog,
  "/api/admin/retention/profiles/{id}": adminRetentionProfilesId,
  "/api/admin/retention/profiles": adminRetentionProfiles,
  "/api/admin/retention": adminRetention,
  "/api/admin/runs": adminRuns,
  "/api/admin/users/{id}/erasure": adminUsersIdErasure,
  "/api/admin/users/{id}/reset-link": adminUsersIdResetLink,
  "/api/admin/users/{id}": adminUsersId,
  "/api/admin/users": adminUsers,
  "/api/admin/workspaces": adminWorkspaces,
  "/api/auth/google": authGoogle,
  "/api/auth/invite": authInvite,
  "/api/auth/login": authLogin,
  "/api/auth/logout": authLogout,
  "/api/auth/me/erasure": authMeErasure,
  "/api/auth/me": authMe,
  "/api/auth/refresh": authRefresh,
  "/api/auth/register": authRegister,
  "/api/auth/reset": authReset,
  "/api/auth/sessions/{id}": authSessionsId,
  "/api/auth/sessions": authSessions,
  "/api/bloggers/{id}/link": bloggersIdLink,
  "/api/bloggers/{id}/milestones": bloggersIdMilestones,
  "/api/bloggers/{id}/parse": bloggersIdParse,
  "/api/bloggers/{id}/profiles": bloggersIdProfiles,
  "/api/bloggers/{id}/restore": bloggersIdRestore,
  "/api/bloggers/{id}": bloggersId,
  "/api/bloggers/{id}/videos": bloggersIdVideos,
  "/api/bloggers/import": bloggersImport,
  "/api/bloggers/resolve": bloggersResolve,
  "/api/bloggers": bloggers,
  "/api/channels/{id}/categories": channelsIdCategories,
  "/api/channels/{id}/playlists": channelsIdPlaylists,
  "/api/channels/{id}": channelsId,
  "/api/channels/callback": channelsCallback,
  "/api/channels/connect": channelsConnect,
  "/api/channels": channels,
  "/api/compare": compare,
  "/api/connectors/{connector}/try": connectorsConnectorTry,
  "/api/connectors": connectors,
  "/api/downloads": downloads,
  "/api/downloads/{id}": downloadsId,
  "/api/downloads/{id}/file": downloadsIdFile,
  "/api/downloads/{id}/retry": downloadsIdRetry,
  "/api/events": events,
  "/api/exports/bloggers": exportsBloggers,
  "/api/exports/channels": exportsChannels,
  "/api/exports/comparison": exportsComparison,
  "/api/exports/formats": exportsFormats,
  "/api/exports/hashtags": exportsHashtags,
  "/api/exports/history": exportsHistory,
  "/api/exports/import-problems": exportsImportProblems,
  "/api/exports/imports": exportsImports,
  "/api/exports/movers": exportsMovers,
  "/api/exports/posts": exportsPosts,
  "/api/exports/profile-history": exportsProfileHistory,
  "/api/exports/quota": exportsQuota,
  "/api/exports/run-items": exportsRunItems,
  "/api/exports/runs": exportsRuns,
  "/api/exports/series": exportsSeries,
  "/api/exports/times": exportsTimes,
  "/api/exports/top-videos": exportsTopVideos,
  "/api/exports/totals": exportsTotals,
  "/api/exports/uploads": exportsUploads,
  "/api/exports/videos": exportsVideos,
  "/api/files/{id}": filesId,
  "/api/files": files,
  "/api/images/{id}": imagesId,
  "/api/imports/{id}/cancel": importsIdCancel,
  "/api/imports/{id}": importsId,
  "/api/imports/preview": importsPreview,
  "/api/imports": imports,
  "/api/insights/formats": insightsFormats,
  "/api/insights/hashtags": insightsHashtags,
  "/api/insights/times": insightsTimes,
  "/api/movers": movers,
  "/api/parser/plan": parserPlan,
  "/api/parser/runs/{id}/cancel": parserRunsIdCancel,
  "/api/parser/runs/{id}/retry": parserRunsIdRetry,
  "/api/parser/runs/{id}": parserRunsId,
  "/api/parser/runs": parserRuns,
  "/api/parser/search": parserSearch,
  "/api/parser/start": parserStart,
  "/api/parser/status": parserStatus,
  "/api/posts/{id}/stats": postsIdStats,
  "/api/posts/{id}": postsId,
  "/api/posts": posts,
  "/api/quota/history": quotaHistory,
  "/api/quota": quota,
  "/api/reports/{id}": reportsId,
  "/api/reports/{id}/send": reportsIdSend,
  "/api/reports": reports,
  "/api/reports/unsubscribe": reportsUnsubscribe,
  "/api/shares/{id}": sharesId,
  "/api/shares": shares,
  "/api/stats/movers": statsMovers,
  "/api/stats": stats,
  "/api/stats/timeseries": statsTimeseries,
  "/api/stats/top-videos": statsTopVideos,
  "/api/tokens/{id}": tokensId,
  "/api/tokens": tokens,
  "/api/uploads/drafts/{id}": uploadsDraftsId,
  "/api/uploads/drafts": uploadsDrafts,
  "/api/uploads/{id}/retry": uploadsIdRetry,
  "/api/uploads/{id}": uploadsId,
  "/api/uploads/preflight": uploadsPreflight,
  "/api/uploads": uploads,
  "/api/uploads/templates/{id}": uploadsTemplatesId,
  "/api/uploads/templates": uploadsTemplates,
  "/api/videos/{id}/history": videosIdHistory,
  "/api/videos/{id}": videosId,
  "/api/videos": videos,
  "/api/views/{id}": viewsId,
  "/api/views": views,
  "/api/workspace/invites/{id}": workspaceInvitesId,
  "/api/workspace/invites": workspaceInvites,
  "/api/workspace/members/{userId}": workspaceMembersUserId,
  "/api/workspace/members": workspaceMembers,
  "/api/workspace/retention/log": workspaceRetentionLog,
  "/api/workspace/retention/profiles/{id}": workspaceRetentionProfilesId,
  "/api/workspace/retention/profiles": workspaceRetentionProfiles,
  "/api/workspace/retention": workspaceRetention,
  "/api/workspace": workspace,
  "/api/workspaces/{id}/switch": workspacesIdSwitch,
  "/api/workspaces": workspaces,
});
