// Loaded before the application, which is process 1: the kernel keeps from it every signal that it does not handle. Without
// this, an application that handles none would be killed after the grace period.
'use strict';

for (const [name, number] of [['SIGINT', 2], ['SIGTERM', 15]]) {
  process.on(name, () => {
    if (process.listenerCount(name) === 1) process.exit(128 + number);
  });
}
