import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './app/client'
import { LaunchFailure } from './app/failure'
import { router } from './app/router'
import { followTheme } from './app/theme'
import { findLearner, followOtherTabs } from './learner/learner'
import '@lectern/sdk/styles.css'
import './styles/reader.css'

const element = document.getElementById('reader')
if (!element) throw new Error('The page has no element with the id "reader".')
const root = createRoot(element)

followTheme()
findLearner().then(
  () => {
    followOtherTabs()
    root.render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    )
  },
  (error: unknown) => root.render(<LaunchFailure error={error} />),
)
