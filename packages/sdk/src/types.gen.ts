// Generated from openapi.json by scripts/generate-sdk.ts; do not edit.
// sha256 of the document: 4ee77eb26f14a602a53927090dde78ee544d0299f7eaf1c89aa629cc3df88df7

import type {
  RawBody,
} from './raw-body'
import type {
  WithIncluded,
} from './included'

export interface paths {
    "/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List courses
         * @description All published courses, ordered by id. The filters combine. With `q`, the courses whose title, subtitle, summary, tags, outcomes or chapter titles contain every word of it, best match first, by the rules of `courses.search`. When something is published between two pages, a course may come twice or be left out. Anonymous searches are rate-limited per address.
         */
        get: operations["courses.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a course
         * @description The metadata of a course, its overview and its contents.
         */
        get: operations["courses.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the outline of a course
         * @description The whole tree in one response: titles, ids, numbers, reading minutes and quizzes, without bodies. With `.md` appended to the path, or `Accept: text/markdown`, the response is Markdown with a link to each section.
         */
        get: operations["courses.outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search a course
         * @description Sections, chapters and terms of the published release that contain every word of `q`, best match first. `kind` says which. The last word may be a prefix. A hyphenated compound is also found in parts and in one piece. Where nothing is found, words that differ by one letter are searched for, unless they are in quotation marks. Anonymous requests are rate-limited per address.
         */
        get: operations["courses.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the terms of a course
         * @description The glossary, ordered by term.
         */
        get: operations["courses.glossary.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/assets/{hash}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an asset
         * @description The bytes of an image or a file. The URL contains the hash of the content, so the response never changes. `Range` selects a part of them, so that a player can seek in a video; it is ignored where `Accept-Encoding` leads to compressed bytes, in HEAD, and when it cannot be parsed or lists several ranges.
         */
        get: operations["courses.assets.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the published release
         * @description The release that readers get now. Cheap to poll, for caches and mirrors.
         */
        get: operations["courses.releases.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/chapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the chapters of a course
         * @description Summaries of all chapters in the order of the course.
         */
        get: operations["courses.chapters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/chapters/{chapter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a chapter
         * @description A chapter by id or number, with its introduction, milestones and practice notes. For a number, `Content-Location` has the canonical URL.
         */
        get: operations["courses.chapters.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sections of a course
         * @description Summaries of all sections, or of those of one chapter, in the order of the course.
         */
        get: operations["courses.sections.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/sections/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a section
         * @description A section by id or number, as Markdown and as safe HTML, with its neighbours. For a number, `Content-Location` has the canonical URL. With `.md` appended to the path, or `Accept: text/markdown`, the response is the Markdown alone, with front matter; its links lead to the Markdown of other sections.
         */
        get: operations["courses.sections.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quizzes of a course
         * @description Summaries of all quizzes: those of the course first, then in the order of the course.
         */
        get: operations["courses.quizzes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/quizzes/{quiz}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quiz
         * @description The settings of a quiz and, for practice quizzes, its questions. It never contains answer keys.
         */
        get: operations["courses.quizzes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/quizzes/{quiz}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score responses
         * @description Scores responses to a practice quiz without storing anything; one with `tries` is scored in attempts alone. A question without a response counts as unanswered. Anonymous requests are rate-limited per address.
         */
        post: operations["courses.quizzes.score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/questions/{question}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reveal an answer
         * @description The right answer to a question and its explanation, if the review policy of the quiz shows them immediately.
         */
        get: operations["courses.questions.reveal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a release
         * @description Compares a bundle with the published release by stable ids, and reports what publishing it would change. Writes nothing.
         */
        post: operations["releases.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List releases
         * @description The releases of a course, newest first, including withdrawn and unpublished ones.
         */
        get: operations["releases.list"];
        put?: never;
        /**
         * Create a release
         * @description Creates a numbered, immutable release from a bundle and publishes it, unless `publish` is false. The first release creates the course. If the bundle equals an earlier release, nothing is created or published: see `created`.
         */
        post: operations["releases.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases/{release}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a release
         * @description The metadata of a release, including withdrawn and unpublished ones.
         */
        get: operations["releases.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases/{release}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a release
         * @description Makes this the published release, atomically. Publishing an earlier release is a rollback. An archived course becomes available again. Publishing the current release changes nothing.
         */
        post: operations["releases.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/releases/{release}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a release
         * @description Withdraws a release for good: reads that name it get 410. Caches may serve it for up to a day. The published release of a course that is not archived cannot be withdrawn.
         */
        post: operations["releases.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a course
         * @description Hides a course from readers: lists omit it and its reads get 410, until one of its releases is published again.
         */
        post: operations["courses.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload an asset
         * @description Stores an image or a file under its SHA-256, for releases that refer to it. Assets that no release refers to are deleted after `LECTERN_PREVIEW_DAYS`.
         */
        put: operations["assets.upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a course
         * @description A release as a file of another format: `gift` (questions in GIFT, without files), `moodle-xml` (questions in Moodle XML, with their files), `common-cartridge` (a course as a Common Cartridge, with pages, files and quizzes), `scorm` (a SCORM 1.2 package: a page for each section and quiz), `qti` (quizzes as a package of QTI), `offline` (a course to be read without a server, for `@lectern/sdk/offline`). The file is written while it is sent; a connection that breaks off has no whole file. Most formats hold the answer keys, so the response is private and never cached.
         */
        get: operations["courses.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/export/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report what an export loses
         * @description What `courses.export` writes with the same query, and what the format cannot say. The file is written to find out, and not sent. The format `offline` loses nothing.
         */
        get: operations["courses.exportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description All keys in the order of their creation, including revoked ones, without their secrets.
         */
        get: operations["keys.list"];
        put?: never;
        /**
         * Create a key
         * @description Creates a delivery key or a secret key. Only this response shows the secret, so the operation takes no Idempotency-Key: if the response is lost, revoke the key and create another.
         */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{key}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Revokes a key at once. Revoking it again changes nothing.
         */
        post: operations["keys.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learner-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a learner token
         * @description Issues a token with which a browser acts for one learner, by default for an hour. It becomes invalid when the key that issued it is revoked or expires. Only this response shows it, so the operation takes no Idempotency-Key: if the response is lost, issue another.
         */
        post: operations["learnerTokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts
         * @description Attempts in the order of their creation. A learner token lists only the attempts of its learner.
         */
        get: operations["attempts.list"];
        put?: never;
        /**
         * Begin an attempt
         * @description Begins an attempt at a quiz of the published release: draws and orders its questions and starts the clock. A learner can have one open attempt per quiz; `attempts.list` with `state=in-progress` finds it.
         */
        post: operations["attempts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an attempt
         * @description An attempt with its questions, without answer keys, and the saved responses. A frontend uses it to continue after a reload.
         */
        get: operations["attempts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/responses/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a response
         * @description Saves the response to one question. It is on disk when the operation returns. The same response with the same sequence changes nothing. A sequence that is not above the saved one gets 409 with the response that counts. With `check`, which a quiz with `tries` takes, the result of the attempt shows what the response gives; a question that is finished takes no more responses.
         */
        put: operations["attempts.responses.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an attempt
         * @description Ends an attempt and scores the saved responses. Submitting it again returns the same result.
         */
        post: operations["attempts.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the result of an attempt
         * @description The result of an attempt, limited to what the review policy shows now. For practice quizzes it is also available while the attempt is open; where the quiz has `tries`, it then shows what the responses give that were checked.
         */
        get: operations["attempts.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a person scores
         * @description The questions of an attempt that a person scores: what the learner wrote, the rubric, and every score that was set. `attempts.list` with `state=pending` finds the attempts.
         */
        get: operations["attempts.scores.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts/{attempt}/scores/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a score
         * @description Scores the response to a question that a person scores, or scores it again. Every score is kept, the latest counts. `version` is that of the score which the grader saw: when another grader was faster, the operation gets 409 with the score that counts, and writes nothing. When the last pending score of an attempt is set, its result and the grade are complete.
         */
        put: operations["attempts.scores.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List grades
         * @description One grade per learner and graded quiz with an ended attempt, ordered by quiz and learner, for the gradebook of an LMS. `updatedSince` returns the changes since the last sync.
         */
        get: operations["grades.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grades/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export grades as CSV
         * @description All grades that `grades.list` pages through, as one CSV file with a header row (RFC 4180, UTF-8).
         */
        get: operations["grades.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners/{learner}/progress/{course}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get progress
         * @description The progress of a learner in the published release. A completed section counts 1, a graded quiz its best fraction that the learner may see, practice nothing. A section is the mean of itself and its quizzes, a chapter the mean of its sections and quizzes, the course the mean of all of these.
         */
        get: operations["progress.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners/{learner}/progress/{course}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Complete sections
         * @description Marks up to 500 sections as completed or not completed. Sections that already are do not change. A section that was removed since is kept and reported in `dropped`. An id that no release has ever had is refused, and nothing is written.
         */
        put: operations["progress.sections.complete"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners/{learner}/accommodations/{course}/{quiz}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an accommodation
         * @description The accommodation of a learner at a quiz. Grants nothing extra by default.
         */
        get: operations["accommodations.get"];
        /**
         * Set an accommodation
         * @description Grants a learner more time and more attempts at a quiz. Applies to future attempts.
         */
        put: operations["accommodations.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners/{learner}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a learner
         * @description All stored data of a learner: attempts with every save, score and comment, completed sections, accommodations, LTI launches, events.
         */
        get: operations["learners.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners/{learner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a learner
         * @description Erases the id, responses, results, comments of graders, progress, accommodations, LTI launches, events and idempotency records of a learner. Only the number of attempts per quiz remains. Earlier backups still contain the data.
         */
        delete: operations["learners.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/courses/{course}/quizzes/{quiz}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the statistics of a quiz
         * @description How attempts at a quiz went, question by question: outcomes, facility, discrimination and how often each choice was chosen. By default the first attempt of each learner counts, because later ones know the questions. Computed when it is asked for.
         */
        get: operations["quizzes.statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tutor/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the tutor
         * @description Answers a question from one release of a course, in sentences with citations: each quote stands in its section. When the course does not answer the question, `refusal` says so. While the learner has an open attempt at a graded quiz, the tutor does not read what the quiz covers. With `Accept: text/event-stream`, the sentences come as events; `Last-Event-ID` continues a stream that broke off. Questions are rate-limited per learner, or per address. They are not stored.
         */
        post: operations["tutor.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List LTI platforms
         * @description All platforms in the order of their registration, including those that wait for approval.
         */
        get: operations["ltiPlatforms.list"];
        put?: never;
        /**
         * Register an LTI platform
         * @description Registers a platform by hand and approves it. Platforms with dynamic registration register themselves at `/lti/register`.
         */
        post: operations["ltiPlatforms.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-platforms/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an LTI platform
         * @description A platform with its settings.
         */
        get: operations["ltiPlatforms.get"];
        /**
         * Update an LTI platform
         * @description Replaces the settings of a platform, for example to add a deployment. Does not approve it.
         */
        put: operations["ltiPlatforms.update"];
        post?: never;
        /**
         * Delete an LTI platform
         * @description Deletes a platform with its contexts, its users’ ids and the grades on their way to it, and revokes its key. The attempts of its learners stay. Deleting it again changes nothing.
         */
        delete: operations["ltiPlatforms.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-platforms/{platform}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an LTI platform
         * @description Lets a platform that has registered itself launch, and creates the key behind its learner tokens. Approving it again changes nothing, unless that key was revoked.
         */
        post: operations["ltiPlatforms.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-platforms/{platform}/contexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contexts of an LTI platform
         * @description The courses of a platform from which this tool was launched.
         */
        get: operations["ltiContexts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-platforms/{platform}/contexts/{context}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of an LTI context
         * @description Asks the platform for the people of a course and their roles (Names and Role Provisioning Services). Nothing of the answer is stored. Names and email addresses are only there where the platform shares them with this tool. A page has as many members as the platform wants to send; `limit` is passed on to it.
         */
        get: operations["ltiMemberships.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries of grades
         * @description Grades on their way to platforms, and those of the last 30 days, newest first.
         */
        get: operations["ltiDeliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-deliveries/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a grade again
         * @description Sends the grade that counts now, at once and then for three more days, whatever became of the delivery before.
         */
        post: operations["ltiDeliveries.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys of the LTI tool
         * @description The keys that `/lti/jwks` publishes, oldest first. A key is replaced after 90 days.
         */
        get: operations["ltiKeys.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lti-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the key of the LTI tool
         * @description Creates a key that signs a day later, so that platforms know it by then; the one before is published for another week. With `revoke`, the new key signs at once and no other is published.
         */
        post: operations["ltiKeys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CourseBundle: {
            /** @constant */
            format: "lectern.course/1";
            /** @description SHA-256 over the canonical JSON of all other members. */
            hash: string;
            course: {
                /** @description The course id; unique on a server and never changed. */
                id: string;
                /** @description The title of the course. */
                title: string;
                /** @description One line below the title. */
                subtitle?: string;
                /**
                 * @description BCP 47 language tag.
                 * @default en
                 */
                locale?: string;
                /**
                 * @description Who can follow the course.
                 * @enum {string}
                 */
                level?: "beginner" | "intermediate" | "advanced";
                /** @description The one shelf the course stands on. */
                category?: string;
                /**
                 * @description Words to find the course by.
                 * @default []
                 */
                tags?: string[];
                /** @description One short paragraph for lists. */
                summary?: string;
                /**
                 * @description What the learner will be able to do.
                 * @default []
                 */
                outcomes?: string[];
                /**
                 * @description What the learner needs beforehand.
                 * @default []
                 */
                requirements?: string[];
                /**
                 * @description Who the course is for.
                 * @default []
                 */
                audience?: string[];
                /**
                 * @description What makes the course different.
                 * @default []
                 */
                highlights?: string[];
                /**
                 * @description Who wrote the course.
                 * @default []
                 */
                authors?: {
                    /** @description Full name. */
                    name: string;
                    /** @description What the author does. */
                    role?: string;
                    /** @description A few sentences about the author. */
                    bio?: string;
                }[];
                /** @description Licence of the prose, an SPDX identifier where there is one. */
                licence?: string;
                /** @description Hosts that `::embed` may show pages of; a host stands for its subdomains, too. Default: YouTube, Vimeo, CodePen, Desmos, GeoGebra. */
                embedHosts?: string[];
                /**
                 * @description Other courses and pages worth a look.
                 * @default []
                 */
                related?: {
                    /** @description What the link is about. */
                    title: string;
                    /**
                     * Format: uri
                     * @description An absolute http or https URL.
                     */
                    url: string;
                }[];
                overview: string;
            };
            chapters: {
                id: string;
                title: string;
                summary?: string;
                introduction: string;
                milestones: string[];
                practiceNotes: string[];
                sections: {
                    id: string;
                    title: string;
                    summary?: string;
                    markdown: string;
                }[];
            }[];
            quizzes: {
                id: string;
                title: string;
                placement: {
                    chapterId?: string;
                    sectionId?: string;
                };
                /** @enum {string} */
                mode: "practice" | "graded";
                passingScore?: number;
                shuffle: boolean;
                timeLimit?: string;
                gracePeriod?: string;
                maxAttempts?: number;
                cooldown?: string;
                draw?: number;
                tries?: {
                    /** @description How many different responses to a question may be checked. */
                    most: number;
                    /**
                     * @description Share of the points of a question that each try costs which came before the last.
                     * @default 0
                     */
                    penalty?: number;
                };
                /** @enum {string} */
                counts: "highest" | "latest" | "first" | "average";
                review: {
                    /**
                     * @description Points and fraction of the whole quiz.
                     * @enum {string}
                     */
                    score: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
                    /**
                     * @description Outcome and points of each question.
                     * @enum {string}
                     */
                    correctness: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
                    /**
                     * @description Feedback of the chosen choices; it reveals correctness.
                     * @enum {string}
                     */
                    feedback: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
                    /**
                     * @description The right answer.
                     * @enum {string}
                     */
                    answer: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
                    /**
                     * @description Why the right answer is right.
                     * @enum {string}
                     */
                    explanation: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
                };
                questions: ({
                    /** @constant */
                    type: "single-choice";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    choices: {
                        id: string;
                        text: string;
                    }[];
                } | {
                    /** @constant */
                    type: "multiple-choice";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    choices: {
                        id: string;
                        text: string;
                    }[];
                } | {
                    /** @constant */
                    type: "short-answer";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                } | {
                    /** @constant */
                    type: "numeric";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    unit?: {
                        required: boolean;
                    };
                } | {
                    /** @constant */
                    type: "ordering";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    items: {
                        id: string;
                        text: string;
                    }[];
                } | {
                    /** @constant */
                    type: "matching";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    left: {
                        id: string;
                        text: string;
                    }[];
                    right: {
                        id: string;
                        text: string;
                    }[];
                } | {
                    /** @constant */
                    type: "cloze";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    text: string;
                    gaps: ({
                        /** @constant */
                        type: "choice";
                        id: string;
                        choices: {
                            id: string;
                            text: string;
                        }[];
                    } | {
                        /** @constant */
                        type: "text";
                        id: string;
                    } | {
                        /** @constant */
                        type: "number";
                        id: string;
                        unit?: {
                            required: boolean;
                        };
                    } | {
                        /** @constant */
                        type: "bank";
                        id: string;
                    })[];
                    bank?: {
                        id: string;
                        text: string;
                    }[];
                    /** @constant */
                    reuse?: true;
                } | {
                    /** @constant */
                    type: "hotspot";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    image: string;
                    alt: string;
                    width: number;
                    height: number;
                    marks: number;
                    regions?: {
                        id: string;
                        text: string;
                        shape: {
                            /** @constant */
                            type: "ellipse";
                            x: number;
                            y: number;
                            radiusX: number;
                            radiusY: number;
                        } | {
                            /** @constant */
                            type: "rectangle";
                            /** @description Of the upper left corner. */
                            x: number;
                            /** @description Of the upper left corner. */
                            y: number;
                            width: number;
                            height: number;
                        } | {
                            /** @constant */
                            type: "polygon";
                            corners: {
                                x: number;
                                y: number;
                            }[];
                        };
                    }[];
                    grid?: {
                        /** @description Cells from left to right. */
                        columns: number;
                        /** @description Cells from top to bottom. */
                        rows: number;
                    };
                } | {
                    /** @constant */
                    type: "essay";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                    minWords?: number;
                    maxWords?: number;
                } | {
                    /** @constant */
                    type: "self-check";
                    id: string;
                    prompt: string;
                    points: number;
                    section?: string;
                    variantOf?: string;
                })[];
                keys: ({
                    /** @constant */
                    type: "single-choice";
                    questionId: string;
                    explanation?: string;
                    feedback: {
                        choiceId: string;
                        text: string;
                    }[];
                    choiceId: string;
                    shares?: {
                        choiceId: string;
                        share: number;
                    }[];
                    /** @constant */
                    allowNegative?: true;
                } | {
                    /** @constant */
                    type: "multiple-choice";
                    questionId: string;
                    explanation?: string;
                    feedback: {
                        choiceId: string;
                        text: string;
                    }[];
                    choiceIds: string[];
                    /** @enum {string} */
                    scoring: "partial" | "all-or-nothing";
                    shares?: {
                        choiceId: string;
                        share: number;
                    }[];
                    /** @constant */
                    allowNegative?: true;
                } | {
                    /** @constant */
                    type: "short-answer";
                    questionId: string;
                    explanation?: string;
                    accepted: {
                        text: string;
                        credit: number;
                    }[];
                    /** @enum {string} */
                    match: "exact" | "ignore-case" | "normalized";
                    /** @constant */
                    accents?: "ignore";
                    /** @constant */
                    wildcard?: true;
                } | {
                    /** @constant */
                    type: "numeric";
                    questionId: string;
                    explanation?: string;
                    value?: number;
                    min: number;
                    max: number;
                    alternatives?: {
                        value?: number;
                        min: number;
                        max: number;
                        credit: number;
                    }[];
                    unit?: {
                        accept: string[];
                        /** @constant */
                        case?: "ignore";
                    };
                } | {
                    /** @constant */
                    type: "ordering";
                    questionId: string;
                    explanation?: string;
                    itemIds: string[];
                    /** @enum {string} */
                    scoring: "partial" | "all-or-nothing";
                    alternatives?: {
                        itemIds: string[];
                        credit: number;
                    }[];
                } | {
                    /** @constant */
                    type: "matching";
                    questionId: string;
                    explanation?: string;
                    pairs: {
                        leftId: string;
                        rightId: string;
                    }[];
                    /** @constant */
                    scoring?: "all-or-nothing";
                } | {
                    /** @constant */
                    type: "cloze";
                    questionId: string;
                    explanation?: string;
                    gaps: ({
                        /** @constant */
                        type: "choice";
                        gapId: string;
                        weight: number;
                        choiceId: string;
                    } | {
                        /** @constant */
                        type: "text";
                        gapId: string;
                        weight: number;
                        accepted: {
                            text: string;
                            credit: number;
                        }[];
                        /** @enum {string} */
                        match: "exact" | "ignore-case" | "normalized";
                        /** @constant */
                        accents?: "ignore";
                        /** @constant */
                        wildcard?: true;
                    } | {
                        /** @constant */
                        type: "number";
                        gapId: string;
                        weight: number;
                        value?: number;
                        min: number;
                        max: number;
                        alternatives?: {
                            value?: number;
                            min: number;
                            max: number;
                            credit: number;
                        }[];
                        unit?: {
                            accept: string[];
                            /** @constant */
                            case?: "ignore";
                        };
                        /** @constant */
                        unitRequired?: true;
                    } | {
                        /** @constant */
                        type: "bank";
                        gapId: string;
                        weight: number;
                        choiceId: string;
                    })[];
                    feedback: {
                        gapId: string;
                        choiceId?: string;
                        /** @enum {string} */
                        outcome?: "correct" | "incorrect";
                        text: string;
                    }[];
                    /** @enum {string} */
                    scoring: "partial" | "all-or-nothing";
                    penalty?: number;
                } | {
                    /** @constant */
                    type: "hotspot";
                    questionId: string;
                    explanation?: string;
                    regionIds: string[];
                    regions: {
                        id: string;
                        text: string;
                        shape: {
                            /** @constant */
                            type: "ellipse";
                            x: number;
                            y: number;
                            radiusX: number;
                            radiusY: number;
                        } | {
                            /** @constant */
                            type: "rectangle";
                            /** @description Of the upper left corner. */
                            x: number;
                            /** @description Of the upper left corner. */
                            y: number;
                            width: number;
                            height: number;
                        } | {
                            /** @constant */
                            type: "polygon";
                            corners: {
                                x: number;
                                y: number;
                            }[];
                        };
                    }[];
                    feedback: {
                        choiceId: string;
                        text: string;
                    }[];
                    /** @enum {string} */
                    scoring: "partial" | "all-or-nothing";
                } | {
                    /** @constant */
                    type: "essay";
                    questionId: string;
                    explanation?: string;
                    rubric?: {
                        /** @description Unique in the question. Scores refer to it. */
                        id: string;
                        /** @description What is looked at; plain text. */
                        title: string;
                        /** @description The levels of the criterion. */
                        levels: {
                            /** @description Unique in the criterion. Scores refer to it. */
                            id: string;
                            /** @description The level in a few words; plain text. */
                            title: string;
                            /** @description When it is reached; plain text. */
                            description?: string;
                            /** @description What it is worth. */
                            points: number;
                        }[];
                    }[];
                    answer?: string;
                } | {
                    /** @constant */
                    type: "self-check";
                    questionId: string;
                    explanation?: string;
                    answer: string;
                })[];
            }[];
            glossary: {
                term: string;
                definition: string;
                sectionId?: string;
            }[];
            assets: {
                name: string;
                hash: string;
                mediaType: string;
                size: number;
            }[];
        };
        /**
         * @description What went wrong. New codes may be added. `x-lectern-problems` has the status and the title of each.
         * @enum {string}
         */
        ErrorCode: "malformed_request" | "malformed_address" | "malformed_json" | "invalid_cursor" | "outdated_cursor" | "invalid_lti_code" | "malformed_encoding" | "key_required" | "invalid_token" | "token_expired" | "invalid_key" | "key_expired" | "key_revoked" | "insufficient_scope" | "other_learner" | "other_quiz" | "other_course" | "origin_not_allowed" | "review_policy_forbids" | "route_not_found" | "course_not_found" | "release_not_found" | "chapter_not_found" | "section_not_found" | "quiz_not_found" | "question_not_found" | "asset_not_found" | "attempt_not_found" | "learner_not_found" | "key_not_found" | "platform_not_found" | "context_not_found" | "delivery_not_found" | "method_not_allowed" | "request_timeout" | "plan_outdated" | "release_is_current" | "attempt_open" | "attempts_exhausted" | "attempt_cooldown" | "attempt_closed" | "tries_exhausted" | "platform_exists" | "platform_not_approved" | "no_memberships" | "attempt_in_progress" | "answer_changed" | "stale_version" | "stale_sequence" | "course_archived" | "release_withdrawn" | "body_too_large" | "query_too_long" | "unsupported_media_type" | "range_not_satisfiable" | "invalid_request" | "invalid_responses" | "invalid_score" | "unknown_section" | "invalid_bundle" | "bundle_too_large" | "bundle_hash_mismatch" | "course_mismatch" | "duplicate_id" | "broken_reference" | "markdown_embed" | "markdown_html" | "markdown_unsafe_link" | "invalid_answer_key" | "asset_missing" | "asset_hash_mismatch" | "asset_type_mismatch" | "invalid_platform_url" | "idempotency_key_reused" | "rate_limited" | "headers_too_large" | "internal_error" | "platform_failed" | "database_unavailable" | "not_ready";
        /** @description A number, and its unit apart. */
        NumericNumberResponse: {
            /** @enum {string} */
            type: "numeric";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            /** @description Null means unanswered. */
            number: number | null;
            /**
             * @description The unit, where the question takes one.
             * @example km
             */
            unit?: string;
        };
        /** @description A number as text. It is kept as typed, and refused where its locale can read it in two ways. */
        NumericTextResponse: {
            /** @enum {string} */
            type: "numeric";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            /**
             * @description The number as it was typed, with its unit; white space means unanswered.
             * @example 0,3333
             */
            text: string;
            /**
             * @description BCP 47 tag of the locale in which it was typed; by default that of the course.
             * @example de
             */
            locale?: string;
        };
        CoursePage: {
            data: components["schemas"]["CourseSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        CourseSummary: {
            /** @description Id of the course. */
            id: string;
            title: string;
            subtitle: string | null;
            summary: string | null;
            /**
             * @description BCP 47 language tag.
             * @example en
             */
            locale: string;
            /** @enum {string|null} */
            level: "beginner" | "intermediate" | "advanced" | null;
            category: string | null;
            tags: string[];
        };
        Problem: {
            /**
             * @description URL of the documentation of this code.
             * @example /docs/errors#course_not_found
             */
            type: string;
            /**
             * @description What the code means.
             * @example There is no such course.
             */
            title: string;
            /**
             * @description The HTTP status.
             * @example 404
             */
            status: number;
            /**
             * @description What happened in this request.
             * @example No course has the id "nope".
             */
            detail: string;
            /**
             * @description Path of the request.
             * @example /v1/courses/nope
             */
            instance: string;
            code: components["schemas"]["ErrorCode"];
            /** @description Quote it when you report the problem. */
            requestId: string;
            /** @description With 422: every invalid member. */
            errors?: components["schemas"]["RequestFault"][];
        };
        RequestFault: {
            /**
             * @description The part of the request that is invalid.
             * @enum {string}
             */
            in: "path" | "query" | "header" | "body";
            /**
             * @description JSON pointer into the body.
             * @example /responses/0/choiceId
             */
            pointer?: string;
            /**
             * @description Name of the parameter.
             * @example limit
             */
            name?: string;
            /**
             * @description What is wrong with it.
             * @example unrecognized_keys
             */
            code: string;
            /** @description The fault in a sentence. */
            detail: string;
        };
        Course: components["schemas"]["CourseSummary"] & {
            /** @description What the learner will be able to do. */
            outcomes: string[];
            requirements: string[];
            audience: string[];
            highlights: string[];
            authors: {
                name: string;
                role: string | null;
                bio: string | null;
            }[];
            licence: string | null;
            related: {
                title: string;
                url: string;
            }[];
            overview: components["schemas"]["RichText"];
            counts: {
                chapters: number;
                sections: number;
                quizzes: number;
                questions: number;
            };
            /** @description Quizzes placed on the course itself. */
            quizzes: components["schemas"]["QuizSummary"][];
        };
        RichText: {
            /**
             * @description Safe HTML.
             * @example <p>A model on a laptop serves <em>nobody</em>.</p>
             */
            html: string;
            /**
             * @description The same as plain text.
             * @example A model on a laptop serves nobody.
             */
            text: string;
        };
        QuizSummary: {
            /**
             * @description Id of the quiz.
             * @example chapter-1-quiz
             */
            id: string;
            title: string;
            /** @enum {string} */
            mode: "practice" | "graded";
            placement: {
                chapterId?: string;
                sectionId?: string;
            };
            /** @description How many questions a learner gets. */
            questionCount: number;
            maxPoints: number;
        };
        Outline: {
            course: {
                /** @description Id of the course. */
                id: string;
                title: string;
            };
            /**
             * @description Reading time in minutes.
             * @example 3
             */
            minutes: number;
            chapters: components["schemas"]["OutlineChapter"][];
            /** @description Quizzes placed on the course itself. */
            quizzes: components["schemas"]["QuizSummary"][];
        };
        OutlineChapter: {
            /** @description Id of the chapter. */
            id: string;
            number: string;
            title: string;
            /**
             * @description Reading time in minutes.
             * @example 3
             */
            minutes: number;
            quizzes: components["schemas"]["QuizSummary"][];
            sections: components["schemas"]["OutlineSection"][];
        };
        OutlineSection: {
            /** @description Id of the section. */
            id: string;
            number: string;
            title: string;
            /**
             * @description Reading time in minutes.
             * @example 3
             */
            minutes: number;
            quizzes: components["schemas"]["QuizSummary"][];
        };
        SearchPage: {
            data: components["schemas"]["SearchHit"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        /** @description `chapter` is the chapter that was found, or the one that `section` is in. `section` is the section to open: the one that was found, the first one of a chapter, or the one that introduces a term. Where there is no such section, it is the first one of the course. */
        SearchHit: {
            /**
             * @description What was found. New kinds may be added.
             * @example section
             * @enum {string}
             */
            kind: "chapter" | "section" | "term";
            chapter: components["schemas"]["ChapterReference"];
            section: components["schemas"]["SectionSummary"];
            /** @description The term of the glossary that was found; null for the other kinds. */
            term: string | null;
            /** @description The sentence with the most matches, in pieces; the beginning of the text where only the title matches. */
            snippet: {
                text: string;
                /** @description Whether this piece matched. */
                hit: boolean;
            }[];
        };
        ChapterReference: {
            /** @description Id of the chapter. */
            id: string;
            number: string;
            title: string;
        };
        SectionSummary: {
            /** @description Id of the section. */
            id: string;
            /**
             * @description Place in the course; an alias in URLs.
             * @example 1.1
             */
            number: string;
            /** @description Id of the chapter. */
            chapterId: string;
            title: string;
            summary: string | null;
            /**
             * @description Reading time in minutes.
             * @example 3
             */
            minutes: number;
        };
        TermPage: {
            data: components["schemas"]["Term"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        Term: {
            term: string;
            definition: components["schemas"]["RichText"];
            /** @description Id of the section that introduces the term. */
            sectionId: string | null;
        };
        Release: {
            /** @example 3 */
            number: number;
            /**
             * Format: date-time
             * @example 2026-11-24T09:30:00.000Z
             */
            publishedAt: string;
            /** @description Changes when anything that a learner may read changes. */
            contentHash: string;
        };
        ChapterPage: {
            data: components["schemas"]["ChapterSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        ChapterSummary: {
            /** @description Id of the chapter. */
            id: string;
            /**
             * @description Place in the course; an alias in URLs.
             * @example 1
             */
            number: string;
            title: string;
            summary: string | null;
            /**
             * @description Reading time of the introduction in minutes.
             * @example 3
             */
            minutes: number;
            /** @description What the reader should be able to do afterwards. */
            milestones: string[];
        };
        Chapter: components["schemas"]["ChapterSummary"] & {
            introduction: components["schemas"]["RichText"];
            practiceNotes: components["schemas"]["RichText"][];
            /** @description Quizzes placed on this chapter. */
            quizzes: components["schemas"]["QuizSummary"][];
            /** @description With `include=sections`. */
            sections?: components["schemas"]["SectionSummary"][];
        };
        SectionPage: {
            data: components["schemas"]["SectionSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        Section: components["schemas"]["SectionSummary"] & {
            markdown: string;
            /** @description Safe HTML. Links to other sections read `lectern:section/ID#anchor`. */
            html: string;
            headings: {
                id: string;
                text: string;
                level: number;
            }[];
            chapter: components["schemas"]["ChapterReference"];
            previous: components["schemas"]["SectionReference"] | null;
            next: components["schemas"]["SectionReference"] | null;
            /** @description Quizzes placed on this section. */
            quizzes: components["schemas"]["QuizSummary"][];
        };
        SectionReference: {
            /** @description Id of the section. */
            id: string;
            number: string;
            title: string;
        };
        QuizPage: {
            data: components["schemas"]["QuizSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        Quiz: components["schemas"]["QuizSummary"] & {
            /** @description Share of the points needed to pass. */
            passingScore: number | null;
            shuffle: boolean;
            /**
             * @description How long an attempt may take.
             * @example 20m
             */
            timeLimit: string | null;
            gracePeriod: string | null;
            maxAttempts: number | null;
            cooldown: string | null;
            draw: number | null;
            /** @description Where learners may check each response during an attempt, and answer again. Such a quiz is not scored without an attempt. */
            tries: components["schemas"]["Tries"] | null;
            /** @enum {string} */
            counts: "highest" | "latest" | "first" | "average";
            review: components["schemas"]["ReviewPolicy"];
            /** @description Null for a graded quiz: its questions come with an attempt. */
            questions: components["schemas"]["Question"][] | null;
        };
        Tries: {
            /**
             * @description How many different responses to a question may be checked.
             * @example 3
             */
            most: number;
            /**
             * @description Share of the points of a question that each try costs which came before the last.
             * @example 0.25
             */
            penalty: number;
        };
        ReviewPolicy: {
            /** @enum {string} */
            score: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
            /** @enum {string} */
            correctness: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
            /** @enum {string} */
            feedback: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
            /** @enum {string} */
            answer: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
            /** @enum {string} */
            explanation: "immediately" | "after-submit" | "after-pass" | "after-due" | "never";
        };
        Question: components["schemas"]["SingleChoiceQuestion"] | components["schemas"]["MultipleChoiceQuestion"] | components["schemas"]["ShortAnswerQuestion"] | components["schemas"]["NumericQuestion"] | components["schemas"]["OrderingQuestion"] | components["schemas"]["MatchingQuestion"] | components["schemas"]["EssayQuestion"] | components["schemas"]["SelfCheckQuestion"] | components["schemas"]["ClozeQuestion"] | components["schemas"]["HotspotQuestion"];
        SingleChoiceQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single-choice";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            choices: components["schemas"]["Piece"][];
        };
        Piece: {
            id: string;
            content: components["schemas"]["RichText"];
        };
        MultipleChoiceQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple-choice";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            choices: components["schemas"]["Piece"][];
        };
        ShortAnswerQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "short-answer";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
        };
        NumericQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            /** @description Present where a response may name a unit: where it is `required`, a number without one is wrong. */
            unit?: {
                required: boolean;
            };
        };
        OrderingQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ordering";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            items: components["schemas"]["Piece"][];
        };
        MatchingQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "matching";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            left: components["schemas"]["Piece"][];
            right: components["schemas"]["Piece"][];
        };
        EssayQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "essay";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            /** @description How many words are expected at least. A shorter text is accepted. */
            minWords?: number;
            /** @description How many words are expected at most. A longer text is accepted. */
            maxWords?: number;
        };
        SelfCheckQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "self-check";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
        };
        ClozeQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            /** @description The text and its gaps, in reading order. */
            segments: components["schemas"]["Segment"][];
            /** @description In reading order. */
            gaps: components["schemas"]["Gap"][];
            /** @description The words for the gaps of type `bank`. */
            bank?: {
                choices: components["schemas"]["Piece"][];
                /** @description Whether a word may fill several gaps. */
                reuse: boolean;
            };
        };
        /** @description Inline text, a gap to fill, or the break between two paragraphs. */
        Segment: components["schemas"]["TextSegment"] | components["schemas"]["GapSegment"] | components["schemas"]["BreakSegment"];
        TextSegment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            content: components["schemas"]["RichText"];
        };
        GapSegment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "gap";
            gapId: string;
        };
        BreakSegment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "break";
        };
        /** @description What fills a gap: one of its choices, a text, a number, or a word of the bank. */
        Gap: components["schemas"]["ChoiceGap"] | components["schemas"]["TextGap"] | components["schemas"]["NumberGap"] | components["schemas"]["BankGap"];
        ChoiceGap: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "choice";
            id: string;
            choices: components["schemas"]["Piece"][];
        };
        TextGap: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            id: string;
        };
        NumberGap: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "number";
            id: string;
            unit?: {
                required: boolean;
            };
        };
        BankGap: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bank";
            id: string;
        };
        HotspotQuestion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hotspot";
            /** @description Id of the question. */
            id: string;
            prompt: components["schemas"]["RichText"];
            points: number;
            /** @description Id of the section where the answer is taught. */
            sectionId: string | null;
            /** @description Present where the question has variants: what they have in common. An attempt has one of them; without an attempt, the first is served. */
            variantOf?: string;
            image: {
                /** @description Relative URL of the image. */
                src: string;
                /** @description What the image shows. */
                alt: string;
                /** @description In pixels. */
                width: number;
                /** @description In pixels. */
                height: number;
            };
            /**
             * @description Whether learners choose regions or set marks.
             * @enum {string}
             */
            select: "region" | "point";
            /** @description How many places a learner chooses at most. */
            marks: number;
            /** @description With `select: region`: what learners choose from. */
            regions?: components["schemas"]["Region"][];
            /** @description With `select: point`: the grid in whose cells a keyboard moves. Every right place holds the centre of a cell. */
            grid?: {
                columns: number;
                rows: number;
            };
        };
        Region: {
            id: string;
            /** @description What is seen there; plain text. */
            text: string;
            shape: components["schemas"]["Shape"];
        };
        /** @description In fractions of the width and height of the image, from its upper left corner. */
        Shape: components["schemas"]["Ellipse"] | components["schemas"]["Rectangle"] | components["schemas"]["Polygon"];
        /** @description By its centre; `radiusX` is a fraction of the width, `radiusY` of the height. */
        Ellipse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ellipse";
            x: number;
            y: number;
            radiusX: number;
            radiusY: number;
        };
        /** @description By its upper left corner. */
        Rectangle: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rectangle";
            x: number;
            y: number;
            width: number;
            height: number;
        };
        Polygon: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "polygon";
            corners: {
                x: number;
                y: number;
            }[];
        };
        ScoreResult: {
            score: components["schemas"]["Score"];
            /** @description Null where the quiz has no passing score, or pending points decide. */
            passed: boolean | null;
            questions: components["schemas"]["QuestionResult"][];
        };
        Score: {
            points: number;
            maxPoints: number;
            /** @description Points ÷ maxPoints, with six decimals; null where nothing is scored. */
            fraction: number | null;
            /** @description True while a person still has to score a response: points and fraction are those so far. */
            pending: boolean;
        };
        QuestionResult: {
            questionId: string;
            /**
             * @description Absent where the review policy withholds correctness. `pending` until a person has scored the response. Values may be added; show an unknown one without a verdict.
             * @enum {string}
             */
            outcome?: "correct" | "partial" | "incorrect" | "unanswered" | "pending" | "not-scored";
            /** @description Absent where the review policy withholds correctness; 0 while the outcome is `pending`. */
            points?: number;
            maxPoints: number;
            /** @description Of the chosen choices, or regions of a hotspot. */
            feedback: {
                choiceId: string;
                content: components["schemas"]["RichText"];
            }[];
            /** @description Of a cloze question: each gap, in reading order. Absent where the review policy withholds it. */
            gaps?: components["schemas"]["GapResult"][];
            /** @description Of an attempt with tries. Absent where the review policy withholds correctness. */
            tries?: {
                /** @description How many different responses were checked. */
                used: number;
                /** @description How many more may be; 0 once the question is finished. */
                left: number;
            };
            answer?: components["schemas"]["Answer"];
            explanation?: components["schemas"]["RichText"];
            /** @description Of an essay: how many words the response has, in the locale of the course. */
            words?: number;
            comment?: components["schemas"]["RichText"];
            /** @description The levels that the grader chose. Absent where the review policy withholds feedback. */
            rubric?: {
                criterionId: string;
                title: string;
                level: {
                    id: string;
                    title: string;
                    description: string | null;
                    points: number;
                };
                maxPoints: number;
            }[];
        };
        GapResult: {
            gapId: string;
            /** @enum {string} */
            outcome?: "correct" | "partial" | "incorrect" | "unanswered";
            /** @description Below 0 where a wrong answer takes points away; together, the gaps are worth at least 0. */
            points?: number;
            maxPoints?: number;
            feedback: components["schemas"]["RichText"][];
        };
        Answer: components["schemas"]["SingleChoiceAnswer"] | components["schemas"]["MultipleChoiceAnswer"] | components["schemas"]["ShortAnswerAnswer"] | components["schemas"]["NumericAnswer"] | components["schemas"]["OrderingAnswer"] | components["schemas"]["MatchingAnswer"] | components["schemas"]["EssayAnswer"] | components["schemas"]["SelfCheckAnswer"] | components["schemas"]["ClozeAnswer"] | components["schemas"]["HotspotAnswer"];
        SingleChoiceAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single-choice";
            choiceId: string;
        };
        MultipleChoiceAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple-choice";
            choiceIds: string[];
        };
        ShortAnswerAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "short-answer";
            texts: string[];
        };
        NumericAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
            number: number | null;
            min: number;
            max: number;
            /** @description Other answers with full credit. */
            alternatives?: {
                number: number | null;
                min: number;
                max: number;
            }[];
            /** @description The accepted spellings of the unit, where the question takes one. */
            units?: string[];
        };
        OrderingAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ordering";
            itemIds: string[];
        };
        MatchingAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "matching";
            pairs: {
                leftId: string;
                rightId: string;
            }[];
        };
        EssayAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "essay";
            /** @description A model answer, where there is one. */
            content: components["schemas"]["RichText"] | null;
        };
        SelfCheckAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "self-check";
            content: components["schemas"]["RichText"];
        };
        ClozeAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            gaps: components["schemas"]["GapAnswer"][];
        };
        GapAnswer: {
            gapId: string;
            /** @description Of a gap to choose, or to fill from the bank. */
            choiceId?: string;
            /** @description Of a gap to type a text into. */
            texts?: string[];
            /** @description Of a gap to type a number into, with `min` and `max`. */
            number?: number | null;
            min?: number;
            max?: number;
            alternatives?: {
                number: number | null;
                min: number;
                max: number;
            }[];
            units?: string[];
        };
        HotspotAnswer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hotspot";
            /** @description The right regions. */
            regions: components["schemas"]["Region"][];
        };
        ScoreRequest: {
            responses: components["schemas"]["QuestionResponse"][];
        };
        QuestionResponse: components["schemas"]["SingleChoiceResponse"] | components["schemas"]["MultipleChoiceResponse"] | components["schemas"]["ShortAnswerResponse"] | components["schemas"]["NumericResponse"] | components["schemas"]["OrderingResponse"] | components["schemas"]["MatchingResponse"] | components["schemas"]["EssayResponse"] | components["schemas"]["ClozeResponse"] | components["schemas"]["HotspotResponse"];
        SingleChoiceResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "single-choice";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            choiceId: string | null;
        };
        MultipleChoiceResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "multiple-choice";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            choiceIds: string[];
        };
        ShortAnswerResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "short-answer";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            text: string;
        };
        /** @description A number, or a text with its locale. */
        NumericResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "numeric";
        } & (components["schemas"]["NumericNumberResponse"] | components["schemas"]["NumericTextResponse"]);
        OrderingResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ordering";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            itemIds: string[];
        };
        MatchingResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "matching";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            pairs: {
                leftId: string;
                rightId: string;
            }[];
        };
        EssayResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "essay";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            /** @description Plain text. A person scores it. */
            text: string;
        };
        ClozeResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cloze";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            /** @description Gaps that are left out are unanswered. */
            gaps: components["schemas"]["GapResponse"][];
        };
        /** @description By the type of the gap: a choice or a word of the bank, a text, or a number (or a text) with its unit. */
        GapResponse: {
            /** @description Id of the gap. */
            gapId: string;
            choiceId: string | null;
        } | {
            /** @description Id of the gap. */
            gapId: string;
            text: string;
            locale?: string;
        } | {
            /** @description Id of the gap. */
            gapId: string;
            number: number | null;
            unit?: string;
        };
        HotspotResponse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hotspot";
            /**
             * @description Id of the question.
             * @example laptop-trial
             */
            questionId: string;
            /** @description Where the question has regions. */
            regionIds?: string[];
            /** @description Where it has none: points, in fractions of the width and height of the image. */
            marks?: {
                x: number;
                y: number;
            }[];
        };
        Reveal: {
            questionId: string;
            answer: components["schemas"]["Answer"];
            explanation: components["schemas"]["RichText"] | null;
        };
        Plan: {
            course: string;
            /** @description The published release that the bundle was compared with. */
            baseRelease: number | null;
            /** @description A release that the bundle equals; creating it again makes none. */
            equalRelease: number | null;
            /**
             * @description Pass it to `releases.create`, so that nothing else is published than what was planned.
             * @example c0ffee0000000000000000000000000000000000000000000000000000000000
             */
            planHash: string;
            changes: components["schemas"]["PlanChange"][];
            /** @description Ids that an earlier release had, the published one has not, and the bundle brings back. */
            reusedIds: {
                /** @enum {string} */
                kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
                id: string;
                /** @description Its title; for a question the beginning of its prompt. */
                title: string;
                lastRelease: number;
            }[];
            /** @description What keeps the bundle from becoming a release. */
            issues: {
                code: string;
                pointer: string;
                detail: string;
            }[];
            /** @description Assets whose bytes have to be uploaded first. */
            missingAssets: {
                name: string;
                hash: string;
            }[];
        };
        PlanChange: components["schemas"]["PlanAdded"] | components["schemas"]["PlanRemoved"] | components["schemas"]["PlanMoved"] | components["schemas"]["PlanRenamed"] | components["schemas"]["PlanReworded"] | components["schemas"]["PlanRekeyed"] | components["schemas"]["PlanRerendered"] | components["schemas"]["PlanPolicyChanged"];
        PlanAdded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "added";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
        };
        /** @description Whose work it meets; absent where it meets none. */
        Touched: {
            /** @description Attempts that still go on; they stay on their release. */
            openAttempts: number;
            /** @description Learners with an attempt at it, or who completed it. */
            learners: number;
        };
        PlanRemoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "removed";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
        };
        PlanMoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "moved";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
            from: components["schemas"]["Place"];
            to: components["schemas"]["Place"];
        };
        Place: {
            parentId: string | null;
            /** @description As which one it stands there, from 1. */
            position: number;
        };
        PlanRenamed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "renamed";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
            from: string;
            to: string;
        };
        PlanReworded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reworded";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
            /** @description Which of its members differ. */
            members: string[];
        };
        PlanRekeyed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "re-keyed";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
        };
        PlanRerendered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "re-rendered";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
        };
        PlanPolicyChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "policy-changed";
            /** @enum {string} */
            kind: "course" | "chapter" | "section" | "quiz" | "question" | "term" | "asset";
            id: string;
            /** @description Its title; for a question the beginning of its prompt. */
            title: string;
            touched?: components["schemas"]["Touched"];
            settings: {
                name: string;
                from: string | number | boolean | null;
                to: string | number | boolean | null;
            }[];
        };
        CreatedRelease: components["schemas"]["ReleaseDetail"] & {
            /** @description False when the bundle equals this earlier release; nothing was made or published then. */
            created: boolean;
        };
        ReleaseDetail: {
            /**
             * @description Rises within the course and is never reused.
             * @example 3
             */
            number: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-24T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was first published; null before.
             * @example 2026-11-24T09:30:00.000Z
             */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description When it was taken away from readers; null as a rule.
             * @example 2026-11-24T09:30:00.000Z
             */
            withdrawnAt: string | null;
            /** @description What its authors say about it. */
            notes: string | null;
            /**
             * @description Over what a learner may read.
             * @example c0ffee0000000000000000000000000000000000000000000000000000000000
             */
            contentHash: string;
            /**
             * @description The hash of the bundle it was made of.
             * @example c0ffee0000000000000000000000000000000000000000000000000000000000
             */
            bundleHash: string;
            /** @description Whether readers get it without asking for a number. */
            current: boolean;
        };
        ReleasePage: {
            data: components["schemas"]["ReleaseDetail"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        ArchivedCourse: {
            id: string;
            /**
             * Format: date-time
             * @description When it was archived.
             * @example 2026-11-24T09:30:00.000Z
             */
            archivedAt: string;
        };
        UploadedAsset: {
            /**
             * @description SHA-256 of the bytes.
             * @example c0ffee0000000000000000000000000000000000000000000000000000000000
             */
            hash: string;
            /** @description In bytes. */
            size: number;
            /** @description False when the bytes were here already. */
            created: boolean;
        };
        /** @description What becomes of a course in a file of another format. */
        ExportReport: {
            courseId: string;
            release: number;
            format: string;
            /** @description Whether the file holds answer keys. */
            containsKeys: boolean;
            counts: {
                /** @description Parts, such as sections and questions, that the file has. */
                exported: number;
                /** @description Parts that the format cannot hold. */
                leftOut: number;
                /** @description How many issues there are. */
                issues: number;
            };
            /** @description The first 1000, in the order of the course. */
            issues: components["schemas"]["ExportIssue"][];
        };
        /** @description What the format cannot say about a part of the course. */
        ExportIssue: {
            /** @description The id of the question, quiz, section, chapter or course. */
            about: string;
            /** @description A code of docs/issues.md. */
            code: string;
            /** @description What is lost or changed. */
            message: string;
            /** @description What to do. */
            hint: string;
        };
        CreatedKey: components["schemas"]["Key"] & {
            /**
             * @description The key itself. It is shown only once.
             * @example lk_sec_AZq4fTs…
             */
            secret: string;
        };
        /**
         * @description What a secret key may do.
         * @enum {string}
         */
        Scope: "content:write" | "content:preview" | "learning" | "keys" | "statistics" | "lti";
        Key: {
            id: string;
            /** @enum {string} */
            kind: "delivery" | "secret";
            name: string;
            /**
             * @description The first characters of the key, to tell keys apart.
             * @example lk_sec_AZq4fTs
             */
            hint: string;
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-24T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends; null for never.
             * @example 2026-11-24T09:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             * @example 2026-11-24T09:30:00.000Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             * @example 2026-11-24T09:30:00.000Z
             */
            lastUsedAt: string | null;
        };
        CreateKey: {
            /** @enum {string} */
            kind: "delivery" | "secret";
            /**
             * @description Who uses it.
             * @example CI of the course repository
             */
            name: string;
            /**
             * @description The scopes of a secret key. The key that creates it must have all of them.
             * @default []
             */
            scopes?: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description When it ends; without it, never.
             * @example 2026-11-24T09:30:00.000Z
             */
            expiresAt?: string;
        };
        KeyPage: {
            data: components["schemas"]["Key"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        LearnerToken: {
            /** @description Send it as `Authorization: Bearer`. It is shown only once. */
            token: string;
            learnerId: string;
            courses: string[] | null;
            quizzes: string[] | null;
            /**
             * Format: date-time
             * @description When it ends; not after the key that made it.
             * @example 2026-11-24T09:30:00.000Z
             */
            expiresAt: string;
        };
        CreateLearnerToken: {
            /**
             * @description The id of the learner in your own system. Lectern stores no name and no email address.
             * @example student-4711
             */
            learnerId: string;
            /** @description The courses it covers; all of them by default. */
            courses?: string[];
            /** @description The quizzes of these courses that it covers; all of them by default. */
            quizzes?: string[];
            /**
             * @description Seconds until it expires.
             * @default 3600
             * @example 3600
             */
            expiresIn?: number;
        };
        Attempt: components["schemas"]["AttemptSummary"] & {
            /**
             * Format: date-time
             * @description The clock of the server, for counting down to `dueAt`.
             * @example 2026-11-24T09:30:00.000Z
             */
            serverTime: string;
            /** @description Null where responses cannot be checked during the attempt. */
            tries: components["schemas"]["Tries"] | null;
            /** @description The drawn questions in display order. */
            questions: components["schemas"]["Question"][];
            /** @description The response that counts for each question. */
            responses: components["schemas"]["SavedResponse"][];
        };
        SavedResponse: {
            questionId: string;
            sequence: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2026-11-24T09:30:00.000Z
             */
            savedAt: string;
            /** @description True when it was saved with `check`. */
            checked: boolean;
            response: components["schemas"]["QuestionResponse"];
        };
        AttemptSummary: {
            id: string;
            courseId: string;
            /** @description The release that was published when the attempt began. The attempt stays on it. */
            release: number;
            quizId: string;
            learnerId: string;
            /** @description Number of the attempt among those of this learner at this quiz, from 1. */
            number: number;
            /**
             * @description By the clock of the server. An expired attempt is scored by the responses that were saved in time.
             * @enum {string}
             */
            state: "in-progress" | "submitted" | "expired";
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-11-24T09:30:00.000Z
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When its time is over; null without a time limit.
             * @example 2026-11-24T09:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description Until when saves are accepted: due and grace; null without a time limit.
             * @example 2026-11-24T09:30:00.000Z
             */
            closesAt: string | null;
            /**
             * Format: date-time
             * @description When it was submitted.
             * @example 2026-11-24T09:30:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description When it last began, was saved to, was submitted, expired or was scored by a person.
             * @example 2026-11-24T09:30:00.000Z
             */
            updatedAt: string;
        };
        CreateAttempt: {
            /**
             * @description Id of the course.
             * @example ai-deployment-and-management
             */
            courseId: string;
            /**
             * @description Id of the quiz.
             * @example chapter-1-quiz
             */
            quizId: string;
            /**
             * @description Whose attempt it is. A learner token may leave it out, a key may not.
             * @example student-4711
             */
            learnerId?: string;
        };
        AttemptPage: {
            data: components["schemas"]["AttemptSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        AttemptConflict: components["schemas"]["Problem"] & {
            current?: components["schemas"]["SavedResponse"];
        };
        SaveResponse: {
            /**
             * @description Has to increase with each change of the response to this question, so that a delayed save cannot win.
             * @example 1
             */
            sequence: number;
            response: components["schemas"]["QuestionResponse"];
            /**
             * @description Uses a try: `attempts.result` then shows what the response gives. Only where the quiz has `tries`. The same response again, and an empty one, use none.
             * @default false
             */
            check?: boolean;
        };
        AttemptResult: {
            attemptId: string;
            /**
             * @description By the clock of the server. An expired attempt is scored by the responses that were saved in time.
             * @enum {string}
             */
            state: "in-progress" | "submitted" | "expired";
            /** @description Null where the review policy withholds it. */
            score: components["schemas"]["Score"] | null;
            /** @description Null where the score is withheld, the quiz has no passing score, or pending points decide. */
            passed: boolean | null;
            questions: components["schemas"]["QuestionResult"][];
        };
        AttemptScores: {
            attemptId: string;
            courseId: string;
            quizId: string;
            learnerId: string;
            /** @description The questions that a person scores, in display order. */
            questions: components["schemas"]["ManuallyScored"][];
        };
        ManuallyScored: {
            questionId: string;
            prompt: components["schemas"]["RichText"];
            maxPoints: number;
            /** @description How many words are expected at least. */
            minWords: number | null;
            /** @description How many words are expected at most. */
            maxWords: number | null;
            /** @description Null where the question has none: set points. */
            rubric: components["schemas"]["Criterion"][] | null;
            /** @description What the learner wrote, as plain text; null where the question is unanswered. */
            text: string | null;
            /** @description How many words it has, in the locale of the course. */
            words: number;
            /** @description True where there is a text without a score. */
            pending: boolean;
            /** @description Version of the score that counts; 0 when there is none. */
            version: number;
            /** @description Every score, oldest first. The last one counts. */
            scores: components["schemas"]["ManualScore"][];
        };
        Criterion: {
            id: string;
            title: string;
            levels: {
                id: string;
                title: string;
                description: string | null;
                points: number;
            }[];
        };
        ManualScore: {
            questionId: string;
            /** @description From 1. The highest version counts. */
            version: number;
            points: number;
            /** @description The chosen levels; null where the grader gave points. */
            rubric: components["schemas"]["ChosenLevel"][] | null;
            /** @description What the grader wrote, as Markdown and rendered. */
            comment: components["schemas"]["Comment"] | null;
            /**
             * @description The id of the grader in your own system.
             * @example teacher-12
             */
            graderId: string;
            /**
             * Format: date-time
             * @description When it was set.
             * @example 2026-11-24T09:30:00.000Z
             */
            scoredAt: string;
        };
        ChosenLevel: {
            /**
             * @description Id of the criterion.
             * @example argument
             */
            criterionId: string;
            /**
             * @description Id of its level.
             * @example sound
             */
            levelId: string;
        };
        Comment: components["schemas"]["RichText"] & {
            markdown: string;
        };
        ScoreConflict: components["schemas"]["Problem"] & {
            current?: components["schemas"]["ManualScore"];
        };
        SetScore: {
            /**
             * @description Version of the score that the grader saw; 0 when there was none. When another counts by now, nothing is written.
             * @example 0
             */
            version: number;
            /** @description From 0 to the points of the question. Either these or `rubric`. */
            points?: number;
            /** @description One level for each criterion of the rubric. */
            rubric?: components["schemas"]["ChosenLevel"][];
            /** @description Markdown. The learner sees it where the review policy shows feedback. */
            comment?: string;
            /**
             * @description The id of the grader in your own system.
             * @example teacher-12
             */
            graderId: string;
        };
        GradePage: {
            data: components["schemas"]["Grade"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        Grade: {
            courseId: string;
            quizId: string;
            learnerId: string;
            /**
             * @description Which attempts the grade is computed from.
             * @enum {string}
             */
            counts: "highest" | "latest" | "first" | "average";
            /** @description From 0 to 1, with six decimals; null where nothing is scored. */
            fraction: number | null;
            passed: boolean | null;
            /** @description The attempt that counts; null for an average. */
            attemptId: string | null;
            /** @description Number of attempts that have ended. */
            attempts: number;
            /**
             * Format: date-time
             * @description When the last of them ended or was scored by a person, or later a release was published that makes it otherwise: another mode, `counts` or `passingScore`.
             * @example 2026-11-24T09:30:00.000Z
             */
            updatedAt: string;
            /** @description True while an attempt that a person still has to score may change the grade. Such an attempt does not count yet; `passed` is null unless it is certain. */
            pending: boolean;
        };
        Progress: {
            courseId: string;
            /** @description The published release, which the progress refers to. */
            release: number;
            learnerId: string;
            /** @description From 0 to 1, with six decimals. */
            fraction: number;
            chapters: {
                chapterId: string;
                /** @description From 0 to 1, with six decimals. */
                fraction: number;
                sections: {
                    sectionId: string;
                    /** @description From 0 to 1, with six decimals. */
                    fraction: number;
                    /**
                     * Format: date-time
                     * @description When it was completed.
                     * @example 2026-11-24T09:30:00.000Z
                     */
                    completedAt: string | null;
                }[];
            }[];
            quizzes: {
                quizId: string;
                /** @description The best one that the review policy shows; null before. */
                fraction: number | null;
                /** @description Whether it is part of the fractions above. Graded quizzes are. */
                counts: boolean;
            }[];
            /** @description Completed work that no longer counts. */
            dropped: {
                /** @enum {string} */
                kind: "section" | "quiz";
                id: string;
                /**
                 * Format: date-time
                 * @description When it was done.
                 * @example 2026-11-24T09:30:00.000Z
                 */
                at: string;
                /**
                 * @description The published release does not have it.
                 * @enum {string}
                 */
                reason: "removed";
            }[];
        };
        CompleteSections: {
            /** @description At most 500. When a section occurs twice, the last one counts. */
            sections: {
                sectionId: string;
                /** @default true */
                completed?: boolean;
            }[];
        };
        Accommodation: {
            courseId: string;
            quizId: string;
            learnerId: string;
            /**
             * @description Factor by which the time limit of the learner is extended.
             * @example 1.5
             */
            timeMultiplier: number;
            /**
             * @description Attempts beyond what the quiz allows.
             * @example 1
             */
            extraAttempts: number;
        };
        SetAccommodation: {
            /**
             * @description Factor by which the time limit of the learner is extended.
             * @example 1.5
             */
            timeMultiplier: number;
            /**
             * @description Attempts beyond what the quiz allows.
             * @example 1
             */
            extraAttempts: number;
        };
        LearnerExport: {
            learnerId: string;
            attempts: components["schemas"]["ExportedAttempt"][];
            completions: {
                courseId: string;
                sectionId: string;
                /**
                 * Format: date-time
                 * @description When it was completed.
                 * @example 2026-11-24T09:30:00.000Z
                 */
                completedAt: string;
            }[];
            accommodations: components["schemas"]["Accommodation"][];
            /** @description What LTI platforms call the learner, their language there, and where they were launched to. */
            ltiLaunches: {
                platformId: string;
                userId: string;
                locale: string | null;
                courseId: string;
                quizId: string | null;
            }[];
            /** @description Events about the learner. */
            events: {
                type: string;
                /**
                 * Format: date-time
                 * @description When it happened.
                 * @example 2026-11-24T09:30:00.000Z
                 */
                at: string;
                courseId: string;
                quizId: string | null;
            }[];
            /** @description Requests whose results are kept for a day. */
            idempotencyRecords: string[];
        };
        ExportedAttempt: components["schemas"]["AttemptSummary"] & {
            /** @description All saves in order. */
            saves: components["schemas"]["SavedResponse"][];
            /** @description Null while the attempt is open. */
            score: components["schemas"]["Score"] | null;
            /** @description Every score that a person set, with its comment, by question and version. */
            manualScores: components["schemas"]["ManualScore"][];
        };
        DeletedLearner: {
            learnerId: string;
            /** @description How many attempts were erased. */
            attempts: number;
        };
        QuizStatistics: {
            courseId: string;
            quizId: string;
            /** @description The release whose questions are listed. */
            release: number;
            /** @description How many attempts are counted: those that have ended. */
            attempts: number;
            /** @description How many learners made them. */
            learners: number;
            /** @description Attempts with a response that a person still has to score. Fractions, facility and discrimination leave them out. */
            pending: number;
            /** @description Attempts that passed; 0 where the quiz has no passing score. */
            passed: number;
            /** @description Attempts that did not pass; 0 where the quiz has no passing score. */
            failed: number;
            /** @description Null where no attempt was scored. */
            fractions: components["schemas"]["Spread"] | null;
            /** @description How many attempts have a fraction below 0.1, from 0.1 below 0.2, and so on; the last is 0.9 and above. */
            tenths: number[];
            /** @description The questions of the release in the order of the quiz, then others that attempts had. */
            questions: components["schemas"]["QuestionStatistics"][];
        };
        /** @description How fractions are spread. */
        Spread: {
            mean: number;
            median: number;
            minimum: number;
            maximum: number;
            /** @description Of these attempts, not an estimate for others. */
            standardDeviation: number;
        };
        QuestionStatistics: {
            questionId: string;
            /** @description Null where the release no longer has the question. */
            type: string | null;
            variantOf?: string;
            /** @description How many attempts had the question. */
            attempts: number;
            outcomes: components["schemas"]["OutcomeCounts"];
            /** @description The mean share of its points, also called difficulty: 1 where everybody has all of them. Null where no attempt was scored. */
            facility: number | null;
            /** @description From -1 to 1: the correlation between the points of this question and those of the rest of the attempt. Below 0.2, it hardly tells learners apart; below 0, look for a wrong key. Null where one of the two never varies. */
            discrimination: number | null;
            /** @description How often each choice was chosen. Null for questions that are not choices. */
            choices: {
                choiceId: string;
                /** @description How many attempts chose it. */
                chosen: number;
            }[] | null;
        };
        OutcomeCounts: {
            /** @description All of the points. */
            correct: number;
            /** @description A part of the points. */
            partial: number;
            /** @description A response without points. */
            incorrect: number;
            /** @description No response. */
            unanswered: number;
            /** @description A person still has to score the response. */
            pending: number;
            /** @description Attempts at a question that gives no points. */
            notScored: number;
        };
        TutorAnswer: {
            /** @description The sentences in order; empty with a refusal. */
            answer: components["schemas"]["TutorSentence"][];
            /** @description Why there is no answer; null when there is one. */
            refusal: components["schemas"]["TutorRefusal"] | null;
            /** @description Sections in which most of what is asked was found, best first; at most five. */
            related: components["schemas"]["RelatedSection"][];
            /**
             * @description Who chose and condensed the sentences: `extractive`, which quotes and needs no model, or the name of a model.
             * @example extractive
             */
            model: string;
        };
        TutorSentence: {
            /**
             * @description Plain text. A quotation in quotation marks; or what a model condensed from its quotes, by leaving out words and adding none.
             * @example “Ravi builds a prototype, which is a quick first version made to learn something.”
             */
            text: string;
            /** @description What proves it. There is at least one. */
            citations: components["schemas"]["Citation"][];
        };
        Citation: {
            /**
             * @description Id of the section.
             * @example from-ai-idea-to-real-world-service
             */
            sectionId: string;
            /**
             * @description Id of the heading before the quote; null before the first one.
             * @example null
             */
            anchor: string | null;
            /**
             * @description Whole sentences of the section, as they stand there. Line breaks and runs of white space are one space.
             * @example Ravi builds a prototype, which is a quick first version made to learn something.
             */
            quote: string;
            /**
             * @description Where the quote starts in the text of the section: the `textContent` of an element that holds its `html`, in UTF-16 code units.
             * @example 261
             */
            start: number;
            /**
             * @description Where it ends, exclusive.
             * @example 341
             */
            end: number;
        };
        TutorRefusal: {
            /**
             * @description `not_in_course`: the course does not answer this. `locked`: nothing answers it outside of what an open attempt at a graded quiz covers. `not_proved`: the model wrote something, but nothing that the course proves. New codes may be added.
             * @enum {string}
             */
            code: "not_in_course" | "locked" | "not_proved";
            /** @description The reason in a sentence. */
            detail: string;
            /**
             * Format: date-time
             * @description With `locked`: when the attempt ends at the latest; null without a time limit, and for other reasons.
             */
            endsAt: string | null;
        };
        RelatedSection: {
            sectionId: string;
            /** @example 1.1 */
            number: string;
            title: string;
        };
        /** @description The data of an event: the sentences in order, then the rest of the answer. New types may be added. */
        TutorEvent: components["schemas"]["TutorSentenceEvent"] | components["schemas"]["TutorEndEvent"];
        TutorSentenceEvent: components["schemas"]["TutorSentence"] & {
            /** @enum {string} */
            type: "sentence";
            /** @description Its place in the answer, from 0. */
            index: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sentence";
        };
        TutorEndEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "end";
            /** @description Why there is no answer; null when there is one. */
            refusal: components["schemas"]["TutorRefusal"] | null;
            /** @description Sections in which most of what is asked was found, best first; at most five. */
            related: components["schemas"]["RelatedSection"][];
            /**
             * @description Who chose and condensed the sentences: `extractive`, which quotes and needs no model, or the name of a model.
             * @example extractive
             */
            model: string;
        };
        AskTutor: {
            /**
             * @description Id of the course.
             * @example ai-deployment-and-management
             */
            courseId: string;
            /**
             * @description The question, in any words.
             * @example What is a prototype?
             */
            question: string;
            /** @description What was said before, oldest first. The tutor keeps nothing between requests. */
            history?: {
                /**
                 * @description Who said it.
                 * @enum {string}
                 */
                role: "learner" | "tutor";
                /**
                 * @description What was said.
                 * @example What is a model?
                 */
                text: string;
            }[];
            /**
             * @description Id of the section that the reader has open. It is preferred a little.
             * @example training-versus-deployment
             */
            sectionId?: string;
            /**
             * @description Number of a release; without it the published one answers.
             * @example 1
             */
            release?: number;
            /**
             * @description The learner that a key with the scope `learning` asks for. A learner token may leave it out.
             * @example student-4711
             */
            learnerId?: string;
        };
        LtiPlatform: {
            id: string;
            /**
             * @description What you call it.
             * @example Moodle of the university
             */
            name: string;
            /**
             * @description Its issuer, `iss` in its messages.
             * @example https://moodle.example.edu
             */
            issuer: string;
            /**
             * @description The client id that it gave to this tool.
             * @example a1B2c3D4e5F6g7H
             */
            clientId: string;
            /**
             * @description Its OpenID Connect authorization endpoint.
             * @example https://moodle.example.edu/mod/lti/auth.php
             */
            authorizationUrl: string;
            /**
             * @description Where it issues access tokens.
             * @example https://moodle.example.edu/mod/lti/token.php
             */
            tokenUrl: string;
            /**
             * @description What it expects as the audience of token requests; null for `tokenUrl`.
             * @example null
             */
            tokenAudience: string | null;
            /**
             * @description Its public keys.
             * @example https://moodle.example.edu/mod/lti/certs.php
             */
            jwksUrl: string;
            /**
             * @description Ids of its deployments of this tool. Launches of others are refused.
             * @example [
             *       "3"
             *     ]
             */
            deployments: string[];
            /**
             * @description Origins whose pages may show the tool in a frame.
             * @example [
             *       "https://moodle.example.edu"
             *     ]
             */
            origins: string[];
            /** @description The key behind the learner tokens of its launches. Revoking it ends them. */
            keyId: string | null;
            /**
             * Format: date-time
             * @description When it was registered.
             * @example 2026-11-24T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was approved; null for one that may not launch yet.
             * @example 2026-11-24T09:30:00.000Z
             */
            approvedAt: string | null;
        };
        SetLtiPlatform: {
            /**
             * @description What you call it.
             * @example Moodle of the university
             */
            name: string;
            /**
             * @description Its issuer, `iss` in its messages.
             * @example https://moodle.example.edu
             */
            issuer: string;
            /**
             * @description The client id that it gave to this tool.
             * @example a1B2c3D4e5F6g7H
             */
            clientId: string;
            /**
             * @description Its OpenID Connect authorization endpoint.
             * @example https://moodle.example.edu/mod/lti/auth.php
             */
            authorizationUrl: string;
            /**
             * @description Where it issues access tokens.
             * @example https://moodle.example.edu/mod/lti/token.php
             */
            tokenUrl: string;
            /**
             * @description What it expects as the audience of token requests; null for `tokenUrl`.
             * @default null
             * @example null
             */
            tokenAudience?: string | null;
            /**
             * @description Its public keys.
             * @example https://moodle.example.edu/mod/lti/certs.php
             */
            jwksUrl: string;
            /**
             * @description Ids of its deployments of this tool. Launches of others are refused.
             * @default []
             * @example [
             *       "3"
             *     ]
             */
            deployments?: string[];
            /**
             * @description By default, the origins of `issuer` and `authorizationUrl`.
             * @example [
             *       "https://moodle.example.edu"
             *     ]
             */
            origins?: string[];
        };
        LtiPlatformPage: {
            data: components["schemas"]["LtiPlatform"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        DeletedLtiPlatform: {
            id: string;
            /** @description False when there was no such platform. */
            deleted: boolean;
        };
        LtiContextPage: {
            data: components["schemas"]["LtiContext"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        LtiContext: {
            id: string;
            platformId: string;
            deploymentId: string;
            /** @description What the platform calls the course; empty for launches outside of one. */
            contextId: string;
            title: string | null;
            /** @description Whether `ltiMemberships.list` can read its members. */
            hasMemberships: boolean;
            /**
             * Format: date-time
             * @description When it was last launched from.
             * @example 2026-11-24T09:30:00.000Z
             */
            updatedAt: string;
        };
        LtiMembershipPage: {
            data: components["schemas"]["LtiMembership"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        LtiMembership: {
            /** @description The id of the member on the platform. */
            userId: string;
            /** @description The id of the member as a learner here. */
            learnerId: string;
            /** @enum {string} */
            status: "active" | "inactive" | "deleted";
            /** @enum {string} */
            role: "learner" | "instructor";
            /** @description The roles as the platform names them. */
            roles: string[];
            /** @description Null where the platform does not send it. */
            name: string | null;
            /** @description Null where the platform does not send it. */
            email: string | null;
        };
        LtiDeliveryPage: {
            data: components["schemas"]["LtiDelivery"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        LtiDelivery: {
            id: string;
            platformId: string;
            /**
             * @description The type of the event.
             * @example attempt.submitted
             */
            event: string;
            courseId: string;
            quizId: string | null;
            learnerId: string | null;
            /**
             * @description A parked delivery has failed for three days, and waits for `ltiDeliveries.retry`.
             * @enum {string}
             */
            state: "pending" | "delivered" | "parked";
            tries: number;
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-11-24T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is tried next; null when it is not.
             * @example 2026-11-24T09:30:00.000Z
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was delivered or parked.
             * @example 2026-11-24T09:30:00.000Z
             */
            finishedAt: string | null;
            /** @description Why the last try failed. */
            error: string | null;
        };
        LtiKeys: {
            data: components["schemas"]["LtiKey"][];
        };
        LtiKey: {
            kid: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-24T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description From when it signs.
             * @example 2026-11-24T09:30:00.000Z
             */
            signsFrom: string;
            /** @enum {string} */
            state: "next" | "current" | "previous";
        };
        RotateLtiKey: {
            /**
             * @description Whether the keys so far are compromised. They are not published any more, and the new one signs at once.
             * @default false
             */
            revoke?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "courses.list": {
        parameters: {
            query?: {
                /** @description Words to search for. Words in quotation marks have to be side by side. */
                q?: string;
                /** @description Only courses of this level. */
                level?: "beginner" | "intermediate" | "advanced";
                /** @description Only courses of this category. */
                category?: string;
                /** @description Only courses with this tag. */
                tag?: string;
                /** @description Only courses in this language. */
                locale?: string;
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of courses. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ai-deployment-and-management",
                     *           "title": "AI Deployment and Management for Complete Beginners",
                     *           "subtitle": null,
                     *           "summary": "What happens to a model after it was trained.",
                     *           "locale": "en",
                     *           "level": "beginner",
                     *           "category": "AI Engineering & MLOps",
                     *           "tags": [
                     *             "mlops"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["CoursePage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.get": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The course. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ai-deployment-and-management",
                     *       "title": "AI Deployment and Management for Complete Beginners",
                     *       "subtitle": null,
                     *       "summary": "What happens to a model after it was trained.",
                     *       "locale": "en",
                     *       "level": "beginner",
                     *       "category": "AI Engineering & MLOps",
                     *       "tags": [
                     *         "mlops"
                     *       ],
                     *       "outcomes": [
                     *         "Explain what deployment adds to a trained model."
                     *       ],
                     *       "requirements": [
                     *         "A browser."
                     *       ],
                     *       "audience": [
                     *         "People who work beside AI teams."
                     *       ],
                     *       "highlights": [
                     *         "No code needed."
                     *       ],
                     *       "authors": [
                     *         {
                     *           "name": "Lectern contributors",
                     *           "role": null,
                     *           "bio": null
                     *         }
                     *       ],
                     *       "licence": "CC-BY-4.0",
                     *       "related": [],
                     *       "overview": {
                     *         "html": "<p>A course about the life of a model.</p>",
                     *         "text": "A course about the life of a model."
                     *       },
                     *       "counts": {
                     *         "chapters": 1,
                     *         "sections": 6,
                     *         "quizzes": 1,
                     *         "questions": 5
                     *       },
                     *       "quizzes": []
                     *     }
                     */
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.outline": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outline. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description The address by id, where a number was asked for; that of the Markdown, where `Accept` asked for it. */
                    "Content-Location"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "course": {
                     *         "id": "ai-deployment-and-management",
                     *         "title": "AI Deployment and Management for Complete Beginners"
                     *       },
                     *       "minutes": 15,
                     *       "chapters": [
                     *         {
                     *           "id": "what-ai-deployment-really-means",
                     *           "number": "1",
                     *           "title": "What AI Deployment Really Means",
                     *           "minutes": 3,
                     *           "quizzes": [
                     *             {
                     *               "id": "chapter-1-quiz",
                     *               "title": "Check what you took from chapter 1",
                     *               "mode": "practice",
                     *               "placement": {
                     *                 "chapterId": "what-ai-deployment-really-means"
                     *               },
                     *               "questionCount": 5,
                     *               "maxPoints": 5
                     *             }
                     *           ],
                     *           "sections": [
                     *             {
                     *               "id": "training-versus-deployment",
                     *               "number": "1.3",
                     *               "title": "Training versus deployment",
                     *               "minutes": 2,
                     *               "quizzes": []
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "quizzes": []
                     *     }
                     */
                    "application/json": components["schemas"]["Outline"];
                    /**
                     * @example # AI Deployment and Management for Complete Beginners
                     *
                     *     15 minutes of reading. The whole course: [ai-deployment-and-management](../ai-deployment-and-management)
                     *
                     *     ## 1. What AI Deployment Really Means
                     *
                     *     - 1.3 [Training versus deployment](sections/training-versus-deployment.md) (2 minutes)
                     *     - Quiz: [Check what you took from chapter 1](quizzes/chapter-1-quiz) (practice, 5 questions)
                     */
                    "text/markdown": string;
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.search": {
        parameters: {
            query: {
                /** @description Words to search for. Words in quotation marks have to be side by side. */
                q: string;
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what was found. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "section",
                     *           "chapter": {
                     *             "id": "what-ai-deployment-really-means",
                     *             "number": "1",
                     *             "title": "What AI Deployment Really Means"
                     *           },
                     *           "section": {
                     *             "id": "training-versus-deployment",
                     *             "number": "1.3",
                     *             "chapterId": "what-ai-deployment-really-means",
                     *             "title": "Training versus deployment",
                     *             "summary": null,
                     *             "minutes": 2
                     *           },
                     *           "term": null,
                     *           "snippet": [
                     *             {
                     *               "text": "A ",
                     *               "hit": false
                     *             },
                     *             {
                     *               "text": "model",
                     *               "hit": true
                     *             },
                     *             {
                     *               "text": " at work",
                     *               "hit": false
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. `outdated_cursor`: The course was published since the cursor was created; start again without it. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.glossary.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of terms. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "term": "Model",
                     *           "definition": {
                     *             "html": "<p>A function learned from examples.</p>",
                     *             "text": "A function learned from examples."
                     *           },
                     *           "sectionId": "training-versus-deployment"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["TermPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.assets.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The bytes to send: `bytes=0-1023`, `bytes=1024-` or, for the last ones, `bytes=-1024`. */
                range?: string;
                /** @description The `ETag` of the bytes that the caller already has a part of. `Range` is ignored when they are others. */
                "if-range"?: string;
            };
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description SHA-256 of the bytes. */
                hash: string;
                /** @description Name of the file. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description `bytes`: `Range` may select a part. */
                    "Accept-Ranges": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The part that `Range` selects. */
            206: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description `bytes`: `Range` may select a part. */
                    "Accept-Ranges": string;
                    /** @description The part and the size of the whole: `bytes 0-1023/146515`. */
                    "Content-Range": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `asset_not_found`: The course has no such asset. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#asset_not_found",
                     *       "title": "The course has no such asset.",
                     *       "status": 404,
                     *       "detail": "The course has no such asset.",
                     *       "instance": "/v1/courses",
                     *       "code": "asset_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `range_not_satisfiable`: The file has none of the bytes that the Range header asks for. */
            416: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description The size of the whole: `bytes *\/146515`. */
                    "Content-Range": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#range_not_satisfiable",
                     *       "title": "The file has none of the bytes that the Range header asks for.",
                     *       "status": 416,
                     *       "detail": "The file has none of the bytes that the Range header asks for.",
                     *       "instance": "/v1/courses",
                     *       "code": "range_not_satisfiable",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.releases.current": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "contentHash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                     *     }
                     */
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.chapters.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of chapters. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "what-ai-deployment-really-means",
                     *           "number": "1",
                     *           "title": "What AI Deployment Really Means",
                     *           "summary": null,
                     *           "minutes": 3,
                     *           "milestones": [
                     *             "Tell a trained model from a deployed one."
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["ChapterPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.chapters.get": {
        parameters: {
            query?: {
                /** @description Parts to include: `sections` adds summaries of the sections. */
                include?: "sections";
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the chapter, or its number. */
                chapter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chapter. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description The address by id, where a number was asked for; that of the Markdown, where `Accept` asked for it. */
                    "Content-Location"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "what-ai-deployment-really-means",
                     *       "number": "1",
                     *       "title": "What AI Deployment Really Means",
                     *       "summary": null,
                     *       "minutes": 3,
                     *       "milestones": [
                     *         "Tell a trained model from a deployed one."
                     *       ],
                     *       "introduction": {
                     *         "html": "<p>A model is not yet a service.</p>",
                     *         "text": "A model is not yet a service."
                     *       },
                     *       "practiceNotes": [],
                     *       "quizzes": [
                     *         {
                     *           "id": "chapter-1-quiz",
                     *           "title": "Check what you took from chapter 1",
                     *           "mode": "practice",
                     *           "placement": {
                     *             "chapterId": "what-ai-deployment-really-means"
                     *           },
                     *           "questionCount": 5,
                     *           "maxPoints": 5
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Chapter"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.sections.list": {
        parameters: {
            query?: {
                /** @description Only sections of this chapter, by id or number. */
                chapter?: string;
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sections. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "training-versus-deployment",
                     *           "number": "1.3",
                     *           "chapterId": "what-ai-deployment-really-means",
                     *           "title": "Training versus deployment",
                     *           "summary": null,
                     *           "minutes": 2
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["SectionPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `chapter_not_found`: The release has no such chapter. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.sections.get": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the section, or its number. */
                section: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The section. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description The address by id, where a number was asked for; that of the Markdown, where `Accept` asked for it. */
                    "Content-Location"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-versus-deployment",
                     *       "number": "1.3",
                     *       "chapterId": "what-ai-deployment-really-means",
                     *       "title": "Training versus deployment",
                     *       "summary": null,
                     *       "minutes": 2,
                     *       "markdown": "Training happens once in a while.",
                     *       "html": "<p>Training happens once in a while.</p>",
                     *       "headings": [],
                     *       "chapter": {
                     *         "id": "what-ai-deployment-really-means",
                     *         "number": "1",
                     *         "title": "What AI Deployment Really Means"
                     *       },
                     *       "previous": null,
                     *       "next": null,
                     *       "quizzes": []
                     *     }
                     */
                    "application/json": components["schemas"]["Section"];
                    /**
                     * @example ---
                     *     course: "ai-deployment-and-management"
                     *     chapter: "what-ai-deployment-really-means"
                     *     id: "training-versus-deployment"
                     *     number: "1.3"
                     *     title: "Training versus deployment"
                     *     summary: null
                     *     minutes: 2
                     *     previous: null
                     *     next: null
                     *     quizzes: []
                     *     ---
                     *
                     *     Training happens once in a while.
                     */
                    "text/markdown": string;
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `section_not_found`: The release has no such section. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.quizzes.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quizzes. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "chapter-1-quiz",
                     *           "title": "Check what you took from chapter 1",
                     *           "mode": "practice",
                     *           "placement": {
                     *             "chapterId": "what-ai-deployment-really-means"
                     *           },
                     *           "questionCount": 5,
                     *           "maxPoints": 5
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["QuizPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.quizzes.get": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the quiz. */
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quiz. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Strong validator of these bytes. */
                    ETag: string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chapter-1-quiz",
                     *       "title": "Check what you took from chapter 1",
                     *       "mode": "practice",
                     *       "placement": {
                     *         "chapterId": "what-ai-deployment-really-means"
                     *       },
                     *       "questionCount": 5,
                     *       "maxPoints": 5,
                     *       "passingScore": null,
                     *       "shuffle": false,
                     *       "timeLimit": null,
                     *       "gracePeriod": null,
                     *       "maxAttempts": null,
                     *       "cooldown": null,
                     *       "draw": null,
                     *       "tries": null,
                     *       "counts": "highest",
                     *       "review": {
                     *         "score": "immediately",
                     *         "correctness": "immediately",
                     *         "feedback": "immediately",
                     *         "answer": "immediately",
                     *         "explanation": "immediately"
                     *       },
                     *       "questions": [
                     *         {
                     *           "type": "single-choice",
                     *           "id": "laptop-trial",
                     *           "prompt": {
                     *             "html": "<p>What does deployment add to a model?</p>",
                     *             "text": "What does deployment add to a model?"
                     *           },
                     *           "points": 1,
                     *           "sectionId": "training-versus-deployment",
                     *           "choices": [
                     *             {
                     *               "id": "a",
                     *               "content": {
                     *                 "html": "<p>More training data</p>",
                     *                 "text": "More training data"
                     *               }
                     *             },
                     *             {
                     *               "id": "b",
                     *               "content": {
                     *                 "html": "<p>A way for people to use it</p>",
                     *                 "text": "A way for people to use it"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.quizzes.score": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the quiz. */
                quiz: string;
            };
            cookie?: never;
        };
        /** @description At most one response for each question. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "responses": [
                 *         {
                 *           "type": "single-choice",
                 *           "questionId": "laptop-trial",
                 *           "choiceId": "b"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ScoreRequest"];
            };
        };
        responses: {
            /** @description The score, as far as the review policy shows it. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "score": {
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "fraction": 1,
                     *         "pending": false
                     *       },
                     *       "passed": null,
                     *       "questions": [
                     *         {
                     *           "questionId": "laptop-trial",
                     *           "outcome": "correct",
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "feedback": [
                     *             {
                     *               "choiceId": "b",
                     *               "content": {
                     *                 "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *                 "text": "A model that nobody can reach helps nobody."
                     *               }
                     *             }
                     *           ],
                     *           "answer": {
                     *             "type": "single-choice",
                     *             "choiceId": "b"
                     *           },
                     *           "explanation": {
                     *             "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *             "text": "A model that nobody can reach helps nobody."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScoreResult"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review_policy_forbids`: The review policy of this quiz does not allow this. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#review_policy_forbids",
                     *       "title": "The review policy of this quiz does not allow this.",
                     *       "status": 403,
                     *       "detail": "The review policy of this quiz does not allow this.",
                     *       "instance": "/v1/courses",
                     *       "code": "review_policy_forbids",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_responses`: The responses do not match the questions of this quiz. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_responses",
                     *       "title": "The responses do not match the questions of this quiz.",
                     *       "status": 422,
                     *       "detail": "The responses do not match the questions of this quiz.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_responses",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.questions.reveal": {
        parameters: {
            query?: {
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the question. */
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questionId": "laptop-trial",
                     *       "answer": {
                     *         "type": "single-choice",
                     *         "choiceId": "b"
                     *       },
                     *       "explanation": {
                     *         "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *         "text": "A model that nobody can reach helps nobody."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Reveal"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review_policy_forbids`: The review policy of this quiz does not allow this. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#review_policy_forbids",
                     *       "title": "The review policy of this quiz does not allow this.",
                     *       "status": 403,
                     *       "detail": "The review policy of this quiz does not allow this.",
                     *       "instance": "/v1/courses",
                     *       "code": "review_policy_forbids",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `question_not_found`: The release has no such question. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        /** @description A bundle as `lectern build` writes it; at most 64000000 bytes, also after decompression. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "lectern.course/1",
                 *       "hash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                 *       "course": {
                 *         "id": "ai-deployment-and-management",
                 *         "title": "AI Deployment and Management for Complete Beginners",
                 *         "overview": "From an idea to a service."
                 *       },
                 *       "chapters": [],
                 *       "quizzes": [],
                 *       "glossary": [],
                 *       "assets": []
                 *     }
                 */
                "application/json": components["schemas"]["CourseBundle"];
            };
        };
        responses: {
            /** @description What would change. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "course": "ai-deployment-and-management",
                     *       "baseRelease": 2,
                     *       "equalRelease": null,
                     *       "planHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "changes": [
                     *         {
                     *           "type": "re-keyed",
                     *           "kind": "question",
                     *           "id": "laptop-trial",
                     *           "title": "What does deployment add?"
                     *         }
                     *       ],
                     *       "reusedIds": [],
                     *       "issues": [],
                     *       "missingAssets": []
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_bundle`: The bundle does not match its schema. `bundle_too_large`: The course has too many parts for a release. `bundle_hash_mismatch`: The hash of the bundle does not match its content. `course_mismatch`: The bundle and the URL name different courses. `duplicate_id`: The bundle uses an id twice. `broken_reference`: The bundle refers to something that it does not contain. `invalid_answer_key`: An answer key does not match its question. `asset_type_mismatch`: The content of an asset does not match the type in its name. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_bundle",
                     *       "title": "The bundle does not match its schema.",
                     *       "status": 422,
                     *       "detail": "The bundle does not match its schema.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_bundle",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of releases. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "number": 3,
                     *           "createdAt": "2026-11-24T09:30:00.000Z",
                     *           "publishedAt": "2026-11-24T09:30:00.000Z",
                     *           "withdrawnAt": null,
                     *           "notes": "Typos of chapter 2",
                     *           "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *           "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *           "current": true
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.create": {
        parameters: {
            query?: {
                /** @description Whether to publish it at once; otherwise it is a preview. */
                publish?: boolean;
                /** @description Of the plan; refuses when another release was published since. */
                planHash?: string;
                /** @description Release notes of the authors. */
                notes?: string;
            };
            header?: {
                /** @description Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        /** @description A bundle as `lectern build` writes it; at most 64000000 bytes, also after decompression. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "lectern.course/1",
                 *       "hash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                 *       "course": {
                 *         "id": "ai-deployment-and-management",
                 *         "title": "AI Deployment and Management for Complete Beginners",
                 *         "overview": "From an idea to a service."
                 *       },
                 *       "chapters": [],
                 *       "quizzes": [],
                 *       "glossary": [],
                 *       "assets": []
                 *     }
                 */
                "application/json": components["schemas"]["CourseBundle"];
            };
        };
        responses: {
            /** @description The earlier release that the bundle equals. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "withdrawnAt": null,
                     *       "notes": "Typos of chapter 2",
                     *       "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "current": true,
                     *       "created": false
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedRelease"];
                };
            };
            /** @description The new release. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Where it can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "withdrawnAt": null,
                     *       "notes": "Typos of chapter 2",
                     *       "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "current": true,
                     *       "created": true
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedRelease"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_outdated`: The course has changed since the plan was made. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#plan_outdated",
                     *       "title": "The course has changed since the plan was made.",
                     *       "status": 409,
                     *       "detail": "The course has changed since the plan was made.",
                     *       "instance": "/v1/courses",
                     *       "code": "plan_outdated",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_bundle`: The bundle does not match its schema. `bundle_too_large`: The course has too many parts for a release. `bundle_hash_mismatch`: The hash of the bundle does not match its content. `course_mismatch`: The bundle and the URL name different courses. `duplicate_id`: The bundle uses an id twice. `broken_reference`: The bundle refers to something that it does not contain. `invalid_answer_key`: An answer key does not match its question. `asset_type_mismatch`: The content of an asset does not match the type in its name. `markdown_embed`: The bundle embeds a page that the course does not allow. `markdown_html`: The bundle contains HTML that is not part of the format. `markdown_unsafe_link`: The bundle contains a link that could run a script. `asset_missing`: An asset was not uploaded. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_bundle",
                     *       "title": "The bundle does not match its schema.",
                     *       "status": 422,
                     *       "detail": "The bundle does not match its schema.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_bundle",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Number of the release. */
                release: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "withdrawnAt": null,
                     *       "notes": "Typos of chapter 2",
                     *       "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "current": true
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Number of the release. */
                release: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release, now current. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "withdrawnAt": null,
                     *       "notes": "Typos of chapter 2",
                     *       "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "current": true
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "releases.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Number of the release. */
                release: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release, withdrawn. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 3,
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "publishedAt": "2026-11-24T09:30:00.000Z",
                     *       "withdrawnAt": null,
                     *       "notes": "Typos of chapter 2",
                     *       "contentHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "bundleHash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "current": true
                     *     }
                     */
                    "application/json": components["schemas"]["ReleaseDetail"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_is_current`: This release is published; publish another one first. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_is_current",
                     *       "title": "This release is published; publish another one first.",
                     *       "status": 409,
                     *       "detail": "This release is published; publish another one first.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_is_current",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived course. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ai-deployment-and-management",
                     *       "archivedAt": "2026-11-24T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ArchivedCourse"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assets.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description SHA-256 of the bytes. */
                hash: string;
            };
            cookie?: never;
        };
        /** @description The bytes, at most 20000000. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The asset was here already. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "size": 2048,
                     *       "created": false
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedAsset"];
                };
            };
            /** @description The asset is kept. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash": "c0ffee0000000000000000000000000000000000000000000000000000000000",
                     *       "size": 2048,
                     *       "created": true
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedAsset"];
                };
            };
            /** @description `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_encoding",
                     *       "title": "The body does not match its Content-Encoding.",
                     *       "status": 400,
                     *       "detail": "The body does not match its Content-Encoding.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_encoding",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `asset_hash_mismatch`: The bytes do not match the hash. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#asset_hash_mismatch",
                     *       "title": "The bytes do not match the hash.",
                     *       "status": 422,
                     *       "detail": "The bytes do not match the hash.",
                     *       "instance": "/v1/courses",
                     *       "code": "asset_hash_mismatch",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.export": {
        parameters: {
            query: {
                /** @description The format of the file. */
                format: "gift" | "moodle-xml" | "common-cartridge" | "scorm" | "qti" | "offline";
                /** @description The version of the format, where it has several; without it, the usual one. */
                version?: string;
                /** @description Whether the file links to this server in place of holding the content, in formats that can. */
                thin?: boolean;
                /** @description Whether the file may hold answer keys, in a format that does without them otherwise. */
                withKeys?: boolean;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description The name to save the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "courses.exportReport": {
        parameters: {
            query: {
                /** @description The format of the file. */
                format: "gift" | "moodle-xml" | "common-cartridge" | "scorm" | "qti";
                /** @description The version of the format, where it has several; without it, the usual one. */
                version?: string;
                /** @description Whether the file links to this server in place of holding the content, in formats that can. */
                thin?: boolean;
                /** @description Whether the file may hold answer keys, in a format that does without them otherwise. */
                withKeys?: boolean;
                /** @description Number of a release; without it the published one answers. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "release": 3,
                     *       "format": "moodle-xml",
                     *       "containsKeys": true,
                     *       "counts": {
                     *         "exported": 40,
                     *         "leftOut": 1,
                     *         "issues": 1
                     *       },
                     *       "issues": [
                     *         {
                     *           "about": "chapter-1-reflection",
                     *           "code": "export.question-type",
                     *           "message": "A self-check is no question of Moodle.",
                     *           "hint": "Ask it as an essay."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExportReport"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *           "kind": "secret",
                     *           "name": "CI of the course repository",
                     *           "scopes": [
                     *             "content:write"
                     *           ],
                     *           "hint": "lk_sec_AZq4fTs",
                     *           "createdAt": "2026-11-24T09:30:00.000Z",
                     *           "expiresAt": null,
                     *           "revokedAt": null,
                     *           "lastUsedAt": "2026-11-24T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new key. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "secret",
                 *       "name": "CI of the course repository",
                 *       "scopes": [
                 *         "content:write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateKey"];
            };
        };
        responses: {
            /** @description The key with its secret. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *       "kind": "secret",
                     *       "name": "CI of the course repository",
                     *       "scopes": [
                     *         "content:write"
                     *       ],
                     *       "hint": "lk_sec_AZq4fTs",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "lastUsedAt": null,
                     *       "secret": "lk_sec_AZq4fTsxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the key. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *       "kind": "secret",
                     *       "name": "CI of the course repository",
                     *       "scopes": [
                     *         "content:write"
                     *       ],
                     *       "hint": "lk_sec_AZq4fTs",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "lastUsedAt": "2026-11-24T09:31:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_not_found`: There is no such key. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_not_found",
                     *       "title": "There is no such key.",
                     *       "status": 404,
                     *       "detail": "There is no such key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learnerTokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For whom. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "learnerId": "student-4711",
                 *       "expiresIn": 3600
                 *     }
                 */
                "application/json": components["schemas"]["CreateLearnerToken"];
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOi…",
                     *       "learnerId": "student-4711",
                     *       "courses": null,
                     *       "quizzes": null,
                     *       "expiresAt": "2026-11-24T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerToken"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Only items that changed at or after this time. */
                updatedSince?: string;
                /** @description Id of a course. */
                course?: string;
                /** @description Id of a quiz. */
                quiz?: string;
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner?: string;
                /** @description Only attempts in this state. `pending`, for keys only: those that have ended and have a response that a person still has to score. */
                state?: "in-progress" | "submitted" | "expired" | "pending";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attempts. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *           "courseId": "ai-deployment-and-management",
                     *           "release": 3,
                     *           "quizId": "chapter-1-quiz",
                     *           "learnerId": "student-4711",
                     *           "number": 1,
                     *           "state": "in-progress",
                     *           "startedAt": "2026-11-24T09:30:00.000Z",
                     *           "dueAt": null,
                     *           "closesAt": null,
                     *           "submittedAt": null,
                     *           "updatedAt": "2026-11-24T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description At which quiz. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseId": "ai-deployment-and-management",
                 *       "quizId": "chapter-1-quiz",
                 *       "learnerId": "student-4711"
                 *     }
                 */
                "application/json": components["schemas"]["CreateAttempt"];
            };
        };
        responses: {
            /** @description The attempt with its questions. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Where it can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *       "courseId": "ai-deployment-and-management",
                     *       "release": 3,
                     *       "quizId": "chapter-1-quiz",
                     *       "learnerId": "student-4711",
                     *       "number": 1,
                     *       "state": "in-progress",
                     *       "startedAt": "2026-11-24T09:30:00.000Z",
                     *       "dueAt": null,
                     *       "closesAt": null,
                     *       "submittedAt": null,
                     *       "updatedAt": "2026-11-24T09:31:00.000Z",
                     *       "serverTime": "2026-11-24T09:31:30.000Z",
                     *       "tries": null,
                     *       "questions": [
                     *         {
                     *           "type": "single-choice",
                     *           "id": "laptop-trial",
                     *           "prompt": {
                     *             "html": "<p>What does deployment add to a model?</p>",
                     *             "text": "What does deployment add to a model?"
                     *           },
                     *           "points": 1,
                     *           "sectionId": "training-versus-deployment",
                     *           "choices": [
                     *             {
                     *               "id": "a",
                     *               "content": {
                     *                 "html": "<p>More training data</p>",
                     *                 "text": "More training data"
                     *               }
                     *             },
                     *             {
                     *               "id": "b",
                     *               "content": {
                     *                 "html": "<p>A way for people to use it</p>",
                     *                 "text": "A way for people to use it"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "responses": [
                     *         {
                     *           "questionId": "laptop-trial",
                     *           "sequence": 1,
                     *           "savedAt": "2026-11-24T09:31:00.000Z",
                     *           "checked": false,
                     *           "response": {
                     *             "type": "single-choice",
                     *             "questionId": "laptop-trial",
                     *             "choiceId": "b"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_open`: The learner has an open attempt at this quiz. `attempts_exhausted`: The learner has no attempts left at this quiz. `attempt_cooldown`: The next attempt at this quiz cannot begin yet. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_open",
                     *       "title": "The learner has an open attempt at this quiz.",
                     *       "status": 409,
                     *       "detail": "The learner has an open attempt at this quiz.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_open",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#idempotency_key_reused",
                     *       "title": "The idempotency key was used for another request.",
                     *       "status": 422,
                     *       "detail": "The idempotency key was used for another request.",
                     *       "instance": "/v1/courses",
                     *       "code": "idempotency_key_reused",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the attempt. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *       "courseId": "ai-deployment-and-management",
                     *       "release": 3,
                     *       "quizId": "chapter-1-quiz",
                     *       "learnerId": "student-4711",
                     *       "number": 1,
                     *       "state": "in-progress",
                     *       "startedAt": "2026-11-24T09:30:00.000Z",
                     *       "dueAt": null,
                     *       "closesAt": null,
                     *       "submittedAt": null,
                     *       "updatedAt": "2026-11-24T09:31:00.000Z",
                     *       "serverTime": "2026-11-24T09:31:30.000Z",
                     *       "tries": null,
                     *       "questions": [
                     *         {
                     *           "type": "single-choice",
                     *           "id": "laptop-trial",
                     *           "prompt": {
                     *             "html": "<p>What does deployment add to a model?</p>",
                     *             "text": "What does deployment add to a model?"
                     *           },
                     *           "points": 1,
                     *           "sectionId": "training-versus-deployment",
                     *           "choices": [
                     *             {
                     *               "id": "a",
                     *               "content": {
                     *                 "html": "<p>More training data</p>",
                     *                 "text": "More training data"
                     *               }
                     *             },
                     *             {
                     *               "id": "b",
                     *               "content": {
                     *                 "html": "<p>A way for people to use it</p>",
                     *                 "text": "A way for people to use it"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "responses": [
                     *         {
                     *           "questionId": "laptop-trial",
                     *           "sequence": 1,
                     *           "savedAt": "2026-11-24T09:31:00.000Z",
                     *           "checked": false,
                     *           "response": {
                     *             "type": "single-choice",
                     *             "questionId": "laptop-trial",
                     *             "choiceId": "b"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.responses.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the attempt. */
                attempt: string;
                /** @description Id of the question. */
                question: string;
            };
            cookie?: never;
        };
        /** @description The response. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sequence": 1,
                 *       "response": {
                 *         "type": "single-choice",
                 *         "questionId": "laptop-trial",
                 *         "choiceId": "b"
                 *       },
                 *       "check": false
                 *     }
                 */
                "application/json": components["schemas"]["SaveResponse"];
            };
        };
        responses: {
            /** @description The saved response. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questionId": "laptop-trial",
                     *       "sequence": 1,
                     *       "savedAt": "2026-11-24T09:31:00.000Z",
                     *       "checked": false,
                     *       "response": {
                     *         "type": "single-choice",
                     *         "questionId": "laptop-trial",
                     *         "choiceId": "b"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SavedResponse"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. `review_policy_forbids`: The review policy of this quiz does not allow this. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. `question_not_found`: The release has no such question. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale_sequence`: A later save of this response exists. `attempt_closed`: The attempt was submitted or has expired. `tries_exhausted`: The question is finished: its response was right, or no try is left. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#stale_sequence",
                     *       "title": "A later save of this response is kept already.",
                     *       "status": 409,
                     *       "detail": "Sequence 1 of the question \"laptop-trial\" is kept already, with another response.",
                     *       "instance": "/v1/attempts/019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f/responses/laptop-trial",
                     *       "code": "stale_sequence",
                     *       "requestId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *       "current": {
                     *         "questionId": "laptop-trial",
                     *         "sequence": 1,
                     *         "savedAt": "2026-11-24T09:31:00.000Z",
                     *         "checked": false,
                     *         "response": {
                     *           "type": "single-choice",
                     *           "questionId": "laptop-trial",
                     *           "choiceId": "b"
                     *         }
                     *       }
                     *     }
                     */
                    "application/problem+json": components["schemas"]["AttemptConflict"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_responses`: The responses do not match the questions of this quiz. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_responses",
                     *       "title": "The responses do not match the questions of this quiz.",
                     *       "status": 422,
                     *       "detail": "The responses do not match the questions of this quiz.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_responses",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the attempt. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, limited to what the review policy shows. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attemptId": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *       "state": "submitted",
                     *       "score": {
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "fraction": 1,
                     *         "pending": false
                     *       },
                     *       "passed": null,
                     *       "questions": [
                     *         {
                     *           "questionId": "laptop-trial",
                     *           "outcome": "correct",
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "feedback": [
                     *             {
                     *               "choiceId": "b",
                     *               "content": {
                     *                 "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *                 "text": "A model that nobody can reach helps nobody."
                     *               }
                     *             }
                     *           ],
                     *           "answer": {
                     *             "type": "single-choice",
                     *             "choiceId": "b"
                     *           },
                     *           "explanation": {
                     *             "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *             "text": "A model that nobody can reach helps nobody."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptResult"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_closed`: The attempt was submitted or has expired. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_closed",
                     *       "title": "The attempt was submitted or has expired.",
                     *       "status": 409,
                     *       "detail": "The attempt was submitted or has expired.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_closed",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#idempotency_key_reused",
                     *       "title": "The idempotency key was used for another request.",
                     *       "status": 422,
                     *       "detail": "The idempotency key was used for another request.",
                     *       "instance": "/v1/courses",
                     *       "code": "idempotency_key_reused",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the attempt. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attemptId": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *       "state": "submitted",
                     *       "score": {
                     *         "points": 1,
                     *         "maxPoints": 1,
                     *         "fraction": 1,
                     *         "pending": false
                     *       },
                     *       "passed": null,
                     *       "questions": [
                     *         {
                     *           "questionId": "laptop-trial",
                     *           "outcome": "correct",
                     *           "points": 1,
                     *           "maxPoints": 1,
                     *           "feedback": [
                     *             {
                     *               "choiceId": "b",
                     *               "content": {
                     *                 "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *                 "text": "A model that nobody can reach helps nobody."
                     *               }
                     *             }
                     *           ],
                     *           "answer": {
                     *             "type": "single-choice",
                     *             "choiceId": "b"
                     *           },
                     *           "explanation": {
                     *             "html": "<p>A model that nobody can reach helps nobody.</p>",
                     *             "text": "A model that nobody can reach helps nobody."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptResult"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_course`: The learner token does not cover this course. `other_quiz`: The learner token does not cover this quiz. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.scores.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the attempt. */
                attempt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questions with their scores. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "attemptId": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *       "courseId": "ai-deployment-and-management",
                     *       "quizId": "final-exam",
                     *       "learnerId": "student-4711",
                     *       "questions": [
                     *         {
                     *           "questionId": "why-deploy",
                     *           "prompt": {
                     *             "html": "<p>Why is a model that nobody can reach worth nothing?</p>",
                     *             "text": "Why is a model that nobody can reach worth nothing?"
                     *           },
                     *           "maxPoints": 6,
                     *           "minWords": 100,
                     *           "maxWords": 300,
                     *           "rubric": [
                     *             {
                     *               "id": "argument",
                     *               "title": "The argument",
                     *               "levels": [
                     *                 {
                     *                   "id": "missing",
                     *                   "title": "Missing",
                     *                   "description": null,
                     *                   "points": 0
                     *                 },
                     *                 {
                     *                   "id": "sound",
                     *                   "title": "Sound",
                     *                   "description": null,
                     *                   "points": 4
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "id": "language",
                     *               "title": "The language",
                     *               "levels": [
                     *                 {
                     *                   "id": "missing",
                     *                   "title": "Missing",
                     *                   "description": null,
                     *                   "points": 0
                     *                 },
                     *                 {
                     *                   "id": "clear",
                     *                   "title": "Clear",
                     *                   "description": null,
                     *                   "points": 2
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "text": "Because …",
                     *           "words": 1,
                     *           "pending": false,
                     *           "version": 1,
                     *           "scores": [
                     *             {
                     *               "questionId": "why-deploy",
                     *               "version": 1,
                     *               "points": 6,
                     *               "rubric": [
                     *                 {
                     *                   "criterionId": "argument",
                     *                   "levelId": "sound"
                     *                 },
                     *                 {
                     *                   "criterionId": "language",
                     *                   "levelId": "clear"
                     *                 }
                     *               ],
                     *               "comment": {
                     *                 "markdown": "A *clear* case. Say what it costs, too.",
                     *                 "html": "<p>A <em>clear</em> case. Say what it costs, too.</p>",
                     *                 "text": "A clear case. Say what it costs, too."
                     *               },
                     *               "graderId": "teacher-12",
                     *               "scoredAt": "2026-11-24T10:30:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttemptScores"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempts.scores.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id of the attempt. */
                attempt: string;
                /** @description Id of the question. */
                question: string;
            };
            cookie?: never;
        };
        /** @description The score. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 0,
                 *       "rubric": [
                 *         {
                 *           "criterionId": "argument",
                 *           "levelId": "sound"
                 *         },
                 *         {
                 *           "criterionId": "language",
                 *           "levelId": "clear"
                 *         }
                 *       ],
                 *       "comment": "A *clear* case. Say what it costs, too.",
                 *       "graderId": "teacher-12"
                 *     }
                 */
                "application/json": components["schemas"]["SetScore"];
            };
        };
        responses: {
            /** @description The score that counts now. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "questionId": "why-deploy",
                     *       "version": 1,
                     *       "points": 6,
                     *       "rubric": [
                     *         {
                     *           "criterionId": "argument",
                     *           "levelId": "sound"
                     *         },
                     *         {
                     *           "criterionId": "language",
                     *           "levelId": "clear"
                     *         }
                     *       ],
                     *       "comment": {
                     *         "markdown": "A *clear* case. Say what it costs, too.",
                     *         "html": "<p>A <em>clear</em> case. Say what it costs, too.</p>",
                     *         "text": "A clear case. Say what it costs, too."
                     *       },
                     *       "graderId": "teacher-12",
                     *       "scoredAt": "2026-11-24T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManualScore"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `attempt_not_found`: There is no such attempt. `question_not_found`: The release has no such question. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#attempt_not_found",
                     *       "title": "There is no such attempt.",
                     *       "status": 404,
                     *       "detail": "There is no such attempt.",
                     *       "instance": "/v1/courses",
                     *       "code": "attempt_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale_version`: Another score was set since this version. `attempt_in_progress`: The attempt has not ended yet. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#stale_version",
                     *       "title": "Another score was set since this version.",
                     *       "status": 409,
                     *       "detail": "Version 1 of the score counts for the question \"why-deploy\". Read it, and send its version with the new score.",
                     *       "instance": "/v1/attempts/019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f/scores/why-deploy",
                     *       "code": "stale_version",
                     *       "requestId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *       "current": {
                     *         "questionId": "why-deploy",
                     *         "version": 1,
                     *         "points": 6,
                     *         "rubric": [
                     *           {
                     *             "criterionId": "argument",
                     *             "levelId": "sound"
                     *           },
                     *           {
                     *             "criterionId": "language",
                     *             "levelId": "clear"
                     *           }
                     *         ],
                     *         "comment": {
                     *           "markdown": "A *clear* case. Say what it costs, too.",
                     *           "html": "<p>A <em>clear</em> case. Say what it costs, too.</p>",
                     *           "text": "A clear case. Say what it costs, too."
                     *         },
                     *         "graderId": "teacher-12",
                     *         "scoredAt": "2026-11-24T10:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/problem+json": components["schemas"]["ScoreConflict"];
                };
            };
            /** @description `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#release_withdrawn",
                     *       "title": "The release was withdrawn.",
                     *       "status": 410,
                     *       "detail": "The release was withdrawn.",
                     *       "instance": "/v1/courses",
                     *       "code": "release_withdrawn",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_score`: The score does not match the question or its rubric. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_score",
                     *       "title": "The score does not match the question or its rubric.",
                     *       "status": 422,
                     *       "detail": "The score does not match the question or its rubric.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_score",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grades.list": {
        parameters: {
            query: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Only items that changed at or after this time. */
                updatedSince?: string;
                /** @description Id of the course. */
                course: string;
                /** @description Id of a quiz. */
                quiz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of grades. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "courseId": "ai-deployment-and-management",
                     *           "quizId": "final-exam",
                     *           "learnerId": "student-4711",
                     *           "counts": "highest",
                     *           "fraction": 0.8,
                     *           "passed": true,
                     *           "pending": false,
                     *           "attemptId": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *           "attempts": 2,
                     *           "updatedAt": "2026-11-24T09:40:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["GradePage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grades.export": {
        parameters: {
            query: {
                /** @description Only items that changed at or after this time. */
                updatedSince?: string;
                /** @description Id of the course. */
                course: string;
                /** @description Id of a quiz. */
                quiz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grades. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "progress.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The progress. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "release": 3,
                     *       "learnerId": "student-4711",
                     *       "fraction": 0.5,
                     *       "chapters": [
                     *         {
                     *           "chapterId": "what-ai-deployment-really-means",
                     *           "fraction": 0.5,
                     *           "sections": [
                     *             {
                     *               "sectionId": "training-versus-deployment",
                     *               "fraction": 1,
                     *               "completedAt": "2026-11-24T09:40:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "quizzes": [
                     *         {
                     *           "quizId": "final-exam",
                     *           "fraction": null,
                     *           "counts": true
                     *         }
                     *       ],
                     *       "dropped": []
                     *     }
                     */
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "progress.sections.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
                /** @description Id of the course. */
                course: string;
            };
            cookie?: never;
        };
        /** @description Which sections. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sections": [
                 *         {
                 *           "sectionId": "training-versus-deployment",
                 *           "completed": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CompleteSections"];
            };
        };
        responses: {
            /** @description The progress afterwards. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "release": 3,
                     *       "learnerId": "student-4711",
                     *       "fraction": 0.5,
                     *       "chapters": [
                     *         {
                     *           "chapterId": "what-ai-deployment-really-means",
                     *           "fraction": 0.5,
                     *           "sections": [
                     *             {
                     *               "sectionId": "training-versus-deployment",
                     *               "fraction": 1,
                     *               "completedAt": "2026-11-24T09:40:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "quizzes": [
                     *         {
                     *           "quizId": "final-exam",
                     *           "fraction": null,
                     *           "counts": true
                     *         }
                     *       ],
                     *       "dropped": []
                     *     }
                     */
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown_section`: No release of the course has ever had this section. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unknown_section",
                     *       "title": "No release of the course has ever had this section.",
                     *       "status": 422,
                     *       "detail": "No release of the course has ever had this section.",
                     *       "instance": "/v1/courses",
                     *       "code": "unknown_section",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accommodations.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
                /** @description Id of the course. */
                course: string;
                /** @description Id of the quiz. */
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accommodation. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "quizId": "final-exam",
                     *       "learnerId": "student-4711",
                     *       "timeMultiplier": 1.5,
                     *       "extraAttempts": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Accommodation"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accommodations.set": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
                /** @description Id of the course. */
                course: string;
                /** @description Id of the quiz. */
                quiz: string;
            };
            cookie?: never;
        };
        /** @description What is granted. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timeMultiplier": 1.5,
                 *       "extraAttempts": 1
                 *     }
                 */
                "application/json": components["schemas"]["SetAccommodation"];
            };
        };
        responses: {
            /** @description The accommodation. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "quizId": "final-exam",
                     *       "learnerId": "student-4711",
                     *       "timeMultiplier": 1.5,
                     *       "extraAttempts": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Accommodation"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learners.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "student-4711",
                     *       "attempts": [
                     *         {
                     *           "id": "019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
                     *           "courseId": "ai-deployment-and-management",
                     *           "release": 3,
                     *           "quizId": "chapter-1-quiz",
                     *           "learnerId": "student-4711",
                     *           "number": 1,
                     *           "state": "in-progress",
                     *           "startedAt": "2026-11-24T09:30:00.000Z",
                     *           "dueAt": null,
                     *           "closesAt": null,
                     *           "submittedAt": null,
                     *           "updatedAt": "2026-11-24T09:31:00.000Z",
                     *           "saves": [
                     *             {
                     *               "questionId": "laptop-trial",
                     *               "sequence": 1,
                     *               "savedAt": "2026-11-24T09:31:00.000Z",
                     *               "checked": false,
                     *               "response": {
                     *                 "type": "single-choice",
                     *                 "questionId": "laptop-trial",
                     *                 "choiceId": "b"
                     *               }
                     *             }
                     *           ],
                     *           "score": null,
                     *           "manualScores": []
                     *         }
                     *       ],
                     *       "completions": [
                     *         {
                     *           "courseId": "ai-deployment-and-management",
                     *           "sectionId": "training-versus-deployment",
                     *           "completedAt": "2026-11-24T09:40:00.000Z"
                     *         }
                     *       ],
                     *       "accommodations": [
                     *         {
                     *           "courseId": "ai-deployment-and-management",
                     *           "quizId": "final-exam",
                     *           "learnerId": "student-4711",
                     *           "timeMultiplier": 1.5,
                     *           "extraAttempts": 1
                     *         }
                     *       ],
                     *       "ltiLaunches": [
                     *         {
                     *           "platformId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11",
                     *           "userId": "42",
                     *           "locale": "de",
                     *           "courseId": "ai-deployment-and-management",
                     *           "quizId": "final-exam"
                     *         }
                     *       ],
                     *       "events": [
                     *         {
                     *           "type": "attempt.submitted",
                     *           "at": "2026-11-24T09:40:00.000Z",
                     *           "courseId": "ai-deployment-and-management",
                     *           "quizId": "final-exam"
                     *         }
                     *       ],
                     *       "idempotencyRecords": [
                     *         "2026-11-24T09:30:00.000Z"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LearnerExport"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner_not_found`: Nothing is stored about this learner. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#learner_not_found",
                     *       "title": "Nothing is stored about this learner.",
                     *       "status": 404,
                     *       "detail": "Nothing is stored about this learner.",
                     *       "instance": "/v1/courses",
                     *       "code": "learner_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "learners.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the learner in your own system. Lectern stores no name and no email address. `me` stands for the learner of a token. */
                learner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was erased. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "learnerId": "student-4711",
                     *       "attempts": 2
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedLearner"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quizzes.statistics": {
        parameters: {
            query?: {
                /** @description Whether the first attempt of each learner counts, or every attempt. */
                attempts?: "first" | "all";
                /** @description Number of a release: its questions are listed, and only attempts at it count. Without it, attempts at every release do. */
                release?: number;
            };
            header?: never;
            path: {
                /** @description Id of the course. */
                course: string;
                /** @description Id of the quiz. */
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "courseId": "ai-deployment-and-management",
                     *       "quizId": "chapter-1-quiz",
                     *       "release": 3,
                     *       "attempts": 2,
                     *       "learners": 2,
                     *       "pending": 0,
                     *       "passed": 1,
                     *       "failed": 1,
                     *       "fractions": {
                     *         "mean": 0.75,
                     *         "median": 0.75,
                     *         "minimum": 0.5,
                     *         "maximum": 1,
                     *         "standardDeviation": 0.25
                     *       },
                     *       "tenths": [
                     *         0,
                     *         0,
                     *         0,
                     *         0,
                     *         0,
                     *         1,
                     *         0,
                     *         0,
                     *         0,
                     *         1
                     *       ],
                     *       "questions": [
                     *         {
                     *           "questionId": "prototype-purpose",
                     *           "type": "single-choice",
                     *           "attempts": 2,
                     *           "outcomes": {
                     *             "correct": 1,
                     *             "partial": 0,
                     *             "incorrect": 1,
                     *             "unanswered": 0,
                     *             "pending": 0,
                     *             "notScored": 0
                     *           },
                     *           "facility": 0.5,
                     *           "discrimination": null,
                     *           "choices": [
                     *             {
                     *               "choiceId": "a",
                     *               "chosen": 1
                     *             },
                     *             {
                     *               "choiceId": "b",
                     *               "chosen": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["QuizStatistics"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `quiz_not_found`: The release has no such quiz. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tutor.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last event that arrived. The rest of the same answer follows. */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The question. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "courseId": "ai-deployment-and-management",
                 *       "question": "What is a prototype?"
                 *     }
                 */
                "application/json": components["schemas"]["AskTutor"];
            };
        };
        responses: {
            /** @description The answer, or why there is none. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Number of the release that answered. */
                    "X-Lectern-Release": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answer": [
                     *         {
                     *           "text": "“Ravi builds a prototype, which is a quick first version made to learn something.”",
                     *           "citations": [
                     *             {
                     *               "sectionId": "from-ai-idea-to-real-world-service",
                     *               "anchor": null,
                     *               "quote": "Ravi builds a prototype, which is a quick first version made to learn something.",
                     *               "start": 261,
                     *               "end": 341
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "refusal": null,
                     *       "related": [
                     *         {
                     *           "sectionId": "from-ai-idea-to-real-world-service",
                     *           "number": "1.1",
                     *           "title": "From AI idea to real-world service"
                     *         }
                     *       ],
                     *       "model": "extractive"
                     *     }
                     */
                    "application/json": components["schemas"]["TutorAnswer"];
                    /**
                     * @example {
                     *       "type": "sentence",
                     *       "index": 0,
                     *       "text": "“Ravi builds a prototype, which is a quick first version made to learn something.”",
                     *       "citations": [
                     *         {
                     *           "sectionId": "from-ai-idea-to-real-world-service",
                     *           "anchor": null,
                     *           "quote": "Ravi builds a prototype, which is a quick first version made to learn something.",
                     *           "start": 261,
                     *           "end": 341
                     *         }
                     *       ]
                     *     }
                     */
                    "text/event-stream": components["schemas"]["TutorEvent"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. `other_learner`: A learner token acts only for its own learner. `other_course`: The learner token does not cover this course. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_not_found`: There is no such course. `release_not_found`: The course has no such release. `section_not_found`: The release has no such section. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_not_found",
                     *       "title": "There is no such course.",
                     *       "status": 404,
                     *       "detail": "There is no such course.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answer_changed`: The answer is no longer the one that was being streamed. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#answer_changed",
                     *       "title": "The answer is no longer the one that was being streamed.",
                     *       "status": 409,
                     *       "detail": "The answer is no longer the one that was being streamed.",
                     *       "instance": "/v1/courses",
                     *       "code": "answer_changed",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `course_archived`: The course was archived. `release_withdrawn`: The release was withdrawn. */
            410: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#course_archived",
                     *       "title": "The course was archived.",
                     *       "status": 410,
                     *       "detail": "The course was archived.",
                     *       "instance": "/v1/courses",
                     *       "code": "course_archived",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How many requests without a key an address may make in a minute. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left, and in how many seconds they start anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of platforms. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *           "name": "Moodle of the university",
                     *           "issuer": "https://moodle.example.edu",
                     *           "clientId": "a1B2c3D4e5F6g7H",
                     *           "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                     *           "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                     *           "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                     *           "deployments": [
                     *             "3"
                     *           ],
                     *           "tokenAudience": null,
                     *           "origins": [
                     *             "https://moodle.example.edu"
                     *           ],
                     *           "keyId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24",
                     *           "createdAt": "2026-11-24T09:30:00.000Z",
                     *           "approvedAt": "2026-11-24T09:31:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatformPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The platform. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Moodle of the university",
                 *       "issuer": "https://moodle.example.edu",
                 *       "clientId": "a1B2c3D4e5F6g7H",
                 *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                 *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                 *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                 *       "deployments": [
                 *         "3"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetLtiPlatform"];
            };
        };
        responses: {
            /** @description The platform. */
            201: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Where it can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "name": "Moodle of the university",
                     *       "issuer": "https://moodle.example.edu",
                     *       "clientId": "a1B2c3D4e5F6g7H",
                     *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                     *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                     *       "deployments": [
                     *         "3"
                     *       ],
                     *       "tokenAudience": null,
                     *       "origins": [
                     *         "https://moodle.example.edu"
                     *       ],
                     *       "keyId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "approvedAt": "2026-11-24T09:31:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_exists`: An LTI platform with this issuer and client id exists. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_exists",
                     *       "title": "An LTI platform with this issuer and client id exists.",
                     *       "status": 409,
                     *       "detail": "An LTI platform with this issuer and client id exists.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_exists",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_platform_url`: A URL of the LTI platform may not be used. `idempotency_key_reused`: The idempotency key was used for another request. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_platform_url",
                     *       "title": "A URL of the LTI platform may not be used.",
                     *       "status": 422,
                     *       "detail": "A URL of the LTI platform may not be used.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_platform_url",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platform. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "name": "Moodle of the university",
                     *       "issuer": "https://moodle.example.edu",
                     *       "clientId": "a1B2c3D4e5F6g7H",
                     *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                     *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                     *       "deployments": [
                     *         "3"
                     *       ],
                     *       "tokenAudience": null,
                     *       "origins": [
                     *         "https://moodle.example.edu"
                     *       ],
                     *       "keyId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "approvedAt": "2026-11-24T09:31:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_found`: There is no such LTI platform. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_found",
                     *       "title": "There is no such LTI platform.",
                     *       "status": 404,
                     *       "detail": "There is no such LTI platform.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
            };
            cookie?: never;
        };
        /** @description The platform. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Moodle of the university",
                 *       "issuer": "https://moodle.example.edu",
                 *       "clientId": "a1B2c3D4e5F6g7H",
                 *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                 *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                 *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                 *       "deployments": [
                 *         "3"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetLtiPlatform"];
            };
        };
        responses: {
            /** @description The platform. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "name": "Moodle of the university",
                     *       "issuer": "https://moodle.example.edu",
                     *       "clientId": "a1B2c3D4e5F6g7H",
                     *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                     *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                     *       "deployments": [
                     *         "3"
                     *       ],
                     *       "tokenAudience": null,
                     *       "origins": [
                     *         "https://moodle.example.edu"
                     *       ],
                     *       "keyId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "approvedAt": "2026-11-24T09:31:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_found`: There is no such LTI platform. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_found",
                     *       "title": "There is no such LTI platform.",
                     *       "status": 404,
                     *       "detail": "There is no such LTI platform.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_exists`: An LTI platform with this issuer and client id exists. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_exists",
                     *       "title": "An LTI platform with this issuer and client id exists.",
                     *       "status": 409,
                     *       "detail": "An LTI platform with this issuer and client id exists.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_exists",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_platform_url`: A URL of the LTI platform may not be used. `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_platform_url",
                     *       "title": "A URL of the LTI platform may not be used.",
                     *       "status": 422,
                     *       "detail": "A URL of the LTI platform may not be used.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_platform_url",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "deleted": true
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedLtiPlatform"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiPlatforms.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platform. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "name": "Moodle of the university",
                     *       "issuer": "https://moodle.example.edu",
                     *       "clientId": "a1B2c3D4e5F6g7H",
                     *       "authorizationUrl": "https://moodle.example.edu/mod/lti/auth.php",
                     *       "tokenUrl": "https://moodle.example.edu/mod/lti/token.php",
                     *       "jwksUrl": "https://moodle.example.edu/mod/lti/certs.php",
                     *       "deployments": [
                     *         "3"
                     *       ],
                     *       "tokenAudience": null,
                     *       "origins": [
                     *         "https://moodle.example.edu"
                     *       ],
                     *       "keyId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24",
                     *       "createdAt": "2026-11-24T09:30:00.000Z",
                     *       "approvedAt": "2026-11-24T09:31:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LtiPlatform"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_found`: There is no such LTI platform. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_found",
                     *       "title": "There is no such LTI platform.",
                     *       "status": 404,
                     *       "detail": "There is no such LTI platform.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_exists`: An LTI platform with this issuer and client id exists. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_exists",
                     *       "title": "An LTI platform with this issuer and client id exists.",
                     *       "status": 409,
                     *       "detail": "An LTI platform with this issuer and client id exists.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_exists",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiContexts.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contexts. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22",
                     *           "platformId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *           "deploymentId": "3",
                     *           "contextId": "2",
                     *           "title": "Introduction to AI",
                     *           "hasMemberships": true,
                     *           "updatedAt": "2026-11-24T09:40:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["LtiContextPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_found`: There is no such LTI platform. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_found",
                     *       "title": "There is no such LTI platform.",
                     *       "status": 404,
                     *       "detail": "There is no such LTI platform.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiMemberships.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the platform. */
                platform: string;
                /** @description Id of the context. */
                context: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "42",
                     *           "learnerId": "lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc",
                     *           "status": "active",
                     *           "role": "learner",
                     *           "roles": [
                     *             "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
                     *           ],
                     *           "name": null,
                     *           "email": null
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["LtiMembershipPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_found`: There is no such LTI platform. `context_not_found`: The LTI platform has no such context. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_found",
                     *       "title": "There is no such LTI platform.",
                     *       "status": 404,
                     *       "detail": "There is no such LTI platform.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_not_approved`: The LTI platform was not approved yet. `no_memberships`: The LTI platform offers no memberships for this context. */
            409: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_not_approved",
                     *       "title": "The LTI platform was not approved yet.",
                     *       "status": 409,
                     *       "detail": "The LTI platform was not approved yet.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_not_approved",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform_failed`: The LTI platform did not answer as expected. */
            502: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#platform_failed",
                     *       "title": "The LTI platform did not answer as expected.",
                     *       "status": 502,
                     *       "detail": "The LTI platform did not answer as expected.",
                     *       "instance": "/v1/courses",
                     *       "code": "platform_failed",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiDeliveries.list": {
        parameters: {
            query?: {
                /** @description How many to return at most, 1 to 100. */
                limit?: number;
                /** @description `nextCursor` of the previous page. */
                cursor?: string;
                /** @description Only deliveries in this state. */
                state?: "pending" | "delivered" | "parked";
                /** @description Only those to this platform. */
                platform?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    /** @description Relative address of the next page, with `rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23",
                     *           "platformId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *           "event": "attempt.submitted",
                     *           "courseId": "ai-deployment-and-management",
                     *           "quizId": "final-exam",
                     *           "learnerId": "lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc",
                     *           "state": "pending",
                     *           "tries": 2,
                     *           "createdAt": "2026-11-24T09:40:00.000Z",
                     *           "dueAt": "2026-11-24T09:42:00.000Z",
                     *           "finishedAt": null,
                     *           "error": "moodle.example.edu cannot be reached: ECONNREFUSED."
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["LtiDeliveryPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor does not belong to this list. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_cursor",
                     *       "title": "The cursor does not belong to this list.",
                     *       "status": 400,
                     *       "detail": "The cursor does not belong to this list.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_cursor",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiDeliveries.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the delivery. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23",
                     *       "platformId": "019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21",
                     *       "event": "attempt.submitted",
                     *       "courseId": "ai-deployment-and-management",
                     *       "quizId": "final-exam",
                     *       "learnerId": "lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc",
                     *       "state": "pending",
                     *       "tries": 2,
                     *       "createdAt": "2026-11-24T09:40:00.000Z",
                     *       "dueAt": "2026-11-24T09:42:00.000Z",
                     *       "finishedAt": null,
                     *       "error": "moodle.example.edu cannot be reached: ECONNREFUSED."
                     *     }
                     */
                    "application/json": components["schemas"]["LtiDelivery"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `delivery_not_found`: There is no such delivery. */
            404: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#delivery_not_found",
                     *       "title": "There is no such delivery.",
                     *       "status": 404,
                     *       "detail": "There is no such delivery.",
                     *       "instance": "/v1/courses",
                     *       "code": "delivery_not_found",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiKeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kid": "OjdZ0wCkbVqWyzLzGqQWl6pXW2xw5p5uXH3y0lqQ1hE",
                     *           "createdAt": "2026-11-24T09:30:00.000Z",
                     *           "signsFrom": "2026-11-24T09:30:00.000Z",
                     *           "state": "current"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiKeys"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ltiKeys.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How to replace it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revoke": false
                 *     }
                 */
                "application/json": components["schemas"]["RotateLtiKey"];
            };
        };
        responses: {
            /** @description The keys that are published now. */
            200: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How long the response may be kept. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kid": "OjdZ0wCkbVqWyzLzGqQWl6pXW2xw5p5uXH3y0lqQ1hE",
                     *           "createdAt": "2026-11-24T09:30:00.000Z",
                     *           "signsFrom": "2026-11-24T09:30:00.000Z",
                     *           "state": "current"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["LtiKeys"];
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body does not match its Content-Encoding. */
            400: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#malformed_json",
                     *       "title": "The body is not valid JSON.",
                     *       "status": 400,
                     *       "detail": "The body is not valid JSON.",
                     *       "instance": "/v1/courses",
                     *       "code": "malformed_json",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_required`: This operation needs a key. `invalid_key`: The key is not valid. `key_expired`: The key has expired. `key_revoked`: The key was revoked. `invalid_token`: The learner token is not valid. `token_expired`: The learner token has expired. */
            401: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description How to send a key. */
                    "WWW-Authenticate": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#key_required",
                     *       "title": "This operation needs a key.",
                     *       "status": 401,
                     *       "detail": "This operation needs a key.",
                     *       "instance": "/v1/courses",
                     *       "code": "key_required",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `insufficient_scope`: The key lacks a required scope. */
            403: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#insufficient_scope",
                     *       "title": "The key lacks a required scope.",
                     *       "status": 403,
                     *       "detail": "The key lacks a required scope.",
                     *       "instance": "/v1/courses",
                     *       "code": "insufficient_scope",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large for this operation. */
            413: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#body_too_large",
                     *       "title": "The body is too large for this operation.",
                     *       "status": 413,
                     *       "detail": "The body is too large for this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "body_too_large",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_long`: The query string is longer than 2,000 characters. */
            414: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#query_too_long",
                     *       "title": "The query string is longer than 2,000 characters.",
                     *       "status": 414,
                     *       "detail": "The query string is longer than 2,000 characters.",
                     *       "instance": "/v1/courses",
                     *       "code": "query_too_long",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The operation does not support the media type or the encoding of the body. */
            415: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#unsupported_media_type",
                     *       "title": "The operation does not support the media type or the encoding of the body.",
                     *       "status": 415,
                     *       "detail": "The operation does not support the media type or the encoding of the body.",
                     *       "instance": "/v1/courses",
                     *       "code": "unsupported_media_type",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request does not match the schema of this operation. */
            422: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#invalid_request",
                     *       "title": "The request does not match the schema of this operation.",
                     *       "status": 422,
                     *       "detail": "The request does not match the schema of this operation.",
                     *       "instance": "/v1/courses",
                     *       "code": "invalid_request",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests from this address; try again later. */
            429: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    /** @description Seconds to wait. */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#rate_limited",
                     *       "title": "Too many requests from this address; try again later.",
                     *       "status": 429,
                     *       "detail": "Too many requests from this address; try again later.",
                     *       "instance": "/v1/courses",
                     *       "code": "rate_limited",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong on the server. */
            500: {
                headers: {
                    /** @description Id of this request, in logs and problems too. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/docs/errors#internal_error",
                     *       "title": "Something went wrong on the server.",
                     *       "status": 500,
                     *       "detail": "Something went wrong on the server.",
                     *       "instance": "/v1/courses",
                     *       "code": "internal_error",
                     *       "requestId": "5f0c1f6b2a9e4d7788c3e1a0b4d2f916"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

/** In `accommodations.get`, `accommodations.set`. */
export type Accommodation = components['schemas']["Accommodation"]
/** In `QuestionResult`, `Reveal`. */
export type Answer = components['schemas']["Answer"]
/** In `courses.archive`. */
export type ArchivedCourse = components['schemas']["ArchivedCourse"]
/** In `tutor.ask`. */
export type AskTutor = components['schemas']["AskTutor"]
/** In `attempts.create`, `attempts.get`. */
export type Attempt = components['schemas']["Attempt"]
/** In `attempts.responses.save`. */
export type AttemptConflict = components['schemas']["AttemptConflict"]
/** In `attempts.list`. */
export type AttemptPage = components['schemas']["AttemptPage"]
/** In `attempts.result`, `attempts.submit`. */
export type AttemptResult = components['schemas']["AttemptResult"]
/** In `attempts.scores.list`. */
export type AttemptScores = components['schemas']["AttemptScores"]
/** In `AttemptPage`, `Attempt`, `ExportedAttempt`. */
export type AttemptSummary = components['schemas']["AttemptSummary"]
/** In `Gap`. */
export type BankGap = components['schemas']["BankGap"]
/** In `Segment`. */
export type BreakSegment = components['schemas']["BreakSegment"]
/** In `courses.chapters.get`. */
export type Chapter = components['schemas']["Chapter"]
/** In `courses.chapters.list`. */
export type ChapterPage = components['schemas']["ChapterPage"]
/** In `SearchHit`, `Section`. */
export type ChapterReference = components['schemas']["ChapterReference"]
/** In `ChapterPage`, `Chapter`. */
export type ChapterSummary = components['schemas']["ChapterSummary"]
/** In `Gap`. */
export type ChoiceGap = components['schemas']["ChoiceGap"]
/** In `ManualScore`, `SetScore`. */
export type ChosenLevel = components['schemas']["ChosenLevel"]
/** In `TutorSentence`. */
export type Citation = components['schemas']["Citation"]
/** In `Answer`. */
export type ClozeAnswer = components['schemas']["ClozeAnswer"]
/** In `Question`. */
export type ClozeQuestion = components['schemas']["ClozeQuestion"]
/** In `QuestionResponse`. */
export type ClozeResponse = components['schemas']["ClozeResponse"]
/** In `ManualScore`. */
export type Comment = components['schemas']["Comment"]
/** In `progress.sections.complete`. */
export type CompleteSections = components['schemas']["CompleteSections"]
/** In `courses.get`. */
export type Course = components['schemas']["Course"]
/** In `releases.create`, `releases.plan`. */
export type CourseBundle = components['schemas']["CourseBundle"]
/** In `courses.list`. */
export type CoursePage = components['schemas']["CoursePage"]
/** In `CoursePage`, `Course`. */
export type CourseSummary = components['schemas']["CourseSummary"]
/** In `attempts.create`. */
export type CreateAttempt = components['schemas']["CreateAttempt"]
/** In `keys.create`. */
export type CreateKey = components['schemas']["CreateKey"]
/** In `learnerTokens.create`. */
export type CreateLearnerToken = components['schemas']["CreateLearnerToken"]
/** In `keys.create`. */
export type CreatedKey = components['schemas']["CreatedKey"]
/** In `releases.create`. */
export type CreatedRelease = components['schemas']["CreatedRelease"]
/** In `ManuallyScored`. */
export type Criterion = components['schemas']["Criterion"]
/** In `learners.delete`. */
export type DeletedLearner = components['schemas']["DeletedLearner"]
/** In `ltiPlatforms.delete`. */
export type DeletedLtiPlatform = components['schemas']["DeletedLtiPlatform"]
/** By its centre; `radiusX` is a fraction of the width, `radiusY` of the height. In `Shape`. */
export type Ellipse = components['schemas']["Ellipse"]
/** What went wrong. New codes may be added. `x-lectern-problems` has the status and the title of each. In `Problem`. */
export type ErrorCode = components['schemas']["ErrorCode"]
/** In `Answer`. */
export type EssayAnswer = components['schemas']["EssayAnswer"]
/** In `Question`. */
export type EssayQuestion = components['schemas']["EssayQuestion"]
/** In `QuestionResponse`. */
export type EssayResponse = components['schemas']["EssayResponse"]
/** What the format cannot say about a part of the course. In `ExportReport`. */
export type ExportIssue = components['schemas']["ExportIssue"]
/** What becomes of a course in a file of another format. In `courses.exportReport`. */
export type ExportReport = components['schemas']["ExportReport"]
/** In `LearnerExport`. */
export type ExportedAttempt = components['schemas']["ExportedAttempt"]
/** What fills a gap: one of its choices, a text, a number, or a word of the bank. In `ClozeQuestion`. */
export type Gap = components['schemas']["Gap"]
/** In `ClozeAnswer`. */
export type GapAnswer = components['schemas']["GapAnswer"]
/** By the type of the gap: a choice or a word of the bank, a text, or a number (or a text) with its unit. In `ClozeResponse`. */
export type GapResponse = components['schemas']["GapResponse"]
/** In `QuestionResult`. */
export type GapResult = components['schemas']["GapResult"]
/** In `Segment`. */
export type GapSegment = components['schemas']["GapSegment"]
/** In `GradePage`. */
export type Grade = components['schemas']["Grade"]
/** In `grades.list`. */
export type GradePage = components['schemas']["GradePage"]
/** In `Answer`. */
export type HotspotAnswer = components['schemas']["HotspotAnswer"]
/** In `Question`. */
export type HotspotQuestion = components['schemas']["HotspotQuestion"]
/** In `QuestionResponse`. */
export type HotspotResponse = components['schemas']["HotspotResponse"]
/** In `keys.revoke`. */
export type Key = components['schemas']["Key"]
/** In `keys.list`. */
export type KeyPage = components['schemas']["KeyPage"]
/** In `learners.export`. */
export type LearnerExport = components['schemas']["LearnerExport"]
/** In `learnerTokens.create`. */
export type LearnerToken = components['schemas']["LearnerToken"]
/** In `LtiContextPage`. */
export type LtiContext = components['schemas']["LtiContext"]
/** In `ltiContexts.list`. */
export type LtiContextPage = components['schemas']["LtiContextPage"]
/** In `ltiDeliveries.retry`. */
export type LtiDelivery = components['schemas']["LtiDelivery"]
/** In `ltiDeliveries.list`. */
export type LtiDeliveryPage = components['schemas']["LtiDeliveryPage"]
/** In `LtiKeys`. */
export type LtiKey = components['schemas']["LtiKey"]
/** In `ltiKeys.list`, `ltiKeys.rotate`. */
export type LtiKeys = components['schemas']["LtiKeys"]
/** In `LtiMembershipPage`. */
export type LtiMembership = components['schemas']["LtiMembership"]
/** In `ltiMemberships.list`. */
export type LtiMembershipPage = components['schemas']["LtiMembershipPage"]
/** In `ltiPlatforms.approve`, `ltiPlatforms.create`, `ltiPlatforms.get`, `ltiPlatforms.update`. */
export type LtiPlatform = components['schemas']["LtiPlatform"]
/** In `ltiPlatforms.list`. */
export type LtiPlatformPage = components['schemas']["LtiPlatformPage"]
/** In `attempts.scores.set`. */
export type ManualScore = components['schemas']["ManualScore"]
/** In `AttemptScores`. */
export type ManuallyScored = components['schemas']["ManuallyScored"]
/** In `Answer`. */
export type MatchingAnswer = components['schemas']["MatchingAnswer"]
/** In `Question`. */
export type MatchingQuestion = components['schemas']["MatchingQuestion"]
/** In `QuestionResponse`. */
export type MatchingResponse = components['schemas']["MatchingResponse"]
/** In `Answer`. */
export type MultipleChoiceAnswer = components['schemas']["MultipleChoiceAnswer"]
/** In `Question`. */
export type MultipleChoiceQuestion = components['schemas']["MultipleChoiceQuestion"]
/** In `QuestionResponse`. */
export type MultipleChoiceResponse = components['schemas']["MultipleChoiceResponse"]
/** In `Gap`. */
export type NumberGap = components['schemas']["NumberGap"]
/** In `Answer`. */
export type NumericAnswer = components['schemas']["NumericAnswer"]
/** A number, and its unit apart. In `NumericResponse`. */
export type NumericNumberResponse = components['schemas']["NumericNumberResponse"]
/** In `Question`. */
export type NumericQuestion = components['schemas']["NumericQuestion"]
/** A number, or a text with its locale. In `QuestionResponse`. */
export type NumericResponse = components['schemas']["NumericResponse"]
/** A number as text. It is kept as typed, and refused where its locale can read it in two ways. In `NumericResponse`. */
export type NumericTextResponse = components['schemas']["NumericTextResponse"]
/** In `Answer`. */
export type OrderingAnswer = components['schemas']["OrderingAnswer"]
/** In `Question`. */
export type OrderingQuestion = components['schemas']["OrderingQuestion"]
/** In `QuestionResponse`. */
export type OrderingResponse = components['schemas']["OrderingResponse"]
/** In `QuestionStatistics`. */
export type OutcomeCounts = components['schemas']["OutcomeCounts"]
/** In `courses.outline`. */
export type Outline = components['schemas']["Outline"]
/** In `Outline`. */
export type OutlineChapter = components['schemas']["OutlineChapter"]
/** In `OutlineChapter`. */
export type OutlineSection = components['schemas']["OutlineSection"]
/** In `ChoiceGap`, `ClozeQuestion`, `MatchingQuestion` and 3 more. */
export type Piece = components['schemas']["Piece"]
/** In `PlanMoved`. */
export type Place = components['schemas']["Place"]
/** In `releases.plan`. */
export type Plan = components['schemas']["Plan"]
/** In `PlanChange`. */
export type PlanAdded = components['schemas']["PlanAdded"]
/** In `Plan`. */
export type PlanChange = components['schemas']["PlanChange"]
/** In `PlanChange`. */
export type PlanMoved = components['schemas']["PlanMoved"]
/** In `PlanChange`. */
export type PlanPolicyChanged = components['schemas']["PlanPolicyChanged"]
/** In `PlanChange`. */
export type PlanRekeyed = components['schemas']["PlanRekeyed"]
/** In `PlanChange`. */
export type PlanRemoved = components['schemas']["PlanRemoved"]
/** In `PlanChange`. */
export type PlanRenamed = components['schemas']["PlanRenamed"]
/** In `PlanChange`. */
export type PlanRerendered = components['schemas']["PlanRerendered"]
/** In `PlanChange`. */
export type PlanReworded = components['schemas']["PlanReworded"]
/** In `Shape`. */
export type Polygon = components['schemas']["Polygon"]
/** In `accommodations.get`, `accommodations.set`, `assets.upload` and 56 more. */
export type Problem = components['schemas']["Problem"]
/** In `progress.get`, `progress.sections.complete`. */
export type Progress = components['schemas']["Progress"]
/** In `Attempt`, `Quiz`. */
export type Question = components['schemas']["Question"]
/** In `SaveResponse`, `SavedResponse`, `ScoreRequest`. */
export type QuestionResponse = components['schemas']["QuestionResponse"]
/** In `AttemptResult`, `ScoreResult`. */
export type QuestionResult = components['schemas']["QuestionResult"]
/** In `QuizStatistics`. */
export type QuestionStatistics = components['schemas']["QuestionStatistics"]
/** In `courses.quizzes.get`. */
export type Quiz = components['schemas']["Quiz"]
/** In `courses.quizzes.list`. */
export type QuizPage = components['schemas']["QuizPage"]
/** In `quizzes.statistics`. */
export type QuizStatistics = components['schemas']["QuizStatistics"]
/** In `Chapter`, `Course`, `OutlineChapter` and 5 more. */
export type QuizSummary = components['schemas']["QuizSummary"]
/** By its upper left corner. In `Shape`. */
export type Rectangle = components['schemas']["Rectangle"]
/** In `HotspotAnswer`, `HotspotQuestion`. */
export type Region = components['schemas']["Region"]
/** In `TutorAnswer`, `TutorEndEvent`. */
export type RelatedSection = components['schemas']["RelatedSection"]
/** In `courses.releases.current`. */
export type Release = components['schemas']["Release"]
/** In `releases.get`, `releases.publish`, `releases.withdraw`. */
export type ReleaseDetail = components['schemas']["ReleaseDetail"]
/** In `releases.list`. */
export type ReleasePage = components['schemas']["ReleasePage"]
/** In `Problem`. */
export type RequestFault = components['schemas']["RequestFault"]
/** In `courses.questions.reveal`. */
export type Reveal = components['schemas']["Reveal"]
/** In `Quiz`. */
export type ReviewPolicy = components['schemas']["ReviewPolicy"]
/** In `Chapter`, `ClozeQuestion`, `Comment` and 19 more. */
export type RichText = components['schemas']["RichText"]
/** In `ltiKeys.rotate`. */
export type RotateLtiKey = components['schemas']["RotateLtiKey"]
/** In `attempts.responses.save`. */
export type SaveResponse = components['schemas']["SaveResponse"]
/** In `attempts.responses.save`. */
export type SavedResponse = components['schemas']["SavedResponse"]
/** What a secret key may do. In `CreateKey`, `Key`. */
export type Scope = components['schemas']["Scope"]
/** In `AttemptResult`, `ExportedAttempt`, `ScoreResult`. */
export type Score = components['schemas']["Score"]
/** In `attempts.scores.set`. */
export type ScoreConflict = components['schemas']["ScoreConflict"]
/** In `courses.quizzes.score`. */
export type ScoreRequest = components['schemas']["ScoreRequest"]
/** In `courses.quizzes.score`. */
export type ScoreResult = components['schemas']["ScoreResult"]
/** `chapter` is the chapter that was found, or the one that `section` is in. `section` is the section to open: the one that was found, the first one of a chapter, or the one that introduces a term. Where there is no such section, it is the first one of the course. In `SearchPage`. */
export type SearchHit = components['schemas']["SearchHit"]
/** In `courses.search`. */
export type SearchPage = components['schemas']["SearchPage"]
/** In `courses.sections.get`. */
export type Section = components['schemas']["Section"]
/** In `courses.sections.list`. */
export type SectionPage = components['schemas']["SectionPage"]
/** In `Section`. */
export type SectionReference = components['schemas']["SectionReference"]
/** In `Chapter`, `SearchHit`, `SectionPage`, `Section`. */
export type SectionSummary = components['schemas']["SectionSummary"]
/** Inline text, a gap to fill, or the break between two paragraphs. In `ClozeQuestion`. */
export type Segment = components['schemas']["Segment"]
/** In `Answer`. */
export type SelfCheckAnswer = components['schemas']["SelfCheckAnswer"]
/** In `Question`. */
export type SelfCheckQuestion = components['schemas']["SelfCheckQuestion"]
/** In `accommodations.set`. */
export type SetAccommodation = components['schemas']["SetAccommodation"]
/** In `ltiPlatforms.create`, `ltiPlatforms.update`. */
export type SetLtiPlatform = components['schemas']["SetLtiPlatform"]
/** In `attempts.scores.set`. */
export type SetScore = components['schemas']["SetScore"]
/** In fractions of the width and height of the image, from its upper left corner. In `Region`. */
export type Shape = components['schemas']["Shape"]
/** In `Answer`. */
export type ShortAnswerAnswer = components['schemas']["ShortAnswerAnswer"]
/** In `Question`. */
export type ShortAnswerQuestion = components['schemas']["ShortAnswerQuestion"]
/** In `QuestionResponse`. */
export type ShortAnswerResponse = components['schemas']["ShortAnswerResponse"]
/** In `Answer`. */
export type SingleChoiceAnswer = components['schemas']["SingleChoiceAnswer"]
/** In `Question`. */
export type SingleChoiceQuestion = components['schemas']["SingleChoiceQuestion"]
/** In `QuestionResponse`. */
export type SingleChoiceResponse = components['schemas']["SingleChoiceResponse"]
/** How fractions are spread. In `QuizStatistics`. */
export type Spread = components['schemas']["Spread"]
/** In `TermPage`. */
export type Term = components['schemas']["Term"]
/** In `courses.glossary.list`. */
export type TermPage = components['schemas']["TermPage"]
/** In `Gap`. */
export type TextGap = components['schemas']["TextGap"]
/** In `Segment`. */
export type TextSegment = components['schemas']["TextSegment"]
/** Whose work it meets; absent where it meets none. In `PlanAdded`, `PlanMoved`, `PlanPolicyChanged` and 5 more. */
export type Touched = components['schemas']["Touched"]
/** In `Attempt`, `Quiz`. */
export type Tries = components['schemas']["Tries"]
/** In `tutor.ask`. */
export type TutorAnswer = components['schemas']["TutorAnswer"]
/** In `TutorEvent`. */
export type TutorEndEvent = components['schemas']["TutorEndEvent"]
/** The data of an event: the sentences in order, then the rest of the answer. New types may be added. In `tutor.ask`. */
export type TutorEvent = components['schemas']["TutorEvent"]
/** In `TutorAnswer`, `TutorEndEvent`. */
export type TutorRefusal = components['schemas']["TutorRefusal"]
/** In `TutorAnswer`, `TutorSentenceEvent`. */
export type TutorSentence = components['schemas']["TutorSentence"]
/** In `TutorEvent`. */
export type TutorSentenceEvent = components['schemas']["TutorSentenceEvent"]
/** In `assets.upload`. */
export type UploadedAsset = components['schemas']["UploadedAsset"]

/** Query parameters of `accommodations.get`. */
export type AccommodationsGetParams = Record<string, never>
/** Answer of `accommodations.get`. */
export type AccommodationsGetResult = operations["accommodations.get"]['responses'][200]['content']["application/json"]
/** Body of `accommodations.set`. */
export type AccommodationsSetBody = NonNullable<operations["accommodations.set"]['requestBody']>['content']["application/json"]
/** Query parameters of `accommodations.set`. */
export type AccommodationsSetParams = Record<string, never>
/** Answer of `accommodations.set`. */
export type AccommodationsSetResult = operations["accommodations.set"]['responses'][200]['content']["application/json"]
/** Body of `assets.upload`. */
export type AssetsUploadBody = RawBody
/** Query parameters of `assets.upload`. */
export type AssetsUploadParams = Record<string, never>
/** Answer of `assets.upload`. */
export type AssetsUploadResult = operations["assets.upload"]['responses'][200]['content']["application/json"] | operations["assets.upload"]['responses'][201]['content']["application/json"]
/** Body of `attempts.create`. */
export type AttemptsCreateBody = NonNullable<operations["attempts.create"]['requestBody']>['content']["application/json"]
/** Query parameters of `attempts.create`. */
export type AttemptsCreateParams = Record<string, never>
/** Answer of `attempts.create`. */
export type AttemptsCreateResult = operations["attempts.create"]['responses'][201]['content']["application/json"]
/** Query parameters of `attempts.get`. */
export type AttemptsGetParams = Record<string, never>
/** Answer of `attempts.get`. */
export type AttemptsGetResult = operations["attempts.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `attempts.list`. */
export type AttemptsListParams = NonNullable<operations["attempts.list"]['parameters']['query']>
/** Answer of `attempts.list`. */
export type AttemptsListResult = operations["attempts.list"]['responses'][200]['content']["application/json"]
/** Body of `attempts.responses.save`. */
export type AttemptsResponsesSaveBody = NonNullable<operations["attempts.responses.save"]['requestBody']>['content']["application/json"]
/** Query parameters of `attempts.responses.save`. */
export type AttemptsResponsesSaveParams = Record<string, never>
/** Answer of `attempts.responses.save`. */
export type AttemptsResponsesSaveResult = operations["attempts.responses.save"]['responses'][200]['content']["application/json"]
/** Query parameters of `attempts.result`. */
export type AttemptsResultParams = Record<string, never>
/** Answer of `attempts.result`. */
export type AttemptsResultResult = operations["attempts.result"]['responses'][200]['content']["application/json"]
/** Query parameters of `attempts.scores.list`. */
export type AttemptsScoresListParams = Record<string, never>
/** Answer of `attempts.scores.list`. */
export type AttemptsScoresListResult = operations["attempts.scores.list"]['responses'][200]['content']["application/json"]
/** Body of `attempts.scores.set`. */
export type AttemptsScoresSetBody = NonNullable<operations["attempts.scores.set"]['requestBody']>['content']["application/json"]
/** Query parameters of `attempts.scores.set`. */
export type AttemptsScoresSetParams = Record<string, never>
/** Answer of `attempts.scores.set`. */
export type AttemptsScoresSetResult = operations["attempts.scores.set"]['responses'][200]['content']["application/json"]
/** Query parameters of `attempts.submit`. */
export type AttemptsSubmitParams = Record<string, never>
/** Answer of `attempts.submit`. */
export type AttemptsSubmitResult = operations["attempts.submit"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.archive`. */
export type CoursesArchiveParams = Record<string, never>
/** Answer of `courses.archive`. */
export type CoursesArchiveResult = operations["courses.archive"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.assets.get`. */
export type CoursesAssetsGetParams = Record<string, never>
/** Answer of `courses.assets.get`. */
export type CoursesAssetsGetResult = Uint8Array
/** Parts that `courses.chapters.get` can add. */
export type CoursesChaptersGetInclude = "sections"
/** Query parameters of `courses.chapters.get`. */
export type CoursesChaptersGetParams<Include extends readonly CoursesChaptersGetInclude[] = CoursesChaptersGetInclude[]> = Omit<NonNullable<operations["courses.chapters.get"]['parameters']['query']>, 'include'> & { include?: Include }
/** Answer of `courses.chapters.get`, with the included parts present. */
export type CoursesChaptersGetResult<Include extends readonly CoursesChaptersGetInclude[] = CoursesChaptersGetInclude[]> = WithIncluded<operations["courses.chapters.get"]['responses'][200]['content']["application/json"], Include>
/** Query parameters of `courses.chapters.list`. */
export type CoursesChaptersListParams = NonNullable<operations["courses.chapters.list"]['parameters']['query']>
/** Answer of `courses.chapters.list`. */
export type CoursesChaptersListResult = operations["courses.chapters.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.export`. */
export type CoursesExportParams = NonNullable<operations["courses.export"]['parameters']['query']>
/** Answer of `courses.export`. */
export type CoursesExportResult = ReadableStream<Uint8Array>
/** Query parameters of `courses.exportReport`. */
export type CoursesExportReportParams = NonNullable<operations["courses.exportReport"]['parameters']['query']>
/** Answer of `courses.exportReport`. */
export type CoursesExportReportResult = operations["courses.exportReport"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.get`. */
export type CoursesGetParams = NonNullable<operations["courses.get"]['parameters']['query']>
/** Answer of `courses.get`. */
export type CoursesGetResult = operations["courses.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.glossary.list`. */
export type CoursesGlossaryListParams = NonNullable<operations["courses.glossary.list"]['parameters']['query']>
/** Answer of `courses.glossary.list`. */
export type CoursesGlossaryListResult = operations["courses.glossary.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.list`. */
export type CoursesListParams = NonNullable<operations["courses.list"]['parameters']['query']>
/** Answer of `courses.list`. */
export type CoursesListResult = operations["courses.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.outline`. */
export type CoursesOutlineParams = NonNullable<operations["courses.outline"]['parameters']['query']>
/** Answer of `courses.outline`. */
export type CoursesOutlineResult = operations["courses.outline"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.questions.reveal`. */
export type CoursesQuestionsRevealParams = NonNullable<operations["courses.questions.reveal"]['parameters']['query']>
/** Answer of `courses.questions.reveal`. */
export type CoursesQuestionsRevealResult = operations["courses.questions.reveal"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.quizzes.get`. */
export type CoursesQuizzesGetParams = NonNullable<operations["courses.quizzes.get"]['parameters']['query']>
/** Answer of `courses.quizzes.get`. */
export type CoursesQuizzesGetResult = operations["courses.quizzes.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.quizzes.list`. */
export type CoursesQuizzesListParams = NonNullable<operations["courses.quizzes.list"]['parameters']['query']>
/** Answer of `courses.quizzes.list`. */
export type CoursesQuizzesListResult = operations["courses.quizzes.list"]['responses'][200]['content']["application/json"]
/** Body of `courses.quizzes.score`. */
export type CoursesQuizzesScoreBody = NonNullable<operations["courses.quizzes.score"]['requestBody']>['content']["application/json"]
/** Query parameters of `courses.quizzes.score`. */
export type CoursesQuizzesScoreParams = NonNullable<operations["courses.quizzes.score"]['parameters']['query']>
/** Answer of `courses.quizzes.score`. */
export type CoursesQuizzesScoreResult = operations["courses.quizzes.score"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.releases.current`. */
export type CoursesReleasesCurrentParams = Record<string, never>
/** Answer of `courses.releases.current`. */
export type CoursesReleasesCurrentResult = operations["courses.releases.current"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.search`. */
export type CoursesSearchParams = NonNullable<operations["courses.search"]['parameters']['query']>
/** Answer of `courses.search`. */
export type CoursesSearchResult = operations["courses.search"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.sections.get`. */
export type CoursesSectionsGetParams = NonNullable<operations["courses.sections.get"]['parameters']['query']>
/** Answer of `courses.sections.get`. */
export type CoursesSectionsGetResult = operations["courses.sections.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `courses.sections.list`. */
export type CoursesSectionsListParams = NonNullable<operations["courses.sections.list"]['parameters']['query']>
/** Answer of `courses.sections.list`. */
export type CoursesSectionsListResult = operations["courses.sections.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `grades.export`. */
export type GradesExportParams = NonNullable<operations["grades.export"]['parameters']['query']>
/** Answer of `grades.export`. */
export type GradesExportResult = Uint8Array
/** Query parameters of `grades.list`. */
export type GradesListParams = NonNullable<operations["grades.list"]['parameters']['query']>
/** Answer of `grades.list`. */
export type GradesListResult = operations["grades.list"]['responses'][200]['content']["application/json"]
/** Body of `keys.create`. */
export type KeysCreateBody = NonNullable<operations["keys.create"]['requestBody']>['content']["application/json"]
/** Query parameters of `keys.create`. */
export type KeysCreateParams = Record<string, never>
/** Answer of `keys.create`. */
export type KeysCreateResult = operations["keys.create"]['responses'][201]['content']["application/json"]
/** Query parameters of `keys.list`. */
export type KeysListParams = NonNullable<operations["keys.list"]['parameters']['query']>
/** Answer of `keys.list`. */
export type KeysListResult = operations["keys.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `keys.revoke`. */
export type KeysRevokeParams = Record<string, never>
/** Answer of `keys.revoke`. */
export type KeysRevokeResult = operations["keys.revoke"]['responses'][200]['content']["application/json"]
/** Body of `learnerTokens.create`. */
export type LearnerTokensCreateBody = NonNullable<operations["learnerTokens.create"]['requestBody']>['content']["application/json"]
/** Query parameters of `learnerTokens.create`. */
export type LearnerTokensCreateParams = Record<string, never>
/** Answer of `learnerTokens.create`. */
export type LearnerTokensCreateResult = operations["learnerTokens.create"]['responses'][201]['content']["application/json"]
/** Query parameters of `learners.delete`. */
export type LearnersDeleteParams = Record<string, never>
/** Answer of `learners.delete`. */
export type LearnersDeleteResult = operations["learners.delete"]['responses'][200]['content']["application/json"]
/** Query parameters of `learners.export`. */
export type LearnersExportParams = Record<string, never>
/** Answer of `learners.export`. */
export type LearnersExportResult = operations["learners.export"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiContexts.list`. */
export type LtiContextsListParams = NonNullable<operations["ltiContexts.list"]['parameters']['query']>
/** Answer of `ltiContexts.list`. */
export type LtiContextsListResult = operations["ltiContexts.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiDeliveries.list`. */
export type LtiDeliveriesListParams = NonNullable<operations["ltiDeliveries.list"]['parameters']['query']>
/** Answer of `ltiDeliveries.list`. */
export type LtiDeliveriesListResult = operations["ltiDeliveries.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiDeliveries.retry`. */
export type LtiDeliveriesRetryParams = Record<string, never>
/** Answer of `ltiDeliveries.retry`. */
export type LtiDeliveriesRetryResult = operations["ltiDeliveries.retry"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiKeys.list`. */
export type LtiKeysListParams = Record<string, never>
/** Answer of `ltiKeys.list`. */
export type LtiKeysListResult = operations["ltiKeys.list"]['responses'][200]['content']["application/json"]
/** Body of `ltiKeys.rotate`. */
export type LtiKeysRotateBody = NonNullable<operations["ltiKeys.rotate"]['requestBody']>['content']["application/json"]
/** Query parameters of `ltiKeys.rotate`. */
export type LtiKeysRotateParams = Record<string, never>
/** Answer of `ltiKeys.rotate`. */
export type LtiKeysRotateResult = operations["ltiKeys.rotate"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiMemberships.list`. */
export type LtiMembershipsListParams = NonNullable<operations["ltiMemberships.list"]['parameters']['query']>
/** Answer of `ltiMemberships.list`. */
export type LtiMembershipsListResult = operations["ltiMemberships.list"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiPlatforms.approve`. */
export type LtiPlatformsApproveParams = Record<string, never>
/** Answer of `ltiPlatforms.approve`. */
export type LtiPlatformsApproveResult = operations["ltiPlatforms.approve"]['responses'][200]['content']["application/json"]
/** Body of `ltiPlatforms.create`. */
export type LtiPlatformsCreateBody = NonNullable<operations["ltiPlatforms.create"]['requestBody']>['content']["application/json"]
/** Query parameters of `ltiPlatforms.create`. */
export type LtiPlatformsCreateParams = Record<string, never>
/** Answer of `ltiPlatforms.create`. */
export type LtiPlatformsCreateResult = operations["ltiPlatforms.create"]['responses'][201]['content']["application/json"]
/** Query parameters of `ltiPlatforms.delete`. */
export type LtiPlatformsDeleteParams = Record<string, never>
/** Answer of `ltiPlatforms.delete`. */
export type LtiPlatformsDeleteResult = operations["ltiPlatforms.delete"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiPlatforms.get`. */
export type LtiPlatformsGetParams = Record<string, never>
/** Answer of `ltiPlatforms.get`. */
export type LtiPlatformsGetResult = operations["ltiPlatforms.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `ltiPlatforms.list`. */
export type LtiPlatformsListParams = NonNullable<operations["ltiPlatforms.list"]['parameters']['query']>
/** Answer of `ltiPlatforms.list`. */
export type LtiPlatformsListResult = operations["ltiPlatforms.list"]['responses'][200]['content']["application/json"]
/** Body of `ltiPlatforms.update`. */
export type LtiPlatformsUpdateBody = NonNullable<operations["ltiPlatforms.update"]['requestBody']>['content']["application/json"]
/** Query parameters of `ltiPlatforms.update`. */
export type LtiPlatformsUpdateParams = Record<string, never>
/** Answer of `ltiPlatforms.update`. */
export type LtiPlatformsUpdateResult = operations["ltiPlatforms.update"]['responses'][200]['content']["application/json"]
/** Query parameters of `progress.get`. */
export type ProgressGetParams = Record<string, never>
/** Answer of `progress.get`. */
export type ProgressGetResult = operations["progress.get"]['responses'][200]['content']["application/json"]
/** Body of `progress.sections.complete`. */
export type ProgressSectionsCompleteBody = NonNullable<operations["progress.sections.complete"]['requestBody']>['content']["application/json"]
/** Query parameters of `progress.sections.complete`. */
export type ProgressSectionsCompleteParams = Record<string, never>
/** Answer of `progress.sections.complete`. */
export type ProgressSectionsCompleteResult = operations["progress.sections.complete"]['responses'][200]['content']["application/json"]
/** Query parameters of `quizzes.statistics`. */
export type QuizzesStatisticsParams = NonNullable<operations["quizzes.statistics"]['parameters']['query']>
/** Answer of `quizzes.statistics`. */
export type QuizzesStatisticsResult = operations["quizzes.statistics"]['responses'][200]['content']["application/json"]
/** Body of `releases.create`. */
export type ReleasesCreateBody = NonNullable<operations["releases.create"]['requestBody']>['content']["application/json"]
/** Query parameters of `releases.create`. */
export type ReleasesCreateParams = NonNullable<operations["releases.create"]['parameters']['query']>
/** Answer of `releases.create`. */
export type ReleasesCreateResult = operations["releases.create"]['responses'][200]['content']["application/json"] | operations["releases.create"]['responses'][201]['content']["application/json"]
/** Query parameters of `releases.get`. */
export type ReleasesGetParams = Record<string, never>
/** Answer of `releases.get`. */
export type ReleasesGetResult = operations["releases.get"]['responses'][200]['content']["application/json"]
/** Query parameters of `releases.list`. */
export type ReleasesListParams = NonNullable<operations["releases.list"]['parameters']['query']>
/** Answer of `releases.list`. */
export type ReleasesListResult = operations["releases.list"]['responses'][200]['content']["application/json"]
/** Body of `releases.plan`. */
export type ReleasesPlanBody = NonNullable<operations["releases.plan"]['requestBody']>['content']["application/json"]
/** Query parameters of `releases.plan`. */
export type ReleasesPlanParams = Record<string, never>
/** Answer of `releases.plan`. */
export type ReleasesPlanResult = operations["releases.plan"]['responses'][200]['content']["application/json"]
/** Query parameters of `releases.publish`. */
export type ReleasesPublishParams = Record<string, never>
/** Answer of `releases.publish`. */
export type ReleasesPublishResult = operations["releases.publish"]['responses'][200]['content']["application/json"]
/** Query parameters of `releases.withdraw`. */
export type ReleasesWithdrawParams = Record<string, never>
/** Answer of `releases.withdraw`. */
export type ReleasesWithdrawResult = operations["releases.withdraw"]['responses'][200]['content']["application/json"]
/** Body of `tutor.ask`. */
export type TutorAskBody = NonNullable<operations["tutor.ask"]['requestBody']>['content']["application/json"]
/** Event of `tutor.ask`, when it streams. */
export type TutorAskEvent = operations["tutor.ask"]['responses'][200]['content']['text/event-stream']
/** Query parameters of `tutor.ask`. */
export type TutorAskParams = Record<string, never>
/** Answer of `tutor.ask`. */
export type TutorAskResult = operations["tutor.ask"]['responses'][200]['content']["application/json"]
