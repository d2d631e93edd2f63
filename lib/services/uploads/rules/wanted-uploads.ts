import type { FieldError } from "@/lib/errors";
import {
  type CreateUploadsInput,
  type UploadMetadata,
  type UploadMetadataChanges,
  type UploadSource,
  uploadMetadata,
} from "../schemas";
import { checkMetadata } from "./metadata";

/** One upload that is asked for. `pathOf` names a field of it in the request. */
export type WantedUpload = {
  channelId: string;
  source: UploadSource;
  metadata: UploadMetadata;
  pathOf: (field: string) => string;
};

/** What a request asks for, one by one and in its order, whichever of its two forms it has. */
export function wantedUploads(input: CreateUploadsInput): WantedUpload[] {
  if ("items" in input) {
    return input.items.map(({ channelId, source, ...metadata }, index) => {
      return { channelId, source, metadata, pathOf: (field) => `items.${index}.${field}` };
    });
  }
  const { channelIds, source, overrides, onQuota: _onQuota, draft: _draft, ...metadata } = input;
  return [...new Set(channelIds)].map((channelId) => {
    const index = overrides.findIndex((one) => one.channelId === channelId);
    const { channelId: _channelId, ...changes } = overrides[index] ?? { channelId };
    const given = namedIn(changes);
    const pathOf = (field: string) => (field in given ? `overrides.${index}.${field}` : field);
    return { channelId, source, metadata: uploadMetadata.parse({ ...metadata, ...given }), pathOf };
  });
}

/** Without the keys that are there but say nothing. */
const namedIn = (changes: UploadMetadataChanges): UploadMetadataChanges =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

/** What YouTube would refuse of them, and overrides for nobody; each field once. */
export function checkWanted(input: CreateUploadsInput, wanted: readonly WantedUpload[], now: Date): FieldError[] {
  const strangers = "items" in input ? [] : input.overrides.filter((one) => !input.channelIds.includes(one.channelId));
  const errors = [
    ...strangers.map(({ channelId }) => ({
      path: "overrides",
      code: "override_without_channel",
      detail: `The channel ${channelId} of an override is not among channelIds.`,
    })),
    ...wanted.flatMap(({ metadata, pathOf }) =>
      checkMetadata(metadata, now).map((error) => ({ ...error, path: pathOf(error.path) })),
    ),
  ];
  const seen = new Map(errors.map((error) => [`${error.path} ${error.code}`, error]));
  return [...seen.values()];
}
