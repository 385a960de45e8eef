package io.microcredential.badges.internal;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.io.StringWriter;
import java.util.Collection;

/**
 * RDF dataset canonicalization by Titanium; the only class that knows that library.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization 1.0</a>
 */
public final class TitaniumRdfc {

  private TitaniumRdfc() {}

  /**
   * Canonicalizes statements by RDFC-1.0 with SHA-256.
   *
   * @param quads the statements, in any order; repetitions do not matter
   * @param maxSteps how many steps to go before giving up on a graph made to take long
   * @return canonical N-Quads, sorted, each line ended by a line feed; or {@code rdf.too-much-work}
   */
  public static Outcome<String> canonicalize(Collection<Quad> quads, int maxSteps) {
    return canonicalize(quads, "SHA-256", maxSteps);
  }

  /**
   * Canonicalizes statements by RDFC-1.0.
   *
   * @param quads the statements, in any order; repetitions do not matter
   * @param hashFunction the name of the hash function that names unnamed nodes, such as {@code
   *     SHA-256}
   * @param maxSteps how many steps to go before giving up on a graph made to take long
   * @return canonical N-Quads, sorted, each line ended by a line feed; or {@code rdf.too-much-work}
   */
  public static Outcome<String> canonicalize(
      Collection<Quad> quads, String hashFunction, int maxSteps) {
    var steps = new Steps(maxSteps);
    var canon = RdfCanon.create(hashFunction, steps::take);
    for (Quad quad : quads) {
      canon.quad(
          quad.subject(),
          quad.predicate(),
          quad.object(),
          quad.datatype(),
          quad.language(),
          null,
          quad.graph());
    }
    var text = new StringWriter();
    try {
      canon.provide(new NQuadsWriter(text));
    } catch (Steps.Exhausted | RdfConsumerException e) {
      return Outcome.refusal(
          Problem.error(
              "rdf.too-much-work",
              JsonPointer.root(),
              "Naming the unnamed parts of this document takes more than "
                  + maxSteps
                  + " steps; it may have been made to take long."));
    }
    return Outcome.success(text.toString());
  }

  private static final class Steps {

    private int left;

    Steps(int max) {
      left = max;
    }

    void take() {
      if (--left < 0) {
        throw new Exhausted();
      }
    }

    private static final class Exhausted extends IllegalStateException {
      private static final long serialVersionUID = 1L;
    }
  }
}
