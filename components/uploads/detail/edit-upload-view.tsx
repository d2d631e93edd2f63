"use client";

import { useQuery } from "@tanstack/react-query";
import { PencilOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { EditUploadForm } from "@/components/uploads/detail/edit-upload-form";
import { UploadSkeleton } from "@/components/uploads/detail/upload-skeleton";
import { uploadQuery } from "@/components/uploads/uploads-queries";
import { isEditable } from "@/lib/services/uploads/rules/state-machine";

/** Changes one upload while nothing of it has been sent. */
export function EditUploadView({ id }: { id: string }) {
  const t = useTranslations("uploads");
  const found = useQuery({ ...uploadQuery(id), staleTime: 0 });
  if (found.isPending) return <UploadSkeleton />;
  return (
    <Page narrow>
      <PageHeader
        title={t("edit.title")}
        context={
          <Link href={`/uploads/${id}`} className="text-muted hover:text-ink hover:underline">
            <bdi>{found.data?.title ?? t("one")}</bdi>
          </Link>
        }
      />
      {found.isError ? (
        <Card flush>
          <QueryError error={found.error} onRetry={() => void found.refetch()} />
        </Card>
      ) : isEditable(found.data) ? (
        <EditUploadForm upload={found.data} />
      ) : (
        <Card flush>
          <EmptyPanel
            icon={PencilOff}
            title={t("edit.late")}
            text={t("edit.lateText")}
            action={
              <Link href={`/uploads/${id}`} className={buttonStyles()}>
                {t("edit.back")}
              </Link>
            }
          />
        </Card>
      )}
    </Page>
  );
}
