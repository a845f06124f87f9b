import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, Link, Outlet, RouterProvider } from '@tanstack/react-router'
import { Client } from '@lectern/sdk/functions'
import { coursesSectionsGetOptions, coursesOutlineOptions } from '@lectern/sdk/query'
import { resolveLinks } from '@lectern/sdk'
import { createRoot } from 'react-dom/client'
const client = new Client({ baseUrl: location.origin })
const qc = new QueryClient()
const root = createRootRoute({ component: () => <Outlet /> })
const section = createRoute({ getParentRoute: () => root, path: '/c/$course/$section', loader: ({ params }) => qc.ensureQueryData(coursesSectionsGetOptions(client, params.course, params.section)), component: function S() {
  const p = section.useParams(); const { data } = useSuspenseQuery(coursesSectionsGetOptions(client, p.course, p.section)); useSuspenseQuery(coursesOutlineOptions(client, p.course));
  return <div><Link to="/c/$course/$section" params={p}>{resolveLinks(data.html, (x) => x)}</Link></div>
} })
const router = createRouter({ routeTree: root.addChildren([section]), basepath: '/reader', defaultPreload: 'intent', scrollRestoration: true })
createRoot(document.getElementById('root')!).render(<QueryClientProvider client={qc}><RouterProvider router={router} /></QueryClientProvider>)
