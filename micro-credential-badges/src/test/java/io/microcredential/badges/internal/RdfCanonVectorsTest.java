package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsReader;
import io.microcredential.badges.SharedData;
import io.microcredential.core.Conformance;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The W3C test suite of RDFC-1.0. */
@Tag("shared")
class RdfCanonVectorsTest {

  private static final String FOLDER = "vectors/rdf-canon/";

  @Test
  void givesTheCanonicalFormOfEveryVector() throws Exception {
    List<String> rows = SharedData.text(FOLDER + "tests.csv").lines().skip(1).toList();
    var failed = new ArrayList<String>();
    for (String row : rows) {
      String[] files = row.replaceAll("\"[^\"]*\"", "").split(",");
      String expected = SharedData.text(FOLDER + files[4]);
      var actual = TitaniumRdfc.canonicalize(read(SharedData.text(FOLDER + files[3])), 50_000);
      if (!actual.value().equals(java.util.Optional.of(expected))) {
        failed.add(files[0] + " " + actual.problems().codes());
      }
    }
    assertThat(rows).hasSize(63);
    assertThat(failed).isEmpty();
    Conformance.states(
        "RDFC-1.0 canonicalization, W3C tests", rows.size() - failed.size(), rows.size());
  }

  static List<Quad> read(String nQuads) throws Exception {
    var quads = new ArrayList<Quad>();
    new NQuadsReader(new StringReader(nQuads))
        .provide(
            new RdfQuadConsumer() {
              @Override
              public RdfQuadConsumer quad(
                  String subject,
                  String predicate,
                  String object,
                  String datatype,
                  String language,
                  String direction,
                  String graph) {
                quads.add(new Quad(subject, predicate, object, datatype, language, graph));
                return this;
              }
            });
    return quads;
  }
}
