package io.microcredential.core.service;

import io.microcredential.core.permission.Actor;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who calls, and the key by which the same call is known again.
 *
 * <p>Send a command again with the same key whenever its answer was lost: it takes effect once, and
 * the second answer is the first one. Another command needs another key, such as a random UUID.
 *
 * @param actor who, with the roles that the portal knows them to hold
 * @param key 1 to 128 visible characters of ASCII, unique among the commands of this actor
 */
public record Call(Actor actor, String key) {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

  /** Checks the form of the key. */
  public Call {
    Objects.requireNonNull(actor, "actor");
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("a key is 1 to 128 visible characters of ASCII");
    }
  }

  /**
   * Returns a call.
   *
   * @param actor who calls
   * @param key unique among the commands of this actor
   * @return the call
   */
  public static Call of(Actor actor, String key) {
    return new Call(actor, key);
  }

  /** Returns the key only. */
  @Override
  public String toString() {
    return "Call[" + key + "]";
  }
}
