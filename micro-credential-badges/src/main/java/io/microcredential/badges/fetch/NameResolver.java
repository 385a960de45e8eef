package io.microcredential.badges.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds all addresses of a host, asked exactly once for each connection. */
@FunctionalInterface
interface NameResolver {

  List<InetAddress> resolve(String host, Deadline deadline) throws IOException;

  /** Asks the system, which knows no time limit of its own, in a thread that may be left behind. */
  static NameResolver system() {
    return (host, deadline) -> {
      var asked = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
      var thread = new Thread(asked, "micro-credential-name-lookup");
      thread.setDaemon(true);
      thread.start();
      try {
        return asked.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException unknown ? unknown : new IOException(e.getCause());
      } catch (TimeoutException e) {
        throw new SocketTimeoutException("the name was not resolved in time");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while resolving a name", e);
      }
    };
  }
}
