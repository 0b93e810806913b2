/** Imported before any schema: zod otherwise probes `new Function`, which the page's policy reports as a violation. */
import { z } from 'zod';

z.config({ jitless: true });
