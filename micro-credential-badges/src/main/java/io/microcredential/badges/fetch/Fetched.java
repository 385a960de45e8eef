package io.microcredential.badges.fetch;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What came of an attempt to fetch. */
public sealed interface Fetched permits Fetched.Document, Fetched.Unavailable {

  /** The media type of content about which nothing is known. */
  String UNKNOWN_TYPE = "application/octet-stream";

  /**
   * Returns the document.
   *
   * @return the document, or nothing if it could not be had
   */
  default Optional<Document> document() {
    return this instanceof Document document ? Optional.of(document) : Optional.empty();
  }

  /** A document as it was served, not yet believed. */
  final class Document implements Fetched {
    private final URI address;
    private final String mediaType;
    private final byte[] content;

    private Document(URI address, String mediaType, byte[] content) {
      this.address = Objects.requireNonNull(address, "address");
      this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
      this.content = content;
    }

    /**
     * Returns a document.
     *
     * @param address where it came from in the end, after redirects
     * @param mediaType its media type in lower case without parameters
     * @param content its bytes; copied
     * @return the document
     */
    public static Document of(URI address, String mediaType, byte[] content) {
      return new Document(address, mediaType, content.clone());
    }

    /**
     * Returns where the document came from in the end.
     *
     * @return the address after redirects
     */
    public URI address() {
      return address;
    }

    /**
     * Returns whether the host that was asked served the document itself, rather than send the
     * request on to another host. What only its address vouches for, such as a hosted badge or the
     * keys of an issuer, counts as the word of that host only then: many hosts send visitors on to
     * wherever a link says.
     *
     * @param requested the address that was asked for
     * @return whether host and port are the same; from http to https, the usual port of each
     */
    public boolean isServedBy(URI requested) {
      return requested.getHost() != null
          && requested.getHost().equalsIgnoreCase(address.getHost())
          && (port(requested) == port(address) || isPlain(requested) && isSecure(address));
    }

    private static boolean isPlain(URI address) {
      return "http".equalsIgnoreCase(address.getScheme()) && port(address) == 80;
    }

    private static boolean isSecure(URI address) {
      return "https".equalsIgnoreCase(address.getScheme()) && port(address) == 443;
    }

    private static int port(URI address) {
      if (address.getPort() >= 0) {
        return address.getPort();
      }
      return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /**
     * Returns what the server says the document is.
     *
     * @return the media type in lower case without parameters
     */
    public String mediaType() {
      return mediaType;
    }

    /**
     * Returns the content.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
      return content.clone();
    }

    /**
     * Returns the length of the content.
     *
     * @return the number of bytes
     */
    public int size() {
      return content.length;
    }

    /**
     * Returns the content as text.
     *
     * @return the bytes read as UTF-8, whatever is not UTF-8 replaced
     */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }

    /**
     * Returns the content as a JSON object, whatever its media type.
     *
     * @return the object, or the problems of reading it, {@code fetch.not-an-object} among them
     */
    public Outcome<JsonObject> json() {
      return Json.parse(content)
          .then(
              value ->
                  value instanceof JsonObject object
                      ? Outcome.success(object)
                      : Outcome.refusal(
                          Problem.error(
                              "fetch.not-an-object",
                              JsonPointer.root(),
                              "The document is JSON, but not a JSON object.")));
    }

    /** Returns media type and length; the content may be personal. */
    @Override
    public String toString() {
      return "Document[" + mediaType + ", " + content.length + " bytes]";
    }
  }

  /**
   * A document that could not be had.
   *
   * @param code a stable identifier of the reason, such as {@code fetch.address}
   * @param message the reason in one sentence
   */
  record Unavailable(String code, String message) implements Fetched {
    /** Checks that both are there. */
    public Unavailable {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }
}
