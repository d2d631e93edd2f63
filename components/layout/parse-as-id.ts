import { createParser } from "@/components/layout/url-params";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id in the address. What is none is as if it were not there: a mistyped link shows the page, not an error. */
export const parseAsId = createParser({
  parse: (text) => (UUID.test(text) ? text : null),
  serialize: (id: string) => id,
});
