import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { CourseFrame } from '../course/course-frame'
import { chapterQuery, courseQuery, outlineQuery, quizQuery, sectionQuery } from '../course/queries'
import { SectionPage } from '../course/section-page'
import { basePath } from './base-url'
import { queryClient } from './client'
import { FailurePage, MissingPage, PendingPage } from './failure'
import { Frame } from './frame'
import { parseSearch, stringifySearch, texts } from './search'

const root = createRootRoute({ component: Frame })
const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: texts('q', 'level', 'category', 'tag', 'locale'),
  component: lazyRouteComponent(() => import('../catalogue/catalogue-page'), 'CataloguePage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  validateSearch: texts('return'),
  component: lazyRouteComponent(() => import('../learner/account-page'), 'AccountPage'),
})
const preview = createRoute({
  getParentRoute: () => root,
  path: '/preview',
  component: lazyRouteComponent(() => import('../preview/preview-page'), 'PreviewPage'),
})

// The text of a section does not wait for the outline.
const course = createRoute({
  getParentRoute: () => root,
  path: '/courses/$course',
  loader: ({ params }) => {
    void queryClient.prefetchQuery(outlineQuery(params.course))
    void queryClient.prefetchQuery(courseQuery(params.course))
  },
  component: CourseFrame,
})
const overview = createRoute({
  getParentRoute: () => course,
  path: '/',
  // The reading time stands among the facts: arriving late, it would move them.
  loader: ({ params }) =>
    Promise.all([queryClient.ensureQueryData(courseQuery(params.course)), queryClient.prefetchQuery(outlineQuery(params.course))]),
  component: lazyRouteComponent(() => import('../course/course-page'), 'CoursePage'),
})
const chapter = createRoute({
  getParentRoute: () => course,
  path: '/chapters/$chapter',
  loader: ({ params }) => queryClient.ensureQueryData(chapterQuery(params.course, params.chapter)),
  component: lazyRouteComponent(() => import('../course/chapter-page'), 'ChapterPage'),
})
const section = createRoute({
  getParentRoute: () => course,
  path: '/sections/$section',
  validateSearch: texts('q'),
  loader: ({ params }) => queryClient.ensureQueryData(sectionQuery(params.course, params.section)),
  component: SectionPage,
})
const glossary = createRoute({
  getParentRoute: () => course,
  path: '/glossary',
  component: lazyRouteComponent(() => import('../course/glossary-page'), 'GlossaryPage'),
})
const search = createRoute({
  getParentRoute: () => course,
  path: '/search',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('../course/search-page'), 'SearchPage'),
})
const print = createRoute({
  getParentRoute: () => course,
  path: '/print',
  validateSearch: texts('chapter'),
  component: lazyRouteComponent(() => import('../course/print-page'), 'PrintPage'),
})
const progress = createRoute({
  getParentRoute: () => course,
  path: '/progress',
  component: lazyRouteComponent(() => import('../learner/progress-page'), 'ProgressPage'),
})
const quiz = createRoute({
  getParentRoute: () => course,
  path: '/quizzes/$quiz',
  loader: ({ params }) => queryClient.ensureQueryData(quizQuery(params.course, params.quiz)),
  component: lazyRouteComponent(() => import('../quiz/quiz-page'), 'QuizPage'),
})
const practice = createRoute({
  getParentRoute: () => course,
  path: '/quizzes/$quiz/practice',
  loader: ({ params }) => queryClient.ensureQueryData(quizQuery(params.course, params.quiz)),
  component: lazyRouteComponent(() => import('../quiz/practice-page'), 'PracticePage'),
})
// An attempt goes on without a network, whether or not its quiz is on the device.
const attempt = createRoute({
  getParentRoute: () => course,
  path: '/quizzes/$quiz/attempt',
  component: lazyRouteComponent(() => import('../quiz/attempt-page'), 'AttemptPage'),
})
const result = createRoute({
  getParentRoute: () => course,
  path: '/quizzes/$quiz/attempts/$attempt',
  loader: ({ params }) => queryClient.ensureQueryData(quizQuery(params.course, params.quiz)),
  component: lazyRouteComponent(() => import('../quiz/result-page'), 'ResultPage'),
})

/** The pages. */
export const router = createRouter({
  routeTree: root.addChildren([
    catalogue,
    account,
    preview,
    course.addChildren([overview, chapter, section, glossary, search, print, progress, quiz, practice, attempt, result]),
  ]),
  basepath: basePath.replace(/\/$/, ''),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The query cache decides what is fresh.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: MissingPage,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
