/**
 * Calls to the journal's own REST resources: JSON in, JSON out, with the CSRF token of the page. What
 * goes wrong is a {@link Problem}, read from problem+json where the server sent one.
 */
(function (journal) {
  "use strict";

  /** A call that brought no answer to use. `status` 0: the server was not reached. */
  class Problem extends Error {
    /**
     * @param {number} status
     * @param {{title?: string, detail?: string, clause?: string}} body the answer's problem details
     */
    constructor(status, body = {}) {
      super(body.detail || body.title || String(status));
      this.name = "Problem";
      this.status = status;
      this.body = body;
    }

    get offline() {
      return this.status === 0;
    }

    get signedOut() {
      return this.status === 401;
    }
  }

  async function read(response) {
    const type = response.headers.get("Content-Type") || "";
    if (!/[/+]json\b/.test(type)) {
      return undefined;
    }
    try {
      return await response.json();
    } catch {
      return undefined;
    }
  }

  /**
   * @param {string} method
   * @param {string} url
   * @param {*} [body] sent as JSON, a Blob as it is
   * @param {object} [options]
   * @param {AbortSignal} [options.signal]
   * @param {Record<string, string>} [options.headers]
   * @param {{value: ?string}} [options.tag] the version seen last; keeps that of the answer
   * @returns {Promise<*>} the JSON of the answer, `undefined` where it has none or is the version seen
   * @throws {Problem}
   */
  async function send(method, url, body, { signal, headers, tag } = {}) {
    const request = {
      method,
      signal,
      credentials: "same-origin",
      // A redirect to the sign-in page is no answer.
      redirect: "error",
      headers: { Accept: "application/json", ...headers },
    };
    // What is answered in words is answered in the language of the page, whatever the browser prefers.
    const language = document.documentElement?.lang;
    if (language) {
      request.headers["Accept-Language"] = language;
    }
    if (method !== "GET" && method !== "HEAD") {
      request.headers["X-CSRF-Token"] = token();
    }
    if (tag?.value) {
      request.headers["If-None-Match"] = tag.value;
    }
    if (body instanceof Blob) {
      request.headers["Content-Type"] = body.type;
      request.body = body;
    } else if (body !== undefined) {
      request.headers["Content-Type"] = "application/json";
      request.body = JSON.stringify(body);
    }
    let response;
    try {
      response = await fetch(url, request);
    } catch (failure) {
      if (failure.name === "AbortError") {
        throw failure;
      }
      throw new Problem(0);
    }
    if (tag && response.status === 304) {
      return undefined;
    }
    const answer = await read(response);
    if (!response.ok) {
      throw new Problem(response.status, answer);
    }
    if (tag) {
      tag.value = response.headers.get("ETag");
    }
    return answer;
  }

  const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

  journal.net = { send, Problem };
})((globalThis.journal ??= {}));
