package io.microcredential.badges.ob2;

import org.jspecify.annotations.Nullable;

/**
 * One property of a class of the vocabulary.
 *
 * @param name the term
 * @param range what it may hold
 * @param required whether an object without it is not in order
 * @param many whether there may be several values
 * @param target the class of what it holds, where that is an object
 */
record Property(
    String name, Range range, boolean required, boolean many, @Nullable Ob2Class target) {

  /** What a property may hold. */
  enum Range {
    /** An absolute IRI. */
    IRI,
    /** An http or https address. */
    WEB_ADDRESS,
    /** A text, possibly with its language. */
    TEXT,
    /** A text or a number. */
    TEXT_OR_NUMBER,
    /** A time with a time zone. */
    DATE_TIME,
    /** True or false. */
    TRUTH,
    /** Terms or IRIs of classes. */
    TYPES,
    /** The name of a host. */
    HOST,
    /** An object or its IRI. */
    NODE,
    /** An object; its IRI is not enough. */
    EMBEDDED,
    /** An object of any class, or its IRI. */
    ANYTHING,
    /** An id, or an object with {@code id} or {@code uid}. */
    REVOKED
  }

  static Property required(String name, Range range) {
    return new Property(name, range, true, false, null);
  }

  static Property optional(String name, Range range) {
    return new Property(name, range, false, false, null);
  }

  static Property several(String name, Range range) {
    return new Property(name, range, false, true, null);
  }

  Property of(Ob2Class itsTarget) {
    return new Property(name, range, required, many, itsTarget);
  }

  Property necessary() {
    return new Property(name, range, true, many, target);
  }
}
