import { bloggerParams, periodParams, platformParams } from "@/components/layout/filter-params";
import { createLoader } from "@/components/layout/url-params";
import { metricParams } from "@/components/overview/overview-params";

/** What the address of an overview asks for. */
export const loadOverviewParams = createLoader({
  ...periodParams,
  ...platformParams,
  ...bloggerParams,
  ...metricParams,
});
