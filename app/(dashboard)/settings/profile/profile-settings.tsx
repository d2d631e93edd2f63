"use client";

import { connectGoogle } from "@/components/auth/browser-session";
import { ProfileView } from "@/components/settings/profile-view";

/** The profile's settings, with the way to Google where this installation has its keys. */
export function ProfileSettings({ google }: { google: boolean }) {
  return <ProfileView onConnectGoogle={google ? connectGoogle : null} />;
}
