import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { describeChecks } from './support/describe-checks.ts'

// Apart from the others, so that both can run at once.
describeChecks(loadChecks().filter(({ studies }) => studies.length > 0 && !studies.includes('ranges') && !studies.includes('annual-statistics') && !studies.includes('procedure')))
