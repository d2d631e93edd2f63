import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { SavedView } from "@/prisma/generated/client";

type Named = Pick<SavedView, "workspaceId" | "holderId" | "page" | "name">;

/** Names are unique among one holder's views of a page: choosing one by its name must not be a guess. */
export async function refuseTakenName(tx: Pick<Tx, "savedView">, view: Named, exceptId?: string): Promise<void> {
  const { workspaceId, holderId, page, name } = view;
  const taken = await tx.savedView.findUnique({
    where: { workspaceId_holderId_page_name: { workspaceId, holderId, page, name } },
  });
  if (!taken || taken.id === exceptId) return;
  throw new AppError("conflict", `There is a view called ${name} already. Choose another name, or replace that one.`, {
    code: "view_exists",
    errors: [{ path: "name", code: "view_exists", detail: taken.id }],
  });
}
