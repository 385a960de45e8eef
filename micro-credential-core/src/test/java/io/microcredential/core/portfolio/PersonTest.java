package io.microcredential.core.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row K4, complaint 5: an identity is not an e-mail. */
class PersonTest {

  private static final OrganizationId KNOX = OrganizationId.of("https://knox.example.org");
  private static final OrganizationId ROANE = OrganizationId.of("https://roane.example.org");

  private static Instant day(int day) {
    return Instant.EPOCH.plusSeconds(86_400L * day);
  }

  private static PersonIdentity email(String address, int from) {
    return PersonIdentity.of(IdentityScheme.EMAIL, address, day(from)).orElseThrow();
  }

  private static Person person(String id, int mailboxes) {
    Person person = Person.register(PersonId.of(id), day(0));
    for (int i = 0; i < mailboxes; i++) {
      person = person.add(email(id + i + "@example.org", 0), day(0)).orElseThrow();
    }
    return person;
  }

  @Test
  void anAddressEndsComesAgainAndMayBeSomebodyElsesInBetween() {
    PersonIdentity first = email("Ada@Example.ORG", 0);
    Person ada = person("ada", 0).add(first, day(0)).orElseThrow();
    assertThat(first.value()).isEqualTo("Ada@example.org");
    assertThat(ada.add(email("ada@example.org", 5), day(5)).problems().codes())
        .containsExactly("identity.repeated");
    Person left = ada.end(first.ref(), day(10)).orElseThrow();
    assertThat(left.identitiesAt(day(9))).hasSize(1);
    assertThat(left.identitiesAt(day(10))).isEmpty();
    assertThat(left.identities().get(0).collidesWith(email("ada@example.org", 10))).isFalse();
    assertThat(left.identities().get(0).collidesWith(email("ADA@example.org", 9))).isTrue();
    Person back = left.add(email("ada@example.org", 20), day(20)).orElseThrow();
    assertThat(back.identities()).hasSize(2);
    assertThat(Person.jsonForm().read(Person.jsonForm().write(back)).orElseThrow()).isEqualTo(back);
    assertThat(back.end(first.ref(), day(21)).problems().codes()).containsExactly("identity.ended");
    assertThat(back.verify(first.ref(), day(21)).problems().codes())
        .containsExactly("identity.ended");
    assertThat(back.verify(first.ref(), day(1)).problems().codes())
        .containsExactly("person.time-order");
  }

  @Test
  void anIdentityEndsEarlierThanWasSetAndNeverLater() {
    var key =
        new PersonIdentity(IdentityScheme.EMAIL, "ada@temp.example", null, day(0), day(20), null);
    Person ada = person("ada", 0).add(key, day(0)).orElseThrow();
    Person shown = ada.verify(key.ref(), day(3)).orElseThrow();
    assertThat(shown.end(key.ref(), day(3)).problems().codes())
        .containsExactly("identity.time-order");

    Person ended = shown.end(key.ref(), day(10)).orElseThrow();

    assertThat(ended.identities())
        .containsExactly(
            new PersonIdentity(
                IdentityScheme.EMAIL, "ada@temp.example", null, day(0), day(10), day(3)));
    assertThat(ended.identitiesAt(day(9))).hasSize(1);
    assertThat(ended.identitiesAt(day(10))).isEmpty();
    assertThat(ended.add(email("ada@temp.example", 10), day(11)).isSuccess()).isTrue();
    assertThat(ended.end(key.ref(), day(10)).problems().codes()).containsExactly("identity.ended");
    assertThat(ended.verify(key.ref(), day(12)).problems().codes())
        .containsExactly("identity.ended");
    assertThat(ada.end(key.ref(), day(20)).problems().codes()).containsExactly("identity.ended");
    assertThat(ada.verify(key.ref(), day(20)).problems().codes()).containsExactly("identity.ended");
  }

  @Test
  void aPersonMovesFromHomeToHomeAndTheHistorySaysWhen() {
    Person ada = person("ada", 1);
    Person there = ada.move(KNOX, ROANE, day(5)).orElseThrow();
    Person back = there.move(ROANE, KNOX, day(9)).orElseThrow();

    assertThat(back.history().subList(ada.history().size(), back.history().size()))
        .containsExactly(
            PersonEvent.moved(day(5), new HomeChange(KNOX, ROANE)),
            PersonEvent.moved(day(9), new HomeChange(ROANE, KNOX)));
    assertThat(back.identities()).isEqualTo(ada.identities());
    assertThat(Person.jsonForm().read(Person.jsonForm().write(back)).orElseThrow()).isEqualTo(back);
    assertThat(ada.move(KNOX, KNOX, day(5)).problems().codes()).containsExactly("person.at-home");
    assertThat(back.move(KNOX, ROANE, day(8)).problems().codes())
        .containsExactly("person.time-order");
    assertThat(
            person("b", 0)
                .merge(ada, day(1))
                .orElseThrow()
                .other()
                .move(KNOX, ROANE, day(5))
                .problems()
                .codes())
        .containsExactly("person.merged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> there.move(KNOX, ROANE, day(9)))
        .withMessageContaining("where the last move led to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonEvent(PersonEvent.Kind.MOVED, day(1), null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PersonEvent(
                    PersonEvent.Kind.REGISTERED, day(1), null, null, new HomeChange(KNOX, ROANE)));
  }

  @Test
  void anEmployeeNumberIsTheEmployersOwn() {
    assertThat(PersonIdentity.of(IdentityScheme.EMPLOYEE_NUMBER, "7", day(0)).problems().codes())
        .containsExactly("identity.value");
    var here = PersonIdentity.of(IdentityScheme.EMPLOYEE_NUMBER, "7", KNOX, day(0)).orElseThrow();
    var there =
        PersonIdentity.of(
                IdentityScheme.EMPLOYEE_NUMBER,
                "7",
                OrganizationId.of("https://roane.example.org"),
                day(0))
            .orElseThrow();
    assertThat(here.key()).isNotEqualTo(there.key());
  }

  @ParameterizedTest
  @CsvSource({
    "email, a@b.org, true",
    "email, ab.org, false",
    "email, a@b@c, false",
    "did, did:web:example.org, true",
    "did, web:example.org, false",
    "phone, +1 (865) 555-0199, true",
    "phone, 5550199, false",
    "orcid, 0000-0002-1825-0097, true",
    "orcid, 0000-0002-1825-0098, false",
    "orcid, https://orcid.org/0000-0002-1694-233X, true",
    "badge-number, x, true"
  })
  void aValueHasTheFormOfItsScheme(String scheme, String value, boolean fits) {
    assertThat(PersonIdentity.of(IdentityScheme.of(scheme), value, day(0)).isSuccess())
        .isEqualTo(fits);
  }

  @Test
  void mergedPeopleLeaveInTheOrderInWhichTheyCame() {
    PersonPair first = person("b", 1).merge(person("a", 1), day(1)).orElseThrow();
    PersonPair second = person("c", 1).merge(first.person(), day(2)).orElseThrow();
    assertThat(second.person().ids())
        .containsExactly(PersonId.of("c"), PersonId.of("b"), PersonId.of("a"));
    assertThat(second.other().split(first.other(), List.of(), day(3)).problems().codes())
        .contains("person.merged");
    assertThat(second.person().split(first.other(), List.of(), day(3)).problems().codes())
        .containsExactly("person.not-merged");
    assertThat(second.person().merge(second.person(), day(3)).problems().codes())
        .containsExactly("person.itself");
    assertThat(second.person().merge(second.other(), day(3)).problems().codes())
        .containsExactly("person.itself");
    assertThat(person("d", 0).merge(second.other(), day(3)).problems().codes())
        .containsExactly("person.merged");
  }

  @Test
  void whatCameLaterGoesOnlyIfTheCallerSaysSo() {
    PersonPair pair = person("a", 1).merge(person("b", 1), day(1)).orElseThrow();
    PersonIdentity later = email("later@example.org", 2);
    Person both = pair.person().add(later, day(2)).orElseThrow();
    assertThat(both.split(pair.other(), List.of(), day(3)).orElseThrow().person().identities())
        .contains(later);
    PersonPair apart = both.split(pair.other(), List.of(later.ref()), day(3)).orElseThrow();
    assertThat(apart.other().identities()).hasSize(2).contains(later);
    assertThat(apart.person().identities()).hasSize(1);
    assertThat(
            both.split(pair.other(), List.of(email("no@example.org", 0).ref()), day(3))
                .problems()
                .codes())
        .containsExactly("identity.unknown");
  }

  @Property(tries = 200)
  void aSplitGivesBackWhatWasMerged(
      @ForAll @IntRange(max = 4) int mine, @ForAll @IntRange(max = 4) int theirs) {
    Person a = person("a", mine);
    Person b = person("b", theirs).merge(person("c", 1), day(0)).orElseThrow().person();
    PersonPair merged = a.merge(b, day(1)).orElseThrow();
    PersonPair apart = merged.person().split(merged.other(), List.of(), day(2)).orElseThrow();
    assertThat(apart.person().identities()).isEqualTo(a.identities());
    assertThat(apart.person().members()).isEqualTo(a.members());
    assertThat(apart.other().identities()).isEqualTo(b.identities());
    assertThat(apart.other().members()).isEqualTo(b.members());
    assertThat(apart.other().mergedInto()).isNull();
  }

  @Property(tries = 200)
  void anyMergesKeepEachIdentityAndEachIdOnce(
      @ForAll @Size(max = 30) List<@IntRange(max = 35) Integer> moves) {
    Person[] people = new Person[6];
    for (int i = 0; i < 6; i++) {
      people[i] = person("p" + i, 2);
    }
    for (int move : moves) {
      int from = move % 6;
      int into = move / 6;
      people[into]
          .merge(people[from], day(1))
          .value()
          .ifPresent(
              pair -> {
                people[into] = pair.person();
                people[from] = pair.other();
              });
    }
    var roots = List.of(people).stream().filter(p -> p.mergedInto() == null).toList();
    assertThat(roots.stream().flatMap(p -> p.ids().stream())).hasSize(6).doesNotHaveDuplicates();
    assertThat(roots.stream().flatMap(p -> p.identities().stream()))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"email\" | null",
        "\"email\" | \"E MAIL\"",
        "a0@example.org | a0",
        "person/1 | person/9",
        "\"from\": \"1970 | \"until\": \"1969-01-01T00:00:00Z\", \"from\": \"1970",
        "\"at\": \"1970-01-01T00:00:00Z\" | \"at\": \"2970-01-01T00:00:00Z\""
      })
  void aDamagedDocumentIsRefused(String whole, String damaged) {
    String text = Person.jsonForm().write(person("a", 1));
    assertThat(text).contains(whole);
    assertThat(Person.jsonForm().read(text.replaceFirst(whole, damaged)).isSuccess()).isFalse();
    String longer = text.replace("a0@", "a".repeat(400) + "@");
    assertThat(Person.jsonForm().read(longer).isSuccess()).isFalse();
  }
}
