import { BloggerProfiles } from "@/components/bloggers/blogger-profiles";

export default async function BloggerProfilesPage({ params }: { params: Promise<{ id: string }> }) {
  return <BloggerProfiles id={(await params).id} />;
}
