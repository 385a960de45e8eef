package io.microcredential.badges.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row K5: the link to a profile and the neutral text, and never a secret in them. */
class SharingTest {

  private static final MicroCredential DEFINITION = SampleDefinitions.published();
  private static final URI PAGE = URI.create("https://badges.example/verify/6f1f9b9c");

  private static Award award(MicroCredential definition) {
    return ((Awarded) EarnedWork.awarded(definition).state()).award();
  }

  private static LinkedInLink link() {
    return LinkedInLink.of(DEFINITION, award(DEFINITION));
  }

  @Nested
  class Link {

    @Test
    void holdsTheDocumentedParametersAndNothingElse() {
      assertThat(link().verifiedAt(PAGE).orElseThrow().withAwardId().toUri())
          .hasToString(
              "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                  + "&name=Talk%20That%20Teaches"
                  + "&organizationName=Larkmeadow%20School%20District"
                  + "&issueYear=2026&issueMonth=6&expirationYear=2031&expirationMonth=6"
                  + "&certUrl=https%3A%2F%2Fbadges.example%2Fverify%2F6f1f9b9c"
                  + "&certId=urn%3Auuid%3A6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b");
    }

    @Test
    void saysNoPageAndNoNumberUnlessAsked() {
      assertThat(link().toUri().toString()).doesNotContain("certUrl", "certId", "organizationId=");
    }

    @Test
    void namesTheIssuerByNumberWhereThereIsOne() {
      assertThat(link().withOrganizationId("4831032").toUri().toString())
          .contains("&organizationId=4831032&")
          .doesNotContain("organizationName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12a", "1&name=x", "-1"})
    void refusesANumberThatIsNone(String number) {
      LinkedInLink link = link();
      assertThatThrownBy(() -> link.withOrganizationId(number))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isInTheLanguageAskedFor() {
      assertThat(link().in(Locale.forLanguageTag("es")).toUri().toString())
          .contains("&name=Conversar%20para%20aprender&");
    }

    @Test
    void saysNoEndWhereThereIsNone() {
      MicroCredential endless =
          SampleDefinitions.publish(SampleDefinitions.draft(b -> b.validity((Period) null)));
      assertThat(LinkedInLink.of(endless, award(endless)).toUri().toString())
          .doesNotContain("expiration");
    }

    @Test
    void letsNoTitleAddAParameter() {
      MicroCredential hostile =
          SampleDefinitions.publish(
              SampleDefinitions.draft(
                  b -> b.title(LanguageMap.english("A&certUrl=https://evil.example/#\"<'"))));
      URI uri = LinkedInLink.of(hostile, award(hostile)).toUri();
      assertThat(uri.getRawQuery().split("&")).noneMatch(part -> part.startsWith("certUrl"));
      assertThat(uri.getRawFragment()).isNull();
      assertThat(uri.getRawQuery()).contains("name=A%26certUrl%3Dhttps%3A%2F%2Fevil.example%2F%23");
    }

    @Test
    void holdsNothingOfWhoEarnedIt() {
      assertThat(link().withAwardId().toUri().toString()).doesNotContain("marker");
      assertThat(link().toString()).doesNotContain("marker");
    }

    @Test
    void refusesTheAwardOfAnotherVersion() {
      MicroCredential other =
          SampleDefinitions.publish(SampleDefinitions.draft(b -> b.tags("other")));
      Award award = award(DEFINITION);
      assertThatThrownBy(() -> LinkedInLink.of(other, award))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another version");
    }
  }

  @Nested
  class Page {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://badges.example/b/1?token=abc",
          "https://badges.example/b/1?access_token=abc",
          "https://badges.example/b/1?a=b&Share-Secret=abc",
          "https://badges.example/b/1?key=abc",
          "https://badges.example/b/1?api_key=abc",
          "https://badges.example/b/1?X-Amz-Signature=abc",
          "https://badges.example/b/1?sig=abc",
          "https://badges.example/b/1?p%61ssword=abc",
          "https://badges.example/b/1?jsessionid=abc",
          "https://badges.example/b/1?a=1;auth=abc",
          "https://badges.example/b/1#access_token=abc&x=y",
          "https://badges.example/b/eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln",
          "https://badges.example/b/1?v=eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln",
          "https://robin:pass@badges.example/b/1",
          "https://robin@badges.example/b/1"
        })
    void isRefusedWithASecretInIt(String address) {
      URI page = URI.create(address);
      assertThat(link().verifiedAt(page).problems().codes())
          .containsExactly("share.secret-in-address");
      assertThat(ShareText.of(DEFINITION, page).problems().codes())
          .containsExactly("share.secret-in-address");
      assertThat(ShareText.of(DEFINITION, page).problems().toString()).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://badges.example/b/1",
          "urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
          "/b/1",
          "mailto:robin@example.org",
          "https:///b/1",
          "javascript:alert(1)"
        })
    void isRefusedWhereNotEverybodyCanOpenIt(String address) {
      assertThat(link().verifiedAt(URI.create(address)).problems().codes())
          .containsExactly("share.not-public");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://badges.example/b/6f1f9b9c",
          "https://badges.example/b?id=6f1f9b9c&lang=es",
          "https://badges.example/b/1#criteria",
          "https://badges.example/monkeys?design=2&token",
          "https://badges.example/b?keyboard=us"
        })
    void isTakenWhereNothingLooksLikeASecret(String address) {
      assertThat(link().verifiedAt(URI.create(address)).isSuccess()).isTrue();
    }
  }

  @Nested
  class Text {

    @Test
    void saysWhoIssuedWhatAndWhereToVerifyInEnglishAndSpanish() {
      ShareText text = ShareText.of(DEFINITION, PAGE).orElseThrow();
      assertThat(text.in(Locale.US))
          .isEqualTo(
              "Larkmeadow School District issued the micro-credential “Talk That Teaches”."
                  + " Verify: https://badges.example/verify/6f1f9b9c");
      assertThat(text.in(Locale.forLanguageTag("es-MX")))
          .isEqualTo(
              "Larkmeadow School District emitió la microcredencial «Conversar para aprender»."
                  + " Verificar: https://badges.example/verify/6f1f9b9c");
      assertThat(text.in(Locale.FRENCH)).startsWith("Larkmeadow School District issued");
    }
  }
}
