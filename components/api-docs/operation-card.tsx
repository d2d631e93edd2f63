import { useTranslations } from "next-intl";
import type { Operation } from "@/components/api-docs/model";
import { schemaText } from "@/components/api-docs/schema-text";
import { Card } from "@/components/ui/card";

const METHOD_TONE = {
  get: "text-accent-ink",
  head: "text-accent-ink",
  post: "text-up",
  put: "text-ink",
  patch: "text-ink",
  delete: "text-down",
} as const;

/** One operation: what it does, what it takes, what it answers. */
export function OperationCard({ operation }: { operation: Operation }) {
  const t = useTranslations("apiDocs");
  const { method, path, summary, description, parameters, requestBody, responses } = operation;
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"));
  return (
    <Card id={operation.operationId} className="flex scroll-mt-6 flex-col gap-3">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-mono text-sm">
        <span className={`font-semibold uppercase ${METHOD_TONE[method]}`}>{method}</span>
        <span className="min-w-0 break-all text-ink">{path}</span>
        <span className="ms-auto font-sans text-faint text-xs">
          {t("access", { who: t(`who.${operation["x-access"]}`) })}
        </span>
      </h3>
      <p className="text-muted text-sm">
        {summary}
        {description ? `. ${description}` : null}
      </p>
      {parameters.length > 0 ? <Parameters parameters={parameters} /> : null}
      {requestBody ? <Shapes title={t("body")} content={requestBody.content} /> : null}
      {success ? <Shapes title={t("answer", { status: success[0] })} content={success[1].content ?? {}} /> : null}
    </Card>
  );
}

function Parameters({ parameters }: { parameters: Operation["parameters"] }) {
  const t = useTranslations("apiDocs");
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-muted hover:text-ink">
        {t("parameters", { count: parameters.length })}
      </summary>
      <dl className="mt-2 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {parameters.map((one) => (
          <div key={`${one.in}-${one.name}`} className="contents">
            <dt className="break-all font-mono text-ink">
              {one.name}
              {one.required ? <span className="text-faint"> *</span> : null}
            </dt>
            <dd className="min-w-0 break-words text-muted">
              <span className="font-mono">{schemaText(one.schema)}</span> · {one.in}
              {one.description ? ` · ${one.description}` : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type ShapesProps = { title: string; content: NonNullable<Operation["requestBody"]>["content"] };

function Shapes({ title, content }: ShapesProps) {
  const t = useTranslations("apiDocs");
  const types = Object.entries(content);
  if (types.length === 0) return <p className="text-faint text-sm">{`${title}: ${t("empty")}`}</p>;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-muted hover:text-ink">{title}</summary>
      {types.map(([type, { schema }]) => (
        <figure key={type} className="mt-2 flex flex-col gap-1">
          <figcaption className="text-faint text-xs">{type}</figcaption>
          {schema ? (
            <pre className="whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-ink text-xs leading-5">
              {schemaText(schema)}
            </pre>
          ) : null}
        </figure>
      ))}
    </details>
  );
}
