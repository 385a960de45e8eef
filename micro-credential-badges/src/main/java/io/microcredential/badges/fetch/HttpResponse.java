package io.microcredential.badges.fetch;

import io.microcredential.badges.internal.Gzip;
import io.microcredential.core.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer to one request, its body unpacked. */
record HttpResponse(int status, Map<String, String> fields, byte[] body) {

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Returns the media type in lower case without parameters. */
  String mediaType() {
    String type = field("content-type").orElse(Fetched.UNKNOWN_TYPE);
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns this answer with its content coding undone. */
  HttpResponse unpacked(int maxBytes) throws FetchFailure {
    String coding = field("content-encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    if (coding.isEmpty() || coding.equals("identity") || body.length == 0) {
      return this;
    }
    if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
      throw new FetchFailure("fetch.encoding", "The server packs its answer by an unasked coding.");
    }
    Outcome<byte[]> plain = Gzip.unpack(body, maxBytes);
    if (!plain.isSuccess()) {
      throw plain.problems().codes().contains(Gzip.TOO_LARGE)
          ? tooLarge(maxBytes)
          : new FetchFailure("fetch.encoding", "The server's answer is no whole gzip file.");
    }
    return new HttpResponse(status, fields, plain.orElseThrow());
  }

  static FetchFailure tooLarge(int maxBytes) {
    return new FetchFailure(
        "fetch.size", "The document is larger than the " + maxBytes + " bytes allowed.");
  }
}
