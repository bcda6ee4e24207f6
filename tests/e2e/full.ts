/** Whether this is `npm run test:full`, in which tests that take a sample of something take all of it. */
export const FULL = process.env['MEDGLOSS_FULL'] === '1';
