import "server-only";
import type { Ctx } from "@/lib/services/context";
import type { MediaFile } from "@/prisma/generated/client";
import { askTus, TUS_VERSION } from "./ask-tus";
import { openTusUpload } from "./open-tus-upload";
import { settleTusUpload } from "./settle-tus-upload";
import { withExpiry } from "./tus-headers";

/** How far an upload has come. Takes in a file whose last answer was lost. */
export async function headTusUpload(ctx: Ctx, request: Request, id: string): Promise<Response> {
  const file = await openTusUpload(ctx, request, id);
  if (file.status === "ready") return complete(file);
  const answer = await askTus(request, { key: () => file.storageKey });
  await settleTusUpload(ctx, file, answer);
  return withExpiry(answer, file);
}

function complete(file: MediaFile): Response {
  const size = String(file.size ?? 0n);
  return new Response(null, {
    status: 200,
    headers: {
      "tus-resumable": TUS_VERSION,
      "upload-offset": size,
      "upload-length": size,
      "cache-control": "no-store",
    },
  });
}
