/**
 * Tells the page around a frame how tall its content is, now and whenever that changes; `embed.js` there hears it. Whoever holds
 * the frame sees as much anyway. Gives the way to stop.
 */
export function tellHeight(content: Element): () => void {
  if (parent === window) return () => undefined;
  const observer = new ResizeObserver(() => {
    parent.postMessage({ targetline: 'height', height: Math.ceil(content.getBoundingClientRect().height) }, '*');
  });
  observer.observe(content);
  return () => {
    observer.disconnect();
  };
}
