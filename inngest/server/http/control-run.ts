import { type Handler, json, refuse } from "@/inngest/server/http/reply";
import { cancelRun } from "@/inngest/server/runs/cancel-run";
import { rerun } from "@/inngest/server/runs/rerun";

export const cancel: Handler = async ({ server, params }) => {
  const result = await cancelRun(server, params.id ?? "", "Cancelled by hand");
  if (result === "unknown") return refuse(404, "There is no such run");
  if (result === "over") return refuse(409, "The run is over already");
  return json(200, { status: "cancelled" });
};

export const retry: Handler = async ({ server, params }) => {
  const id = await rerun(server, params.id ?? "");
  return id ? json(201, { id }) : refuse(404, "There is no such run");
};
