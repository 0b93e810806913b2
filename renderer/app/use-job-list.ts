import { useEffect } from 'react';
import { useContractQuery } from '../api/query.ts';
import { addJobs, clearJobs } from '../state/jobs.ts';

/** Jobs that ran before this window was there; later ones come as events. */
export function useJobList(): void {
  const { data } = useContractQuery('job.list', {});
  useEffect(() => {
    if (data !== undefined) addJobs(data, Date.now());
  }, [data]);
  useEffect(() => clearJobs, []);
}
