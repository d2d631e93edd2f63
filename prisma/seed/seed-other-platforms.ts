import { addBloggerLinks } from "@/lib/services/bloggers/add-blogger-links";
import type { Ctx } from "@/lib/services/context";

/** An invented creator who is on all three platforms of the world. */
const PERSON = "Sixty Seconds Flat";
const LINKS = ["https://www.tiktok.com/@sixty.seconds.flat", "https://www.instagram.com/sixty.seconds.flat/"];

/** One sample blogger with accounts on TikTok and Instagram too, read by the first parse. What is there stays as it is. */
export async function seedOtherPlatforms(ctx: Ctx): Promise<void> {
  const { workspaceId } = ctx;
  const person = await ctx.db.blogger.findFirst({ where: { workspaceId, name: PERSON, deletedAt: null } });
  if (person) await addBloggerLinks(ctx, person.id, { urls: LINKS });
}
