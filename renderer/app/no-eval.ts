import { z } from 'zod';

// The content security policy forbids eval; zod would otherwise try it for speed.
z.config({ jitless: true });
