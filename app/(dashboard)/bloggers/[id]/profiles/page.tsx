import { readBlogger } from "@/app/(dashboard)/bloggers/[id]/read-blogger";
import { BloggerProfiles } from "@/components/bloggers/blogger-profiles";

export default async function BloggerProfilesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { ctx } = await readBlogger(id);
  return <BloggerProfiles id={id} canEdit={ctx.role !== "viewer"} />;
}
