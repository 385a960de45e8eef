package io.microcredential.badges.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which texts may be tokens and secrets: those that cannot forge a header. */
final class Secrets {

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,16384}");

  private Secrets() {}

  static Optional<String> usable(String text) {
    return Optional.of(text).filter(t -> PRINTABLE.matcher(t).matches());
  }

  static String required(String text, String name) {
    return usable(text)
        .orElseThrow(
            () -> new IllegalArgumentException(name + " must be printable ASCII without spaces"));
  }
}
