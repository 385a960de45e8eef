package io.microcredential.badges.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on this machine that answers each request as a test says. */
final class LoopbackServer implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  interface Answer {
    void write(String requestHead, OutputStream out) throws IOException;
  }

  private final ServerSocket listening;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Thread serving;

  private LoopbackServer(ServerSocket listening, Answer answer) {
    this.listening = listening;
    this.serving = new Thread(() -> serve(answer), "loopback-server");
    serving.setDaemon(true);
  }

  static LoopbackServer answering(Answer answer) throws IOException {
    return answering(ServerSocketFactory.getDefault(), answer);
  }

  static LoopbackServer answering(ServerSocketFactory factory, Answer answer) throws IOException {
    var server =
        new LoopbackServer(
            factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    server.serving.start();
    return server;
  }

  /** Answers every request with the same bytes. */
  static LoopbackServer saying(String response) throws IOException {
    return answering((head, out) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void serve(Answer answer) {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        String head = head(socket);
        requests.add(head);
        answer.write(head, socket.getOutputStream());
        socket.getOutputStream().flush();
      } catch (IOException clientLeft) {
        // The client may leave early; that is what several tests are about.
        requests.add("");
      }
    }
  }

  private static String head(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    var head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Returns the heads of the requests so far. */
  List<String> requests() {
    return requests.stream().filter(head -> !head.isEmpty()).toList();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    try {
      // The last connection may still be taken until the thread has noticed.
      serving.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
