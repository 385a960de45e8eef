package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published samples, at the level of their proofs. */
@Tag("shared")
class SampleProofsTest {

  /** The issuer documents that the samples' README names as network-bound. */
  private static ControllerDocuments bound() {
    var documents = new TreeMap<String, JsonObject>();
    SharedData.text("samples/network-bound.tsv")
        .lines()
        .map(line -> line.split("\t"))
        .filter(row -> row.length == 2 && row[1].contains("controllers"))
        .forEach(row -> documents.put(row[0], SharedData.object("samples/" + row[1])));
    return ControllerDocuments.of(documents);
  }

  private static ProofFinding finding(String file, ControllerDocuments documents) {
    var contexts = SharedData.contexts();
    return DataIntegrity.withDefaults()
        .with(
            Canonicalization.withDefaults()
                // The CLR sample needs a context that is not carried.
                .with(ContextSource.of(Map.copyOf(contexts))))
        .verify(SharedData.object("samples/" + file), documents, Credentials.AT)
        .carrying()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ob30/simple.json",
    "ob30/simple.1ob",
    "ob30/simple-context-alias.json",
    "ob30/simple-context-version.json",
    "ob30/simple-did-web-method.json",
    "ob30/endorsement-valid.json",
    "ob30/bit-string-list/testlist",
    "clr20/simple.json"
  })
  void holdAndAreTheIssuersOnlyByTheIssuersDocument(String file) {
    ProofFinding alone = finding(file, ControllerDocuments.none());
    assertThat(alone.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(alone.binding().map(KeyBinding::code)).contains("key.only-in-fragment");
    assertThat(alone.isSound()).isFalse();
    assertThat(finding(file, bound()).isSound()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ob30/simple-eddsa-2022.json,proof.suite-unknown",
    "ob30/simple_v1.json,proof.type-unknown",
    "ob30/simple-did-key-method.json,proof.key-unavailable"
  })
  void cannotBeCheckedWhereSuiteOrKeyIsNoneOfOurs(String file, String code) {
    ProofFinding finding = finding(file, bound());
    assertThat(finding.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.isSound()).isFalse();
  }

  @Test
  void keepABareDidUnbound() {
    assertThat(finding("ob30/simple-did-key-method.json", bound()).binding().map(KeyBinding::code))
        .contains("key.not-named");
  }

  @Test
  void findTheMissingSubjectInATokenOfTheFormerDataModel() {
    VcJwt jwt = VcJwt.parse(baked("samples/ob30/simple-jwt_v1.svg")).orElseThrow();
    assertThat(jwt.verify(bound(), Credentials.AT).claims().codes()).containsExactly("jwt.sub");
  }

  @Test
  void findTheMissingClaimAndTheKeyInTheHeaderOfAToken() {
    VcJwt jwt = VcJwt.parse(baked("samples/ob30/simple-jwt.svg")).orElseThrow();
    VcJwtReport report = jwt.verify(bound(), Credentials.AT);
    assertThat(report.claims().codes()).containsExactly("jwt.sub");
    assertThat(report.proof().verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(report.proof().binding().map(KeyBinding::code)).contains("key.only-in-header");
    assertThat(report.isSound()).isFalse();
    assertThat(Json.write(jwt.credential())).doesNotContain("\"nbf\"");
  }

  private static String baked(String file) {
    Matcher token = Pattern.compile("verify=\"([^\"]+)\"").matcher(SharedData.text(file));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
