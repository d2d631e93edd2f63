import { parseAsId } from "@/components/layout/parse-as-id";
import { createLoader, parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { STATUS_GROUP_KEYS, STATUS_GROUPS } from "@/components/uploads/status-groups";
import { UPLOAD_SORTS } from "@/lib/services/uploads/schemas";

const SORTS = UPLOAD_SORTS.flatMap((field) => [field, `-${field}`]);

/** Search, state, channel and order of the list. */
export const uploadsParams = {
  q: parseAsString,
  status: parseAsStringLiteral(STATUS_GROUP_KEYS),
  channel: parseAsId,
  sort: parseAsStringLiteral(SORTS),
};

export const loadUploadsParams = createLoader(uploadsParams);
type Asked = Awaited<ReturnType<typeof loadUploadsParams>>;

/** One filter whatever side builds it, so that what the server prefetched is what the browser asks for. */
export const toUploadsFilter = ({ q, status, channel, sort }: Asked) => ({
  q,
  status: status === null ? null : STATUS_GROUPS[status].join(","),
  channelId: channel,
  sort,
});
export type UploadsFilter = ReturnType<typeof toUploadsFilter>;
