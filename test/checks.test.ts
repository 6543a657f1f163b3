import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { describeChecks } from './support/describe-checks.ts'

describeChecks(loadChecks().filter(({ studies }) => studies.length === 0 || studies.includes('ranges') || studies.includes('annual-statistics') || studies.includes('procedure')))
