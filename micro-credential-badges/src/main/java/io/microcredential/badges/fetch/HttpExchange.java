package io.microcredential.badges.fetch;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One request and its answer over one connection. */
record HttpExchange(Target target, FetchRules rules) {

  HttpResponse get(Socket connected, FetchCache.@Nullable Entry kept)
      throws IOException, FetchFailure {
    Socket socket = target.secure() ? secured(connected) : connected;
    var out = socket.getOutputStream();
    out.write(request(kept).getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return new HttpReader(socket.getInputStream(), rules.maxBytes()).read();
  }

  /**
   * Puts TLS over a connection. The certificate must be the host's although an address was dialled.
   */
  private SSLSocket secured(Socket connected) throws IOException, FetchFailure {
    var socket =
        (SSLSocket)
            context()
                .getSocketFactory()
                .createSocket(connected, target.host(), target.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!target.literal()) {
      parameters.setServerNames(List.of(serverName()));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private SNIHostName serverName() throws FetchFailure {
    try {
      return new SNIHostName(target.host());
    } catch (IllegalArgumentException noHostName) {
      throw Target.malformedHost();
    }
  }

  private SSLContext context() throws IOException {
    if (rules.tls() != null) {
      return rules.tls();
    }
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("this Java runtime has no TLS", e);
    }
  }

  private String request(FetchCache.@Nullable Entry kept) {
    var request = new StringBuilder(256);
    request.append("GET ").append(target.requestTarget()).append(" HTTP/1.1\r\n");
    field(request, "Host", target.hostHeader());
    field(request, "Accept", "application/ld+json, application/json;q=0.9, */*;q=0.5");
    field(request, "Accept-Encoding", "gzip, identity;q=0.5");
    field(request, "User-Agent", "micro-credential-sdk");
    field(request, "Connection", "close");
    if (kept != null && kept.entityTag() != null) {
      field(request, "If-None-Match", kept.entityTag());
    }
    if (kept != null && kept.lastModified() != null) {
      field(request, "If-Modified-Since", kept.lastModified());
    }
    return request.append("\r\n").toString();
  }

  private static void field(StringBuilder request, String name, String value) {
    request.append(name).append(": ").append(value).append("\r\n");
  }
}
