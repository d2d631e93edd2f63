import { z } from "zod";

/** What next-auth's endpoints answer. */
export const csrfAnswer = z.object({ csrfToken: z.string() });
export const urlAnswer = z.object({ url: z.string() });
