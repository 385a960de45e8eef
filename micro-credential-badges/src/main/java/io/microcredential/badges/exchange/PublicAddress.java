package io.microcredential.badges.exchange;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells addresses that may be shown to everybody from those that let their reader in somewhere.
 *
 * <p>Whoever reads a shared address can use it, so that a secret in it is a secret no longer. Names
 * of parameters and the form of values give secrets away; a random path may be a secret too, and no
 * program can tell.
 */
final class PublicAddress {

  /** A compact JWT, wherever it stands. */
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]+){1,2}");

  /** Words that give a parameter away, where one of them is a word of its name. */
  private static final Set<String> TELLING =
      Set.of(
          "auth",
          "authorization",
          "code",
          "credential",
          "credentials",
          "hmac",
          "invite",
          "jwt",
          "key",
          "nonce",
          "otp",
          "pass",
          "pin",
          "pwd",
          "secret",
          "session",
          "sid",
          "sig",
          "signature",
          "ticket",
          "token");

  /** The same, where the words of a name are written as one. */
  private static final Pattern TELLING_AT_END =
      Pattern.compile(".*(token|key|secret|sessionid|passwo?r?d)");

  private PublicAddress() {}

  /** Returns the address, or why it is not to be shared. */
  static Outcome<URI> check(URI address) {
    if (!"https".equalsIgnoreCase(address.getScheme())
        || address.getHost() == null
        || address.getHost().isEmpty()) {
      return Outcome.refusal(
          Problem.error(
                  "share.not-public",
                  JsonPointer.root().child("page"),
                  "What is shared is a page that everybody can open, at an https address.")
              .fix("Share the address of the public page about the badge."));
    }
    if (address.getRawUserInfo() != null
        || TOKEN.matcher(address.toString()).find()
        || hasTellingParameter(address.getRawQuery())
        || hasTellingParameter(address.getRawFragment())) {
      return Outcome.refusal(
          Problem.error(
                  "share.secret-in-address",
                  JsonPointer.root().child("page"),
                  "The address seems to hold a token or password, which everybody could use.")
              .fix("Share the address of the public page, without what lets its reader in."));
    }
    return Outcome.success(address);
  }

  private static boolean hasTellingParameter(@Nullable String parameters) {
    if (parameters == null) {
      return false;
    }
    for (String parameter : parameters.split("[&;]")) {
      int end = parameter.indexOf('=');
      if (end > 0 && tells(decoded(parameter.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Arrays.stream(words.split("[^a-z]+"))
        .anyMatch(word -> TELLING.contains(word) || TELLING_AT_END.matcher(word).matches());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
