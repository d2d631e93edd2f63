"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { settingsKeys } from "@/components/settings/settings-queries";
import { api } from "@/lib/http/client";
import type { UpdateMeInput } from "@/lib/services/users/schemas";

const shapes = () => import("@/lib/services/users/schemas");

/** Changes the account of who is signed in. Success and failure are told by the form that asked. */
export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateMeInput) =>
      api("/api/auth/me", { method: "PATCH", body, output: async () => (await shapes()).me }),
    onSuccess: (user) => client.setQueryData(settingsKeys.me, user),
  });
}
