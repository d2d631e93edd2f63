import { z } from "zod";

const readAt = z.iso.datetime({ offset: true }).describe("When YouTube was asked.");

/** Categories that a video of the channel can be put into, in the caller's language. */
export const categoriesDto = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string() })),
  region: z.string(),
  readAt,
});
export type CategoriesDto = z.output<typeof categoriesDto>;

/** Playlists of the channel itself. */
export const playlistsDto = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), privacyStatus: z.string().nullable() })),
  readAt,
});
export type PlaylistsDto = z.output<typeof playlistsDto>;
