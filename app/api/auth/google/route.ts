import { route } from "@/lib/http/route";
import { unlinkGoogle } from "@/lib/services/users/unlink-google";

export const DELETE = route({
  id: "disconnectGoogle",
  summary: "No longer sign in with Google",
  description: "Refused (409, `only_way_in`) while the account has no password.",
  tags: ["Identity"],
  access: "user",
  status: 204,
  handler: ({ ctx }) => unlinkGoogle(ctx),
});
