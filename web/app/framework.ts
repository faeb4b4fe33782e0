/** The framework this deployment measures against. */
export const frameworkCode = 'SND-1'
