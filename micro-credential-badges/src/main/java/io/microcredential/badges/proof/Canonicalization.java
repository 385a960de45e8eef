package io.microcredential.badges.proof;

import io.microcredential.badges.internal.ContextCatalog;
import io.microcredential.badges.internal.KnownContexts;
import io.microcredential.badges.internal.Statements;
import io.microcredential.badges.internal.TitaniumRdfc;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a JSON-LD document into the canonical form that Data Integrity proofs sign, in safe mode.
 *
 * <p>Safe mode holds to one rule: every member of the document must change the canonical form if it
 * changes. What ordinary processing would drop or merge is refused with its place: undefined terms
 * and types, identifiers that are no absolute IRIs, nulls, empty and nested lists, values that
 * stand twice, contexts written out, keywords that credentials have no use for.
 *
 * <p>Some changes are none to JSON-LD, and no proof over statements can find them: the order of
 * members and of lists that are sets, one value or a list of one, an identifier or an object that
 * has only this {@code id}, two classes that the context gives one meaning ({@code
 * AchievementCredential} and {@code OpenBadgeCredential}), a known context more or less that
 * changes no term in use, another way to write the same number, and saying of a node that has an
 * {@code id} in two places what is already said of it in one.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization 1.0</a>
 * @see <a href="https://www.w3.org/TR/json-ld11-api/">JSON-LD 1.1 Processing Algorithms and API</a>
 */
public final class Canonicalization {

  /** The addresses of the contexts that the library carries. */
  public static final Set<String> CARRIED_CONTEXTS = KnownContexts.urls();

  private static final int DEFAULT_STATEMENTS = 5_000;
  private static final int DEFAULT_STEPS = 50_000;

  private final ContextSource contexts;
  private final int maxStatements;
  private final int maxSteps;

  private Canonicalization(ContextSource contexts, int maxStatements, int maxSteps) {
    this.contexts = contexts;
    this.maxStatements = maxStatements;
    this.maxSteps = maxSteps;
  }

  /**
   * Returns the canonicalization with the carried contexts and bounds that no honest badge meets:
   * 5,000 statements, 50,000 steps to tell unnamed nodes apart.
   *
   * @return the default
   */
  public static Canonicalization withDefaults() {
    return new Canonicalization(ContextSource.none(), DEFAULT_STATEMENTS, DEFAULT_STEPS);
  }

  /**
   * Returns this canonicalization with further contexts.
   *
   * @param source where contexts come from that the library does not carry
   * @return the changed canonicalization
   */
  public Canonicalization with(ContextSource source) {
    return new Canonicalization(Objects.requireNonNull(source, "source"), maxStatements, maxSteps);
  }

  /**
   * Returns this canonicalization with other bounds.
   *
   * @param statements how many statements a document may make, at least 1
   * @param steps how many steps to go to tell unnamed nodes apart, at least 0
   * @return the changed canonicalization
   */
  public Canonicalization withBounds(int statements, int steps) {
    if (statements < 1 || steps < 0) {
      throw new IllegalArgumentException("allow at least one statement and no fewer than 0 steps");
    }
    return new Canonicalization(contexts, statements, steps);
  }

  /**
   * Canonicalizes a document with SHA-256.
   *
   * @param document the document, without the proofs over itself
   * @return the canonical form, with the warning {@code jsonld.term-of-later-copy} if it depends on
   *     a term that only one of the two copies of the Open Badges 3.0.3 context defines; or
   *     everything that would not be signed
   */
  public Outcome<CanonicalForm> canonicalize(JsonObject document) {
    return read(document, HashFunction.SHA_256)
        .then(
            reading -> {
              Problems otherwise = reading.confirm();
              return otherwise.hasErrors()
                  ? Outcome.refusal(otherwise)
                  : Outcome.success(reading.form());
            });
  }

  /**
   * A canonical form that a second implementation may still confirm.
   *
   * @param form the canonical form
   * @param statements the statements it is made of, or nothing if it is made of the JSON text
   */
  record Reading(CanonicalForm form, @Nullable Statements statements) {

    Problems confirm() {
      return statements == null ? Problems.none() : statements.confirm();
    }
  }

  /** Canonicalizes without the second implementation, which costs most of the time. */
  Outcome<Reading> read(JsonObject document, HashFunction hash) {
    return Statements.read(document, new ContextCatalog(contexts::context), maxStatements)
        .then(
            statements ->
                TitaniumRdfc.canonicalize(statements.quads(), hash.toString(), maxSteps)
                    .then(nQuads -> encodable(nQuads, hash))
                    .map(form -> new Reading(form, statements)));
  }

  /** An unpaired surrogate has no UTF-8 form; it would be hashed as a question mark. */
  private static Outcome<CanonicalForm> encodable(String nQuads, HashFunction hash) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(nQuads));
      return Outcome.success(new CanonicalForm(nQuads, hash));
    } catch (CharacterCodingException e) {
      return Outcome.refusal(
          Problem.error(
              "json.encoding", JsonPointer.root(), "The document has an unpaired surrogate."));
    }
  }
}
