import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelsView } from "@/components/channels/channels-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { hasOAuthClient, redirectUri } from "@/lib/platforms/youtube/oauth/oauth-client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelsPage() {
  const { ctx } = await requirePageCtx();
  return <ChannelsView canEdit={ctx.role !== "viewer"} configured={hasOAuthClient()} redirectUri={redirectUri()} />;
}
