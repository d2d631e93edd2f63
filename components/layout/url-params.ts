/** What one key of the address may say. The same parsers serve the server and the browser. */
export type UrlParam<T, Absent = null> = {
  /** Null: as if nothing stood there, so that a mistyped link shows the page, not an error. */
  parse(text: string): T | null;
  serialize(value: T): string;
  /** What holds where the address says nothing; it is never written. */
  readonly absent: Absent;
};
export type UrlParams = Readonly<Record<string, UrlParam<unknown, unknown>>>;
export type UrlValues<P extends UrlParams> = {
  [K in keyof P]: P[K] extends UrlParam<infer T, infer Absent> ? T | Absent : never;
};
export type SearchParams = Record<string, string | string[] | undefined>;

type UrlParser<T> = UrlParam<T> & { withDefault: (absent: T) => UrlParam<T, T> };

export const createParser = <T>(codec: Pick<UrlParam<T>, "parse" | "serialize">): UrlParser<T> => ({
  ...codec,
  absent: null,
  withDefault: (absent) => ({ ...codec, absent }),
});

export const parseAsString = createParser<string>({ parse: (text) => text, serialize: (text) => text });

export const parseAsStringLiteral = <const T extends string>(values: readonly T[]): UrlParser<T> =>
  createParser<T>({ parse: (text) => values.find((one) => one === text) ?? null, serialize: (value) => value });

export function parseAsArrayOf<T>(item: UrlParam<T>, separator = ","): UrlParser<T[]> {
  const escaped = encodeURIComponent(separator);
  return createParser<T[]>({
    parse: (text) =>
      text === "" ? [] : text.split(separator).flatMap((one) => item.parse(one.replaceAll(escaped, separator)) ?? []),
    serialize: (values) => values.map((one) => item.serialize(one).replaceAll(separator, escaped)).join(separator),
  });
}

/** What the address says of these keys, however a page was given it. */
export function readUrl<P extends UrlParams>(params: P, address: URLSearchParams | SearchParams): UrlValues<P>;
export function readUrl(params: UrlParams, address: URLSearchParams | SearchParams): Record<string, unknown> {
  const said = (key: string) => (address instanceof URLSearchParams ? address.get(key) : [address[key]].flat()[0]);
  const values = Object.entries(params).map(([key, param]) => {
    const text = said(key) ?? null;
    return [key, (text === null ? null : param.parse(text)) ?? param.absent];
  });
  return Object.fromEntries(values);
}

export const createLoader =
  <P extends UrlParams>(params: P) =>
  (address: URLSearchParams | SearchParams): UrlValues<P> =>
    readUrl(params, address);

/** The address after `changes`; null and what holds anyhow are left out. */
export function writeUrl(
  params: UrlParams,
  address: string,
  changes: Readonly<Record<string, unknown>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries(changes)) {
    const param = params[key];
    if (!param || value === undefined) continue;
    const text = value === null ? null : param.serialize(value);
    if (text === null || (param.absent !== null && text === param.serialize(param.absent))) next.delete(key);
    else next.set(key, text);
  }
  return next;
}
