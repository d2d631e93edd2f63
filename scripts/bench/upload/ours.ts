import { createSession } from "@/lib/platforms/youtube/upload/create-session";
import { sendChunks } from "@/lib/platforms/youtube/upload/send-chunks";
import { storage } from "@/lib/storage/storage";

/** As the pipeline sends: a session, then chunks from storage. The address is taken from the environment. */
export async function ours(key: string, bytes: bigint): Promise<void> {
  const token = async () => "bench";
  const { session } = await createSession(
    {
      title: "Bench",
      description: "",
      tags: [],
      categoryId: "22",
      privacyStatus: "private",
      publishAt: null,
      madeForKids: false,
      containsSyntheticMedia: false,
      notifySubscribers: false,
      fileName: "bench.mp4",
      bytes,
      contentType: "video/mp4",
    },
    token,
  );
  const end = await sendChunks({
    session,
    total: bytes,
    from: 0n,
    contentType: "video/mp4",
    open: (range) => storage().read(key, range),
    token,
    until: new Date(Date.now() + 3_600_000),
  });
  if (end.state !== "complete") throw new Error(`The upload ended ${end.state}.`);
}
