package io.microcredential.core.catalog;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonForm;
import java.time.Instant;
import java.util.Objects;

/**
 * Reads and writes definitions as JSON without loss.
 *
 * <p>The member names are the names of the record components; {@code format} stands first. Unknown
 * members, repeated members, wrong types and over-deep or over-long documents come back as problems
 * with their places.
 */
public final class MicroCredentialJson {

  /** The format of a definition that is being written. */
  public static final String DRAFT_FORMAT = "micro-credential-definition/1";

  /** The format of a published definition. */
  public static final String PUBLISHED_FORMAT = "micro-credential-published/1";

  private static final JsonForm<MicroCredentialDraft> DRAFT =
      JsonForm.document(MicroCredentialDraft.class, DRAFT_FORMAT);
  private static final JsonForm<Publication> PUBLISHED =
      JsonForm.document(Publication.class, PUBLISHED_FORMAT);

  private MicroCredentialJson() {}

  /**
   * A published version as it is stored: content, pin and date.
   *
   * @param digest the digest of the definition's canonical JSON form
   * @param publishedAt when it was published
   * @param definition the content
   */
  public record Publication(Digest digest, Instant publishedAt, MicroCredentialDraft definition) {
    /** Checks that nothing is missing. */
    public Publication {
      Objects.requireNonNull(digest, "digest");
      Objects.requireNonNull(publishedAt, "publishedAt");
      Objects.requireNonNull(definition, "definition");
    }
  }

  static JsonForm<MicroCredentialDraft> draftForm() {
    return DRAFT;
  }

  /**
   * Reads a definition.
   *
   * @param utf8 the document in UTF-8
   * @return the draft, or all problems
   */
  public static Outcome<MicroCredentialDraft> read(byte[] utf8) {
    return DRAFT.read(utf8);
  }

  /**
   * Reads a definition.
   *
   * @param text the document
   * @return the draft, or all problems
   */
  public static Outcome<MicroCredentialDraft> read(String text) {
    return DRAFT.read(text);
  }

  /**
   * Writes a definition.
   *
   * @param draft the draft
   * @return the JSON text, indented
   */
  public static String write(MicroCredentialDraft draft) {
    return DRAFT.write(draft);
  }

  /**
   * Writes a published version with its pin.
   *
   * @param published the version
   * @return the JSON text, indented
   */
  public static String write(MicroCredential published) {
    return PUBLISHED.write(
        new Publication(published.ref().digest(), published.publishedAt(), published.content()));
  }

  /**
   * Reads a published version and checks it as {@link Publisher#publish} does.
   *
   * @param utf8 the document in UTF-8
   * @param publisher what checks the content
   * @return the version, or all problems; a content that does not have the digest written beside it
   *     is one
   */
  public static Outcome<MicroCredential> readPublished(byte[] utf8, Publisher publisher) {
    return PUBLISHED.read(utf8).then(publication -> restore(publication, publisher));
  }

  private static Outcome<MicroCredential> restore(Publication stored, Publisher publisher) {
    if (!DRAFT.digest(stored.definition()).equals(stored.digest())) {
      return Outcome.refusal(
          Problem.error(
                  "definition.digest",
                  JsonPointer.root().child("digest"),
                  "The content was changed after it was published.")
              .fix("Restore the published content, or publish the change as a new version."));
    }
    return publisher.publish(stored.definition(), stored.publishedAt());
  }
}
