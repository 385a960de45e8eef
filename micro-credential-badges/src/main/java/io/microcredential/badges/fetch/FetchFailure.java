package io.microcredential.badges.fetch;

/** Ends an attempt to fetch; it never leaves the package but as {@link Fetched.Unavailable}. */
final class FetchFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentence;

  FetchFailure(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
    this.sentence = sentence;
  }

  Fetched.Unavailable unavailable() {
    return new Fetched.Unavailable(code, sentence);
  }
}
