package io.microcredential.badges.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps fetched documents for as long as their servers allow, and asks with their validators after
 * that. Bounded; the document unused for longest goes first. Safe for use by several threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111">RFC 9111, HTTP Caching</a>
 */
public final class FetchCache {

  /** What is kept of one address. */
  record Entry(
      Fetched.Document document,
      @Nullable String entityTag,
      @Nullable String lastModified,
      Instant freshUntil) {}

  private final int maxDocuments;
  private final long maxBytes;
  private final Map<URI, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private FetchCache(int maxDocuments, long maxBytes) {
    this.maxDocuments = maxDocuments;
    this.maxBytes = maxBytes;
  }

  /**
   * Returns an empty cache.
   *
   * @param maxDocuments how many documents to keep, at least 1
   * @param maxBytes how many bytes of content to keep in all, at least 1
   * @return the cache
   * @throws IllegalArgumentException if a bound is below 1
   */
  public static FetchCache bounded(int maxDocuments, long maxBytes) {
    if (maxDocuments < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("a cache must hold at least one document of one byte");
    }
    return new FetchCache(maxDocuments, maxBytes);
  }

  /**
   * Returns how many documents are kept now.
   *
   * @return the number of documents
   */
  public synchronized int size() {
    return entries.size();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    entries.clear();
    bytes = 0;
  }

  synchronized Optional<Entry> find(URI address) {
    return Optional.ofNullable(entries.get(address));
  }

  synchronized void forget(URI address) {
    Entry old = entries.remove(address);
    if (old != null) {
      bytes -= old.document().size();
    }
  }

  synchronized void keep(URI address, Entry entry) {
    forget(address);
    if (entry.document().size() > maxBytes) {
      return;
    }
    entries.put(address, entry);
    bytes += entry.document().size();
    var oldestFirst = entries.entrySet().iterator();
    while (entries.size() > maxDocuments || bytes > maxBytes) {
      bytes -= oldestFirst.next().getValue().document().size();
      oldestFirst.remove();
    }
  }
}
