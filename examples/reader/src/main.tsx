import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './app/client'
import { router } from './app/router'
import { followTheme } from './app/theme'
import { findLearner, followOtherTabs } from './learner/learner'
import './styles/reader.css'

findLearner()
followOtherTabs()
followTheme()

const element = document.getElementById('reader')
if (!element) throw new Error('The page has no element with the id "reader".')
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
