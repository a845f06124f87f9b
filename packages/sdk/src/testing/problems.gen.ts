// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import type { ErrorCode } from '../types.gen'

/** Status and title of every error code. */
export const problems: Record<ErrorCode, { status: number; title: string }> = {
  "malformed_request": {
    "status": 400,
    "title": "The request is not valid HTTP."
  },
  "malformed_address": {
    "status": 400,
    "title": "The URL or the Host header of the request is invalid."
  },
  "malformed_json": {
    "status": 400,
    "title": "The body is not valid JSON."
  },
  "invalid_cursor": {
    "status": 400,
    "title": "The cursor does not belong to this list."
  },
  "outdated_cursor": {
    "status": 400,
    "title": "The course was published since the cursor was created; start again without it."
  },
  "invalid_lti_code": {
    "status": 400,
    "title": "The code of the launch is unknown, expired or used."
  },
  "malformed_encoding": {
    "status": 400,
    "title": "The body does not match its Content-Encoding."
  },
  "key_required": {
    "status": 401,
    "title": "This operation needs a key."
  },
  "invalid_token": {
    "status": 401,
    "title": "The learner token is not valid."
  },
  "token_expired": {
    "status": 401,
    "title": "The learner token has expired."
  },
  "invalid_key": {
    "status": 401,
    "title": "The key is not valid."
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
    "title": "The key lacks a required scope."
  },
  "other_learner": {
    "status": 403,
    "title": "A learner token acts only for its own learner."
  },
  "other_quiz": {
    "status": 403,
    "title": "The learner token does not cover this quiz."
  },
  "other_course": {
    "status": 403,
    "title": "The learner token does not cover this course."
  },
  "origin_not_allowed": {
    "status": 403,
    "title": "Web pages of this origin may not use this URL."
  },
  "review_policy_forbids": {
    "status": 403,
    "title": "The review policy of this quiz does not allow this."
  },
  "route_not_found": {
    "status": 404,
    "title": "There is nothing at this URL."
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
    "title": "Nothing is stored about this learner."
  },
  "key_not_found": {
    "status": 404,
    "title": "There is no such key."
  },
  "platform_not_found": {
    "status": 404,
    "title": "There is no such LTI platform."
  },
  "context_not_found": {
    "status": 404,
    "title": "The LTI platform has no such context."
  },
  "delivery_not_found": {
    "status": 404,
    "title": "There is no such delivery."
  },
  "method_not_allowed": {
    "status": 405,
    "title": "This URL does not support the method."
  },
  "request_timeout": {
    "status": 408,
    "title": "The request took too long to arrive."
  },
  "plan_outdated": {
    "status": 409,
    "title": "The course has changed since the plan was made."
  },
  "release_is_current": {
    "status": 409,
    "title": "This release is published; publish another one first."
  },
  "attempt_open": {
    "status": 409,
    "title": "The learner has an open attempt at this quiz."
  },
  "attempts_exhausted": {
    "status": 409,
    "title": "The learner has no attempts left at this quiz."
  },
  "attempt_cooldown": {
    "status": 409,
    "title": "The next attempt at this quiz cannot begin yet."
  },
  "attempt_closed": {
    "status": 409,
    "title": "The attempt was submitted or has expired."
  },
  "tries_exhausted": {
    "status": 409,
    "title": "The question is finished: its response was right, or no try is left."
  },
  "platform_exists": {
    "status": 409,
    "title": "An LTI platform with this issuer and client id exists."
  },
  "platform_not_approved": {
    "status": 409,
    "title": "The LTI platform was not approved yet."
  },
  "no_memberships": {
    "status": 409,
    "title": "The LTI platform offers no memberships for this context."
  },
  "attempt_in_progress": {
    "status": 409,
    "title": "The attempt has not ended yet."
  },
  "answer_changed": {
    "status": 409,
    "title": "The answer is no longer the one that was being streamed."
  },
  "stale_version": {
    "status": 409,
    "title": "Another score was set since this version."
  },
  "stale_sequence": {
    "status": 409,
    "title": "A later save of this response exists."
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
    "title": "The body is too large for this operation."
  },
  "query_too_long": {
    "status": 414,
    "title": "The query string is longer than 2,000 characters."
  },
  "unsupported_media_type": {
    "status": 415,
    "title": "The operation does not support the media type or the encoding of the body."
  },
  "range_not_satisfiable": {
    "status": 416,
    "title": "The file has none of the bytes that the Range header asks for."
  },
  "invalid_request": {
    "status": 422,
    "title": "The request does not match the schema of this operation."
  },
  "invalid_responses": {
    "status": 422,
    "title": "The responses do not match the questions of this quiz."
  },
  "invalid_score": {
    "status": 422,
    "title": "The score does not match the question or its rubric."
  },
  "unknown_section": {
    "status": 422,
    "title": "No release of the course has ever had this section."
  },
  "invalid_bundle": {
    "status": 422,
    "title": "The bundle does not match its schema."
  },
  "bundle_too_large": {
    "status": 422,
    "title": "The course has too many parts for a release."
  },
  "bundle_hash_mismatch": {
    "status": 422,
    "title": "The hash of the bundle does not match its content."
  },
  "course_mismatch": {
    "status": 422,
    "title": "The bundle and the URL name different courses."
  },
  "duplicate_id": {
    "status": 422,
    "title": "The bundle uses an id twice."
  },
  "broken_reference": {
    "status": 422,
    "title": "The bundle refers to something that it does not contain."
  },
  "markdown_embed": {
    "status": 422,
    "title": "The bundle embeds a page that the course does not allow."
  },
  "markdown_html": {
    "status": 422,
    "title": "The bundle contains HTML that is not part of the format."
  },
  "markdown_unsafe_link": {
    "status": 422,
    "title": "The bundle contains a link that could run a script."
  },
  "invalid_answer_key": {
    "status": 422,
    "title": "An answer key does not match its question."
  },
  "asset_missing": {
    "status": 422,
    "title": "An asset was not uploaded."
  },
  "asset_hash_mismatch": {
    "status": 422,
    "title": "The bytes do not match the hash."
  },
  "asset_type_mismatch": {
    "status": 422,
    "title": "The content of an asset does not match the type in its name."
  },
  "invalid_platform_url": {
    "status": 422,
    "title": "A URL of the LTI platform may not be used."
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
    "title": "The headers are too large."
  },
  "internal_error": {
    "status": 500,
    "title": "Something went wrong on the server."
  },
  "platform_failed": {
    "status": 502,
    "title": "The LTI platform did not answer as expected."
  },
  "database_unavailable": {
    "status": 503,
    "title": "The database is locked or cannot be reached; try again."
  },
  "not_ready": {
    "status": 503,
    "title": "The service is not ready."
  }
}
