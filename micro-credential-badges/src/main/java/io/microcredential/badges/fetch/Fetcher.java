package io.microcredential.badges.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Fetches documents that badges point to.
 *
 * <p>Nothing in this library reaches for the network unless it is given a fetcher. {@link
 * SafeFetcher} is the one supplied; a caller may as well pass an archive, a folder or a test.
 */
@FunctionalInterface
public interface Fetcher {

  /**
   * Fetches a document.
   *
   * @param address an absolute address; a fragment in it is not sent
   * @return the document, or why it cannot be had; never an exception
   */
  Fetched fetch(URI address);

  /**
   * Fetches a document as it stands now, for what may change at any moment, such as a status list.
   *
   * @param address an absolute address; a fragment in it is not sent
   * @return the document, or why it cannot be had; a copy kept from before only where the server
   *     has just confirmed it
   */
  default Fetched fetchNow(URI address) {
    return fetch(address);
  }

  /**
   * Fetches nothing, which is how everything works that was given no fetcher.
   *
   * @return a fetcher to which every document is {@code fetch.none}
   */
  static Fetcher none() {
    return address ->
        new Fetched.Unavailable("fetch.none", "Nothing may be fetched here: no fetcher was given.");
  }

  /**
   * Fetches exactly the given documents.
   *
   * @param documents address without fragment to content; copied
   * @return a fetcher to which every other document is {@code fetch.not-found}
   */
  static Fetcher of(Map<String, byte[]> documents) {
    var known = new HashMap<String, Fetched>();
    documents.forEach(
        (address, content) ->
            known.put(
                address, Fetched.Document.of(URI.create(address), Fetched.UNKNOWN_TYPE, content)));
    Map<String, Fetched> fixed = Map.copyOf(known);
    return address -> {
      Fetched found = fixed.get(withoutFragment(address));
      return found == null
          ? new Fetched.Unavailable("fetch.not-found", "There is no document at this address.")
          : found;
    };
  }

  private static String withoutFragment(URI address) {
    String text = address.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }
}
