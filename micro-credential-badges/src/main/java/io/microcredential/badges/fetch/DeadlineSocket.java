package io.microcredential.badges.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/**
 * A socket whose reads all end at one deadline, so that a server that sends a byte now and then
 * gains nothing. It takes no proxy, whatever the system properties say: a proxy would resolve the
 * name again.
 */
final class DeadlineSocket extends Socket {

  private final Deadline deadline;

  DeadlineSocket(Deadline deadline) {
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        setSoTimeout(deadline.millisLeft());
        return super.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        setSoTimeout(deadline.millisLeft());
        return super.read(buffer, offset, length);
      }
    };
  }
}
