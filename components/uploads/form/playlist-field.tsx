"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { playlistsQuery } from "@/components/uploads/form/choices-queries";
import { withQuery } from "@/lib/http/client";
import { covers } from "@/lib/services/channels/rules";

type Props = {
  channelId: string;
  /** What the channel granted; undefined while it is not known. */
  scopes: readonly string[] | undefined;
  value: string | null;
  onChange: (value: string | null) => void;
};

/** One of the channel's own playlists, to which the video is added once it is up. */
export function PlaylistField({ channelId, scopes, value, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const { failure } = useErrorWords();
  const playlists = useQuery(playlistsQuery(channelId));
  const options = (playlists.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const lacks = value !== null && scopes !== undefined && !covers(scopes, "manage");
  const known = value === null || options.some((option) => option.value === value);
  return (
    <Field
      label={t("playlist")}
      aside={t("optional")}
      help={lacks ? <GrantLink channelId={channelId} /> : undefined}
      error={playlists.isError ? failure(playlists.error) : undefined}
    >
      {(control) => (
        <Combobox
          {...control}
          clearable
          value={value}
          options={known || value === null ? options : [...options, { value, label: value }]}
          loading={playlists.isLoading}
          placeholder={t("playlistNone")}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

/** Playlists ask for a right of their own; the form comes back from Google as its draft. */
function GrantLink({ channelId }: { channelId: string }) {
  const t = useTranslations("uploads.form");
  const query = useSearchParams().toString();
  const here = `${usePathname()}${query === "" ? "" : `?${query}`}`;
  const href = withQuery("/api/channels/connect", { channelId, feature: "manage", returnTo: here });
  return t.rich("playlistGrant", {
    link: (words) => (
      <a href={href} className="text-accent-ink underline underline-offset-4">
        {words}
      </a>
    ),
  });
}
