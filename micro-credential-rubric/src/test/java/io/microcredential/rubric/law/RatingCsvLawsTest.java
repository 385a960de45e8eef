package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.rubric.ratings.CsvLayout;
import io.microcredential.rubric.ratings.RatingCsv;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Feature row N7: what is written is read back, and no text breaks the reader. */
class RatingCsvLawsTest {

  private static final Scale SCALE = Scale.of(List.of("low, or none", "\"high\"", "NA?"), -1, 2, 3);

  private record Given(String unit, String rater, int code) {}

  @Property
  void whatIsWrittenIsReadBack(@ForAll("ratings") RatingData data) {
    Outcome<RatingData> read =
        RatingCsv.longForm().scale(SCALE).ignoring("value").read(RatingCsv.write(data));

    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(data);
  }

  @Property
  void noTextBreaksTheReader(@ForAll String text) {
    Outcome<RatingData> read =
        RatingCsv.of(new CsvLayout.RatersAcross(null)).withoutHeader().read(text);

    assertThat(read.isSuccess() || read.problems().hasErrors()).isTrue();
  }

  @Provide
  Arbitrary<RatingData> ratings() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withChars("ab ,;\"\nñ漢=")
            .ofMinLength(1)
            .ofMaxLength(6)
            .filter(name -> name.strip().equals(name));
    return Combinators.combine(names, names, Arbitraries.integers().between(0, SCALE.size() - 1))
        .as(Given::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(
            given -> {
              var once = new LinkedHashMap<List<String>, Integer>();
              given.forEach(g -> once.putIfAbsent(List.of(g.unit(), g.rater()), g.code()));
              RatingData.Builder builder = RatingData.builder().criterion("only", SCALE);
              // Unit by unit, which is the order in which the table writes them.
              once.keySet().stream()
                  .map(key -> key.get(0))
                  .distinct()
                  .toList()
                  .forEach(
                      unit ->
                          once.forEach(
                              (key, code) -> {
                                if (key.get(0).equals(unit)) {
                                  builder.rate(unit, key.get(1), "only", SCALE.labels().get(code));
                                }
                              }));
              return builder.build();
            });
  }
}
