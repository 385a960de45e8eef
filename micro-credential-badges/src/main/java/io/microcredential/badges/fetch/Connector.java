package io.microcredential.badges.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Connects to an address that was checked, and to no other. */
@FunctionalInterface
interface Connector {

  Socket connect(InetAddress address, int port, Duration connectLimit, Deadline deadline)
      throws IOException;

  /** Connects by a plain socket without any proxy. */
  static Connector direct() {
    return (address, port, connectLimit, deadline) -> {
      var socket = new DeadlineSocket(deadline);
      try {
        socket.connect(new InetSocketAddress(address, port), deadline.millisLeft(connectLimit));
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    };
  }
}
