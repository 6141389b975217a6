/*
 * Stands before DuckDB's own script in its worker. The site serves the WebAssembly module packed with gzip; here it is
 * unpacked as it arrives, so that the browser compiles it while it is still being fetched.
 */
(() => {
  const fetchAsServed = self.fetch.bind(self);

  self.fetch = async (resource, options) => {
    const address = resource instanceof Request ? resource.url : String(resource);
    if (!address.endsWith('.wasm.gz')) return fetchAsServed(resource, options);
    // The name holds a hash of the content: a copy from an earlier visit is good without asking again.
    const response = await fetchAsServed(address, { cache: 'force-cache' });
    if (!response.ok || response.body === null) throw new Error(`${address}: status ${response.status}`);
    const [start, whole] = response.body.tee();
    const reader = start.getReader();
    const { value } = await reader.read();
    void reader.cancel();
    // A server that knows `.gz` may name the packing in a header, and the browser has unpacked it before it gets here:
    // the first byte of gzip is 1f, of WebAssembly 00.
    const packed = value?.[0] === 0x1f;
    let bytes = 0;
    const counted = new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.length;
        self.postMessage({ type: 'MODULE_ARRIVED', packed, bytes });
        controller.enqueue(chunk);
      },
    });
    const arriving = whole.pipeThrough(counted);
    const module = packed ? arriving.pipeThrough(new DecompressionStream('gzip')) : arriving;
    return new Response(module, { headers: { 'content-type': 'application/wasm' } });
  };

  // DuckDB leaves a module that does not come or may not run without an answer; the page hears of errors only.
  self.addEventListener('unhandledrejection', (event) => {
    setTimeout(() => {
      throw event.reason;
    });
  });
})();
