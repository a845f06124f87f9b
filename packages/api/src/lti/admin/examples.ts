/** Examples for the OpenAPI document. */

export const platformId = '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'
export const contextId = '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c22'
export const deliveryId = '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23'

export const setPlatform = {
  name: 'Moodle of the university',
  issuer: 'https://moodle.example.edu',
  clientId: 'a1B2c3D4e5F6g7H',
  authorizationUrl: 'https://moodle.example.edu/mod/lti/auth.php',
  tokenUrl: 'https://moodle.example.edu/mod/lti/token.php',
  jwksUrl: 'https://moodle.example.edu/mod/lti/certs.php',
  deployments: ['3'],
}
export const platform = {
  id: platformId,
  ...setPlatform,
  tokenAudience: null,
  origins: ['https://moodle.example.edu'],
  keyId: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c24',
  createdAt: '2026-11-24T09:30:00.000Z',
  approvedAt: '2026-11-24T09:31:00.000Z',
}
const lastPage = { nextCursor: null, hasMore: false }
export const platformPage = { data: [platform], ...lastPage }
export const contextPage = {
  data: [
    {
      id: contextId,
      platformId,
      deploymentId: '3',
      contextId: '2',
      title: 'Introduction to AI',
      hasMemberships: true,
      updatedAt: '2026-11-24T09:40:00.000Z',
    },
  ],
  ...lastPage,
}
export const membershipPage = {
  data: [
    {
      userId: '42',
      learnerId: 'lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc',
      status: 'active' as const,
      role: 'learner' as const,
      roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      name: null,
      email: null,
    },
  ],
  ...lastPage,
}
export const delivery = {
  id: deliveryId,
  platformId,
  event: 'attempt.submitted',
  courseId: 'ai-deployment-and-management',
  quizId: 'final-exam',
  learnerId: 'lti_6Q1xTq0bYF0mT0x2v3w6h4yq8m1Hk2r9c5d7e0fGaBc',
  state: 'pending' as const,
  tries: 2,
  createdAt: '2026-11-24T09:40:00.000Z',
  dueAt: '2026-11-24T09:42:00.000Z',
  finishedAt: null,
  error: 'moodle.example.edu cannot be reached: ECONNREFUSED.',
}
export const deliveryPage = { data: [delivery], ...lastPage }
export const key = {
  kid: 'OjdZ0wCkbVqWyzLzGqQWl6pXW2xw5p5uXH3y0lqQ1hE',
  createdAt: '2026-11-24T09:30:00.000Z',
  signsFrom: '2026-11-24T09:30:00.000Z',
  state: 'current' as const,
}
