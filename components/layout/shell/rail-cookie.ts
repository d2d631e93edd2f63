/** Remembers the collapsed rail; a cookie, so that the server paints it right at once. */
export const RAIL_COOKIE = "cs_rail";

export function rememberRail(collapsed: boolean): void {
  document.cookie = `${RAIL_COOKIE}=${collapsed ? "collapsed" : "open"}; path=/; max-age=31536000; samesite=lax`;
}
