/** Reads a page as it streams in, and says when its main content was there. */

export interface Read {
  /** Milliseconds from the request to the byte that ends `</main>`. */
  main: number;
  /** To the last byte of all. */
  whole: number;
}

/**
 * Refuses a page whose main content is not in its place by then: an outline with the content behind it would end early and
 * show nothing.
 */
export async function readPage(url: string, cookie: string, holds: readonly string[]): Promise<Read> {
  const began = performance.now();
  const reply = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  if (reply.status !== 200 || !reply.body) throw new Error(`${url} answered ${reply.status}`);
  const decoder = new TextDecoder();
  let html = '';
  let main: number | undefined;
  const reader = reply.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    html += decoder.decode(read.value, { stream: true });
    if (main === undefined && html.includes('</main>')) main = performance.now() - began;
  }
  const whole = performance.now() - began;
  const content = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const missing = holds.find((text) => !content.includes(text));
  if (main === undefined || missing !== undefined)
    throw new Error(`${url} has no “${missing ?? '</main>'}” in its main content`);
  return { main, whole };
}
