import { z } from "zod";

const readAt = z.iso.datetime({ offset: true }).describe("When YouTube was asked.");

export const categoriesQuery = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .default("en")
    .describe("Of the names."),
});
export type CategoriesQuery = z.output<typeof categoriesQuery>;

export const categoryItems = z.array(z.object({ id: z.string(), title: z.string() }));

/** Categories that a video of the channel can be put into. */
export const categoriesDto = z.object({ items: categoryItems, region: z.string(), readAt });
export type CategoriesDto = z.output<typeof categoriesDto>;

export const playlistItems = z.array(
  z.object({ id: z.string(), title: z.string(), privacyStatus: z.string().nullable() }),
);

/** Playlists of the channel itself. */
export const playlistsDto = z.object({ items: playlistItems, readAt });
export type PlaylistsDto = z.output<typeof playlistsDto>;
