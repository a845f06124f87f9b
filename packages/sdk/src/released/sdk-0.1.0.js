// The client of version 0.1.0, which knows seven types of question: what an old page still runs. Built from its sources, at the last
// commit before cloze questions, with esbuild (bundle, format esm, target es2022) from:
//   export { Client, coursesQuizzesGet, coursesQuizzesScore } from './functions'
//   export { QuizSession } from './quiz'
// It is never built again: a later release gets a file beside it.

// packages/sdk/src/errors.ts
var LecternError = class extends Error {
  /** The name of the class, which survives minifying. */
  name = "LecternError";
  #headers;
  constructor(message, context = {}) {
    super(message, context);
    const { response, problem } = context;
    this.status = response?.status;
    this.problem = problem;
    this.code = problem?.code;
    this.requestId = response?.headers.get("x-request-id") ?? problem?.requestId;
    this.#headers = response?.headers;
  }
  /** Headers of the answer, `RateLimit` or `Retry-After` for example. Kept out of what printing an error shows. */
  get headers() {
    return this.#headers;
  }
};
var ConnectionError = class extends LecternError {
  name = "ConnectionError";
};
var TimeoutError = class extends ConnectionError {
  name = "TimeoutError";
};
var AbortError = class extends LecternError {
  name = "AbortError";
};
var ResponseParseError = class extends LecternError {
  name = "ResponseParseError";
};
var StatusError = class extends LecternError {
  name = "StatusError";
};
var NotModifiedError = class extends StatusError {
  name = "NotModifiedError";
};
var BadRequestError = class extends StatusError {
  name = "BadRequestError";
};
var AuthenticationError = class extends StatusError {
  name = "AuthenticationError";
};
var PermissionDeniedError = class extends StatusError {
  name = "PermissionDeniedError";
};
var NotFoundError = class extends StatusError {
  name = "NotFoundError";
};
var MethodNotAllowedError = class extends StatusError {
  name = "MethodNotAllowedError";
};
var RequestTimeoutError = class extends StatusError {
  name = "RequestTimeoutError";
};
var ConflictError = class extends StatusError {
  name = "ConflictError";
};
var GoneError = class extends StatusError {
  name = "GoneError";
};
var ContentTooLargeError = class extends StatusError {
  name = "ContentTooLargeError";
};
var UriTooLongError = class extends StatusError {
  name = "UriTooLongError";
};
var UnsupportedMediaTypeError = class extends StatusError {
  name = "UnsupportedMediaTypeError";
};
var RangeNotSatisfiableError = class extends StatusError {
  name = "RangeNotSatisfiableError";
};
var UnprocessableContentError = class extends StatusError {
  name = "UnprocessableContentError";
};
var RateLimitError = class extends StatusError {
  name = "RateLimitError";
};
var ServerError = class extends StatusError {
  name = "ServerError";
};
var BadGatewayError = class extends ServerError {
  name = "BadGatewayError";
};
var ServiceUnavailableError = class extends ServerError {
  name = "ServiceUnavailableError";
};

// packages/sdk/src/answer.ts
async function readJson(response, name) {
  const value = parse(await response.text());
  if (Object(value) !== value) throw new ResponseParseError(unexpectedBody(response, name), { response });
  return value;
}
async function readFailure(response, name, redact) {
  const text = await response.text();
  const clean = (key, value) => {
    const wrong = /^(code|type|title|detail|instance|requestId)$/.test(key) && typeof value !== "string";
    if (wrong || key === "status" && typeof value !== "number") return void 0;
    return typeof value === "string" && !/^(code|type|requestId)$/.test(key) ? redact(value) : value;
  };
  const parsed = parse(text, clean);
  const declared = /^application\/problem\+json *(;|$)/i.test(response.headers.get("content-type") ?? "");
  const problem = Object(parsed) === parsed && !Array.isArray(parsed) && (declared || parsed?.code && parsed.detail) ? parsed : void 0;
  const { status } = response;
  const classes = {
    304: NotModifiedError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    413: ContentTooLargeError,
    414: UriTooLongError,
    415: UnsupportedMediaTypeError,
    416: RangeNotSatisfiableError,
    422: UnprocessableContentError,
    429: RateLimitError,
    502: BadGatewayError,
    503: ServiceUnavailableError
  };
  const { code, title, detail = title } = problem ?? {};
  const message = problem ? `${[status, code].filter(Boolean).join(" ")}: ${detail ?? `${name} was refused`}${redirection(response)}` : unexpectedBody(response, name);
  return new (classes[status] ?? (status < 500 ? StatusError : ServerError))(message, { response, problem });
}
function parse(text, reviver) {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return void 0;
  }
}
function unexpectedBody(response, name) {
  const type = response.headers.get("content-type");
  return `${name} answered ${response.status} with ${type} instead of the API's JSON${redirection(response) || "; is the base URL right?"}`;
}
function redirection({ status, redirected, url, headers }) {
  const target = redirected ? url : headers.get("location");
  const origin = target?.match(/^https?:\/\/[\w.:-]+(?!.*@)/) ?? "elsewhere";
  return target || !status ? ` (redirected to ${origin}; is the base URL right?)` : "";
}

// packages/sdk/src/configuration.ts
function readEnvironment(name) {
  try {
    return globalThis.process.env[name] || void 0;
  } catch {
    return void 0;
  }
}
function parseBaseUrl(value) {
  try {
    const url = `${value}`.replace(/\/+$/, "");
    if (/^https?:\/\/[^\s@?#]+(?<!\/v1)$/.test(url) && new URL(url)) return url;
  } catch {
  }
  throw new LecternError("Pass `baseUrl` (or set LECTERN_BASE_URL) like https://courses.example.com, without /v1.");
}
function parseHeader(name, value, allowSecret) {
  if (value == null) return void 0;
  if (typeof value !== "string" || !/^[ -~]+$/.test(value)) {
    throw new LecternError(`The ${name} must be ASCII text without a line break.`);
  }
  if (!allowSecret && /\blk_sec_/.test(value) && ("document" in globalThis || "importScripts" in globalThis)) {
    throw new LecternError("Keep lk_sec_ keys out of pages, or pass `allowSecretKeyInBrowser`.");
  }
  return value;
}

// packages/sdk/src/path.ts
function buildPath(template, args) {
  let index = 0;
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = `${args[index++] ?? ""}`;
    if (/^\.{0,2}$/.test(value)) {
      throw new LecternError(`The path parameter "${name}" must not be empty, '.' or '..'.`);
    }
    return encodeURIComponent(value);
  });
}
function buildQuery(query = {}) {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = [value ?? []].flat().map((one) => encodeURIComponent(one));
    return values.length ? `${encodeURIComponent(name)}=${values}` : [];
  });
  return pairs.length ? `?${pairs.join("&")}` : "";
}

// packages/sdk/src/redact.ts
var sensitive = /\b(auth(orization)?|token|api-?key|cookie|secret)\b/;
function redactor(headers) {
  const secrets = [...new Headers(headers)].flatMap(([name, value]) => sensitive.test(name) ? [value, ...value.split(/[ ;=]+/)] : []).filter((secret) => secret.length > 7);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
function redactCause(cause, redact) {
  const tells = (value, depth) => typeof value === "string" ? redact(value) !== value : depth > 0 && Object(value) === value && Reflect.ownKeys(value).some((key) => tells(value[key], depth - 1));
  return tells(cause, 3) ? new Error(redact(`${cause.message ?? cause}`)) : cause;
}

// packages/sdk/src/retry.ts
function isTransient(status) {
  return /^(408|429|5..)$/.test(`${status}`);
}
function isRetryable(error) {
  return error instanceof ConnectionError || error instanceof StatusError && isTransient(error.status);
}
function retryDelay(retry, headers, random = Math.random()) {
  const after = headers?.get("retry-after");
  if (after) {
    const seconds = Number(after);
    const asked = seconds >= 0 ? seconds * 1e3 : Date.parse(after) - (Date.parse(`${headers?.get("date")}`) || Date.now());
    if (asked > 6e4) return void 0;
    if (asked >= 0) return asked;
  }
  return Math.min(500 * 2 ** retry, 8e3) * (1 - random / 4);
}
function timed(ms, signal, start) {
  let stop;
  return new Promise((resolve, reject) => {
    const end = start(resolve, reject);
    const timer = ms < 2 ** 31 ? setTimeout(end, ms) : void 0;
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    };
  }).finally(stop);
}
function sleep(ms, signal) {
  return timed(ms, signal, (resolve) => resolve);
}

// packages/sdk/src/client.ts
var Client = class {
  /** The URL of the API without a trailing slash. */
  baseUrl;
  // Private, so that logging the client never prints the key.
  #options;
  constructor(options = {}) {
    const { apiKey = readEnvironment("LECTERN_API_KEY") } = options;
    this.baseUrl = parseBaseUrl(options.baseUrl ?? readEnvironment("LECTERN_BASE_URL"));
    this.#options = { ...options, apiKey };
    if (typeof apiKey !== "function") parseHeader("API key", apiKey, options.allowSecretKeyInBrowser);
    if (!options.fetch && !globalThis.fetch) throw new LecternError("Pass `fetch`: there is none here.");
  }
  /**
   * Sends an operation, with retries, and reads the response. The generated functions call it. Use it for operations that are newer than
   * the SDK. Throws `LecternError`.
   *
   * @example
   * const { data } = await client.request({ method: 'GET', path: '/v1/courses/{course}', args: ['ai-deployment-and-management'] })
   */
  async request(operation, options = {}) {
    const { method, path, read = readJson, writeQuery = buildQuery } = operation;
    const { apiKey, allowSecretKeyInBrowser: allow, fetch = globalThis.fetch, middleware = [], sleep: wait = sleep, ...own } = this.#options;
    const { timeout = own.timeout ?? 3e4, maxRetries = own.maxRetries ?? 2, signal } = options;
    const name = `${method} ${path}`;
    const exchange = async (request) => {
      const key = await (typeof apiKey === "function" ? apiKey() : apiKey);
      const authorization = key && typeof key === "string" ? `Bearer ${key}` : key;
      const given = { accept: "application/json", authorization, ...operation.headers, ...own.headers, ...options.headers };
      const headers = new Headers();
      for (const [name2, value] of Object.entries(given)) {
        if (parseHeader(`header ${name2}`, value, allow)) headers.set(name2, value);
      }
      request.signal.throwIfAborted();
      let redact = redactor(headers);
      const send = async ({ operation: operation2, attempt, url, ...init }) => {
        let response2;
        redact = redactor(init.headers);
        try {
          response2 = await fetch(url, init);
          const copy = response2.clone();
          await response2.arrayBuffer();
          return copy;
        } catch (error) {
          request.signal.throwIfAborted();
          const reason = redact(`${error} ${error?.cause ?? ""}`);
          throw new ConnectionError(`${name} at ${this.baseUrl} failed: ${reason}`, { response: response2, cause: redactCause(error, redact) });
        }
      };
      const chain = middleware.reduceRight((next, one) => async (asked) => one(asked, next), send);
      const response = await chain({ ...request, headers });
      if (!response.ok) throw await readFailure(response, name, redact);
      return { data: await read(response, name), response, requestId: response.headers.get("x-request-id") ?? void 0 };
    };
    try {
      if (!(timeout >= 0)) throw new LecternError("Pass `timeout` in milliseconds.");
      const url = this.baseUrl + buildPath(path, operation.args) + writeQuery(operation.query);
      const body = operation.body?.();
      for (let attempt = 0; ; attempt++) {
        const controller = new AbortController();
        const redirect = method === "GET" ? "follow" : "manual";
        const request = {
          redirect,
          ...options.fetchOptions,
          operation: name,
          attempt,
          url,
          method,
          body,
          signal: controller.signal
        };
        try {
          return await timed(timeout, signal, (resolve, reject) => {
            exchange(request).then(resolve, reject);
            return () => {
              const error = signal?.aborted ? new AbortError("The call was aborted.", { cause: signal.reason }) : new TimeoutError(`${name} took longer than ${timeout} ms.`);
              controller.abort(error);
              reject(error);
            };
          });
        } catch (error) {
          const delay = !operation.once && attempt < maxRetries && isRetryable(error) ? retryDelay(attempt, error.headers) : void 0;
          if (delay === void 0) throw error;
          await wait(delay, signal);
        }
      }
    } catch (cause) {
      if (cause instanceof LecternError) throw cause;
      throw new LecternError(`${name} could not be sent.`, { cause });
    }
  }
};

// packages/sdk/src/idempotency-key.ts
function createIdempotencyKey() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

// packages/sdk/src/page.ts
var Call = class {
  /** @internal */
  constructor(send) {
    this.send = send;
  }
  send;
  /** What `Object.prototype.toString` names. */
  [Symbol.toStringTag] = "Call";
  #sent;
  /**
   * The data together with the `Response` and the request id. Sends the same request as awaiting does, once. Throws `LecternError`.
   *
   * @example
   * const { response } = await lectern.courses.get('ai-deployment-and-management').withResponse()
   * console.log(response.headers.get('etag'))
   */
  withResponse() {
    this.#sent ??= this.send();
    return this.#sent;
  }
  /**
   * Like `Promise.prototype.then`.
   *
   * @example
   * lectern.courses.get('ai-deployment-and-management').then(({ title }) => console.log(title))
   */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  then(onfulfilled, onrejected) {
    return this.withResponse().then(({ data }) => data).then(onfulfilled, onrejected);
  }
  /**
   * Like `Promise.prototype.catch`. The reason is a `LecternError`.
   *
   * @example
   * const course = await lectern.courses.get('ai-deployment-and-management').catch(() => undefined)
   */
  catch(onrejected) {
    return this.then(void 0, onrejected);
  }
  /**
   * Like `Promise.prototype.finally`.
   *
   * @example
   * await lectern.courses.get('ai-deployment-and-management').finally(() => console.log('over'))
   */
  finally(onfinally) {
    return this.then().finally(onfinally);
  }
};
var List = class extends Call {
  /**
   * Iterates over the pages, from the given cursor or the beginning. Throws `ResponseParseError` when a response is not a page, and when a
   * cursor is missing or repeated: iterating would lose items or never end.
   *
   * @example
   * for await (const page of lectern.courses.list({ limit: 50 }).pages()) console.log(page.data.length)
   */
  async *pages() {
    const seen = /* @__PURE__ */ new Set([void 0, null, ""]);
    for (let sent = this.withResponse(); ; ) {
      const { data: page, response } = await sent;
      const { data, nextCursor, hasMore } = page;
      const broken = () => new ResponseParseError("The list has no page, or no new cursor.", { response });
      if (!Array.isArray(data) || typeof hasMore !== "boolean") throw broken();
      yield page;
      if (!hasMore) return;
      if (seen.has(nextCursor)) throw broken();
      seen.add(nextCursor);
      sent = this.send({ cursor: nextCursor });
    }
  }
  /**
   * Iterates over the items of all pages. Throws as {@link pages} does, after the items before the error.
   *
   * @example
   * for await (const course of lectern.courses.list()) console.log(course.title)
   */
  async *[Symbol.asyncIterator]() {
    for await (const page of this.pages()) yield* page.data;
  }
  /**
   * Collects all items, or the first `limit`, without requesting more pages than needed. Throws as {@link pages} does.
   *
   * @example
   * const ten = await lectern.courses.list().toArray({ limit: 10 })
   */
  async toArray({ limit = Infinity } = {}) {
    const items = [];
    if (limit > 0) {
      for await (const item of this) if (items.push(item) >= limit) break;
    }
    return items;
  }
};
function call(client, operation, options) {
  const made = new Call(() => client.request(operation, options));
  made.withResponse();
  return made;
}
function list(client, operation, options) {
  return new List((next) => client.request({ ...operation, query: { ...operation.query, ...next } }, options));
}

// packages/sdk/src/functions.gen.ts
function attemptsCreate(lectern, body, params, options) {
  return call(lectern, { method: "POST", path: "/v1/attempts", args: [], query: params, headers: { "content-type": "application/json", "idempotency-key": options?.idempotencyKey ?? createIdempotencyKey() }, body: () => JSON.stringify(body) }, options);
}
function attemptsGet(lectern, attempt, params, options) {
  return call(lectern, { method: "GET", path: "/v1/attempts/{attempt}", args: [attempt], query: params }, options);
}
function attemptsList(lectern, params, options) {
  return list(lectern, { method: "GET", path: "/v1/attempts", args: [], query: params }, options);
}
function attemptsResponsesSave(lectern, attempt, question, body, params, options) {
  return call(lectern, { method: "PUT", path: "/v1/attempts/{attempt}/responses/{question}", args: [attempt, question], query: params, headers: { "content-type": "application/json" }, body: () => JSON.stringify(body) }, options);
}
function attemptsResult(lectern, attempt, params, options) {
  return call(lectern, { method: "GET", path: "/v1/attempts/{attempt}/result", args: [attempt], query: params }, options);
}
function attemptsSubmit(lectern, attempt, params, options) {
  return call(lectern, { method: "POST", path: "/v1/attempts/{attempt}/submit", args: [attempt], query: params, headers: { "idempotency-key": options?.idempotencyKey ?? createIdempotencyKey() } }, options);
}
function coursesQuizzesGet(lectern, course, quiz, params, options) {
  return call(lectern, { method: "GET", path: "/v1/courses/{course}/quizzes/{quiz}", args: [course, quiz], query: params }, options);
}
function coursesQuizzesScore(lectern, course, quiz, body, params, options) {
  return call(lectern, { method: "POST", path: "/v1/courses/{course}/quizzes/{quiz}/score", args: [course, quiz], query: params, headers: { "content-type": "application/json" }, body: () => JSON.stringify(body), once: true }, options);
}

// packages/sdk/src/quiz/load.ts
var pointerOf = ({ courseId, quizId, learnerId }) => ["lectern:quiz", courseId, quizId, ...learnerId ? [learnerId] : []].join(":");
var recordOf = (attemptId) => `lectern:attempt:${attemptId}`;
async function loadAttempt(options, drawer, clock, signal) {
  const pointer = pointerOf(options);
  const known = await drawer.read(pointer);
  const kept = typeof known === "string" ? await drawer.read(recordOf(known)) : void 0;
  let attempt;
  try {
    attempt = typeof known === "string" && await findAttempt(options, known, signal) || await openAttempt(options, signal);
  } catch (error) {
    if (!isRetryable(error) || !isLoaded(kept)) throw error;
    return { ...kept, error };
  }
  const loaded = { attempt, offset: Date.parse(attempt.serverTime) - clock.now() };
  if (signal.aborted) return loaded;
  drawer.write(pointer, attempt.id);
  if (attempt.state === "in-progress") drawer.write(recordOf(attempt.id), loaded);
  return loaded;
}
async function findAttempt({ client }, id, signal) {
  try {
    return await attemptsGet(client, id, {}, { signal });
  } catch (error) {
    if (error instanceof NotFoundError) return void 0;
    throw error;
  }
}
async function openAttempt({ client, courseId, quizId, learnerId }, signal) {
  const findOpen = async () => {
    const params = { course: courseId, quiz: quizId, state: "in-progress", ...learnerId && { learner: learnerId } };
    const [open2] = await attemptsList(client, params, { signal }).toArray({ limit: 1 });
    return open2 && attemptsGet(client, open2.id, {}, { signal });
  };
  const open = await findOpen();
  if (open) return open;
  try {
    return await attemptsCreate(client, { courseId, quizId, ...learnerId && { learnerId } }, {}, { signal });
  } catch (error) {
    const other = error instanceof ConflictError && error.code === "attempt_open" ? await findOpen() : void 0;
    if (!other) throw error;
    return other;
  }
}
function isLoaded(value) {
  const { attempt, offset } = value ?? {};
  return Number.isFinite(offset) && Array.isArray(attempt?.questions) && Array.isArray(attempt.responses) && typeof attempt.id === "string";
}

// packages/sdk/src/quiz/outbox.ts
var latestSequence = 1e9;
var Outbox = class _Outbox {
  #answers = {};
  #sequences = /* @__PURE__ */ new Map();
  #waiting = /* @__PURE__ */ new Map();
  /** What is kept of those that the server has. */
  #kept = /* @__PURE__ */ new Map();
  /** Saves made here and not yet sent: what the server says of such a one, it says for the first time. */
  #unsent = /* @__PURE__ */ new WeakSet();
  #attemptId;
  #startedAt;
  #drawer;
  constructor(attempt, drawer) {
    this.#attemptId = attempt.id;
    this.#startedAt = Date.parse(attempt.startedAt);
    this.#drawer = drawer;
    for (const { questionId, sequence, response } of attempt.responses) {
      this.#sequences.set(questionId, sequence);
      this.#put(questionId, { response, state: "saved" });
    }
  }
  /** The answers that the server has, and over them those that wait here since before a reload. */
  static async open(attempt, drawer) {
    const outbox = new _Outbox(attempt, drawer);
    for (const { id } of attempt.questions) {
      const save = await drawer.read(outbox.#keyOf(id));
      if (!isSaveOf(id, save)) continue;
      if (save.saved) outbox.#show(save);
      else outbox.#wait(save);
    }
    return outbox;
  }
  get answers() {
    return this.#answers;
  }
  get waiting() {
    return this.#waiting.size;
  }
  /**
   * Keeps an answer. Its sequence is above every one known for its question, and otherwise the time of the answer, in tenths of a second
   * since the attempt began: of two windows that know nothing of each other, the one that answers later has the higher one.
   */
  add(response, answeredAt) {
    const { questionId } = response;
    const time = Math.min(Math.floor((answeredAt - this.#startedAt) / 100), latestSequence);
    const save = { sequence: Math.max((this.#sequences.get(questionId) ?? 0) + 1, time), response, answeredAt };
    this.#unsent.add(save);
    this.#wait(save);
    this.#drawer.write(this.#keyOf(questionId), save);
  }
  next() {
    return this.#waiting.values().next().value;
  }
  /** Marks it as sent. Returns true the first time. */
  send(save) {
    return this.#unsent.delete(save);
  }
  /** Marks it as saved. */
  saved(save) {
    this.#settle(save, { response: save.response, state: "saved" }, save);
  }
  /** The server keeps one with a higher sequence: mostly the later one. */
  stale(save, current) {
    const { questionId } = save.response;
    this.#sequences.set(questionId, Math.max(this.#sequences.get(questionId) ?? 0, current?.sequence ?? 0));
    const { response, answeredAt = 0 } = save;
    const isLatestHere = this.#waiting.get(questionId) === save;
    if (isLatestHere && current && answeredAt > Date.parse(current.savedAt)) this.add(response, answeredAt);
    else this.#settle(save, { response: current?.response ?? response, state: "replaced" }, current);
  }
  refused(save, error) {
    this.#settle(save, { response: save.response, state: "refused", error });
  }
  /** The attempt has ended: what still waits came too late, and nothing has to be kept any more. */
  end() {
    for (const save of this.#waiting.values()) this.#settle(save, { response: save.response, state: "late" });
    for (const [questionId, save] of this.#kept) this.#drawer.replaceIf(this.#keyOf(questionId), save);
    this.#kept.clear();
  }
  /** One that was saved before a reload. What the server says is newer, where it has been asked. */
  #show(save) {
    const { sequence, response } = save;
    this.#kept.set(response.questionId, save);
    if (sequence <= (this.#sequences.get(response.questionId) ?? 0)) return;
    this.#sequences.set(response.questionId, sequence);
    this.#put(response.questionId, { response, state: "saved" });
  }
  #wait(save) {
    const { questionId } = save.response;
    this.#sequences.set(questionId, Math.max(save.sequence, this.#sequences.get(questionId) ?? 0));
    this.#waiting.set(questionId, save);
    this.#put(questionId, { response: save.response, state: "waiting" });
  }
  /** @param onServer what the server has of it, which is kept. */
  #settle(save, answer, onServer) {
    const { questionId } = save.response;
    const kept = onServer && { sequence: onServer.sequence, response: onServer.response, saved: true };
    if (kept) this.#kept.set(questionId, kept);
    this.#drawer.replaceIf(this.#keyOf(questionId), save, kept);
    if (this.#waiting.get(questionId) !== save) return;
    this.#waiting.delete(questionId);
    this.#put(questionId, answer);
  }
  #put(questionId, answer) {
    this.#answers = { ...this.#answers, [questionId]: answer };
  }
  #keyOf(questionId) {
    return `lectern:attempt:${this.#attemptId}:${questionId}`;
  }
};
function isSaveOf(questionId, value) {
  const { sequence, response } = value ?? {};
  return Number.isSafeInteger(sequence) && response?.questionId === questionId;
}

// packages/sdk/src/quiz/storage.ts
var JsonStorage = class {
  constructor(storage, report) {
    this.storage = storage;
    this.report = report;
  }
  storage;
  report;
  #busy;
  /** What is kept under this key; undefined where there is nothing, or nothing that can be read. */
  async read(key) {
    try {
      await this.#busy;
      const text = await this.storage.getItem(key);
      return text ? JSON.parse(text) : void 0;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) this.#fail(cause);
      return void 0;
    }
  }
  write(key, value) {
    this.#inOrder(() => this.storage.setItem(key, JSON.stringify(value)));
  }
  remove(key) {
    this.#inOrder(() => this.storage.removeItem(key));
  }
  /** Replaces what is kept, or removes it, unless another tab has replaced it meanwhile. */
  replaceIf(key, value, next) {
    this.#inOrder(async () => {
      if (await this.storage.getItem(key) !== JSON.stringify(value)) return;
      await (next === void 0 ? this.storage.removeItem(key) : this.storage.setItem(key, JSON.stringify(next)));
    });
  }
  #inOrder(change) {
    try {
      const done = this.#busy ? this.#busy.then(change) : change();
      if (!(done instanceof Promise)) return;
      const busy = done.catch((cause) => this.#fail(cause)).finally(() => {
        if (this.#busy === busy) this.#busy = void 0;
      });
      this.#busy = busy;
    } catch (cause) {
      this.#fail(cause);
    }
  }
  #fail(cause) {
    this.report(new LecternError("The storage failed, so answers that wait would not survive a reload.", { cause }));
  }
};
function memoryStorage() {
  const kept = /* @__PURE__ */ new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key)
  };
}

// packages/sdk/src/quiz/session.ts
var longestTimer = 36e5;
var longestWait = 6e4;
var QuizSession = class {
  #options;
  #clock;
  #drawer;
  #listeners = /* @__PURE__ */ new Set();
  #snapshot = { status: "idle" };
  #running;
  #error;
  /** Aborted by `close()`, which ends every request and every wait of this start. */
  #life = new AbortController();
  #started = Promise.resolve();
  #work;
  #failures = 0;
  #sendTimer;
  #dueTimer;
  /**
   * Asks nothing yet: `start()` does.
   *
   * @param options The quiz, a client for it, and a storage, without which a reload loses what had not been sent.
   * @example
   * const session = new QuizSession({ client: lectern, courseId, quizId, storage: localStorage })
   */
  constructor(options) {
    this.#options = options;
    this.#clock = options.clock ?? {
      now: Date.now,
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer)
    };
    this.#drawer = new JsonStorage(options.storage ?? memoryStorage(), (error) => {
      this.#error = error;
      this.#show();
    });
  }
  /**
   * Calls a function after each change. What it throws is reported as an uncaught error is, and the quiz goes on.
   *
   * @param listener Called without arguments; `getSnapshot()` has what changed.
   * @returns A function that ends it.
   * @example
   * const end = session.subscribe(() => console.log(session.getSnapshot().status))
   * end()
   */
  subscribe = (listener) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  /**
   * What to show now.
   *
   * @returns The same object until something changes.
   * @example
   * const quiz = session.getSnapshot()
   * if (quiz.status === 'ended') console.log(quiz.result.score?.points)
   */
  getSnapshot = () => this.#snapshot;
  /**
   * How much time is left, by the server's clock. Snapshots do not come with the seconds: ask when you paint.
   *
   * @returns Milliseconds until the attempt is due, from 0; null without a time limit and when no attempt goes on.
   * @example
   * const left = session.remaining()
   * console.log(left === null ? 'Take your time.' : `${Math.ceil(left / 1000)} seconds`)
   */
  remaining = () => {
    const { attempt, offset } = this.#running ?? {};
    if (!attempt?.dueAt || offset === void 0 || this.#snapshot.status === "ended") return null;
    return Math.max(0, Date.parse(attempt.dueAt) - this.#clock.now() - offset);
  };
  /**
   * Goes on with the attempt that was last open here, else with the learner's open one, else begins one. An attempt that has ended
   * meanwhile is shown with its result. While the server cannot be reached, what is in the storage is shown. Does nothing when started.
   *
   * @returns Resolves when there is something to show and what had been left from before was sent; a second call with the first. Never
   * rejects: with `failed` the snapshot has the error.
   * @example
   * await session.start()
   * const quiz = session.getSnapshot()
   * if (quiz.status === 'failed') console.error(quiz.error.code, quiz.error.message)
   */
  start() {
    const { status } = this.#snapshot;
    if (status === "idle" || status === "failed") this.#started = this.#begin();
    return this.#started;
  }
  /**
   * Takes an answer: it is shown at once, kept in the storage, and sent after `saveDelay` milliseconds together with what was answered
   * until then. A later answer to the same question replaces it.
   *
   * @param response Of the type of its question. It is copied, so that it may change afterwards.
   * @throws `LecternError` when no attempt is in progress, the question is not one of it, or the response cannot be written as JSON. What
   * the server says of it is in the snapshot: the answer is then `refused`.
   * @example
   * session.answer({ type: 'single-choice', questionId: 'q1', choiceId: 'b' })
   */
  answer(response) {
    const running = this.#running;
    if (!running || this.#snapshot.status !== "in-progress") {
      throw new LecternError(`No answer can be given while the quiz is ${this.#snapshot.status}: check \`getSnapshot().status\` first.`);
    }
    const { questionId } = response ?? {};
    if (!running.attempt.questions.some(({ id }) => id === questionId)) {
      throw new LecternError(`The attempt has no question ${JSON.stringify(questionId)}: use the ids of \`attempt.questions\`.`);
    }
    running.outbox.add(copyOf(response), this.#clock.now() + running.offset);
    this.#show();
    if (this.#failures) return;
    if (this.#lastMoment()) this.#sendIn(0);
    else if (this.#sendTimer === void 0) this.#sendIn(this.#options.saveDelay ?? 300);
  }
  /**
   * Sends what waits now. `online` events of the page call it.
   *
   * @returns True when nothing waits any more; false when something does, with `error` in the snapshot. Never rejects.
   * @example
   * if (!(await session.flush())) console.warn('Not everything is saved yet.')
   */
  flush() {
    this.#work ??= this.#send();
    return this.#work;
  }
  /**
   * Sends what waits, then submits: once, however often it is called, and also after a reload. Does nothing unless an attempt is in
   * progress.
   *
   * @returns True when the attempt has ended; false while the server cannot be reached, and it goes on by itself. Never rejects.
   * @example
   * if (await session.submit()) console.log(session.getSnapshot())
   */
  async submit() {
    const running = this.#running;
    if (running && !running.closed && !running.submitKey) {
      this.#keepSubmitKey(running);
      this.#show();
      await this.#work;
    }
    await this.flush();
    return this.#snapshot.status === "ended";
  }
  /**
   * Asks for the result again: a review policy may show more after the due date. Does nothing unless the attempt has ended.
   *
   * @returns Resolves when the snapshot has the new result, or the request failed and will be tried again. Never rejects.
   * @example
   * await session.refresh()
   */
  async refresh() {
    if (this.#snapshot.status === "ended") await this.flush();
  }
  /**
   * Begins another attempt after one has ended; how many there may be is for the quiz to say. Does nothing before that.
   *
   * @returns As `start()`; with `attempts_exhausted` and `attempt_cooldown` the snapshot is `failed`.
   * @example
   * if (session.getSnapshot().status === 'ended') await session.restart()
   */
  async restart() {
    if (this.#snapshot.status !== "ended") return;
    this.close();
    this.#drawer.remove(pointerOf(this.#options));
    await this.start();
  }
  /**
   * Ends every request and timer. What waits stays in the storage; `start()` goes on with it.
   *
   * @example
   * addEventListener('pagehide', session.close)
   */
  close = () => {
    this.#life.abort();
    this.#clock.clearTimeout(this.#sendTimer);
    this.#clock.clearTimeout(this.#dueTimer);
    this.#sendTimer = void 0;
    listen("removeEventListener", this.#onOnline);
    this.#running = void 0;
    this.#work = void 0;
    this.#failures = 0;
    this.#set({ status: "idle" });
  };
  async #begin() {
    const life = new AbortController();
    this.#life = life;
    this.#error = void 0;
    this.#set({ status: "loading" });
    try {
      const { attempt, offset, error } = await loadAttempt(this.#options, this.#drawer, this.#clock, life.signal);
      if (error) this.#error = error;
      const outbox = await Outbox.open(attempt, this.#drawer);
      const kept = await this.#drawer.read(submitKeyOf(attempt.id));
      if (life.signal.aborted) return;
      const submitKey = typeof kept === "string" ? kept : void 0;
      const closed = attempt.state !== "in-progress";
      this.#running = { attempt, outbox, offset, submitKey, askTime: false, closed };
      listen("addEventListener", this.#onOnline);
      if (!closed) this.#show();
      this.#awaitDue();
      await this.flush();
    } catch (error) {
      if (!life.signal.aborted) this.#fail(error);
    }
  }
  /** Saves, submits and reads the result: whatever is due, one request after another. */
  async #send() {
    const { signal } = this.#life;
    await void 0;
    const running = this.#running;
    this.#clock.clearTimeout(this.#sendTimer);
    this.#sendTimer = void 0;
    try {
      for (let step = running && this.#nextStep(running, signal); step; step = running && this.#nextStep(running, signal)) {
        const done = await step();
        if (signal.aborted) return false;
        this.#failures = 0;
        this.#error = void 0;
        if (done) break;
        this.#show();
      }
    } catch (error) {
      if (!signal.aborted) this.#stumble(error);
    } finally {
      if (!signal.aborted) this.#work = void 0;
    }
    return running !== void 0 && running.outbox.waiting === 0;
  }
  /** The next request; true from it means that nothing follows. Undefined when there is nothing to do. */
  #nextStep(running, signal) {
    const { client } = this.#options;
    const { attempt, outbox, submitKey, askTime, closed } = running;
    const end = (result) => {
      if (signal.aborted) return true;
      this.#end(running, result);
      return true;
    };
    if (closed) return async () => end(await attemptsResult(client, attempt.id, {}, { signal }));
    const save = outbox.next();
    if (save) return () => this.#save(running, save, signal);
    if (!submitKey) return askTime ? () => this.#askTime(running, signal) : void 0;
    return async () => {
      try {
        return end(await attemptsSubmit(client, attempt.id, {}, { signal, idempotencyKey: submitKey }));
      } catch (error) {
        return this.#close(running, error);
      }
    };
  }
  async #save(running, save, signal) {
    const { attempt, outbox } = running;
    const { sequence, response } = save;
    const sentAt = this.#clock.now();
    const first = outbox.send(save);
    try {
      const { savedAt } = await attemptsResponsesSave(
        this.#options.client,
        attempt.id,
        response.questionId,
        { sequence, response },
        {},
        { signal }
      );
      outbox.saved(save);
      this.#adjust(running, savedAt, first ? sentAt : 0);
    } catch (error) {
      const { code, problem } = error;
      if (code === "stale_sequence") outbox.stale(save, problem.current);
      else if (isRefusal(error)) outbox.refused(save, error);
      else return this.#close(running, error);
    }
    return false;
  }
  /** Ends the attempt only when it is due by the server: the clock here may have been set. */
  async #askTime(running, signal) {
    const { state, serverTime } = await attemptsGet(this.#options.client, running.attempt.id, {}, { signal });
    if (signal.aborted) return true;
    running.askTime = false;
    this.#adjust(running, serverTime, this.#clock.now());
    if (state !== "in-progress") running.closed = true;
    else if (this.remaining() === 0) this.#keepSubmitKey(running);
    else this.#awaitDue();
    return false;
  }
  /** Corrects the offset by a time of the server that was between `sentAt` and now by the clock here. */
  #adjust(running, serverTime, sentAt) {
    const time = Date.parse(serverTime);
    const offset = Math.max(time - this.#clock.now(), Math.min(time - sentAt, running.offset));
    if (Number.isNaN(offset) || offset === running.offset || running !== this.#running) return;
    running.offset = offset;
    this.#drawer.write(recordOf(running.attempt.id), { attempt: running.attempt, offset });
    this.#awaitDue();
  }
  #keepSubmitKey(running) {
    running.submitKey = createIdempotencyKey();
    this.#drawer.write(submitKeyOf(running.attempt.id), running.submitKey);
  }
  /** Notes that the attempt takes nothing more when this is what the error says; throws every other error. */
  #close(running, error) {
    if (!(error instanceof ConflictError) || error.code !== "attempt_closed") throw error;
    running.closed = true;
    return false;
  }
  #end(running, result) {
    const { attempt, outbox } = running;
    outbox.end();
    running.attempt = { ...attempt, state: result.state };
    running.closed = true;
    this.#clock.clearTimeout(this.#dueTimer);
    this.#drawer.remove(recordOf(attempt.id));
    this.#drawer.remove(submitKeyOf(attempt.id));
    this.#error = void 0;
    this.#set({ status: "ended", result, ...this.#progress(running) });
  }
  /** What waits is tried again later, unless there is no attempt any more for which it could be, or it is not this token's. */
  #stumble(error) {
    if (error instanceof GoneError || error instanceof NotFoundError || isForbidden(error) || !(error instanceof LecternError)) {
      this.#fail(error);
      return;
    }
    this.#error = error;
    this.#sendIn(retryDelay(this.#failures++, error.headers) ?? longestWait);
    this.#show();
  }
  #fail(error) {
    this.close();
    const known = error instanceof LecternError ? error : new LecternError("The quiz could not go on.", { cause: error });
    this.#set({ status: "failed", error: known });
  }
  #sendIn(ms) {
    this.#clock.clearTimeout(this.#sendTimer);
    this.#sendTimer = this.#clock.setTimeout(() => {
      this.#sendTimer = void 0;
      void this.flush();
    }, ms);
  }
  /** An attempt that is due is submitted, as what was saved would be scored anyway. */
  #awaitDue() {
    this.#clock.clearTimeout(this.#dueTimer);
    const running = this.#running;
    const left = this.remaining();
    if (!running || running.closed || left === null) return;
    const ask = () => {
      running.askTime = true;
      void this.flush();
    };
    this.#dueTimer = this.#clock.setTimeout(ask, Math.min(left, longestTimer));
  }
  /** There may be no grace period, so that the last answers are not collected. */
  #lastMoment() {
    const left = this.remaining();
    return left !== null && left < 5e3;
  }
  #onOnline = () => void this.flush();
  #progress({ attempt, outbox }) {
    return { attempt, answers: outbox.answers, waiting: outbox.waiting, error: this.#error };
  }
  #show() {
    const running = this.#running;
    if (!running || this.#snapshot.status === "ended") return;
    const isOver = running.askTime && this.#failures && this.remaining() === 0;
    const status = running.submitKey || running.closed || isOver ? "submitting" : "in-progress";
    this.#set({ status, ...this.#progress(running) });
  }
  #set(snapshot) {
    this.#snapshot = snapshot;
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        const { reportError = console.error } = globalThis;
        reportError(error);
      }
    }
  }
};
var submitKeyOf = (attemptId) => `lectern:submit:${attemptId}`;
var isForbidden = (error) => /^(insufficient_scope|other_(learner|course))$/.test(`${error?.code}`);
function isRefusal(error) {
  if (!(error instanceof StatusError) || isForbidden(error)) return false;
  return /^4(?!0[1489]|10|29)/.test(`${error.status}`) || error.code === "question_not_found";
}
function copyOf(response) {
  const refuse = (name, value) => {
    if (/^(function|symbol)$/.test(typeof value)) throw new TypeError(`${name} is a ${typeof value}.`);
    return value;
  };
  try {
    return JSON.parse(JSON.stringify(response, refuse));
  } catch (cause) {
    throw new LecternError("The answer cannot be written as JSON.", { cause });
  }
}
function listen(method, run) {
  const target = globalThis;
  target[method]?.("online", run);
}
export {
  Client,
  QuizSession,
  coursesQuizzesGet,
  coursesQuizzesScore
};
