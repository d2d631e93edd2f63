import type { ReactNode } from "react";
import DashboardLayout from "@/app/(dashboard)/layout";
import { AdminFrame } from "@/components/admin/admin-frame";
import { requireAdmin } from "@/lib/auth/require-admin";

/** Administrators only; the shell around it is the dashboard's own. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireAdmin();
  return (
    <DashboardLayout>
      <AdminFrame>{children}</AdminFrame>
    </DashboardLayout>
  );
}
