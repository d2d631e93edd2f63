"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { toast } from "@/components/ui/toast";
import { toUploadItems } from "@/components/uploads/form/to-upload-items";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { UploadFormValues } from "@/lib/services/upload-drafts/schemas";

const shapes = () => import("@/lib/services/uploads/schemas");

type Sent = { values: UploadFormValues; draft: boolean };

/** Sends the form as one request. Sent again after a lost answer it makes nothing twice: the key stays until an answer came. */
export function useSubmitUploads(onSent: () => Promise<void>) {
  const t = useTranslations("uploads.form");
  const router = useRouter();
  const client = useQueryClient();
  const key = useRef<{ of: string; key: string } | null>(null);
  return useMutation({
    mutationFn: ({ values, draft }: Sent) => {
      const body = { items: toUploadItems(values).map(({ item }) => item), onQuota: values.onQuota, draft };
      const text = JSON.stringify(body);
      if (key.current?.of !== text) key.current = { of: text, key: crypto.randomUUID() };
      const headers = { "idempotency-key": key.current.key };
      return api("/api/uploads", {
        method: "POST",
        body,
        output: async () => (await shapes()).createdUploadsDto,
        headers,
      });
    },
    onSuccess: async ({ items }, { draft }) => {
      key.current = null;
      toast({ tone: "good", title: t(draft ? "keptAsDrafts" : "sent", { count: items.length }) });
      const [only, another] = items;
      await Promise.all([onSent(), client.invalidateQueries({ queryKey: uploadKeys.all })]);
      router.push(only && !another ? `/uploads/${only.id}` : "/uploads");
    },
  });
}
