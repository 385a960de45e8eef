package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A decentralized identifier whose document lies on a web server.
 *
 * <pre>{@code
 * DidWeb did = DidWeb.of(host).below("badges");
 * URI where = did.documentAddress();   // such as https://…/badges/did.json
 * }</pre>
 *
 * @param host the domain name in lower case
 * @param port the port, or nothing for the usual one
 * @param path the folders below which the document lies, none for {@code /.well-known}
 * @see <a href="https://w3c-ccg.github.io/did-method-web/">did:web Method Specification</a>
 */
public record DidWeb(String host, OptionalInt port, List<String> path) {

  private static final String PREFIX = "did:web:";
  private static final int MAX_LENGTH = 2048;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Escapes are left as they are, but for those of dots, slashes, per cent signs and controls. */
  private static final Pattern SEGMENT =
      Pattern.compile("(?:[A-Za-z0-9._-]|%(?![01]|2[5EFef]|5[Cc]|7[Ff])[0-9A-Fa-f]{2}){1,200}");

  /** Checks the parts. */
  public DidWeb {
    path = List.copyOf(path);
    if (host.length() > 253 || !HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("the host must be a domain name in lower case");
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("the port must be from 1 to 65535");
    }
    for (String segment : path) {
      if (!SEGMENT.matcher(segment).matches() || segment.matches("\\.{1,2}")) {
        throw new IllegalArgumentException("folders must be of letters, digits, . _ - and escapes");
      }
    }
  }

  /**
   * Returns the identifier whose document lies at a domain's {@code /.well-known/did.json}.
   *
   * @param host the domain name in lower case
   * @return the identifier
   * @throws IllegalArgumentException if the host is no domain name
   */
  public static DidWeb of(String host) {
    return new DidWeb(host, OptionalInt.empty(), List.of());
  }

  /**
   * Returns this identifier below folders.
   *
   * @param folders the folders
   * @return the identifier whose document lies below them
   * @throws IllegalArgumentException if one of them has a character that needs an escape
   */
  public DidWeb below(String... folders) {
    return new DidWeb(host, port, List.of(folders));
  }

  /**
   * Returns whether a text claims to be a did:web, with or without fragment.
   *
   * @param uri the text
   * @return whether it starts with {@code did:web:}
   */
  public static boolean isDidWeb(String uri) {
    return uri.startsWith(PREFIX);
  }

  /**
   * Reads a bare identifier.
   *
   * @param did such as {@code did:web:issuer.example%3A8443:teachers}, without fragment; escaped
   *     dots and slashes are refused, since they are a way around filters
   * @return the identifier, or {@code did-web.form}
   */
  public static Outcome<DidWeb> parse(String did) {
    if (!isDidWeb(did) || did.length() > MAX_LENGTH) {
      return refusal();
    }
    String[] parts = did.substring(PREFIX.length()).split(":", -1);
    String[] authority = parts[0].split("%3[Aa]", -1);
    try {
      OptionalInt port =
          authority.length == 1 ? OptionalInt.empty() : OptionalInt.of(port(authority[1]));
      return authority.length > 2
          ? refusal()
          : Outcome.success(
              new DidWeb(
                  authority[0].toLowerCase(Locale.ROOT),
                  port,
                  Arrays.asList(parts).subList(1, parts.length)));
    } catch (IllegalArgumentException malformed) {
      return refusal();
    }
  }

  private static int port(String digits) {
    if (!digits.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException("not a port");
    }
    return Integer.parseInt(digits);
  }

  private static Outcome<DidWeb> refusal() {
    return Outcome.refusal(
        Problem.error("did-web.form", JsonPointer.root(), "This is no well-formed did:web."));
  }

  /**
   * Returns the identifier as text.
   *
   * @return such as {@code did:web:issuer.example%3A8443:teachers}
   */
  public String did() {
    String authority = host + (port.isPresent() ? "%3A" + port.getAsInt() : "");
    return path.isEmpty() ? PREFIX + authority : PREFIX + authority + ":" + String.join(":", path);
  }

  /**
   * Returns where the document lies.
   *
   * @return such as {@code https://issuer.example/.well-known/did.json}
   */
  public URI documentAddress() {
    String authority = host + (port.isPresent() ? ":" + port.getAsInt() : "");
    String folders = path.isEmpty() ? ".well-known" : String.join("/", path);
    return URI.create("https://" + authority + "/" + folders + "/did.json");
  }

  /** Returns the identifier. */
  @Override
  public String toString() {
    return did();
  }
}
