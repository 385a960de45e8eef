package io.microcredential.badges.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Fetchers for tests: names resolve as the test says, and every connection ends at a server here.
 */
final class Nets {

  /** An address of the public Internet to which nothing is ever sent. */
  static final String PUBLIC = "93.184.216.34";

  private final Deque<List<String>> answers = new ArrayDeque<>();
  private final List<String> dialled = new CopyOnWriteArrayList<>();
  private final int port;

  private Nets(int port) {
    this.port = port;
  }

  /** Every connection goes to this server, whatever address was dialled. */
  static Nets behind(LoopbackServer server) {
    return new Nets(server.port());
  }

  /** The next question for a name gets these addresses; without one, a public address. */
  Nets resolving(String... addresses) {
    answers.add(List.of(addresses));
    return this;
  }

  /** Returns the addresses that were dialled. */
  List<String> dialled() {
    return List.copyOf(dialled);
  }

  SafeFetcher fetcher() {
    return fetcher(InstantSource.system());
  }

  SafeFetcher fetcher(InstantSource clock) {
    return SafeFetcher.withDefaults(clock)
        .with(
            (host, deadline) -> addresses(answers.isEmpty() ? List.of(PUBLIC) : answers.remove()),
            (address, dialledPort, limit, deadline) -> {
              dialled.add(address.getHostAddress() + " " + dialledPort);
              return Connector.direct()
                  .connect(InetAddress.getLoopbackAddress(), port, limit, deadline);
            });
  }

  private static List<InetAddress> addresses(List<String> literals) throws IOException {
    if (literals.isEmpty()) {
      throw new UnknownHostException();
    }
    return literals.stream().map(Nets::address).toList();
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String code(Fetched fetched) {
    return fetched instanceof Fetched.Unavailable none ? none.code() : "";
  }
}
