"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { playlistsQuery } from "@/components/uploads/form/choices-queries";

type Props = { channelId: string; value: string | null; onChange: (value: string | null) => void };

/** One of the channel's own playlists, to which the video is added once it is up. */
export function PlaylistField({ channelId, value, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const { failure } = useErrorWords();
  const playlists = useQuery(playlistsQuery(channelId));
  const options = (playlists.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const known = value === null || options.some((option) => option.value === value);
  return (
    <Field label={t("playlist")} aside={t("optional")} error={playlists.isError ? failure(playlists.error) : undefined}>
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
