package io.microcredential.badges;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What one verification may cost, whatever the badge asks for: each address is asked once, and only
 * so many of them; and only so many credentials inside are looked at, at all depths together.
 */
final class VerificationBounds implements Fetcher {

  /** Honest records with badges of many issuers and their lists need fewer. */
  static final int MAX_DOCUMENTS = 128;

  static final int MAX_CREDENTIALS = 150;

  private final Fetcher fetcher;
  private final Map<URI, Fetched> known = new HashMap<>();
  private final Map<URI, Fetched> present = new HashMap<>();
  private int credentials;

  VerificationBounds(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Fetched fetch(URI address) {
    Fetched found = present.getOrDefault(address, known.get(address));
    return found == null ? ask(address, known, fetcher::fetch) : found;
  }

  @Override
  public Fetched fetchNow(URI address) {
    Fetched found = present.get(address);
    return found == null ? ask(address, present, fetcher::fetchNow) : found;
  }

  private Fetched ask(URI address, Map<URI, Fetched> answers, Fetcher way) {
    if (known.size() + present.size() >= MAX_DOCUMENTS) {
      return new Fetched.Unavailable(
          "fetch.too-many", "The badge names more documents than are fetched for one badge.");
    }
    Fetched found = way.fetch(address);
    answers.put(address, found);
    return found;
  }

  /** Returns whether one more credential inside may be looked at, and counts it. */
  boolean takesOneMore() {
    return credentials++ < MAX_CREDENTIALS;
  }
}
