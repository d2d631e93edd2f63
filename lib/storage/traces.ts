/** What may lie in a bucket beside an object that is on its way, named as tus' stores do. */
export const traces = (key: string) => ({ info: `${key}.info`, part: `${key}.part`, patch: `${key}_patch` });
