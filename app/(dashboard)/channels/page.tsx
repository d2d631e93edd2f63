import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChannelsView } from "@/components/channels/channels-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { hasOAuthClient } from "@/lib/platforms/youtube/oauth/oauth-client";

// Google's own first step; ours is docs/guide/connect-google.md.
const GUIDE = "https://developers.google.com/youtube/registering_an_application";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channels"))("title") };
}

export default async function ChannelsPage() {
  const { ctx } = await requirePageCtx();
  return <ChannelsView canEdit={ctx.role !== "viewer"} configured={hasOAuthClient()} guide={GUIDE} />;
}
