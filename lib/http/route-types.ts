import "server-only";
import type { z } from "zod";
import type { Ctx, PublicCtx, UserCtx } from "@/lib/services/context";

/** An administrator: acts for the installation (fits `SystemCtx`), known by name. */
export type AdminCtx = UserCtx;

/** Who may call, and what the handler then knows: anybody, any user, a member with at least that role, an administrator. */
export type CtxByAccess = {
  public: PublicCtx;
  user: UserCtx;
  viewer: Ctx;
  editor: Ctx;
  owner: Ctx;
  admin: AdminCtx;
};
export type Access = keyof CtxByAccess;

export type RateLimit = {
  points: number;
  durationSec: number;
  /** whom the limit counts; by default the user, or the address where nobody is signed in */
  by?: "actor" | "address";
};

export type RouteStatus = 200 | 201 | 202 | 204 | 302;

/** What every route says about itself. The OpenAPI document is made of these. */
export type RouteInfo = {
  /** operationId: `listBloggers` */
  id: string;
  summary: string;
  description?: string;
  tags: readonly [string, ...string[]];
  access: Access;
  status?: RouteStatus;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  output?: z.ZodType;
  /** other types of body, which the handler reads from `request` itself; `body` is then undefined */
  consumes?: readonly string[];
  /** type of the answer where it is not JSON, or its types: the handler returns a `Response` */
  produces?: string | readonly string[];
  bodyLimitBytes?: number;
  rateLimit?: RateLimit | "off";
  /** false: `Idempotency-Key` is ignored (the mutation is naturally safe to repeat, or its answer is a stream) */
  idempotent?: boolean;
};

export type HandlerInput<
  A extends Access,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  C extends readonly string[] | undefined,
> = {
  ctx: CtxByAccess[A];
  params: z.output<P>;
  query: z.output<Q>;
  body: C extends readonly string[] ? z.output<B> | undefined : z.output<B>;
  request: Request;
};

/** The second argument that Next gives to a route handler. */
export type RouteSegment = { params: Promise<Record<string, string | string[] | undefined>> };

/** What a `route.ts` exports: a Next handler that carries its own description. */
export type RouteHandler = ((request: Request, segment: RouteSegment) => Promise<Response>) & {
  readonly definition: RouteInfo;
};
