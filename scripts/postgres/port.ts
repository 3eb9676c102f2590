/** Ports of this machine: whether one is free, and which one is. */
import { createServer } from 'node:net';

/** Whether nothing listens on `port`. Without a host: on any address, as a web server would. */
export function portIsFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, refuse) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : refuse(error),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** A port that is free now; the system gives the same one to nobody else for a while. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, refuse) => {
    const probe = createServer();
    probe.once('error', refuse);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : refuse(new Error('no port')),
      );
    });
  });
}
