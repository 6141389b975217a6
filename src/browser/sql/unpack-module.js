/*
 * Stands before DuckDB's own script in its worker. The site serves the WebAssembly module packed with gzip; here it is
 * unpacked as it arrives, so that the browser compiles it while it is still being fetched. It is begun as soon as the
 * worker runs, which is long before the page has read the scripts that talk to it.
 */
(() => {
  const fetchAsServed = self.fetch.bind(self);
  const instantiateAsServed = WebAssembly.instantiateStreaming;
  /** How often the page hears how much has come, milliseconds. */
  const pause = 50;

  /** The module's bytes, unpacked, with those that have come counted. */
  const arriving = async (address) => {
    // The name holds a hash of the content: a copy from an earlier visit is good without asking again.
    const response = await fetchAsServed(address, { cache: 'force-cache' });
    if (!response.ok || response.body === null) throw new Error(`${address}: status ${response.status}`);
    let packed;
    let bytes = 0;
    let told = 0;
    const counted = new TransformStream({
      transform(chunk, controller) {
        // A server that knows `.gz` may name the packing in a header, and the browser has unpacked it before it gets
        // here: the first byte of gzip is 1f, of WebAssembly 00.
        packed ??= chunk[0] === 0x1f;
        bytes += chunk.length;
        const now = performance.now();
        if (now - told >= pause) {
          told = now;
          self.postMessage({ type: 'MODULE_ARRIVED', packed, bytes });
        }
        controller.enqueue(chunk);
      },
      flush() {
        self.postMessage({ type: 'MODULE_ARRIVED', packed, bytes });
      },
    });
    const [start, whole] = response.body.tee();
    const reader = start.getReader();
    const { value } = await reader.read();
    void reader.cancel();
    const served = whole.pipeThrough(counted);
    const module = value?.[0] === 0x1f ? served.pipeThrough(new DecompressionStream('gzip')) : served;
    return new Response(module, { headers: { 'content-type': 'application/wasm' } });
  };

  /**
   * What an instance offers by name, of 75,000 functions and data of C++ those few that DuckDB's script has a name for
   * (`engineNames`, written before this one): it goes through all of them several times, to tie them to extensions, of
   * which the page takes none. That took longer than to compile the module.
   */
  const calledByName = (exports) => Object.fromEntries(self.engineNames.map((name) => [name, exports[name]]));

  // The page names the module in the worker's address.
  const named = decodeURIComponent(self.location.hash.slice(1));
  const compiled = named === '' ? null : WebAssembly.compileStreaming(arriving(named));
  compiled?.catch(() => undefined);

  self.fetch = async (resource, options) => {
    const address = resource instanceof Request ? resource.url : String(resource);
    if (!address.endsWith('.wasm.gz')) return fetchAsServed(resource, options);
    // DuckDB counts the bytes of what it gets here, and hands it on to be compiled.
    return compiled === null ? arriving(address) : new Response(null);
  };

  WebAssembly.instantiateStreaming = async (source, imports) => {
    const { module, instance } =
      compiled === null
        ? await instantiateAsServed(source, imports)
        : await compiled.then(async (module) => ({
            module,
            instance: await WebAssembly.instantiate(module, imports),
          }));
    return { module, instance: { exports: calledByName(instance.exports) } };
  };

  // DuckDB leaves a module that does not come or may not run without an answer; the page hears of errors only.
  self.addEventListener('unhandledrejection', (event) => {
    setTimeout(() => {
      throw event.reason;
    });
  });
})();
