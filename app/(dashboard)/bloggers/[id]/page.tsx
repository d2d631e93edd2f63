import { BloggerGrowth } from "@/app/(dashboard)/bloggers/[id]/blogger-growth";
import { PostingRhythm } from "@/components/bloggers/posting-rhythm";

export default async function BloggerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <>
      <BloggerGrowth id={id} />
      <PostingRhythm bloggerId={id} />
    </>
  );
}
