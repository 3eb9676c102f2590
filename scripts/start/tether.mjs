/** Preloaded into every child of `npm start`: when the start is killed and cannot stop its children, they end themselves. */
process.on('disconnect', () => process.exit(1));
// The channel alone must not keep the process alive.
process.channel?.unref();
