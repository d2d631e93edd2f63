export type SparkPoint = number | null;
export type SparkShape = {
  /** One path per unbroken stretch. */ lines: string[] /** Stretches of a single point. */;
  dots: { x: number; y: number }[];
  end: { x: number; y: number } | null;
};

/** Points evenly spaced over the box; a null breaks the line. A flat series lies in the middle. */
export function sparklinePath(points: readonly SparkPoint[], width: number, height: number, pad = 2): SparkShape {
  const known = points.filter((point): point is number => point !== null && Number.isFinite(point));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => (points.length < 2 ? width / 2 : pad + (i / (points.length - 1)) * (width - 2 * pad));
  const y = (v: number) => (high === low ? height / 2 : height - pad - ((v - low) / (high - low)) * (height - 2 * pad));
  const shape: SparkShape = { lines: [], dots: [], end: null };
  let stretch: { x: number; y: number }[] = [];
  const close = () => {
    const [only] = stretch;
    if (only && stretch.length === 1) shape.dots.push(only);
    if (stretch.length > 1) shape.lines.push(`M${stretch.map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join("L")}`);
    stretch = [];
  };
  points.forEach((value, i) => {
    if (value === null || !Number.isFinite(value)) {
      close();
      return;
    }
    const point = { x: x(i), y: y(value) };
    stretch.push(point);
    shape.end = point;
  });
  close();
  return shape;
}
