// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 8216a3ca6192d2f4d362d445b2d1be5c031e69f09d3b000983123ecfc68b96eb

import type { ErrorCode } from '../types.gen'

/** Status and title of every error code. */
export const problems: Record<ErrorCode, { status: number; title: string }> = {
  "malformed_request": {
    "status": 400,
    "title": "The request is not HTTP as this server reads it."
  },
  "malformed_address": {
    "status": 400,
    "title": "The address of the request cannot be read."
  },
  "malformed_json": {
    "status": 400,
    "title": "The body is not valid JSON."
  },
  "invalid_cursor": {
    "status": 400,
    "title": "The cursor was not made by this list."
  },
  "outdated_cursor": {
    "status": 400,
    "title": "The search index moved on since the cursor was made; start again without it."
  },
  "malformed_encoding": {
    "status": 400,
    "title": "The body is not what its Content-Encoding says."
  },
  "key_required": {
    "status": 401,
    "title": "This operation needs a key."
  },
  "invalid_token": {
    "status": 401,
    "title": "The learner token is not valid here."
  },
  "token_expired": {
    "status": 401,
    "title": "The learner token has expired."
  },
  "invalid_key": {
    "status": 401,
    "title": "The key is not known here."
  },
  "key_expired": {
    "status": 401,
    "title": "The key has expired."
  },
  "key_revoked": {
    "status": 401,
    "title": "The key was revoked."
  },
  "insufficient_scope": {
    "status": 403,
    "title": "The key does not have the scope for this."
  },
  "other_learner": {
    "status": 403,
    "title": "A learner token acts for its own learner alone."
  },
  "other_course": {
    "status": 403,
    "title": "The learner token is good for other courses."
  },
  "review_policy_forbids": {
    "status": 403,
    "title": "The review policy of this quiz does not allow it."
  },
  "route_not_found": {
    "status": 404,
    "title": "There is nothing at this address."
  },
  "course_not_found": {
    "status": 404,
    "title": "There is no such course."
  },
  "release_not_found": {
    "status": 404,
    "title": "The course has no such release."
  },
  "chapter_not_found": {
    "status": 404,
    "title": "The release has no such chapter."
  },
  "section_not_found": {
    "status": 404,
    "title": "The release has no such section."
  },
  "quiz_not_found": {
    "status": 404,
    "title": "The release has no such quiz."
  },
  "question_not_found": {
    "status": 404,
    "title": "The release has no such question."
  },
  "asset_not_found": {
    "status": 404,
    "title": "The course has no such asset."
  },
  "attempt_not_found": {
    "status": 404,
    "title": "There is no such attempt."
  },
  "learner_not_found": {
    "status": 404,
    "title": "Nothing is held of this learner."
  },
  "key_not_found": {
    "status": 404,
    "title": "There is no such key."
  },
  "method_not_allowed": {
    "status": 405,
    "title": "The address does not take this method."
  },
  "request_timeout": {
    "status": 408,
    "title": "The request took too long to arrive."
  },
  "plan_outdated": {
    "status": 409,
    "title": "The course moved on since the plan was made."
  },
  "release_is_current": {
    "status": 409,
    "title": "Readers get this release now; publish another one first."
  },
  "attempt_open": {
    "status": 409,
    "title": "The learner has an open attempt at this quiz."
  },
  "attempts_exhausted": {
    "status": 409,
    "title": "The learner has no attempt left at this quiz."
  },
  "attempt_cooldown": {
    "status": 409,
    "title": "The next attempt at this quiz cannot begin yet."
  },
  "attempt_closed": {
    "status": 409,
    "title": "The attempt was submitted, or its time is over."
  },
  "stale_sequence": {
    "status": 409,
    "title": "A later save of this response is kept already."
  },
  "course_archived": {
    "status": 410,
    "title": "The course was archived."
  },
  "release_withdrawn": {
    "status": 410,
    "title": "The release was withdrawn."
  },
  "body_too_large": {
    "status": 413,
    "title": "The body is larger than this operation takes."
  },
  "query_too_long": {
    "status": 414,
    "title": "The query string is longer than 2,000 characters."
  },
  "unsupported_media_type": {
    "status": 415,
    "title": "The body does not have a type or an encoding that this operation takes."
  },
  "invalid_request": {
    "status": 422,
    "title": "The request does not match the schema of this operation."
  },
  "invalid_responses": {
    "status": 422,
    "title": "The responses do not fit the questions of this quiz."
  },
  "unknown_section": {
    "status": 422,
    "title": "No release of the course ever had such a section."
  },
  "invalid_bundle": {
    "status": 422,
    "title": "The bundle does not match its schema."
  },
  "bundle_too_large": {
    "status": 422,
    "title": "The course has more parts than a release may have."
  },
  "bundle_hash_mismatch": {
    "status": 422,
    "title": "The hash of the bundle does not match its content."
  },
  "course_mismatch": {
    "status": 422,
    "title": "The bundle is of another course than the address."
  },
  "duplicate_id": {
    "status": 422,
    "title": "The bundle uses an id twice."
  },
  "broken_reference": {
    "status": 422,
    "title": "The bundle refers to something that it does not hold."
  },
  "markdown_html": {
    "status": 422,
    "title": "The bundle has HTML where Markdown belongs."
  },
  "markdown_unsafe_link": {
    "status": 422,
    "title": "The bundle has a link that could run script."
  },
  "invalid_answer_key": {
    "status": 422,
    "title": "An answer key does not fit its question."
  },
  "asset_missing": {
    "status": 422,
    "title": "The bytes of an asset were not uploaded."
  },
  "asset_hash_mismatch": {
    "status": 422,
    "title": "The bytes do not match the hash."
  },
  "asset_type_mismatch": {
    "status": 422,
    "title": "The bytes of an asset are not of the type that its name says."
  },
  "idempotency_key_reused": {
    "status": 422,
    "title": "The idempotency key was used for another request."
  },
  "rate_limited": {
    "status": 429,
    "title": "Too many requests from this address; try again later."
  },
  "headers_too_large": {
    "status": 431,
    "title": "The headers are larger than this server takes."
  },
  "internal_error": {
    "status": 500,
    "title": "Something went wrong on the server."
  },
  "database_unavailable": {
    "status": 503,
    "title": "The database is locked or cannot be reached. Nothing was written; try again."
  },
  "not_ready": {
    "status": 503,
    "title": "The service is not ready to answer."
  }
}
