/**
 * Preloaded into the children of `npm start`: when the start is killed and cannot stop them, they end themselves. What they
 * start in turn inherits the preload, but not the tie: it has channels of its own.
 */
if (process.env.PEAK_TETHERED_TO === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  // The channel alone must not keep the process alive.
  process.channel?.unref();
}
