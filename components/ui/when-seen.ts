const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

function arrive(element: Element): void {
  waiting.get(element)?.();
  waiting.delete(element);
  observer?.unobserve(element);
}

/** Paper shows everything. */
export function bringAll(): void {
  for (const element of [...waiting.keys()]) arrive(element);
}

/** Calls back once, when the element comes into view. Returns the way to stop waiting. */
export function whenSeen(element: Element, seen: () => void): () => void {
  if (!observer) {
    const look = (entries: IntersectionObserverEntry[]) => {
      for (const entry of entries) if (entry.isIntersecting) arrive(entry.target);
    };
    observer = new IntersectionObserver(look);
    window.addEventListener("beforeprint", bringAll);
  }
  waiting.set(element, seen);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}
